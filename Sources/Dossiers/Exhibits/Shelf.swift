import Assessment
import Values

/// The exhibits of an evaluation, and what a sheet of one needs.
struct Shelf: Sendable {
    let evaluation: Evaluation
    let language: Language
    let index: TraceIndex
    let exhibits: [Exhibit]

    init(
        _ history: [Evaluation], language: Language, date: CalendarDay?
    ) throws(InputFault) {
        guard let evaluation = history.last else {
            throw InputFault(.chartUnknown, ["name": "", "names": ""])
        }
        self.evaluation = evaluation
        self.language = language
        index = TraceIndex(evaluation)
        exhibits =
            Catalogue(
                EvaluationCharts(
                    evaluation: evaluation, language: language, history: history,
                    referenceDay: date), index: index
            ).exhibits
    }

    func sheet(_ room: DrawingRoom) -> ExhibitSheet {
        ExhibitSheet(setter: room.setter, theme: room.theme, index: index, language: language)
    }

    /// A name means one picture, or every one of a kind: `baseline.bars`.
    func select(_ names: [String]) throws(InputFault) -> [Exhibit] {
        guard !names.isEmpty else { return exhibits }
        let faults = names.filter { name in
            !exhibits.contains { $0.id == name || $0.picture.kind.rawValue == name }
        }
        guard faults.isEmpty else {
            let known = exhibits.map(\.id)
            throw InputFault(
                faults.map {
                    Diagnostic(
                        .chartUnknown,
                        ["name": $0, "names": known.joined(separator: "、")])
                })
        }
        return exhibits.filter {
            names.contains($0.id) || names.contains($0.picture.kind.rawValue)
        }
    }
}
