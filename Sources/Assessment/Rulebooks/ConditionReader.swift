import Values
import XMLTree

extension RulebookReader {
    /// The condition an element asks; nil, with a fault, where its values are not usable.
    mutating func condition(
        _ element: XMLElement, of clause: String, into draft: inout RulebookDraft
    ) -> Condition? {
        let indicator = element.attribute("indicator")
        if let indicator {
            draft.indicatorUses.append(
                .init(id: indicator, clause: clause, place: place(element)))
        }
        let id = indicator ?? ""
        switch element.name {
        case "atLeast":
            return decimal(element, "value").map { .atLeast(indicator: id, value: $0) }
        case "atMost":
            return decimal(element, "value").map { .atMost(indicator: id, value: $0) }
        case "within":
            guard let low = decimal(element, "low"), let high = decimal(element, "high") else {
                return nil
            }
            guard low <= high else {
                fault(
                    .rulebookEmptyRange, ["low": low.description, "high": high.description],
                    element)
                return nil
            }
            return .within(indicator: id, low: low, high: high)
        case "above":
            let by = leastChange(element)
            if by == nil, element.attribute("by") != nil { return nil }
            let word = element.attribute("word").map(trimmed)
            draft.changeUses.append(
                .init(indicator: id, by: by, word: word, clause: clause, place: place(element)))
            return .above(indicator: id, by: by, word: word)
        case "noEvents":
            return .noEvents(kind: text(element, "kind"))
        case "countAtLeast":
            guard let count = Int(text(element, "count")) else {
                fault(
                    .rulebookNotDecimal,
                    ["attribute": "count", "value": text(element, "count")], element)
                return nil
            }
            return .countAtLeast(
                indicator: id, count: count,
                perYear: ["true", "1"].contains(text(element, "perYear")))
        case "evidence":
            return .evidence(of: text(element, "of"), indicator: indicator)
        case "external":
            let limit = text(element, "limit")
            draft.limitUses.append(.init(id: limit, clause: clause, place: place(element)))
            return .external(indicator: id, limit: NamedLimit(id: limit, title: limit))
        case "all":
            var parts: [Condition] = []
            for child in element.elements {
                guard let part = condition(child, of: clause, into: &draft) else { return nil }
                parts.append(part)
            }
            return .all(parts)
        default:
            fault(.rulebookUnknownCondition, ["name": element.name], element)
            return nil
        }
    }
}
