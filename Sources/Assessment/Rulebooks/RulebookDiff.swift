import Gathering
import Values

/// What sets one rulebook apart from another, clause by clause.
public struct RulebookDiff: Sendable, Hashable {
    /// What of a clause is not the same.
    public enum Aspect: String, Sendable, Hashable, CaseIterable {
        case title, indicator, limit, method, words, basis, comparison, waivable, years, due
        case bureaus
    }

    /// A clause of both, and in what it differs.
    public struct Changed: Sendable, Hashable {
        public var before: Clause
        public var after: Clause
        /// In the order of ``Aspect``.
        public var aspects: [Aspect]
        /// Choices of methods that differ, by the attribute's name.
        public var choices: [MethodChange]
    }

    /// One choice of an indicator's method, as the rulebook writes it.
    public struct MethodChange: Sendable, Hashable {
        public var indicator: String
        public var attribute: String
        /// Empty where it is not written.
        public var before: String
        public var after: String
    }

    /// In the order of the newer rulebook.
    public var added: [Clause]
    /// In the order of the older one.
    public var removed: [Clause]
    public var changed: [Changed]

    public var isEmpty: Bool { added.isEmpty && removed.isEmpty && changed.isEmpty }

    /// Clauses are the same clause where they have the same id, in whichever tier they stand.
    public init(from before: Rulebook, to after: Rulebook) {
        let (ours, theirs) = (Self.dated(before), Self.dated(after))
        let old = Dictionary(ours.map { ($0.id, $0) }) { first, _ in first }
        let new = Set(theirs.map(\.id))
        added = theirs.filter { old[$0.id] == nil }
        removed = ours.filter { !new.contains($0.id) }
        changed = theirs.compactMap { clause in
            guard let former = old[clause.id] else { return nil }
            let choices = Self.choices(former, clause, before, after)
            let aspects = Aspect.allCases.filter {
                $0 == .method ? !choices.isEmpty : Self.differs($0, former, clause)
            }
            guard !aspects.isEmpty else { return nil }
            return Changed(before: former, after: clause, aspects: aspects, choices: choices)
        }
    }

    /// Clauses with their years, which are the rulebook's where they give none.
    private static func dated(_ rulebook: Rulebook) -> [Clause] {
        rulebook.clauses.map { clause in
            var clause = clause
            clause.years = clause.years ?? rulebook.years
            return clause
        }
    }

    private static func differs(_ aspect: Aspect, _ one: Clause, _ other: Clause) -> Bool {
        switch aspect {
        case .title: one.title != other.title
        case .indicator: one.condition.indicators != other.condition.indicators
        case .limit: one.condition != other.condition
        case .method: false
        case .words:
            one.citation != other.citation || one.otherCitations != other.otherCitations
        case .basis: one.basis != other.basis
        case .comparison: one.comparison != other.comparison
        case .waivable: one.isWaivable != other.isWaivable
        case .years: one.years != other.years
        case .due: one.due != other.due
        case .bureaus: one.bureaus != other.bureaus
        }
    }

    /// Of the indicators that both clauses read.
    private static func choices(
        _ one: Clause, _ other: Clause, _ before: Rulebook, _ after: Rulebook
    ) -> [MethodChange] {
        var found: [MethodChange] = []
        var seen: Set<String> = []
        for id in other.condition.indicators
        where one.condition.indicators.contains(id) && seen.insert(id).inserted {
            guard let old = before.indicators.first(where: { $0.id == id }),
                let new = after.indicators.first(where: { $0.id == id })
            else { continue }
            for (former, now) in zip(old.choices, new.choices) where former.value != now.value {
                found.append(
                    MethodChange(
                        indicator: id, attribute: now.name, before: former.value,
                        after: now.value))
            }
        }
        return found
    }
}

extension Indicator {
    /// Everything that is chosen about it, by the names of the rulebook's attributes; always the
    /// same names in the same order.
    fileprivate var choices: [(name: String, value: String)] {
        func number(_ value: Int?) -> String { value.map(String.init) ?? "" }
        return [
            ("name", name), ("unit", unit.rawValue), ("better", better.rawValue),
            ("decimals", String(decimals)), ("standard", method.standard),
            ("basis", method.basis.rawValue), ("edition", method.edition?.rawValue ?? ""),
            ("alsoShow", method.alsoShow.map(\.rawValue).joined(separator: ", ")),
            ("hours", method.hours.rawValue),
            ("missingPollutant", method.missingPollutant.rawValue),
            ("rollUp", method.rollUp.rawValue), ("stations", method.stations.rawValue),
            ("minimumHours", number(method.minimumHours)),
            ("minimumDays", number(method.minimumDays)),
            ("minimumDaysInFebruary", number(method.minimumDaysInFebruary)),
            ("minimumDaysInYear", number(method.minimumDaysInYear)),
            ("minimumMonths", number(method.minimumMonths)),
            ("coldMonths", method.coldMonths.map(String.init).joined(separator: " ")),
            ("windLimit", method.windLimit?.description ?? ""),
            ("dayEnds", method.dayEnds.rawValue),
        ]
    }
}
