import Assessment
import Gathering
import Values

/// An indicator with its measurements of the year and of the baseline year.
struct IndicatorReading: Sendable {
    let reading: Reading
    let indicator: Indicator

    var evaluation: Evaluation { reading.evaluation }
    var numbers: NumberWords { reading.numbers }

    /// Of the year and the baseline year; the year before is for changes alone.
    var measurements: [Measurement] {
        evaluation.measurements.filter {
            $0.indicator == indicator.id
                && [evaluation.year, evaluation.baselineYear].contains($0.year)
        }
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

    /// The chart that says most in a meeting: all years against the limits.
    var meetingChart: Picture.Kind {
        switch (now ?? before)?.detail {
        case .months: indicator.id == "ion.annualMean" ? .ionYears : .completeness
        case .airDays: .airYears
        case .comfortMonths: .comfortStrip
        case .figure, .some(.none), nil: .comparison
        }
    }

    /// This year less the baseline year, in the unit; percentages in percentage points.
    var change: Phrase? {
        guard let now = now?.value, let before = before?.value,
            evaluation.year != evaluation.baselineYear,
            let change = (now - before).rounded(scale: indicator.decimals)
        else { return nil }
        return Typography.print(
            Phrase(
                numbers.change(change, changeUnit),
                trace: changeKey(variant: self.now?.variant ?? "")))
    }

    /// The same with what a claim is held against; nil in the creation year itself.
    private var measuredChange: MeasuredChange? {
        guard evaluation.year != evaluation.baselineYear else { return nil }
        return MeasuredChange(
            phrase: change, indicator: indicator,
            change: evaluation.changes.first {
                $0.indicator == indicator.id && $0.from == evaluation.baselineYear
            }, years: (evaluation.baselineYear, evaluation.year), words: evaluation.rulebook.words)
    }

    var changeUnit: UnitOfMeasure {
        indicator.unit == .percent ? .percentagePoints : indicator.unit
    }

    /// The change from the creation year to this one.
    func changeKey(variant: String) -> TraceKey {
        .change(
            indicator.id, from: evaluation.baselineYear, to: evaluation.year, variant: variant)
    }

    func value(_ measurement: Measurement?) -> Phrase? {
        guard let measurement, let rounded = measurement.rounded else { return nil }
        return Phrase(
            Typography.print(numbers.value(rounded, indicator.unit)),
            trace: measurement.traceKey())
    }

    /// Why this year has no number, or not a sufficient one.
    var lack: Phrase? {
        now.flatMap { numbers.lack(of: $0) }.map(Typography.print)
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
            // The stations that the year has in common with the year before.
            let isOfAnotherPair =
                measurement.axis == .stations && measurement.variant != commonStations
            if !isOfAnotherPair { names.append(measurement.variant) }
        }
        return names.map { VariantReading(indicator: self, variant: $0) }
    }

    /// The variant by the stations of the year and the baseline year.
    private var commonStations: String? {
        evaluation.changes.first {
            $0.indicator == indicator.id && $0.from == evaluation.baselineYear
        }?.others.first { $0.axis == .stations }?.variant
    }

    /// Against the creation year and the year before, where both have a value.
    var changes: [ChangeReading] {
        evaluation.changes.filter {
            $0.indicator == indicator.id && $0.deciding.direction != nil
        }.map { ChangeReading(change: $0, reading: reading) }
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
            .phrase("value") { $0.value($0.now) },
            .phrase("baseline") { $0.value($0.before) },
            .change("change") { $0.measuredChange },
            .phrase("lack") { $0.lack },
            .flag("hasValue") { $0.now?.value != nil },
            .flag("hasBaseline") { $0.before?.value != nil },
            .flag("isReported") { $0.isReported },
            .flag("higherIsBetter") { $0.indicator.better == .higher },
            .text("chart") { $0.chart?.rawValue },
            .list("clauses", of: ClauseReading.kind) { $0.clauses },
            .list("years", of: YearReading.kind) { $0.years },
            .list("changes", of: ChangeReading.kind) { $0.changes },
            .list("variants", of: VariantReading.kind) { $0.variants },
            .flag("hasVariants") { $0.variants.count > 1 },
            .list("sources", of: SourceReading.kind) { $0.shownSources },
            .count("sourceCount") {
                $0.sources.count
            } trace: {
                $0.now?.traceKey(.sources)
            },
            .flag("hasMoreSources") { $0.sources.count > $0.shownSources.count },
            .record("method", of: MethodReading.kind) {
                MethodReading(
                    method: $0.now?.method ?? $0.indicator.method, indicator: $0.indicator.id,
                    reading: $0.reading)
            },
            .list("months", of: ComfortReading.kind) { $0.comfortMonths },
            .list("notes", of: NoteReading.kind) { one in
                MeasurementWords(one.reading.language).notes(
                    one.evaluation, of: one.indicator.id
                )
                .map { NoteReading(text: $0) }
            },
        ]
    }
}

/// The deciding measurement of one year.
struct YearReading: Sendable {
    let indicator: IndicatorReading
    let measurement: Measurement

    private var numbers: NumberWords { indicator.numbers }
    private var completeness: Completeness? { measurement.completeness }

    private var losses: Phrase? {
        guard let losses = completeness?.losses, !losses.isEmpty else { return nil }
        return losses.map { loss -> Phrase in
            let key = measurement.traceKey(.loss(loss.cause))
            return "\(Typography.print(numbers.cause(loss.cause)))（\(loss.count, trace: key)）"
        }.joined(by: "、")
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
            .phrase("value") { $0.indicator.value($0.measurement) },
            .phrase("completeness") { $0.numbers.completeness(of: $0.measurement) },
            .phrase("losses") { $0.losses },
            .phrase("lostTo") { year in
                MeasurementWords(year.indicator.reading.language).lostTo(year.measurement)
                    .map(Typography.print)
            },
            .phrase("gap") { $0.numbers.gap(of: $0.measurement) },
            .phrase("printed") { year in
                year.figure.map {
                    Phrase(
                        Typography.print($0.printed), trace: year.measurement.traceKey(.written))
                }
            },
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

    private func number(_ measurement: Measurement?) -> Phrase? {
        guard let measurement, let rounded = measurement.rounded else { return nil }
        return Phrase(indicator.numbers.number(rounded), trace: measurement.traceKey())
    }

    private var change: Phrase? {
        guard let now = now?.value, let before = before?.value,
            let change = (now - before).rounded(scale: indicator.indicator.decimals)
        else { return nil }
        return Phrase(
            indicator.numbers.change(change, .one), trace: indicator.changeKey(variant: variant))
    }

    private func valid(_ measurement: Measurement?) -> Phrase? {
        guard let measurement, let completeness = measurement.completeness else { return nil }
        return "\(completeness.valid, trace: measurement.traceKey(.valid))"
    }

    static let kind = RecordKind<VariantReading> {
        [
            .text("name") {
                MethodWords($0.indicator.reading.language).variant(
                    $0.variant, $0.now?.method ?? $0.indicator.indicator.method)
            },
            .phrase("value") { $0.number($0.now) },
            .phrase("baseline") { $0.number($0.before) },
            .phrase("change") { $0.change },
            .phrase("valid") { $0.valid($0.now) },
            .phrase("baselineValid") { $0.valid($0.before) },
            .flag("decides") { ($0.now ?? $0.before)?.decides ?? false },
        ]
    }
}
