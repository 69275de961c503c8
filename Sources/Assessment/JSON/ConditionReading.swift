import Values

extension JSONCursor {
    /// The names of what can be in an evaluation as a clause's condition.
    private enum ConditionKind: String {
        case atLeast, atMost, within, above, noEvents, countAtLeast, evidence, external, all
    }

    /// As ``Condition`` is written.
    func condition() throws(InputFault) -> Condition {
        func indicator() throws(InputFault) -> String { try member("indicator").string() }
        switch try member("kind").word(ConditionKind.self) {
        case .atLeast:
            return .atLeast(indicator: try indicator(), value: try member("value").decimal())
        case .atMost:
            return .atMost(indicator: try indicator(), value: try member("value").decimal())
        case .within:
            return .within(
                indicator: try indicator(), low: try member("low").decimal(),
                high: try member("high").decimal())
        case .above:
            let by = try member("by")
            return .above(
                indicator: try indicator(), by: by.isNull ? nil : try by.leastChange(),
                word: try member("word").optionalString())
        case .noEvents: return .noEvents(kind: try member("events").string())
        case .countAtLeast:
            return .countAtLeast(
                indicator: try indicator(), count: try member("count").int(),
                perYear: try member("perYear").bool())
        case .evidence:
            return .evidence(
                of: try member("of").string(),
                indicator: try member("indicator").optionalString())
        case .external:
            return .external(indicator: try indicator(), limit: try member("limit").namedLimit())
        case .all:
            var parts: [Condition] = []
            for part in try member("parts").elements() { parts.append(try part.condition()) }
            return .all(parts)
        }
    }

    private func leastChange() throws(InputFault) -> LeastChange {
        let value = try member("value").decimal()
        let unit = try member("unit")
        switch unit.isNull ? nil : try unit.word(UnitOfMeasure.self) {
        case .percent: return .percent(value)
        case .percentagePoints: return .points(value)
        case let unit: return .amount(value, unit)
        }
    }

    private func namedLimit() throws(InputFault) -> NamedLimit {
        let (value, year) = (try member("value"), try member("year"))
        return NamedLimit(
            id: try member("id").string(), title: try member("title").string(),
            value: value.isNull ? nil : try value.decimal(),
            source: try member("source").optionalString(),
            year: year.isNull ? nil : try year.int())
    }
}
