package import Gathering
import Values

extension Plan {
    /// The plan as JSON: `"schema": "fucha-plan/1"`, described by `templates/plan.schema.json`.
    package func json() -> [UInt8] {
        JSONValue.object([
            ("schema", .string("fucha-plan/1")), ("file", file.json),
            (
                "titles",
                .array(
                    titles.map {
                        .object([
                            ("role", .string($0.role.rawValue)), ("text", .string($0.text)),
                            ("location", $0.location.json),
                        ])
                    })
            ),
            ("edition", edition?.json ?? .null), ("years", years.map(JSONValue.years) ?? .null),
            (
                "actions",
                .array(
                    actions.map {
                        .object([
                            ("number", .number($0.number)), ("text", .string($0.text)),
                            ("location", $0.location.json),
                        ])
                    })
            ),
            ("groups", .array(groups.map(\.json))), ("tasks", .array(items.map(\.json))),
            ("sections", .array(sections.map(\.json))),
            (
                "milestones",
                .array(
                    milestones.map {
                        .object([
                            ("year", .int($0.year)), ("text", .string($0.text)),
                            ("location", $0.location.json),
                        ])
                    })
            ),
            ("diagnostics", .array(diagnostics.map(\.json))),
        ]).bytes()
    }
}

extension PlacedText {
    fileprivate var json: JSONValue {
        .object([("text", .string(text)), ("location", location.json)])
    }
}

extension PlanGroup {
    fileprivate var json: JSONValue {
        .object([
            ("number", .string(number)), ("text", .string(text)), ("action", .number(action)),
            ("dues", .list(dues)), ("bureaus", .list(bureaus)), ("location", location.json),
        ])
    }
}

extension PlanItem {
    fileprivate var json: JSONValue {
        .object([
            ("task", task.printedJSON), ("group", .number(group)),
            ("checks", .array(checks.map(\.json))),
        ])
    }
}

extension PlanSection {
    fileprivate var json: JSONValue {
        .object([
            ("part", .string(part)), ("mark", .string(mark)), ("number", .number(number)),
            ("title", .string(title)), ("paragraphs", .array(paragraphs.map(\.json))),
            (
                "units",
                .array(
                    units.map {
                        .object([
                            ("role", .string($0.role.rawValue)), ("names", .list($0.names)),
                            ("location", $0.location.json),
                        ])
                    })
            ),
            ("location", location.json),
        ])
    }
}

extension PlanCheck {
    fileprivate var json: JSONValue {
        .object([
            ("kind", .string(kind.rawValue)), ("text", .string(text)),
            ("subject", .string(subject)), ("bound", .text(bound?.rawValue)),
            ("threshold", .text(threshold?.description)), ("unit", .string(unit)),
            ("direction", .text(direction?.rawValue)), ("baseline", .string(baseline)),
            ("named", .list(named)), ("yearly", .bool(isYearly)),
            ("ambiguities", .array(ambiguities.map(\.json))),
        ])
    }
}

extension PlanCheck.Ambiguity {
    fileprivate var json: JSONValue {
        func of(_ kind: String, _ words: [String]) -> JSONValue {
            .object([("kind", .string(kind)), ("words", .list(words))])
        }
        return switch self {
        case .degree(let word): of("degree", word.isEmpty ? [] : [word])
        case .baseline(let word): of("baseline", [word])
        case .setElsewhere(let source): of("setElsewhere", [source])
        case .unnumbered(let word): of("unnumbered", [word])
        case .totalOrEach(let names): of("totalOrEach", names)
        case .aspiration(let word): of("aspiration", [word])
        }
    }
}
