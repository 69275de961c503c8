import Values

extension Change {
    var json: JSONValue {
        .object([
            ("indicator", .string(indicator)), ("from", .int(from)), ("to", .int(to)),
            ("unit", .string(unit.rawValue)), ("deciding", deciding.json),
            ("others", .array(others.map(\.json))),
            ("dependsOn", .list(dependsOn.map(\.rawValue))),
        ])
    }
}

extension Change.Way {
    var json: JSONValue {
        .object([
            ("axis", .text(axis?.rawValue)), ("variant", .string(variant)),
            ("before", before?.json ?? .null), ("after", after?.json ?? .null),
            ("beforeRounded", .text(beforeRounded?.description)),
            ("afterRounded", .text(afterRounded?.description)),
            ("difference", difference?.json ?? .null),
            ("differenceRounded", .text(differenceRounded?.description)),
            ("direction", .text(direction?.rawValue)), ("isComplete", .bool(isComplete)),
        ])
    }
}
