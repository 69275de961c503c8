import Gathering
import Values

/// The stations that should have observed a quantity in a year, in order of id.
///
/// A station takes part in a year if the days that `area.xml` declares for it overlap the year
/// and, where no first day is declared, its rows of the quantity began in that year or before:
/// a station that has rows of last year and none of this one is missed, a station whose rows
/// begin next year is not.
struct Roster: Sendable {
    struct Member: Sendable {
        var station: String
        /// The hourly, daily and monthly series of the quantities, in the data set's order.
        var series: [Series]
        /// Day indices of the year on which the station was there.
        var standing: Range<Int>

        /// Those of one spacing.
        func series(_ interval: Interval) -> [Series] {
            series.filter { $0.interval == interval }
        }
    }

    let members: [Member]
    /// Whether any station observes the quantity in any year.
    let isKnown: Bool

    init(_ dataset: Dataset, quantities: [Quantity], year: CivilYear) {
        let all = dataset.series.filter { quantities.contains($0.quantity) && !$0.times.isEmpty }
        isKnown = !all.isEmpty
        let end = year.firstMinute + year.dayCount * 1440
        members = Set(all.map(\.station)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            .compactMap { station in
                let series = all.filter { $0.station == station }
                let declared = dataset.area.stations.first { $0.id == station }
                let standing = year.days(from: declared?.from, to: declared?.to)
                let began = series.contains { ($0.times.first.map(Int.init) ?? end) < end }
                guard !standing.isEmpty, declared?.from != nil || began else { return nil }
                return Member(station: station, series: series, standing: standing)
            }
    }
}
