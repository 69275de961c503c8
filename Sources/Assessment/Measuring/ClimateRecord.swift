import Gathering
import Values

/// The area's monthly temperature, humidity, wind and sunshine of a year.
struct ClimateRecord: Sendable {
    private(set) var temperature: ClimateMonths
    private(set) var humidity: ClimateMonths
    private(set) var wind: ClimateMonths
    private(set) var sunshine: ClimateMonths
    /// Some station's humidity was derived from its dew point.
    private(set) var isHumidityDerived = false
    private(set) var sources: [SourceUse] = []
    private(set) var notes: [Diagnostic] = []
    /// Observations that the register of exclusions took out.
    private(set) var excludedValues = 0
    /// Whether any station ever observed the temperature.
    let isKnown: Bool

    /// What the indices are made of.
    static let quantities: [Quantity] = [
        .temperature, .humidity, .dewPoint, .windSpeed, .sunshine,
    ]

    private var dayEnds = DayEndNotes()
    private let dataset: Dataset
    private let year: CivilYear
    private let method: Method

    init(_ dataset: Dataset, year: CivilYear, method: Method) {
        self.dataset = dataset
        self.year = year
        self.method = method
        isKnown = Roster(dataset, quantities: [.temperature], year: year).isKnown
        temperature = ClimateMonths([], of: .temperature)
        humidity = ClimateMonths([], of: .humidity)
        wind = ClimateMonths([], of: .windSpeed)
        sunshine = ClimateMonths([], of: .sunshine)
        var ledger = SourceLedger(dataset)
        temperature = read(.temperature, &ledger)
        humidity = readHumidity(&ledger)
        wind = read(.windSpeed, &ledger)
        sunshine = read(.sunshine, &ledger)
        sources = ledger.sources
        excludedValues = ledger.excludedValues
        notes += dayEnds.notes
    }

    private mutating func read(_ quantity: Quantity, _ ledger: inout SourceLedger)
        -> ClimateMonths
    {
        let roster = Roster(dataset, quantities: [quantity], year: year)
        var stations: [[ClimateMonths.Month]] = []
        for member in roster.members {
            stations.append(months(of: member, quantity, &ledger))
        }
        return ClimateMonths(stations, of: quantity)
    }

    /// Observed humidity; at a station that has none in the year, derived where temperature and
    /// dew point are there at the same spacing.
    private mutating func readHumidity(_ ledger: inout SourceLedger) -> ClimateMonths {
        let observed = Roster(dataset, quantities: [.humidity], year: year).members
            .filter { member in member.series.contains { hasRows($0) } }
        var stations: [[ClimateMonths.Month]] = []
        for member in observed { stations.append(months(of: member, .humidity, &ledger)) }
        let known = Set(observed.map(\.station))
        let dewy = Roster(dataset, quantities: [.dewPoint, .temperature], year: year)
        for member in dewy.members where !known.contains(member.station) {
            guard let days = derivedDays(member, &ledger) else { continue }
            stations.append(ClimateMonths.months(days, of: .humidity, year, Minimums(method)))
            isHumidityDerived = true
            notes.append(
                Diagnostic(
                    .humidityDerived,
                    ["station": member.station, "year": String(year.number)]))
        }
        return ClimateMonths(stations, of: .humidity)
    }

    private func hasRows(_ series: Series) -> Bool {
        switch series.interval {
        case .hour: !HourGrid.entries(of: series, in: year, rule: method.hours).isEmpty
        case .day, .month:
            !series.entries(
                fromMinute: year.firstMinute, toMinute: year.firstMinute + year.dayCount * 1440
            ).isEmpty
        }
    }

    private mutating func months(
        of member: Roster.Member, _ quantity: Quantity, _ ledger: inout SourceLedger
    ) -> [ClimateMonths.Month] {
        let minimums = Minimums(method)
        let hourly = member.series(.hour).filter(hasRows)
        let daily = member.series(.day).filter(hasRows)
        let days: DailyValues
        if !hourly.isEmpty {
            notes += HourLabelNote.of(hourly, rule: method.hours)
            if !daily.isEmpty {
                notes.append(
                    Diagnostic(
                        .hourlyPreferred,
                        [
                            "station": member.station, "quantity": quantity.name.chinese,
                            "year": String(year.number),
                        ]))
            }
            dayEnds.add(hours: quantity, station: member.station, dayEnds: method.dayEnds)
            let grid = HourGrid(
                hourly, year: year, rule: method.hours, standing: member.standing,
                dayEnds: method.dayEnds, ledger: &ledger)
            days =
                quantity == .sunshine
                ? DailyValues(sums: grid, minimumHours: minimums.hours)
                : DailyValues(means: grid, minimumHours: minimums.hours)
        } else if !daily.isEmpty {
            dayEnds.add(daily: daily, station: member.station)
            days = DailyValues(
                daily: daily, year: year, standing: member.standing, ledger: &ledger)
        } else {
            return ClimateMonths.months(
                monthly: member.series(.month), of: quantity, year, ledger: &ledger)
        }
        return ClimateMonths.months(days, of: quantity, year, minimums)
    }

    /// Daily humidity out of hours, or where there are none out of daily values; nil where
    /// temperature and dew point do not stand beside each other.
    private mutating func derivedDays(_ member: Roster.Member, _ ledger: inout SourceLedger)
        -> DailyValues?
    {
        func series(_ quantity: Quantity, _ interval: Interval) -> [Series] {
            member.series(interval).filter { $0.quantity == quantity && hasRows($0) }
        }
        let hours = (series(.temperature, .hour), series(.dewPoint, .hour))
        if !hours.0.isEmpty, !hours.1.isEmpty {
            dayEnds.add(hours: .dewPoint, station: member.station, dayEnds: method.dayEnds)
            let warm = HourGrid(
                hours.0, year: year, rule: method.hours, standing: member.standing,
                dayEnds: method.dayEnds, ledger: &ledger)
            let moist = HourGrid(
                hours.1, year: year, rule: method.hours, standing: member.standing,
                dayEnds: method.dayEnds, ledger: &ledger)
            var grid = HourGrid(humidityFrom: warm, dewPoint: moist)
            ledger.excludedValues += grid.exclude(excludedHumidity(member, ledger))
            return DailyValues(means: grid, minimumHours: Minimums(method).hours)
        }
        let days = (series(.temperature, .day), series(.dewPoint, .day))
        guard !days.0.isEmpty, !days.1.isEmpty else { return nil }
        dayEnds.add(daily: days.0 + days.1, station: member.station)
        let warm = DailyValues(
            daily: days.0, year: year, standing: member.standing, ledger: &ledger)
        let moist = DailyValues(
            daily: days.1, year: year, standing: member.standing, ledger: &ledger)
        var derived = DailyValues(humidityFrom: warm, dewPoint: moist)
        ledger.excludedValues += derived.exclude(excludedHumidity(member, ledger))
        return derived
    }

    /// The register may name the humidity where the station observes what it is derived from.
    private func excludedHumidity(_ member: Roster.Member, _ ledger: SourceLedger)
        -> [Range<Int>]
    {
        ledger.exclusions.days(station: member.station, quantity: .humidity, in: year)
    }
}

extension HourGrid {
    /// Relative humidity in tenths of a percent where both are valid.
    init(humidityFrom temperature: HourGrid, dewPoint: HourGrid) {
        let places = max(temperature.scale, dewPoint.scale)
        let up = (
            DecimalValue.powersOfTen[min(places - temperature.scale, 12)],
            DecimalValue.powersOfTen[min(places - dewPoint.scale, 12)]
        )
        self = HourGrid(
            copying: temperature, scale: 1
        ) { slot in
            guard dewPoint.states[slot] == .valid else { return nil }
            let warm = temperature.mantissas[slot].multipliedReportingOverflow(by: up.0)
            let moist = dewPoint.mantissas[slot].multipliedReportingOverflow(by: up.1)
            guard !warm.overflow, !moist.overflow else { return nil }
            return MagnusFormula.humidityTenths(
                temperature: warm.partialValue, dewPoint: moist.partialValue, scale: places)
        }
    }
}

extension DailyValues {
    /// Relative humidity in percent, to 0.1, of the days that have both.
    init(humidityFrom temperature: DailyValues, dewPoint: DailyValues) {
        let values = zip(temperature.values, dewPoint.values).map { warm, moist -> Rational? in
            // Daily values are printed decimals; four places hold every one that is met.
            guard let warm = warm?.rounded(scale: 4), let moist = moist?.rounded(scale: 4) else {
                return nil
            }
            return MagnusFormula.humidityTenths(
                temperature: warm.mantissa, dewPoint: moist.mantissa, scale: 4
            ).map { Rational($0, over: 10) }
        }
        self.init(values: values, hasData: values.map { $0 != nil })
    }
}
