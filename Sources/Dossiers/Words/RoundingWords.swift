import Assessment
import Values

/// Which way of comparing was used, where it is not the usual one or the other would come to another
/// verdict (GB/T 8170-2008, 4.3).
struct RoundingWords {
    let numbers: NumberWords

    init(_ words: FindingWords) { numbers = words.numbers }

    /// `key` is the measured value's, whose rounding is spoken of. Empty where there is nothing
    /// to say.
    func text(_ finding: Finding, _ key: TraceKey) -> Phrase {
        let isRounded = finding.parameters["comparison"] == Comparison.rounded.rawValue
        var text: Phrase = isRounded ? say("；按修约值比较", "; rounded values are compared") : ""
        guard finding.flipsByRounding else { return text }
        let other = finding.parameters["flipVerdict"].flatMap { Verdict(rawValue: $0) }?
            .wording[numbers.language]
        let rounded = finding.parameters["roundedValue"].flatMap { DecimalValue($0) }
        let value = Phrase(numbers.value(rounded, finding.unit), trace: key)
        let verdict = other ?? NumberWords.none
        text +=
            isRounded
            ? say(
                "（\(value)）；若按全数值比较则为\(verdict)",
                " (\(value)); unrounded values would give: \(verdict)")
            : say(
                "；若按修约值（\(value)）比较则为\(verdict)",
                "; the rounded value (\(value)) would give: \(verdict)")
        return text
    }

    private func say(_ chinese: Phrase, _ english: Phrase) -> Phrase {
        switch numbers.language {
        case .chinese: chinese
        case .english: english
        }
    }
}
