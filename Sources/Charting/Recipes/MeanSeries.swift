import Values

/// What pictures of means over months or hours have in common.
extension MonthlyMeans.Year {
    /// As many as there are bands: what is not there is without datum.
    func filled(_ count: Int) -> [MonthlyMeans.Month] {
        (0..<count).map { months.indices.contains($0) ? months[$0] : MonthlyMeans.Month(nil) }
    }

    /// Knots of a line through the places; too few data are a dotted ring.
    func knots(_ count: Int, at place: (Int) -> Place) -> [Line.Knot] {
        filled(count).enumerated().map { index, month in
            Line.Knot(
                place(index), month.value, symbol: month.isSufficient ? nil : .dottedRing)
        }
    }

    /// `2026年有效数据不足`
    func insufficientLabel(_ language: Language) -> String {
        label + Wording("", " ")[language] + ChartWords.insufficient[language]
    }
}

extension AltText {
    /// Range, gaps and thin places of a year.
    mutating func year(
        _ year: MonthlyMeans.Year, _ bands: [String], unit: String, decimals: Int
    ) {
        let values = year.filled(bands.count)
        series(
            year.label, zip(bands, values).map { ($0, $1.value) }, unit: unit, decimals: decimals)
        insufficient(
            year.label,
            zip(bands, values).filter { $1.value != nil && !$1.isSufficient }
                .map { ($0, $1.count) })
    }
}

extension ChartTable {
    /// A column a year, with how many data stand behind its values where that is known.
    init(
        _ first: String, _ bands: [String], years: [MonthlyMeans.Year], unit: String,
        decimals: Int, levels: [Level], _ language: Language
    ) {
        self.init([Column(first)], bands.map { [.text($0)] })
        for year in years {
            let values = year.filled(bands.count)
            append(
                Column(year.label, unit: unit),
                values.map { .optional($0.value, decimals: decimals) })
            if values.contains(where: { $0.count != nil }) {
                append(
                    Column("\(year.label) n"), values.map { $0.count.map(Cell.count) ?? .none })
            }
            if values.contains(where: { $0.value != nil && !$0.isSufficient }) {
                append(
                    Column(ChartWords.remark[language]),
                    values.map { value in
                        value.value == nil || value.isSufficient
                            ? .none : .text(ChartWords.insufficient[language])
                    })
            }
        }
        append(levels)
    }

    mutating func append(_ column: Column, _ cells: [Cell]) {
        columns.append(column)
        for (index, cell) in cells.enumerated() where rows.indices.contains(index) {
            rows[index].append(cell)
        }
    }

    /// The lines values are held against, with their numbers in the first column of numbers.
    mutating func append(_ levels: [Level]) {
        for level in levels {
            let name = level.name + (level.clause.isEmpty ? "" : " \(level.clause)")
            var row: [Cell] = [.text(name), .number(level.value, decimals: level.places)]
            row += Array(repeating: .none, count: max(columns.count - row.count, 0))
            rows.append(Array(row.prefix(columns.count)))
        }
    }
}
