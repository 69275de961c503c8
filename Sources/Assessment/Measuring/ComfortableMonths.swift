import Gathering
import Values

/// `climate.comfortableMonths`: months of grade 3 （舒适） by GB/T 27963-2011.
///
/// Which index decides a month comes from the method: the wind effect index in its `coldMonths`,
/// and in every month where the year's mean wind (of the months there are) is over `windLimit`;
/// the temperature–humidity index otherwise. A month needs only what its deciding index needs;
/// without it the month is lacking and the count incomplete, with the bounds it could still
/// come to.
enum ComfortableMonths {
    static func measure(_ dataset: Dataset, _ indicator: Indicator, _ year: CivilYear)
        -> Measurement
    {
        let method = indicator.method
        let record = ClimateRecord(dataset, year: year, method: method)
        let wind = record.wind.months.compactMap(\.mean)
        let meanWind = Rational.mean(wind)
        let months = (1...12).map { month in
            comfort(month, record, index: index(of: month, method, meanWind: meanWind))
        }
        let graded = months.filter { $0.grade != nil }.count
        let count = months.filter { $0.grade == ClimateComfortStandard.comfortable }.count
        let outcome: Measurement.Outcome =
            if !record.isKnown {
                .lacking(.noStation)
            } else if graded == 0 {
                .lacking(months.lazy.compactMap(\.lack).first ?? .noData)
            } else if graded < (method.minimumMonths ?? 12) {
                .incomplete(
                    Rational(count),
                    .tooFew(.months, valid: graded, required: method.minimumMonths ?? 12))
            } else {
                .measured(Rational(count))
            }
        return Measurement(
            indicator: indicator.id, year: year.number, outcome: outcome,
            rounded: outcome.value?.rounded(scale: indicator.decimals), unit: indicator.unit,
            completeness: Completeness(
                span: .months, valid: graded, expected: 12, losses: losses(months)),
            method: method, detail: record.isKnown ? .comfortMonths(months) : .none,
            sources: record.sources, excludedValues: record.excludedValues,
            bounds: Measurement.Bounds(
                low: Rational(count), high: Rational(count + 12 - graded)),
            rest: rest(
                months, count: count,
                lastDay: LastObserved.day(
                    dataset, ClimateRecord.quantities, in: year, rule: method.hours)),
            notes: record.notes)
    }

    /// The months without a grade from that of the last observation on; those before it stay
    /// lost.
    private static func rest(_ months: [ComfortMonth], count: Int, lastDay: CalendarDay?)
        -> Measurement.Rest?
    {
        guard let lastDay else { return nil }
        let open = months.count { $0.grade == nil && $0.month >= lastDay.month }
        let isOver = lastDay.month == 12 && lastDay.civil.day == 31
        guard open > 0, !isOver else { return nil }
        return Measurement.Rest(
            kind: .months, lastDay: lastDay, count: open, fixed: Rational(count),
            step: Rational(1))
    }

    /// Nil where the method asks for the mean wind and there is none.
    private static func index(of month: Int, _ method: Method, meanWind: Rational?)
        -> ComfortMonth.Index?
    {
        if method.coldMonths.contains(month) { return .windEffect }
        guard let limit = method.windLimit else { return .temperatureHumidity }
        return meanWind.map { limit.rational < $0 ? .windEffect : .temperatureHumidity }
    }

    private static func comfort(_ month: Int, _ record: ClimateRecord, index: ComfortMonth.Index?)
        -> ComfortMonth
    {
        let temperature = record.temperature.months[month - 1]
        let humidity = record.humidity.months[month - 1]
        let wind = record.wind.months[month - 1]
        let sunshine = record.sunshine.months[month - 1]
        var humid: DecimalValue?
        if let t = temperature.mean, let rh = humidity.mean {
            humid = ClimateComfortStandard.roundedTemperatureHumidity(temperature: t, humidity: rh)
        }
        var windy: DecimalValue?
        if let t = temperature.mean, let v = wind.mean, let s = sunshine.mean {
            windy = ClimateComfortStandard.roundedWindEffect(temperature: t, wind: v, sunshine: s)
        }
        let grade: Int?
        let needed: [ClimateMonths.Month]
        switch index {
        case .temperatureHumidity:
            grade = humid.flatMap { ClimateComfortStandard.grade(temperatureHumidity: $0) }
            needed = [temperature, humidity]
        case .windEffect:
            grade = windy.flatMap { ClimateComfortStandard.grade(windEffect: $0) }
            needed = [temperature, wind, sunshine]
        case nil:
            grade = nil
            needed = [wind, .lacking(.missingQuantity(.windSpeed))]
        }
        return ComfortMonth(
            month: month, temperatureHumidity: humid, windEffect: windy, decidedBy: index,
            grade: grade, lack: grade == nil ? needed.lazy.compactMap(\.lack).first : nil,
            isHumidityDerived: humid != nil && record.isHumidityDerived)
    }

    /// Months lost, by the quantity that is missing or short of days.
    private static func losses(_ months: [ComfortMonth]) -> [Completeness.Loss] {
        var losses: [Completeness.Loss] = []
        for lack in months.compactMap(\.lack) {
            let cause: String =
                switch lack {
                case .missingQuantity(let quantity): quantity.rawValue
                case .tooFew: "too-few-days"
                case .noData, .noStation, .badCell, .conflict, .failed: "no-data"
                }
            if let known = losses.firstIndex(where: { $0.cause == cause }) {
                losses[known].count += 1
            } else {
                losses.append(Completeness.Loss(cause: cause, count: 1))
            }
        }
        return losses
    }
}
