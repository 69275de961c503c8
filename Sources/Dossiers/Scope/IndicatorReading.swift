import Assessment
import Gathering
import Values

/// An indicator with its measurements of the year and of the baseline year.
struct IndicatorReading: Sendable {
    let reading: Reading
    let indicator: Indicator

    var evaluation: Evaluation { reading.evaluation }
    var numbers: NumberWords { reading.numbers }

    var measurements: [Measurement] {
        evaluation.measurements.filter { $0.indicator == indicator.id }
    }
    var now: Measurement? { evaluation.deciding(indicator.id, year: evaluation.year) }
    var before: Measurement? { evaluation.deciding(indicator.id, year: evaluation.baselineYear) }

    /// There is a number for either year: it gets a heading of its own.
    var isShown: Bool { measurements.contains { $0.value != nil } }

    /// Comes from a bureau's table and not from observations.
    var isReported: Bool {
        measurements.contains {
            switch $0.detail {
            case .figure: true
            case .none, .months, .airDays, .comfortMonths: false
            }
        }
    }

    /// The chart that shows it best.
    var chart: Picture.Kind? {
        guard isShown else { return nil }
        guard let now, now.value != nil else { return .comparison }
        return switch now.detail {
        case .months: indicator.id == "ion.annualMean" ? .ionMonths : .completeness
        case .airDays: .airCalendar
        case .comfortMonths: .comfortStrip
        case .figure, .none: .comparison
        }
    }

    /// This year less the baseline year, in the unit; percentages in percentage points.
    var change: String? {
        guard let now = now?.value, let before = before?.value,
            evaluation.year != evaluation.baselineYear,
            let change = (now - before).rounded(scale: indicator.decimals)
        else { return nil }
        return Typography.print(numbers.change(change, changeUnit))
    }

    var changeUnit: UnitOfMeasure {
        indicator.unit == .percent ? .percentagePoints : indicator.unit
    }

    func value(_ measurement: Measurement?) -> String? {
        measurement?.rounded.map { Typography.print(numbers.value($0, indicator.unit)) }
    }

    /// Why this year has no number, or not a sufficient one.
    var lack: String? {
        guard let now else { return nil }
        return switch now.outcome {
        case .measured: nil
        case .incomplete(_, let lack), .lacking(let lack): Typography.print(numbers.lack(lack))
        }
    }

    var clauses: [ClauseReading] {
        reading.clauses.filter { $0.clause.condition.indicators.contains(indicator.id) }
            .map { clause in
                var focused = clause
                focused.focus = indicator.id
                return focused
            }
    }

    /// Years that are shown, the baseline first.
    var years: [YearReading] {
        var years = [evaluation.baselineYear]
        if evaluation.year != evaluation.baselineYear { years.append(evaluation.year) }
        return years.compactMap { year in
            evaluation.deciding(indicator.id, year: year).map {
                YearReading(indicator: self, measurement: $0)
            }
        }
    }

    var variants: [VariantReading] {
        var names: [String] = []
        for measurement in measurements where !names.contains(measurement.variant) {
            names.append(measurement.variant)
        }
        return names.map { VariantReading(indicator: self, variant: $0) }
    }

    static let kind: RecordKind<IndicatorReading> = RecordKind<IndicatorReading> {
        [
            .text("id") { $0.indicator.id },
            .text("name") { Typography.print($0.indicator.name) },
            .text("family") { String($0.indicator.id.prefix { $0 != "." }) },
            .flag("isFirst") { one in
                one.reading.indicators.first { $0.isShown && $0.isReported == one.isReported }?
                    .indicator.id == one.indicator.id
            },
            .flag("hasQuality") { $0.years.contains { $0.measurement.completeness != nil } },
            .text("unit") { $0.numbers.unit($0.indicator.unit) },
            .text("value") { $0.value($0.now) },
            .text("baseline") { $0.value($0.before) },
            .text("change") { $0.change },
            .text("lack") { $0.lack },
            .flag("hasValue") { $0.now?.value != nil },
            .flag("hasBaseline") { $0.before?.value != nil },
            .flag("isReported") { $0.isReported },
            .flag("higherIsBetter") { $0.indicator.better == .higher },
            .text("chart") { $0.chart?.rawValue },
            .list("clauses", of: ClauseReading.kind) { $0.clauses },
            .list("years", of: YearReading.kind) { $0.years },
            .list("variants", of: VariantReading.kind) { $0.variants },
            .flag("hasVariants") { $0.variants.count > 1 },
            .list("sources", of: SourceReading.kind) { $0.shownSources },
            .number("sourceCount") { $0.sources.count },
            .flag("hasMoreSources") { $0.sources.count > $0.shownSources.count },
            .record("method", of: MethodReading.kind) {
                MethodReading(method: $0.now?.method ?? $0.indicator.method, reading: $0.reading)
            },
            .list("months", of: ComfortReading.kind) { $0.comfortMonths },
        ]
    }
}

/// The deciding measurement of one year.
struct YearReading: Sendable {
    let indicator: IndicatorReading
    let measurement: Measurement

    private var numbers: NumberWords { indicator.numbers }
    private var completeness: Completeness? { measurement.completeness }

    private var losses: String? {
        guard let losses = completeness?.losses, !losses.isEmpty else { return nil }
        return losses.map { "\(Typography.print(numbers.cause($0.cause)))（\($0.count)）" }
            .joined(separator: "、")
    }

    private var figure: Gathering.Figure? {
        switch measurement.detail {
        case .figure(let figure): figure
        case .none, .months, .airDays, .comfortMonths: nil
        }
    }

    static let kind = RecordKind<YearReading> {
        [
            .number("year") { $0.measurement.year },
            .text("value") { $0.indicator.value($0.measurement) },
            .text("completeness") { $0.completeness.map($0.numbers.completeness) },
            .text("losses") { $0.losses },
            .text("gap") { year in
                year.completeness?.longestGap.flatMap {
                    $0.station.isEmpty ? nil : year.numbers.gap($0)
                }
            },
            .text("printed") { $0.figure.map { Typography.print($0.printed) } },
            .text("bureau") { $0.figure?.bureau },
            .text("scope") { $0.figure?.basis.map(Typography.print) },
        ]
    }
}

/// One way of calculating, for both years.
struct VariantReading: Sendable {
    let indicator: IndicatorReading
    let variant: String

    private func measurement(_ year: Int) -> Measurement? {
        indicator.measurements.first { $0.variant == variant && $0.year == year }
    }

    private var now: Measurement? { measurement(indicator.evaluation.year) }
    private var before: Measurement? { measurement(indicator.evaluation.baselineYear) }

    private func number(_ measurement: Measurement?) -> String? {
        measurement?.rounded.map(indicator.numbers.number)
    }

    private var change: String? {
        guard let now = now?.value, let before = before?.value,
            let change = (now - before).rounded(scale: indicator.indicator.decimals)
        else { return nil }
        return indicator.numbers.change(change, .one)
    }

    private func valid(_ measurement: Measurement?) -> String? {
        measurement?.completeness.map { "\($0.valid)" }
    }

    static let kind = RecordKind<VariantReading> {
        [
            .text("name") {
                MethodWords($0.indicator.reading.language).variant(
                    $0.variant, $0.now?.method ?? $0.indicator.indicator.method)
            },
            .text("value") { $0.number($0.now) },
            .text("baseline") { $0.number($0.before) },
            .text("change") { $0.change },
            .text("valid") { $0.valid($0.now) },
            .text("baselineValid") { $0.valid($0.before) },
            .flag("decides") { ($0.now ?? $0.before)?.decides ?? false },
        ]
    }
}
