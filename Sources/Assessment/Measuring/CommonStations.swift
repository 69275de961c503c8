import Gathering
import Values

/// The stations that observed a quantity in both of two years and did not move between them:
/// what is left when those that came, went or moved are not compared.
enum CommonStations {
    /// The data set with the series of those stations only; nil where that leaves nothing out,
    /// or where one of the years has no station at all.
    static func view(of dataset: Dataset, _ subject: Subject, _ pair: YearPair, _ method: Method)
        -> Dataset?
    {
        guard let from = CivilYear(pair.from), let to = CivilYear(pair.to) else { return nil }
        var view = dataset
        var differs = false
        for group in subject.quantities {
            let before = stations(dataset, group, from, method)
            let after = stations(dataset, group, to, method)
            guard !before.isEmpty, !after.isEmpty else { continue }
            let common = before.intersection(after).filter { id in
                dataset.area.stations.first { $0.id == id }?.moves(between: pair).isEmpty ?? true
            }
            if common == before, common == after { continue }
            differs = true
            view.series.removeAll {
                group.contains($0.quantity) && !common.contains($0.station)
            }
        }
        return differs ? view : nil
    }

    /// Those that take part in the year and have a valid value in it.
    private static func stations(
        _ dataset: Dataset, _ group: [Quantity], _ year: CivilYear, _ method: Method
    ) -> Set<String> {
        let members = Roster(dataset, quantities: group, year: year).members
        let observing = members.filter { member in
            member.series.contains { series in
                entries(of: series, in: year, method).contains { series.flags[$0] == .valid }
            }
        }
        return Set(observing.map(\.station))
    }
}

extension CommonStations {
    private static func entries(of series: Series, in year: CivilYear, _ method: Method)
        -> Range<Int>
    {
        switch series.interval {
        case .hour: HourGrid.entries(of: series, in: year, rule: method.hours)
        case .day, .month:
            series.entries(
                fromMinute: year.firstMinute, toMinute: year.firstMinute + year.dayCount * 1440)
        }
    }
}

extension Station {
    /// The moves that make its two years not of one place: after the first one began and before
    /// the second one ended.
    func moves(between pair: YearPair) -> [CalendarDay] {
        moved.filter { day in
            CalendarDay.first(of: pair.from) < day && day < CalendarDay.first(of: pair.to + 1)
        }
    }
}
