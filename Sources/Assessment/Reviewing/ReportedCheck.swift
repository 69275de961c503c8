import Gathering
import Values

/// What a bureau reports of an indicator that the data measure, held against the measurement:
/// equal to within half of the last printed place.
enum ReportedCheck {
    static func suspicions(_ dataset: Dataset, _ measurements: [Measurement]) -> [Diagnostic] {
        measurements.filter(\.decides).flatMap { measurement -> [Diagnostic] in
            guard let value = measurement.value else { return [] }
            return dataset.figures.filter {
                $0.indicator == measurement.indicator && $0.year == measurement.year
                    && $0.month == nil && $0.unit == measurement.unit
            }.compactMap { compare($0, value, measurement) }
        }
    }

    private static func compare(
        _ figure: Figure, _ value: Rational, _ measurement: Measurement
    ) -> Diagnostic? {
        let place = DecimalValue(mantissa: 1, scale: figure.value.scale)
        let half = Rational(1, over: 2) * place.rational
        guard (figure.value.rational - value).magnitude > half else { return nil }
        let shown = value.rounded(scale: min(figure.value.scale + 1, 18))
        return Diagnostic(
            .reportedAgainstMeasured,
            [
                "indicator": figure.indicator, "year": String(figure.year),
                "value": figure.printed, "measured": shown?.description ?? "",
                "unit": measurement.unit.rawValue,
            ], at: figure.location)
    }
}

extension Diagnostic.Kind {
    static let reportedAgainstMeasured = Diagnostic.Kind(
        "review.reportedAgainstMeasured", .warning,
        Wording(
            "{indicator} {year} 年填报 {value}，由观测计算为 {measured} {unit}；判定用计算值",
            "{indicator}: {value} reported for {year}, while the observations give {measured} {unit}, which is judged"
        ),
        advice: Wording(
            "请填报单位说明算法、站点和时段", "ask the bureau for its method, stations and period"))
}
