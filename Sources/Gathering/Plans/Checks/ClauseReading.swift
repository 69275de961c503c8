import Values

/// What one clause asks.
enum ClauseReading {
    case checks([PlanCheck])
    case evidence(PlanCheck, isDeliverable: Bool)
    /// Nothing of its own.
    case supporting

    init(_ clause: String) {
        let words = PlanVocabulary.self
        if let aim = words.prefix(clause, of: words.aspirations), !Self.isMeasured(clause) {
            self = .checks([
                PlanCheck(
                    .evidence, clause, subject: String(clause.dropFirst(aim.count)),
                    ambiguities: [.aspiration(aim)])
            ])
        } else if let found = Self.measured(clause) {
            self = .checks(found)
        } else if words.prefix(clause, of: words.circumstances) != nil, !Self.adds(clause) {
            self = .supporting
        } else if words.prefix(clause, of: words.means + words.purposes) != nil {
            self = .supporting
        } else {
            self = .evidence(
                PlanCheck(
                    .evidence, clause, named: Self.examples(clause),
                    isYearly: CheckSplitter.isYearly(clause)),
                isDeliverable: words.prefix(clause, of: words.deliverables) != nil)
        }
    }

    /// `在…中加入…`, `以…打造…`: the circumstance is only the beginning of the clause.
    private static func adds(_ clause: String) -> Bool {
        ["中加入", "中融入", "中设置", "上开展", "中开展"].contains { clause.contains($0) }
    }

    private static func isMeasured(_ clause: String) -> Bool { measured(clause) != nil }

    private static func measured(_ clause: String) -> [PlanCheck]? {
        relative(clause) ?? amounts(clause) ?? external(clause) ?? zero(clause)
            ?? coverage(clause) ?? unnumbered(clause) ?? trend(clause)
    }

    static func direction(of text: String) -> (PlanCheck.Direction, String)? {
        let words = PlanVocabulary.self
        let kinds: [([String], PlanCheck.Direction)] = [
            (words.falls, .down), (words.rises, .up), (words.betterments, .better),
        ]
        for (list, direction) in kinds {
            if let word = words.first(in: text, of: list) { return (direction, word) }
        }
        return nil
    }

    static func degree(_ text: String) -> String {
        PlanVocabulary.first(in: text, of: PlanVocabulary.degrees) ?? ""
    }

    /// The things a list names, where there is one.
    static func named(_ text: String) -> [String] {
        guard var names = NamedList.all(in: text).first?.names, let first = names.first else {
            return []
        }
        let words = PlanVocabulary.deliverables + PlanVocabulary.circumstances
        if let verb = PlanVocabulary.prefix(first, of: words), first.count > verb.count + 1 {
            names[0] = String(first.dropFirst(verb.count))
        }
        return names
    }

    /// Three or more things that a clause names before 等.
    static func examples(_ text: String) -> [String] {
        let isList = NamedList.all(in: text).first.map { $0.isOpen && $0.names.count > 2 }
        return isList == true ? named(text) : []
    }

    /// `1个A、B、C等`: one in total, or one of each? What describes one thing (集…于一体) is no list.
    static func total(_ subject: String) -> [PlanCheck.Ambiguity] {
        guard !subject.hasPrefix("集"), let list = NamedList.all(in: subject).first else {
            return []
        }
        return [.totalOrEach(list.names)]
    }
}
