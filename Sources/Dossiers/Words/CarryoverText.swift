package import Assessment
package import Values

/// What was carried over, as plain lines.
package struct CarryoverText: Sendable {
    private let reading: Reading

    package init(_ evaluation: Evaluation, occasion: Occasion, language: Language) {
        reading = Reading(
            evaluation: evaluation, language: language, date: nil, occasion: occasion)
    }

    package var lines: [String] {
        let groups: [(CarryoverReading.Kind, String)] = [
            (.carried, say("结转（当时没有办结，现在也没有）", "carried over")),
            (.opened, say("新出现的", "newly open")), (.closed, say("已办结的", "closed since")),
        ]
        return groups.flatMap { kind, title -> [String] in
            let entries = reading.carryover(kind)
            return ["\(title) \(entries.count)"]
                + entries.map { entry in
                    let bureaus = entry.bureaus.joined(separator: say("、", ", "))
                    return "  \(entry.title)  \(entry.before) → \(entry.now)  \(bureaus)"
                }
        }
    }

    private func say(_ chinese: String, _ english: String) -> String {
        Wording(chinese, english)[reading.language]
    }
}
