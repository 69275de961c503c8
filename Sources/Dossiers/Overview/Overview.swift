import Assessment
public import Values

/// Many areas in several years: who fails what, how near the limits are, what is missing, who has
/// not sent, and whose data equal another's.
public struct Overview: Sendable {
    /// What is missing of an area, and why.
    public struct Trouble: Sendable, Hashable {
        public enum Extent: Sendable, Hashable {
            case wholeArea
            case years([Int])
            /// It was assessed, and its series were not compared with those of others.
            case series
        }

        /// Its folder's name: what it calls itself may not be known.
        public var area: String
        public var extent: Extent
        public var words: String

        public init(area: String, extent: Extent = .wholeArea, words: String) {
            self.area = area
            self.extent = extent
            self.words = words
        }
    }

    let entries: [AreaYear]
    let prints: [AreaPrints]
    let troubles: [Trouble]
    let years: [Int]
    /// What clauses are columns of, each once, in the rulebooks' order.
    let clauses: [AreaYear.ClauseTitle]
    let language: Language

    /// - Parameters:
    ///   - entries: in any order; one an area and a year.
    ///   - prints: one an area; empty leaves copies out.
    public init(
        _ entries: [AreaYear], prints: [AreaPrints], troubles: [Trouble], language: Language
    ) {
        self.entries = entries
        self.prints = prints
        self.troubles = troubles
        self.language = language
        years = Set(entries.map(\.year)).sorted()
        var seen: Set<String> = []
        clauses = entries.flatMap(\.clauses).filter { seen.insert($0.id).inserted }
    }

    func say(_ chinese: String, _ english: String) -> String {
        Wording(chinese, english)[language]
    }

    var title: String { say("复查总览", "Re-inspection overview") }

    /// With the years: `复查总览 2024—2026年`.
    var fullTitle: String {
        guard let first = years.first, let last = years.last else { return title }
        let span = say(
            first == last ? "\(first)年" : "\(first)—\(last)年",
            first == last ? "\(first)" : "\(first)–\(last)")
        return title + " " + span
    }

    /// An area with its entry of every year, nil where there is none.
    struct Area: Sendable {
        var name: String
        var code: String
        var years: [AreaYear?]

        func count(_ verdicts: Set<Verdict>) -> Int {
            years.last.flatMap { $0 }?.cells.count { verdicts.contains($0.verdict) } ?? 0
        }
    }

    /// Those with most that is not met first, then those with most that cannot be told, then by
    /// code and name: the order in which they want a look.
    var areas: [Area] {
        var places: [String: Int] = [:]
        var areas: [Area] = []
        for entry in entries {
            let key = entry.code + "\n" + entry.area
            let place = places[key, default: areas.count]
            if place == areas.count {
                places[key] = place
                areas.append(
                    Area(
                        name: entry.area, code: entry.code,
                        years: Array(repeating: nil, count: years.count)))
            }
            if let year = years.firstIndex(of: entry.year) { areas[place].years[year] = entry }
        }
        return areas.sorted { one, other in
            let first = (one.count([.notMet, .failed]), one.count([.insufficientData]))
            let second = (other.count([.notMet, .failed]), other.count([.insufficientData]))
            if first != second { return first > second }
            return (one.code, one.name) < (other.code, other.name)
        }
    }

    /// As it is printed.
    public var book: TableBook {
        TableBook(
            subject: title, title: fullTitle, years: years,
            filterHint: say("地区、条款、单位……", "area, clause, bureau…"), language: language,
            tables: tables)
    }

    /// In the order they are read.
    private var tables: [ListTable] {
        [matrix, distribution, margins, gaps, unsent] + (prints.isEmpty ? [] : [copies])
            + (troubles.isEmpty ? [] : [troubleTable])
    }
}
