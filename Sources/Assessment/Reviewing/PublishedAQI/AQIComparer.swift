import Gathering
import Values

/// Recomputes every published AQI of a data set by every form, and puts down what does not match.
struct AQIComparer {
    /// Rows of one table in one period: a year, the year 2026 cut where the editions change.
    struct Key: Hashable, Comparable {
        var origin: Int
        var interval: Interval
        var period: Int

        static func < (one: Key, other: Key) -> Bool {
            (one.origin, one.interval.rawValue, one.period)
                < (other.origin, other.interval.rawValue, other.period)
        }
    }

    private struct Tally {
        var rows = 0
        var matches: [AQIForm: Int] = [:]
        var first = Int32.max
        var last = Int32.min
        var groups: [AQIComparison.Reason: (count: Int, location: SourceLocation?)] = [:]

        mutating func count(
            _ published: PublishedRows.Published, _ row: AQIRow, _ forms: [AQIForm]
        ) {
            rows += 1
            first = min(first, published.minute)
            last = max(last, published.minute)
            // A 0 beside zeros agrees in nothing: the day is absent.
            guard let whole = published.whole, whole > 0 else { return }
            for form in forms where row.index(form) == whole { matches[form, default: 0] += 1 }
        }

        mutating func note(_ reason: AQIComparison.Reason, at place: () -> SourceLocation?) {
            let known = groups[reason]
            groups[reason] = ((known?.count ?? 0) + 1, known == nil ? place() : known?.location)
        }

        func best(of forms: [AQIForm]) -> AQIForm? {
            forms.max { one, other in
                // The first of equals: `max` keeps the last that is not smaller.
                (matches[one] ?? 0, -rank(one, forms)) < (matches[other] ?? 0, -rank(other, forms))
            }
        }

        private func rank(_ form: AQIForm, _ forms: [AQIForm]) -> Int {
            forms.firstIndex(of: form) ?? 0
        }
    }

    /// The tallies, found again from row to row without a look into the dictionary.
    private struct Ledger {
        var places: [Key: Int] = [:]
        var tallies: [Tally] = []
        private var day = Int32.min
        private var period = 0
        private var current: (key: Key, place: Int)?

        mutating func place(_ published: PublishedRows.Published, _ interval: Interval) -> Int {
            let number = published.minute / 1440
            if number != day {
                day = number
                let moment = Moment(minutes: published.minute).day
                let year = moment.year
                let isAfter = year == 2026 && moment.number >= AQIForm.changeOfEditions
                period = year * 2 + (isAfter ? 1 : 0)
            }
            let key = Key(origin: published.origin, interval: interval, period: period)
            if let current, current.key == key { return current.place }
            let place = places[key] ?? tallies.count
            if place == tallies.count {
                tallies.append(Tally())
                places[key] = place
            }
            current = (key, place)
            return place
        }
    }

    private let dataset: Dataset
    private let tables: [PublishedRows]

    init(_ dataset: Dataset) {
        self.dataset = dataset
        let stations = Set(dataset.series.lazy.filter { $0.quantity == .aqi }.map(\.station))
        let order = stations.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        tables = order.flatMap { station in
            [Interval.hour, .day].compactMap {
                PublishedRows(dataset, station: station, interval: $0)
            }
        }
    }

    /// In order of table and period. Two passes: the first finds the form that matches most
    /// often, the second explains the rows that it does not match.
    func comparisons() -> [AQIComparison] {
        var ledger = Ledger()
        for table in tables {
            let forms = AQIForm.forms(of: table.aqi.interval)
            table.forEach { published, row in
                let place = ledger.place(published, table.aqi.interval)
                ledger.tallies[place].count(published, row, forms)
            }
        }
        for table in tables {
            let forms = AQIForm.forms(of: table.aqi.interval)
            table.forEach { published, row in
                let place = ledger.place(published, table.aqi.interval)
                guard let form = ledger.tallies[place].best(of: forms),
                    published.value == 0 || published.whole == nil
                        || row.index(form) != published.whole
                else { return }
                let reason = AQIExplainer(form: form, forms: forms).reason(published, row)
                ledger.tallies[place].note(reason) {
                    dataset.location(of: table.aqi, published.index)
                }
            }
        }
        return ledger.places.sorted { $0.key < $1.key }.compactMap { key, place in
            comparison(key, ledger.tallies[place])
        }
    }

    private func comparison(_ key: Key, _ tally: Tally) -> AQIComparison? {
        let forms = AQIForm.forms(of: key.interval)
        guard let form = tally.best(of: forms) else { return nil }
        let groups = tally.groups.map {
            AQIComparison.Group(reason: $0.key, count: $0.value.count, location: $0.value.location)
        }
        return AQIComparison(
            origin: key.origin, interval: key.interval,
            first: Moment(minutes: tally.first).day, last: Moment(minutes: tally.last).day,
            rows: tally.rows, matches: tally.matches, form: form,
            groups: groups.sorted { $0.reason.rank < $1.reason.rank },
            location: dataset.location(ofOrigin: key.origin))
    }
}

extension AQIForm {
    /// HJ 633-2026 is in force from 2026-03-01.
    static let changeOfEditions = CalendarDay.number(year: 2026, month: 3, day: 1)
}

extension AQIComparison.Reason {
    /// The order in which reasons are tried and listed.
    var rank: Int {
        switch self {
        case .zero: 0
        case .beyondEnd: 1
        case .nearest: 2
        case .inputRounding: 3
        case .otherForm(let form): 10 + (AQIForm.allCases.firstIndex(of: form) ?? 0)
        case .otherOzoneItem: 20
        case .leftOut(.ozone8h): 29
        case .leftOut(let quantity): 30 + (AQIStandard.pollutants.firstIndex(of: quantity) ?? 0)
        case .missingPollutant: 40
        case .near: 41
        case .unexplained: 42
        }
    }
}
