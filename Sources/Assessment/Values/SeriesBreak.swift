import Gathering
public import Values

/// A day from which an indicator's record is not comparable with what is before.
public struct SeriesBreak: Sendable, Hashable {
    public enum Cause: Sendable, Hashable {
        /// By id. The day is the first at the new place, with the other instrument, or of the
        /// record; of a station that ended, the first without it.
        case stationMoved(String)
        case instrumentChanged(String)
        case stationBegan(String)
        case stationEnded(String)
        /// The edition that decides from then on.
        case edition(AQIEdition)

        public var wording: Wording {
            switch self {
            case .stationMoved: Wording("站点迁移", "station moved")
            case .instrumentChanged: Wording("更换仪器", "instrument changed")
            case .stationBegan: Wording("站点启用", "station began")
            case .stationEnded: Wording("站点停用", "station ended")
            case .edition: Wording("标准换版", "edition of the standard changed")
            }
        }

        /// The id of the station; nil where it is not a station's.
        public var station: String? {
            switch self {
            case .stationMoved(let id), .instrumentChanged(let id), .stationBegan(let id),
                .stationEnded(let id):
                id
            case .edition: nil
            }
        }

        /// The order of several of one day: what concerns all stations first.
        fileprivate var rank: Int {
            switch self {
            case .edition: 0
            case .stationEnded: 1
            case .stationBegan: 2
            case .stationMoved: 3
            case .instrumentChanged: 4
            }
        }
    }

    public var day: CalendarDay
    public var cause: Cause

    public init(day: CalendarDay, cause: Cause) {
        self.day = day
        self.cause = cause
    }

    fileprivate static func isBefore(_ one: Self, _ other: Self) -> Bool {
        if one.day != other.day { return one.day < other.day }
        if one.cause.rank != other.cause.rank { return one.cause.rank < other.cause.rank }
        return (one.cause.station ?? "").utf8
            .lexicographicallyPrecedes((other.cause.station ?? "").utf8)
    }
}

extension Evaluation {
    /// What breaks an indicator's record within these years, in order of day.
    ///
    /// The stations are those that take part in the indicator in some year that was measured, and
    /// of them only what `area.xml` declares is known. What was so on or before 1 January of the
    /// first year is no break. A whole year is judged by one edition, so a new one breaks the
    /// record on 1 January of the first year measured by it, whenever it came into force; where
    /// the rulebook has one edition for all years there is none.
    public func breaks(of indicator: String, years: ClosedRange<Int>) -> [SeriesBreak] {
        CollectionOfOne(self).breaks(of: indicator, years: years)
    }
}

extension Collection<Evaluation> {
    /// As ``Evaluation/breaks(of:years:)``, of all years that evaluations of one area measured.
    public func breaks(of indicator: String, years: ClosedRange<Int>) -> [SeriesBreak] {
        guard years.overlaps(1...9999) else { return [] }
        let years = years.clamped(to: 1...9999)
        let measured = flatMap(\.measurements).filter { $0.decides && $0.indicator == indicator }
        let ids = Set(measured.flatMap(\.stations).map(\.station))
        let stations = Set(flatMap(\.area.stations)).filter { ids.contains($0.id) }
        let first = CalendarDay.first(of: years.lowerBound)
        let end = CalendarDay.first(of: years.upperBound + 1)
        let changes = stations.flatMap(\.breaks) + editions(measured, years)
        return Set(changes.filter { first < $0.day && $0.day < end })
            .sorted(by: SeriesBreak.isBefore)
    }

    /// Where the measurements of the years differ in their edition, and it matters to them.
    private func editions(_ measured: [Measurement], _ years: ClosedRange<Int>) -> [SeriesBreak] {
        let judged = measured.filter {
            Subject(id: $0.indicator) == .goodDayRate && years.contains($0.year)
        }.sorted { $0.year < $1.year }
        return zip(judged, judged.dropFirst()).compactMap { before, after in
            guard let edition = after.method.edition, edition != before.method.edition else {
                return nil
            }
            return SeriesBreak(day: .first(of: after.year), cause: .edition(edition))
        }
    }
}

extension Station {
    /// All that is declared of it, in no order.
    fileprivate var breaks: [SeriesBreak] {
        var breaks = moved.map { SeriesBreak(day: $0, cause: .stationMoved(id)) }
        breaks += instruments.map { SeriesBreak(day: $0, cause: .instrumentChanged(id)) }
        if let from { breaks.append(SeriesBreak(day: from, cause: .stationBegan(id))) }
        if let to {
            breaks.append(
                SeriesBreak(day: CalendarDay(number: to.number + 1), cause: .stationEnded(id)))
        }
        return breaks
    }
}
