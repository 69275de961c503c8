import Values

/// Several stations as one area.
enum AreaRollUp {
    /// Nil of nothing.
    static func value(_ values: [Rational], rule: Method.Stations) -> Rational? {
        switch rule {
        case .mean: Rational.mean(values)
        case .minimum: values.min()
        }
    }

    /// The area's year from its stations' years. A station that has no value, or not a
    /// sufficient one, makes the area's incomplete, for its reason: the rest is another area.
    static func outcome(_ stations: [StationValue], rule: Method.Stations) -> Measurement.Outcome {
        let lack = stations.lazy.compactMap(\.outcome.lack).first
        guard let value = value(stations.compactMap(\.value), rule: rule) else {
            return .lacking(lack ?? .noStation)
        }
        return lack.map { .incomplete(value, $0) } ?? .measured(value)
    }

    /// The area's months: of the stations whose month is sufficient, or where there is none of
    /// those that have a value at all. Sufficient only where it is so at every station that was
    /// expected to report in the month.
    static func months(_ stations: [StationValue], rule: Method.Stations) -> [MonthValue] {
        (1...12).map { month in
            let parts = stations.flatMap(\.months).filter { $0.month == month && $0.expected > 0 }
            let sufficient = parts.filter(\.isSufficient)
            let used = sufficient.isEmpty ? parts : sufficient
            return MonthValue(
                month: month, mean: value(used.compactMap(\.mean), rule: rule),
                valid: parts.reduce(0) { $0 + $1.valid },
                expected: parts.reduce(0) { $0 + $1.expected },
                isSufficient: !parts.isEmpty && sufficient.count == parts.count)
        }
    }

    /// The area's course of the day, cell by cell: of the stations that have a valid hour in the
    /// cell. Nil where no station takes part.
    static func hourProfile(_ grids: [HourGrid], rule: Method.Stations) -> HourProfile? {
        guard !grids.isEmpty else { return nil }
        let stations = grids.map(HourSums.init)
        let rows = (0...HourSums.yearRow).map { row in
            (0..<HourSums.hours).map { hour -> HourValue in
                let cell = row * HourSums.hours + hour
                return HourValue(
                    hour: hour, mean: value(stations.compactMap { $0.mean(cell) }, rule: rule),
                    valid: stations.reduce(0) { $0 + $1.valid[cell] },
                    expected: stations.reduce(0) { $0 + $1.expected[cell] })
            }
        }
        return HourProfile(year: rows[HourSums.yearRow], months: Array(rows[..<HourSums.yearRow]))
    }
}
