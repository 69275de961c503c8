import Gathering
import Values

extension Rulebook {
    var json: JSONValue {
        .object([
            ("id", .string(id)), ("edition", .string(edition)), ("sha256", .string(sha256)),
            ("title", .string(title)), ("years", .years(years)), ("tailors", .text(tailors)),
            (
                "tiers",
                .array(
                    tiers.map { tier in
                        .object([
                            ("id", .string(tier.id)), ("edition", .string(tier.edition)),
                            ("sha256", .string(tier.sha256)), ("title", .string(tier.title)),
                            ("label", .string(tier.label)), ("years", .years(tier.years)),
                        ])
                    })
            ),
            (
                "documents",
                .array(
                    documents.map {
                        .object([("id", .string($0.id)), ("title", .string($0.title))])
                    })
            ),
            ("indicators", .array(indicators.map(\.json))),
            ("actions", .array(actions.map(\.json))), ("notes", .list(notes)),
            ("words", .array(words.map(\.json))), ("limits", .array(limits.map(\.json))),
        ])
    }
}

extension RulebookAction {
    fileprivate var json: JSONValue {
        .object([
            ("title", .string(title)), ("table", .text(table)), ("tasks", .list(tasks)),
            ("bureaus", .list(bureaus)),
            ("partners", .list(partners)), ("clauses", .list(clauses)),
            ("citation", citation?.json ?? .null),
        ])
    }
}

extension Indicator {
    fileprivate var json: JSONValue {
        .object([
            ("id", .string(id)), ("name", .string(name)), ("unit", .string(unit.rawValue)),
            ("better", .string(better.rawValue)), ("decimals", .int(decimals)),
            ("method", method.json),
        ])
    }
}

extension Method {
    /// All choices, with null for a minimum that is not set.
    var json: JSONValue {
        .object([
            ("standard", .string(standard)), ("basis", .string(basis.rawValue)),
            ("edition", .text(edition?.rawValue)), ("alsoShow", .list(alsoShow.map(\.rawValue))),
            ("hours", .string(hours.rawValue)),
            ("missingPollutant", .string(missingPollutant.rawValue)),
            ("rollUp", .string(rollUp.rawValue)), ("stations", .string(stations.rawValue)),
            ("minimumHours", .number(minimumHours)), ("minimumDays", .number(minimumDays)),
            ("minimumDaysInFebruary", .number(minimumDaysInFebruary)),
            ("minimumDaysInYear", .number(minimumDaysInYear)),
            ("minimumMonths", .number(minimumMonths)),
            ("coldMonths", .array(coldMonths.map(JSONValue.int))),
            ("windLimit", .text(windLimit?.description)), ("dayEnds", .string(dayEnds.rawValue)),
        ])
    }
}

extension Citation {
    var json: JSONValue {
        .object([
            ("document", .string(document.id)), ("title", .string(document.title)),
            ("article", .string(article)), ("year", .number(year)), ("words", .string(words)),
        ])
    }
}

extension Condition {
    var json: JSONValue {
        switch self {
        case .atLeast(let id, let value):
            Self.object("atLeast", id, [("value", .string(value.description))])
        case .atMost(let id, let value):
            Self.object("atMost", id, [("value", .string(value.description))])
        case .within(let id, let low, let high):
            Self.object(
                "within", id,
                [("low", .string(low.description)), ("high", .string(high.description))])
        case .above(let id, let by, let word):
            Self.object("above", id, [("by", by?.json ?? .null), ("word", .text(word))])
        case .noEvents(let kind):
            .object([("kind", .string("noEvents")), ("events", .string(kind))])
        case .countAtLeast(let id, let count, let perYear):
            Self.object(
                "countAtLeast", id, [("count", .int(count)), ("perYear", .bool(perYear))])
        case .evidence(let words, let id):
            .object([
                ("kind", .string("evidence")), ("indicator", .text(id)), ("of", .string(words)),
            ])
        case .external(let id, let limit):
            Self.object("external", id, [("limit", limit.json)])
        case .all(let parts):
            .object([("kind", .string("all")), ("parts", .array(parts.map(\.json)))])
        }
    }

    private static func object(_ kind: String, _ id: String, _ rest: [(String, JSONValue)])
        -> JSONValue
    {
        .object([("kind", .string(kind)), ("indicator", .string(id))] + rest)
    }
}

extension LeastChange {
    /// `%` is of the earlier value, `个百分点` the difference of two percentages.
    fileprivate var json: JSONValue {
        .object([("value", .string(value.description)), ("unit", .text(unit?.rawValue))])
    }
}

extension RelativeWord {
    fileprivate var json: JSONValue {
        .object([
            ("id", .string(id)), ("by", by?.json ?? .null), ("source", .text(source)),
            ("basis", .string(basis.rawValue)),
        ])
    }
}

extension NamedLimit {
    fileprivate var json: JSONValue {
        .object([
            ("id", .string(id)), ("title", .string(title)), ("value", .text(value?.description)),
            ("source", .text(source)), ("year", .number(year)),
        ])
    }
}
