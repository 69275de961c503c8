import Gathering
import Values

/// One number that an air pollutant's year comes to: a mean or a percentile of its daily values.
///
/// GB 3095-2026 (and 2012), table 1, sets limits to the annual means of SO2, NO2, PM10 and
/// PM2.5. HJ 663-2013, table 1 (recalled, 待核: the text is not at hand), adds percentiles of the
/// daily values: SO2 and NO2 the 98th, PM10, PM2.5 and CO the 95th, the daily maximum 8-hour
/// mean of O3 the 90th.
struct AirYearStatistic: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        /// The arithmetic mean of the valid daily means of a calendar year.
        case mean
        case percentile(Int)
    }

    var indicator: String
    var item: AQIStandard.Item
    var kind: Kind

    /// CO is stated in mg/m³, the others in μg/m³.
    var unit: UnitOfMeasure {
        item.pollutant == .co ? .milligramsPerCubicMetre : .microgramsPerCubicMetre
    }

    static let all = [
        AirYearStatistic(indicator: "air.so2.annualMean", item: .so2Day, kind: .mean),
        AirYearStatistic(indicator: "air.no2.annualMean", item: .no2Day, kind: .mean),
        AirYearStatistic(indicator: "air.pm10.annualMean", item: .pm10Day, kind: .mean),
        AirYearStatistic(indicator: "air.pm25.annualMean", item: .pm25Day, kind: .mean),
        AirYearStatistic(indicator: "air.so2.p98", item: .so2Day, kind: .percentile(98)),
        AirYearStatistic(indicator: "air.no2.p98", item: .no2Day, kind: .percentile(98)),
        AirYearStatistic(indicator: "air.pm10.p95", item: .pm10Day, kind: .percentile(95)),
        AirYearStatistic(indicator: "air.pm25.p95", item: .pm25Day, kind: .percentile(95)),
        AirYearStatistic(indicator: "air.co.p95", item: .coDay, kind: .percentile(95)),
        AirYearStatistic(indicator: "air.o3.p90", item: .o3EightHours, kind: .percentile(90)),
    ]

    static func named(_ indicator: String) -> AirYearStatistic? {
        all.first { $0.indicator == indicator }
    }

    /// Nil of nothing.
    func value(_ daily: [Rational]) -> Rational? {
        switch kind {
        case .mean: Rational.mean(daily)
        case .percentile(let percent): Percentile.value(daily.sorted(), percent: percent)
        }
    }
}

/// The percentile of HJ 663-2013, annex A (recalled, 待核): with n values in ascending order,
/// k = 1 + (n − 1) p, s the whole part of k: m = X(s) + (X(s+1) − X(s)) (k − s).
enum Percentile {
    /// Of ascending values; nil of none.
    static func value(_ ascending: [Rational], percent: Int) -> Rational? {
        guard let place = place(of: ascending.count, percent: percent) else { return nil }
        let low = ascending[place.index]
        guard place.hundredths > 0 else { return low }
        let share = Rational(Int64(place.hundredths), over: 100)
        return low + (ascending[place.index + 1] - low) * share
    }

    /// Where it lies: the index of X(s), from 0, and k − s in hundredths.
    static func place(of count: Int, percent: Int) -> (index: Int, hundredths: Int)? {
        guard count > 0, (0...100).contains(percent) else { return nil }
        let (index, hundredths) = ((count - 1) * percent).quotientAndRemainder(dividingBy: 100)
        return (index, hundredths)
    }
}
