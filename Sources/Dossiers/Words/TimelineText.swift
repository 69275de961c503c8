package import Assessment
package import Values

/// The timeline as plain lines, for a terminal.
package struct TimelineText: Sendable {
    private let reading: Reading

    package init(_ evaluation: Evaluation, occasion: Occasion, language: Language) {
        reading = Reading(
            evaluation: evaluation, language: language, date: nil, occasion: occasion)
    }

    package var lines: [String] {
        reading.timeline.map { entry in
            let bureaus =
                entry.bureaus.isEmpty ? "" : "  " + entry.bureaus.joined(separator: say("、", ", "))
            let mark = entry.isUnconfirmed ? say("【待核】", " [unconfirmed]") : ""
            let source = entry.source.isEmpty ? "" : "  [\(entry.source)]"
            return "\(entry.when)  \(entry.text)\(mark)\(bureaus)\(source)"
        }
    }

    private func say(_ chinese: String, _ english: String) -> String {
        Wording(chinese, english)[reading.language]
    }
}
