import Gathering
import Values

/// Where and how often something was met in a series.
struct Tally: Sendable {
    private(set) var count = 0
    private(set) var first: Int?
    private(set) var last = 0
    private(set) var years: [(year: Int, count: Int)] = []

    mutating func add(_ index: Int, minute: Int32) {
        if first == nil { first = index }
        last = index
        count += 1
        let year = Moment(minutes: minute).day.year
        if let place = years.indices.last, years[place].year == year {
            years[place].count += 1
        } else {
            years.append((year, 1))
        }
    }
}

/// One walk along the valid values of a series, past every check of single series.
struct SeriesPass {
    private let dataset: Dataset
    private let series: Series
    private let limits: ReviewLimits
    /// Values and limits are compared at this many decimals.
    private let scale: Int

    init(_ dataset: Dataset, _ series: Series) {
        self.dataset = dataset
        self.series = series
        limits = ReviewLimits.of(series.quantity)
        scale = min(max(series.scale, 2), 9)
    }

    func suspicions() -> [Diagnostic] {
        let step: Int32 = series.interval == .hour ? 60 : 1440
        var range = RangeCheck(limits, series, scale: scale)
        var unit = UnitCheck(limits, scale: scale)
        var spike = SpikeCheck(limits, series.interval, step: step, scale: scale)
        var flat = FlatCheck(limits, series.interval, step: step, scale: scale)
        var level = StepCheck(limits, series.interval)
        let factor = DecimalValue.powersOfTen[max(scale - series.scale, 0)]
        var impossible = 0
        for index in 0..<series.entryCount {
            let flag = series.flags[index]
            guard flag == .valid else {
                if flag == .rejected { impossible += 1 }
                continue
            }
            let minute = series.times[index]
            let value = Int64(series.mantissas[index]) &* factor
            range.take(index, minute, value)
            unit.take(value)
            spike?.take(index, minute, value)
            flat?.take(index, minute, value)
            level?.take(index, minute, value)
        }
        flat?.finish()
        var found: [Diagnostic] = []
        found += range.suspicions(self)
        found += unit.suspicions(self, impossible: impossible)
        found += spike?.suspicions(self) ?? []
        found += flat?.suspicions(self) ?? []
        found += level?.suspicions(self) ?? []
        return found
    }

    /// A suspicion at the first place of a tally.
    func diagnostic(
        _ kind: Diagnostic.Kind, _ tally: Tally, _ parameters: [String: String] = [:]
    ) -> Diagnostic? {
        guard let first = tally.first else { return nil }
        var all = parameters
        all["count"] = String(tally.count)
        all["years"] = tally.years.map { "\($0.year)×\($0.count)" }.joined(separator: " ")
        all["to"] = series.interval.text(series.times[tally.last])
        return diagnostic(kind, at: first, all)
    }

    /// A suspicion at an entry.
    func diagnostic(
        _ kind: Diagnostic.Kind, at index: Int, _ parameters: [String: String]
    ) -> Diagnostic {
        var all = parameters
        all["station"] = series.station
        all["quantity"] = series.quantity.name.chinese
        all["id"] = series.quantity.rawValue
        all["unit"] = series.quantity.unit.rawValue
        if series.times.indices.contains(index) {
            all["from"] = series.interval.text(series.times[index])
        }
        return Diagnostic(kind, all, at: dataset.location(of: series, index))
    }

    var firstValid: Int? { series.flags.firstIndex(of: .valid) }

    /// A value at ``scale`` as people write it.
    func text(_ value: Int64) -> String {
        var (mantissa, places) = (value, scale)
        while places > 0, mantissa % 10 == 0 {
            mantissa /= 10
            places -= 1
        }
        return DecimalValue(mantissa: mantissa, scale: places).description
    }
}

extension Interval {
    /// `2024-01-05 03:00` of hours, `2024-01-05` of days, `2024-01` of months.
    func text(_ minute: Int32) -> String {
        let moment = Moment(minutes: minute)
        let day = moment.day.description
        switch self {
        case .hour:
            let hour = moment.minuteOfDay / 60
            return "\(day) \(hour < 10 ? "0" : "")\(hour):00"
        case .day: return day
        case .month: return String(day.dropLast(3))
        }
    }
}

extension DecimalValue {
    /// The mantissa at another number of decimals, none of which is lost.
    func mantissa(at places: Int) -> Int64 {
        guard places >= scale else { return mantissa }
        let (product, overflow) = mantissa.multipliedReportingOverflow(
            by: Self.powersOfTen[min(places - scale, 18)])
        return overflow ? (mantissa < 0 ? .min : .max) : product
    }
}
