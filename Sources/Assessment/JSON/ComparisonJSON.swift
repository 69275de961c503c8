import Values

extension YearComparison {
    /// The whole comparison as JSON: `"schema": "fucha-comparison/1"`, described by
    /// `templates/comparison.schema.json`. `onlyChanges` leaves out the clauses in which nothing
    /// differs and that are not at risk; the counts stay those of all.
    public func json(onlyChanges: Bool = false) -> [UInt8] {
        let members: [(String, JSONValue)] = [
            ("schema", .string("fucha-comparison/1")), ("different", .bool(isDifferent)),
            ("editions", .array(editions.map(\.json))),
            ("steps", .array(steps.map { $0.json(onlyChanges: onlyChanges) })),
            ("diagnostics", .array(diagnostics.map(\.json))),
        ]
        return JSONValue.object(members).bytes()
    }
}

extension ComparedEdition {
    fileprivate var json: JSONValue {
        .object([
            ("name", .string(name)), ("area", .string(area)), ("areaCode", .string(areaCode)),
            ("year", .int(year)), ("baselineYear", .int(baselineYear)),
            (
                "rulebook",
                .object([
                    ("id", .string(rulebook)), ("edition", .string(rulebookEdition)),
                    ("sha256", .string(rulebookSHA256)),
                ])
            ),
            ("toolVersion", .string(toolVersion)), ("hasData", .bool(hasData)),
            (
                "counts",
                .object(Verdict.allCases.map { ($0.rawValue, .int(counts[$0] ?? 0)) })
            ),
        ])
    }
}

extension ComparisonStep {
    fileprivate func json(onlyChanges: Bool) -> JSONValue {
        let shown = onlyChanges ? clauses.filter { $0.changeClass != .unchanged } : clauses
        return .object([
            ("from", .int(from)), ("to", .int(to)), ("different", .bool(isDifferent)),
            (
                "counts",
                .object(ChangeClass.allCases.map { ($0.rawValue, .int(counts[$0] ?? 0)) })
            ),
            ("clauses", .array(shown.map(\.json))),
        ])
    }
}

extension ClauseChange {
    fileprivate var json: JSONValue {
        let members: [(String, JSONValue)] = [
            ("rulebook", .string(key.rulebook)), ("clause", .string(key.clause)),
            ("title", .string(title)), ("class", .string(changeClass.rawValue)),
            ("ownClass", .string(ownClass.rawValue)), ("expectedReason", .text(expectedReason)),
            ("different", .bool(isDifferent)), ("asksAnother", .bool(asksAnother)),
            ("risk", risk?.json ?? .null), ("old", old?.json ?? .null),
            ("new", new?.json ?? .null), ("numbers", .array(numbers.map(\.json))),
            ("causedBy", .string(verdictOfCauses.rawValue)),
            ("causes", .array(causes.map(\.json))),
        ]
        return .object(members)
    }
}

extension MarginRisk {
    fileprivate var json: JSONValue {
        switch self {
        case .thin(let share):
            .object([("kind", .string("thin")), ("share", share.json)])
        case .halved: .object([("kind", .string("halved")), ("share", .null)])
        }
    }
}

extension ClauseState {
    fileprivate var json: JSONValue {
        .object([
            ("verdict", .string(verdict.rawValue)), ("reason", .string(reason.rawValue)),
            ("comparison", .string(comparison.rawValue)),
            ("flipsByRounding", .bool(flipsByRounding)),
        ])
    }
}

extension NumberChange {
    fileprivate var json: JSONValue {
        .object([
            ("indicator", .string(indicator)), ("name", .string(name)),
            ("old", old?.json ?? .null), ("new", new?.json ?? .null),
            ("difference", difference?.json ?? .null),
            ("measuredChanged", .bool(isMeasuredChanged)),
            ("limitChanged", .bool(isLimitChanged)),
        ])
    }
}

extension ClauseNumber {
    fileprivate var json: JSONValue {
        .object([
            ("decimals", .int(decimals)), ("measured", measured?.json ?? .null),
            ("limit", limit?.json ?? .null), ("limitMeasured", .bool(isLimitMeasured)),
            ("margin", margin?.json ?? .null), ("baseline", baseline?.json ?? .null),
        ])
    }
}

extension ComparedQuantity {
    fileprivate var json: JSONValue { .quantity(exact, rounded, unit) }
}

extension ChangeCause {
    fileprivate var json: JSONValue {
        .object([
            ("kind", .string(kind.rawValue)), ("effect", .string(effect.name)),
            ("obstacle", .text(effect.obstacle?.rawValue)), ("reversed", .bool(isReversed)),
            ("before", .string(before)),
            ("after", .string(after)), ("verdict", .text(verdict?.rawValue)),
            ("measured", measured?.json ?? .null),
        ])
    }
}

extension ChangeCause.Effect {
    fileprivate var name: String {
        switch self {
        case .restores: "restores"
        case .moves: "moves"
        case .nothing: "nothing"
        case .notComputable: "notComputable"
        }
    }

    fileprivate var obstacle: ChangeCause.Obstacle? {
        switch self {
        case .notComputable(let obstacle): obstacle
        case .restores, .moves, .nothing: nil
        }
    }
}
