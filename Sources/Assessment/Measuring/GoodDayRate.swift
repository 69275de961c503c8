import Gathering
import Values

/// `air.goodDayRate`: days with AQI ≤ 100 ÷ valid days × 100 %, by the edition of the method.
///
/// A day is valid where it has an AQI under the method's rule for missing pollutants. Too few
/// valid days (GB 3095, table 4, through the method's minimums) make the year incomplete.
enum GoodDayRate {
    static func measure(_ records: inout Records, _ indicator: Indicator, _ year: CivilYear)
        -> Measurement
    {
        let method = indicator.method
        let fault: Diagnostic.Kind? =
            method.edition == nil
            ? .editionMissing : method.stations == .minimum ? .minimumOfStations : nil
        guard let edition = method.edition, fault == nil else {
            return Measurement(
                indicator: indicator.id, year: year.number,
                outcome: .lacking(
                    .failed(Diagnostic(fault ?? .editionMissing, ["indicator": indicator.id]))),
                unit: indicator.unit, method: method)
        }
        // The items of 2012 hold those of 2026: both editions share the concentrations.
        let record = records.air(AQIStandard.hj633y2012.dailyItems, year, method)
        let lastDay = LastObserved.day(
            records.dataset, AQIStandard.pollutants + [.ozone8h], in: year, rule: method.hours)
        return measurement(record, indicator, method, edition, lastDay: lastDay)
    }

    private static func measurement(
        _ record: AirRecord, _ indicator: Indicator, _ method: Method, _ edition: AQIEdition,
        lastDay: CalendarDay?
    ) -> Measurement {
        let standard = AQIStandard.of(edition)
        let days = (0..<record.year.dayCount).map { day in
            AirQualityDay.assess(
                day, record: record, standard: standard, rule: method.missingPollutant)
        }
        let valid = days.compactMap(\.aqi)
        let good = valid.filter { $0 <= AQIStandard.goodLimit }.count
        let outcome = outcome(days, record, method, good: good, valid: valid.count)
        let causes = days.indices.map { cause(of: $0, days[$0], in: record) }
        return Measurement(
            indicator: indicator.id, year: record.year.number, outcome: outcome,
            rounded: outcome.value?.rounded(scale: indicator.decimals), unit: indicator.unit,
            completeness: completeness(days, record.year, causes), method: method,
            detail: valid.isEmpty ? .none : .airDays(days), sources: record.sources,
            excludedValues: record.excludedValues,
            bounds: GoodDayBounds.bounds(days, record, standard) { causes[$0] == "excluded" },
            rest: GoodDayBounds.rest(days, record, lastDay: lastDay),
            notes: record.notes)
    }

    private static func outcome(
        _ days: [AirDay], _ record: AirRecord, _ method: Method, good: Int, valid: Int
    ) -> Measurement.Outcome {
        guard record.isKnown else { return .lacking(.noStation) }
        guard record.items.values.contains(where: { $0.hasData.contains(true) }) else {
            return .lacking(.noData)
        }
        guard valid > 0 else {
            let always = AQIStandard.pollutants.first { pollutant in
                days.allSatisfy { $0.missing.contains(pollutant) }
            }
            return .lacking(
                always.map(Measurement.Lack.missingQuantity)
                    ?? .tooFew(.days, valid: 0, required: method.minimumDaysInYear ?? 1))
        }
        let value = Rational(Int64(good) * 100, over: Int64(valid))
        let minimums = Minimums(method)
        let sufficient = record.year.months.enumerated().filter { index, range in
            minimums.isSufficient(
                month: index + 1, validDays: days[range].filter { $0.aqi != nil }.count)
        }.count
        return minimums.lack(validDays: valid, sufficientMonths: sufficient, monthsByDefault: 12)
            .map { .incomplete(value, $0) } ?? .measured(value)
    }

    private static func completeness(_ days: [AirDay], _ year: CivilYear, _ causes: [String])
        -> Completeness
    {
        var completeness = DayLedger.completeness(
            valid: days.map { $0.aqi != nil }, year: year
        ) { causes[$0] }
        let lost = days.indices.filter { day in
            days[day].aqi == nil && causes[day] != "excluded" && causes[day] != "no-data"
        }
        completeness.lostTo = AQIStandard.pollutants.compactMap { pollutant in
            let count = lost.count { days[$0].missing.contains(pollutant) }
            return count > 0
                ? Completeness.PollutantLoss(pollutant: pollutant, days: count) : nil
        }
        return completeness
    }

    /// A day is lost to the exclusions where every pollutant that it lacks was set aside: with
    /// any other one missing it would have been lost all the same.
    private static func cause(of index: Int, _ day: AirDay, in record: AirRecord) -> String {
        let isExcluded = day.missing.allSatisfy { pollutant in
            record.items.contains { item, values in
                item.pollutant == pollutant && values.isExcluded[index]
            }
        }
        if isExcluded, !day.missing.isEmpty { return "excluded" }
        return record.items.values.contains { $0.hasData[index] }
            ? day.missing.map(\.rawValue).joined(separator: ",") : "no-data"
    }
}
