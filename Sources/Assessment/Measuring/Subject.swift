import Gathering
import Values

/// What an indicator is measured from, by its id: a closed list, so that whatever is asked of
/// one kind of indicator is answered for all.
enum Subject: Sendable, Hashable {
    case ionMean, ionCompleteness, ionGap
    case goodDayRate
    case airStatistic(AirYearStatistic)
    case comfortableMonths
    /// One number a year from a bureau's table.
    case reported

    init(_ indicator: Indicator) { self.init(id: indicator.id) }

    init(id: String) {
        self =
            switch id {
            case "ion.annualMean": .ionMean
            case "ion.completeness": .ionCompleteness
            case "ion.longestGap": .ionGap
            case "air.goodDayRate": .goodDayRate
            case "climate.comfortableMonths": .comfortableMonths
            default: AirYearStatistic.named(id).map(Subject.airStatistic) ?? .reported
            }
    }

    /// The quantities it is made of, those that stand for each other together: ozone by the hour
    /// and ozone's daily 8-hour maximum. Empty for what is not observed.
    var quantities: [[Quantity]] {
        switch self {
        case .ionMean, .ionCompleteness, .ionGap: [[.ion]]
        case .goodDayRate: AQIStandard.pollutants.map(Self.together)
        case .airStatistic(let statistic): [Self.together(statistic.item.pollutant)]
        case .comfortableMonths:
            [[.temperature], [.humidity, .dewPoint], [.windSpeed], [.sunshine]]
        case .reported: []
        }
    }

    /// Whether the meaning of an hour's label can change it. It moves the ends of the year by
    /// an hour and no more where only hours are counted.
    var dependsOnHourLabel: Bool {
        switch self {
        case .ionMean, .goodDayRate, .airStatistic, .comfortableMonths: true
        case .ionCompleteness, .ionGap, .reported: false
        }
    }

    static func together(_ pollutant: Quantity) -> [Quantity] {
        pollutant == .o3 || pollutant == .ozone8h ? [.o3, .ozone8h] : [pollutant]
    }

    /// The year by the indicator's method.
    func measure(_ records: inout Records, _ indicator: Indicator, _ year: CivilYear)
        -> Measurement
    {
        switch self {
        case .ionMean: IonAnnualMean.measure(&records, indicator, year)
        case .ionCompleteness: IonContinuity.completeness(&records, indicator, year)
        case .ionGap: IonContinuity.longestGap(&records, indicator, year)
        case .goodDayRate: GoodDayRate.measure(&records, indicator, year)
        case .airStatistic(let statistic):
            AirStatistics.measure(&records, indicator, year, statistic)
        case .comfortableMonths:
            ComfortableMonths.measure(records.dataset, indicator, year)
        case .reported: ReportedFigure.measure(records.dataset, indicator, year)
        }
    }

    /// The course of the day by the indicator's method; nil of what has none.
    func hourProfile(_ records: inout Records, _ indicator: Indicator, _ year: CivilYear)
        -> HourProfile?
    {
        switch self {
        case .ionMean: IonAnnualMean.hourProfile(&records, indicator, year)
        case .ionCompleteness, .ionGap, .goodDayRate, .airStatistic, .comfortableMonths, .reported:
            nil
        }
    }
}
