import Values
import XMLTree

/// Worked cases inside a rulebook.
extension RulebookReader {
    mutating func readExample(_ element: XMLElement, into draft: inout RulebookDraft) {
        guard let expect = element.first("expect"),
            let verdict = Verdict.named(text(expect, "verdict"))
        else { return }
        var given: [RulebookExample.Given] = []
        for child in element.all("given") {
            guard let one = self.given(child) else { return }
            if given.contains(where: { $0.indicator == one.indicator }) {
                fault(.rulebookGivenTwice, ["id": one.indicator], child)
            }
            draft.indicatorUses.append(
                .init(id: one.indicator, clause: text(element, "clause"), place: place(child)))
            given.append(one)
        }
        let margin = decimal(expect, "margin")
        if margin == nil, expect.attribute("margin") != nil { return }
        draft.rulebook.examples.append(
            RulebookExample(
                clause: text(element, "clause"), title: text(element, "title"), given: given,
                verdict: verdict, margin: margin,
                flips: expect.attribute("flips").map { trimmed($0) == "yes" },
                location: place(element)))
    }

    private mutating func given(_ element: XMLElement) -> RulebookExample.Given? {
        var values: [String: DecimalValue] = [:]
        for name in ["value", "baseline", "low", "high"] where element.attribute(name) != nil {
            guard let value = decimal(element, name) else { return nil }
            values[name] = value
        }
        return RulebookExample.Given(
            indicator: text(element, "indicator"), value: values["value"],
            baseline: values["baseline"], isIncomplete: text(element, "incomplete") == "yes",
            low: values["low"], high: values["high"])
    }
}

extension Verdict {
    /// The verdict that a word names, in either language or as JSON has it.
    package static func named(_ word: String) -> Verdict? {
        allCases.first {
            $0.wording.chinese == word || $0.wording.english == word.lowercased()
                || $0.rawValue == word
        }
    }
}
