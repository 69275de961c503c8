import Values

/// One entry of a register as the template reads it.
struct RegisterEntryReading: Sendable {
    let entry: RegisterWords.Entry

    static let kind = RecordKind<RegisterEntryReading> {
        [
            .text("kind") { $0.entry.kind },
            .text("subject") { Typography.print($0.entry.subject) },
            .text("reason") { Typography.print($0.entry.reason) },
            .text("person") { $0.entry.person.isEmpty ? nil : $0.entry.person },
            .text("period") { $0.entry.period },
            .text("evidence") {
                $0.entry.evidence.isEmpty ? nil : $0.entry.evidence.joined(separator: "、")
            },
            .text("effect") { Typography.print($0.entry.effect) },
            .text("place") { PlaceWords.words($0.entry.location) },
        ]
    }
}
