import Gathering
import Values

extension Measurement {
    var json: JSONValue {
        // Apart and typed: as one literal the compiler takes twenty seconds to type it.
        let span: JSONValue = bounds?.json ?? .null
        let remainder: JSONValue = rest?.json ?? .null
        let course: JSONValue = hourProfile?.json ?? .null
        let members: [(String, JSONValue)] = [
            ("indicator", .string(indicator)), ("year", .int(year)),
            ("variant", .string(variant)), ("axis", .text(axis?.rawValue)),
            ("decides", .bool(decides)),
            ("outcome", .string(outcome.name)), ("exact", value?.json ?? .null),
            ("rounded", .text(rounded?.description)), ("unit", .string(unit.rawValue)),
            ("lack", outcome.lack?.json ?? .null),
            ("excludedValues", .int(excludedValues)), ("bounds", span), ("rest", remainder),
            ("completeness", completeness?.json ?? .null), ("method", method.json),
            ("detail", detail.json), ("stations", .array(stations.map(\.json))),
            ("hourProfile", course),
            ("sources", .array(sources.map(\.json))), ("notes", .array(notes.map(\.json))),
        ]
        return .object(members)
    }
}

extension Measurement.Bounds {
    var json: JSONValue { .object([("low", low.json), ("high", high?.json ?? .null)]) }
}

extension Measurement.Rest {
    var json: JSONValue {
        .object([
            ("kind", .string(kind.rawValue)), ("lastDay", .string(lastDay.description)),
            ("count", .int(count)), ("fixed", fixed.json), ("step", step.json),
        ])
    }
}

extension Measurement.Outcome {
    var name: String {
        switch self {
        case .measured: "measured"
        case .incomplete: "incomplete"
        case .lacking: "lacking"
        }
    }
}

extension Measurement.Lack {
    var json: JSONValue {
        switch self {
        case .noData: Self.object("noData", [])
        case .noStation: Self.object("noStation", [])
        case .tooFew(let span, let valid, let required):
            Self.object(
                "tooFew",
                [
                    ("span", .string(span.rawValue)), ("valid", .int(valid)),
                    ("required", .int(required)),
                ])
        case .missingQuantity(let quantity):
            Self.object("missingQuantity", [("quantity", .string(quantity.rawValue))])
        case .badCell(let diagnostic): Self.object("badCell", [("diagnostic", diagnostic.json)])
        case .conflict(let figures):
            Self.object("conflict", [("figures", .array(figures.map(\.json)))])
        case .failed(let diagnostic): Self.object("failed", [("diagnostic", diagnostic.json)])
        }
    }

    private static func object(_ kind: String, _ rest: [(String, JSONValue)]) -> JSONValue {
        .object([("kind", .string(kind))] + rest)
    }
}

extension Completeness {
    var json: JSONValue {
        .object([
            ("span", .string(span.rawValue)), ("valid", .int(valid)),
            ("expected", .int(expected)),
            (
                "longestGap",
                longestGap.map { gap in
                    .object([
                        ("station", .string(gap.station)), ("from", .string(gap.from.json)),
                        ("to", .string(gap.to.json)), ("length", .int(gap.length)),
                    ])
                } ?? .null
            ),
            (
                "losses",
                .array(
                    losses.map {
                        .object([("cause", .string($0.cause)), ("count", .int($0.count))])
                    })
            ),
            ("lostTo", .array(lostTo.map(\.json))),
        ])
    }
}

extension Completeness.PollutantLoss {
    fileprivate var json: JSONValue {
        .object([("pollutant", .string(pollutant.rawValue)), ("days", .int(days))])
    }
}

extension Moment {
    /// `2026-07-03 05:00`
    fileprivate var json: String {
        let two = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
        return "\(day) \(two(minuteOfDay / 60)):\(two(minuteOfDay % 60))"
    }
}

extension StationValue {
    fileprivate var json: JSONValue {
        .object([
            ("station", .string(station)), ("outcome", .string(outcome.name)),
            ("exact", value?.json ?? .null), ("lack", outcome.lack?.json ?? .null),
            ("completeness", completeness?.json ?? .null),
            ("months", .array(months.map(\.json))),
        ])
    }
}

extension SourceUse {
    fileprivate var json: JSONValue {
        .object(
            [("file", .string(location.file)), ("sha256", .string(sha256))]
                + location.placeMembers)
    }
}
