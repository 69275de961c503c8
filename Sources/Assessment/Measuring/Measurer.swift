package import Gathering
import Values

/// Measures indicators: a pure function of the data and the methods of the indicators.
package enum Measurer {
    /// In order of indicator, then year as given, then variant, the deciding one first. Every
    /// indicator and year has at least one measurement, and exactly one that decides.
    package static func measure(_ dataset: Dataset, indicators: [Indicator], years: [Int])
        -> [Measurement]
    {
        indicators.flatMap { indicator in
            years.flatMap { year in measure(dataset, indicator, year) }
        }
    }

    private static func measure(_ dataset: Dataset, _ indicator: Indicator, _ year: Int)
        -> [Measurement]
    {
        guard let civil = CivilYear(year) else {
            return [
                Measurement(
                    indicator: indicator.id, year: year, outcome: .lacking(.noData),
                    unit: indicator.unit, method: indicator.method)
            ]
        }
        return switch indicator.id {
        case "ion.annualMean": IonAnnualMean.measure(dataset, indicator, civil)
        case "ion.completeness": IonContinuity.completeness(dataset, indicator, civil)
        case "ion.longestGap": IonContinuity.longestGap(dataset, indicator, civil)
        case "air.goodDayRate": GoodDayRate.measure(dataset, indicator, civil)
        case "air.pm25.annualMean": FineParticles.measure(dataset, indicator, civil)
        case "climate.comfortableMonths": ComfortableMonths.measure(dataset, indicator, civil)
        default: ReportedFigure.measure(dataset, indicator, civil)
        }
    }
}
