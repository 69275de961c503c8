import Values
import XMLTree

/// What a rulebook names once and uses by name: words of degree, and limits of other documents.
extension RulebookReader {
    mutating func readWord(_ element: XMLElement, into draft: inout RulebookDraft) {
        let id = text(element, "id")
        if let other = draft.wordLines[id] {
            fault(.rulebookDoubledWord, ["id": id, "other": other.description], element)
            return
        }
        let by = leastChange(element)
        if by == nil, element.attribute("by") != nil { return }
        if by != nil, element.attribute("source") == nil {
            fault(.rulebookWordWithoutSource, ["id": id], element)
        }
        draft.wordLines[id] = place(element)
        draft.rulebook.words.append(
            RelativeWord(
                id: id, by: by, source: element.attribute("source").map(trimmed),
                basis: Basis(rawValue: text(element, "basis")) ?? .unconfirmed))
    }

    mutating func readLimit(_ element: XMLElement, into draft: inout RulebookDraft) {
        let id = text(element, "id")
        if let other = draft.limitLines[id] {
            fault(.rulebookDoubledLimit, ["id": id, "other": other.description], element)
            return
        }
        let value = decimal(element, "value")
        if value == nil, element.attribute("value") != nil { return }
        draft.limitLines[id] = place(element)
        draft.rulebook.limits.append(
            NamedLimit(
                id: id, title: text(element, "title"), value: value,
                source: element.attribute("source").map(trimmed),
                year: element.attribute("year").flatMap { Int($0) }))
    }

    /// `by` and `byUnit`; nil where they are absent, or have a fault that is then reported.
    mutating func leastChange(_ element: XMLElement) -> LeastChange? {
        guard let by = decimal(element, "by") else { return nil }
        guard by.mantissa >= 0 else {
            fault(.rulebookNegativeChange, ["by": by.description], element)
            return nil
        }
        switch element.attribute("byUnit").map(trimmed) {
        case nil: return .amount(by, nil)
        case "%": return .percent(by)
        case "百分点", UnitOfMeasure.percentagePoints.rawValue: return .points(by)
        case let written?:
            guard let unit = UnitOfMeasure(rawValue: written) else {
                fault(
                    .rulebookUnknownChangeUnit,
                    ["unit": written, "there": Self.changeUnits.joined(separator: " ")], element)
                return nil
            }
            return .amount(by, unit)
        }
    }

    private static var changeUnits: [String] {
        ["%", "百分点"]
            + UnitOfMeasure.allCases.filter { $0 != .percent && $0 != .percentagePoints }
            .map(\.rawValue).filter { !$0.isEmpty }
    }
}
