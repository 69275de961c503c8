package import Gathering
package import Values

/// One edition of HJ 633 环境空气质量指数（AQI）技术规定 as data: the table of breakpoints and the
/// rules in which the editions differ. The editions are in files of their own.
package struct AQIStandard: Sendable {
    /// A column of the table: a pollutant over an averaging time. μg/m³; CO mg/m³.
    package enum Item: String, Sendable, Hashable, CaseIterable {
        case so2Day, so2Hour, no2Day, no2Hour, pm10Day, coDay, coHour, o3Hour, o3EightHours
        case pm25Day

        /// The pollutant as 首要污染物 names it; both ozone items are ozone.
        package var pollutant: Quantity {
            switch self {
            case .so2Day, .so2Hour: .so2
            case .no2Day, .no2Hour: .no2
            case .pm10Day: .pm10
            case .coDay, .coHour: .co
            case .o3Hour, .o3EightHours: .o3
            case .pm25Day: .pm25
            }
        }
    }

    /// What a concentration above the last breakpoint is worth.
    package enum Above: Sendable, Hashable {
        /// The index's own end, 500.
        case end
        /// A fixed sub-index.
        case fixed(Int)
        /// Not computed: another averaging time stands for the pollutant.
        case notComputed
    }

    package struct Column: Sendable, Hashable {
        package var item: Item
        /// Concentrations at the levels of ``AQIStandard/levels``, from 0; may end earlier.
        package var breakpoints: [Int]
        package var above: Above

        package init(_ item: Item, _ breakpoints: [Int], above: Above = .end) {
            self.item = item
            self.breakpoints = breakpoints
            self.above = above
        }
    }

    package var edition: AQIEdition
    package var title: String
    package var columns: [Column]
    /// The items of a daily report.
    package var dailyItems: [Item]
    /// Concentrations are brought to integers (CO to one decimal, GB/T 8170) before the IAQI.
    package var roundsConcentrations: Bool

    /// IAQI levels: table 1 of both editions.
    package static let levels = [0, 50, 100, 150, 200, 300, 400, 500]
    /// 优良: AQI not over 100, grades one and two of table 2 of both editions.
    package static let goodLimit = 100
    /// 首要污染物 are named where the AQI is over 50.
    package static let primaryLimit = 50
    /// The pollutants of the daily report, in the order of table 1.
    package static let pollutants: [Quantity] = [.so2, .no2, .pm10, .co, .o3, .pm25]

    package static func of(_ edition: AQIEdition) -> AQIStandard {
        switch edition {
        case .hj633y2012: .hj633y2012
        case .hj633y2026: .hj633y2026
        }
    }
}

extension AQIStandard {
    /// IAQI of a concentration by linear interpolation (formula 1 of both editions), exact and
    /// then rounded up to an integer; nil where the edition does not compute it.
    package func iaqi(_ item: Item, _ concentration: Rational) -> Int? {
        guard let column = columns.first(where: { $0.item == item }) else { return nil }
        let measured = roundsConcentrations ? brought(concentration, for: item) : concentration
        if measured.isNegative { return 0 }
        if let last = column.breakpoints.last, Rational(last) < measured {
            switch column.above {
            case .end: return Self.levels.last
            case .fixed(let index): return index
            case .notComputed: return nil
            }
        }
        // A mean of many stations may not fit machine words. Cut upwards at twelve decimals it
        // does, and nothing changes: an index is whole at concentrations of two decimals only.
        let short = measured.words == nil ? measured.rounded(.up, scale: 12)?.rational : measured
        return short?.words.flatMap { interpolated(column, $0, .up) }
    }

    /// Of a concentration from 0 to the column's last breakpoint. All products stay far inside
    /// 128 bits. The standards round up; other ways are for comparison with what others did.
    func interpolated(
        _ column: Column, _ concentration: (numerator: Int64, denominator: Int64),
        _ rounding: IndexRounding
    ) -> Int? {
        let (top, bottom) = (Int128(concentration.numerator), Int128(concentration.denominator))
        if top == 0 { return 0 }
        let (points, levels) = (column.breakpoints, Self.levels)
        for index in points.indices.dropLast() where levels.indices.contains(index + 1) {
            let (low, high) = (points[index], points[index + 1])
            guard top <= Int128(high) * bottom else { continue }
            let (from, to) = (levels[index], levels[index + 1])
            // from + (to − from) (C − low) ÷ (high − low), over one denominator.
            let rise = Int128(to - from) * (top - Int128(low) * bottom)
            let span = Int128(high - low) * bottom
            let (whole, rest) = rise.quotientAndRemainder(dividingBy: span)
            let goesUp =
                switch rounding {
                case .up: rest > 0
                case .nearest: rest * 2 >= span
                }
            return from + Int(whole) + (goesUp ? 1 : 0)
        }
        return nil
    }

    /// The concentration that goes into the formula.
    func brought(_ concentration: Rational, for item: Item) -> Rational {
        concentration.rounded(scale: item.pollutant == .co ? 1 : 0)?.rational ?? concentration
    }
}
