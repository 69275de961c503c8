import Gathering
import Values

extension Finding {
    /// A clause's finding, with what the clause says beside what came of it.
    func json(_ clause: Clause?) -> JSONValue {
        .object(
            [
                ("clause", .string(self.clause)), ("title", .text(clause?.title)),
                ("rulebook", .text(clause?.rulebook)), ("task", .text(clause?.task)),
                ("chapter", .text(clause?.chapter?.rawValue)),
                ("bureaus", .list(clause?.bureaus ?? [])), ("due", .text(clause?.due)),
                ("citation", clause?.citation.json ?? .null),
                ("otherCitations", .array(clause?.otherCitations.map(\.json) ?? [])),
                ("basis", .text(clause?.basis.rawValue)),
                ("condition", clause?.condition.json ?? .null),
                ("comparison", .text(clause?.comparison.rawValue)),
                ("waivable", clause.map { .bool($0.isWaivable) } ?? .null),
            ] + members)
    }

    private var members: [(String, JSONValue)] {
        [
            ("verdict", .string(verdict.rawValue)),
            ("verdictText", .string(verdict.wording.chinese)),
            ("reason", .string(reason.rawValue)), ("indicator", .text(indicator)),
            ("measured", .quantity(measured, measuredRounded, unit)),
            ("limit", .quantity(limit, limitRounded, unit)),
            ("margin", .quantity(margin, marginRounded, marginUnit)),
            ("flipsByRounding", .bool(flipsByRounding)), ("evidence", .list(evidence)),
            ("locations", .array(locations.map(\.json))), ("parameters", .sorted(parameters)),
            ("parts", .array(parts.map { .object($0.members) })),
        ]
    }
}
