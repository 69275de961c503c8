import Gathering
import Values

/// The area's daily concentrations of a year: what the AQI and the PM2.5 mean are made of.
///
/// Hourly series are preferred: a station with any row of hourly values of a pollutant in the
/// year is measured by them alone, and a note says so where daily values stand beside them.
/// A daily series without hourly ones is used as it is.
struct AirRecord: Sendable {
    let year: CivilYear
    /// The area's concentrations by item of a daily report. μg/m³; CO mg/m³.
    private(set) var items: [AQIStandard.Item: DailyValues] = [:]
    /// Each station's daily values, in order of id.
    private(set) var stations: [(station: String, item: AQIStandard.Item, values: DailyValues)] = []
    private(set) var sources: [SourceUse] = []
    private(set) var notes: [Diagnostic] = []
    /// Observations that the register of exclusions took out.
    private(set) var excludedValues = 0
    /// Whether any station ever observed one of the pollutants.
    private(set) var isKnown = false
    /// The days on which each of a pollutant's stations was there, and each item's parts.
    private var dayEnds = DayEndNotes()
    private var standing: [Quantity: [Range<Int>]] = [:]
    private var parts: [AQIStandard.Item: [DailyValues]] = [:]

    /// Reads the given items only.
    init(
        _ dataset: Dataset, items wanted: [AQIStandard.Item], year: CivilYear, method: Method
    ) {
        self.year = year
        var ledger = SourceLedger(dataset)
        let minimumHours = Minimums(method).hours
        for pollutant in AQIStandard.pollutants {
            let kinds = wanted.filter { $0.pollutant == pollutant }
            guard !kinds.isEmpty else { continue }
            var found: [AQIStandard.Item: [DailyValues]] = [:]
            let roster = Self.roster(dataset, pollutant, year)
            isKnown = isKnown || roster.isKnown
            standing[pollutant] = roster.members.map(\.standing)
            for member in roster.members {
                for (item, values) in daily(
                    member, pollutant, method: method, minimumHours: minimumHours, &ledger)
                where kinds.contains(item) {
                    found[item, default: []].append(values)
                    stations.append((member.station, item, values))
                }
            }
            parts.merge(found) { first, _ in first }
            for item in kinds {
                items[item] = found[item].map { DailyValues.mean($0, in: year) } ?? .none(year)
            }
        }
        sources = ledger.sources
        excludedValues = ledger.excludedValues
        notes += dayEnds.notes
    }

    /// What the area's concentration of a day is at least, whatever is missing: the mean of the
    /// stations that were there, a valid daily value as it is, the missing hours of a day with
    /// too few and a station without any at 0.
    func floor(of item: AQIStandard.Item, on day: Int) -> Rational {
        let count = (standing[item.pollutant] ?? []).count { $0.contains(day) }
        let sum = (parts[item] ?? []).reduce(Rational.zero) { sum, values in
            sum + (values.values[day] ?? values.floors[day] ?? .zero)
        }
        return sum.divided(by: Rational(count)) ?? .zero
    }

    /// Ozone's stations are those of the hourly quantity and of the daily 8-hour one together.
    private static func roster(_ dataset: Dataset, _ pollutant: Quantity, _ year: CivilYear)
        -> Roster
    {
        Roster(dataset, quantities: pollutant == .o3 ? [.o3, .ozone8h] : [pollutant], year: year)
    }

    private mutating func daily(
        _ member: Roster.Member, _ pollutant: Quantity, method: Method, minimumHours: Int,
        _ ledger: inout SourceLedger
    ) -> [(AQIStandard.Item, DailyValues)] {
        let dailyQuantity: Quantity = pollutant == .o3 ? .ozone8h : pollutant
        let hourly = member.series(.hour).filter {
            $0.quantity == pollutant
                && !HourGrid.entries(of: $0, in: year, rule: method.hours).isEmpty
        }
        let daily = member.series(.day).filter { series in
            series.quantity == dailyQuantity
                && !series.entries(
                    fromMinute: year.firstMinute,
                    toMinute: year.firstMinute + year.dayCount * 1440
                ).isEmpty
        }
        guard !hourly.isEmpty else {
            dayEnds.add(daily: daily, station: member.station)
            let values = DailyValues(
                daily: daily, year: year, standing: member.standing, ledger: &ledger)
            return Self.dailyItem(of: pollutant).map { [($0, values)] } ?? []
        }
        notes += HourLabelNote.of(hourly, rule: method.hours)
        if !daily.isEmpty {
            notes.append(
                Diagnostic(
                    .hourlyPreferred,
                    [
                        "station": member.station, "quantity": pollutant.name.chinese,
                        "year": String(year.number),
                    ]))
        }
        let grid = HourGrid(
            hourly, year: year, rule: method.hours, standing: member.standing, ledger: &ledger)
        if pollutant == .o3 {
            let days = OzoneDays(grid)
            return [(.o3EightHours, days.eightHours), (.o3Hour, days.oneHour)]
        }
        return Self.dailyItem(of: pollutant).map {
            [($0, DailyValues(means: grid, minimumHours: minimumHours))]
        } ?? []
    }

    private static func dailyItem(of pollutant: Quantity) -> AQIStandard.Item? {
        AQIStandard.hj633y2026.dailyItems.first { $0.pollutant == pollutant }
    }
}
