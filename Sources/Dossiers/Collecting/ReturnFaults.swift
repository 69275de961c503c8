package import Assessment
import Gathering
package import Values

extension BureauReturn {
    /// What the bureau has to look at: the faults of its forms, and its values that others contradict.
    package func faults(in collation: Collation) -> [Diagnostic] {
        (faults + figures.compactMap { contradiction($0, collation) }).sorted()
    }

    private func contradiction(
        _ figure: ReturnedFigure, _ collation: Collation
    ) -> Diagnostic? {
        let words = ReturnWords(figure)
        switch figure.outcome {
        case .differs(let entry, let known):
            return Diagnostic(
                .returnDiffers,
                [
                    "name": figure.asked.indicator.name, "value": words.value(entry),
                    "known": known.printed, "place": known.location.description,
                ], at: entry.location)
        case .conflict(let entry):
            let others = collation.entries(of: figure).filter { $0.entry != entry }.map {
                "\($0.bureau) \(words.value($0.entry))（\($0.entry.location)）"
            }
            return Diagnostic(
                .returnConflict,
                [
                    "name": figure.asked.indicator.name, "value": words.value(entry),
                    "others": others.joined(separator: "；"),
                ], at: entry.location)
        case .notReturned, .blank, .faulty, .accepted, .revised: return nil
        }
    }
}

extension Collation {
    /// Every value that any form has for the figure, by bureau and form.
    func entries(of figure: ReturnedFigure) -> [(bureau: String, entry: FigureEntry)] {
        bureaus.flatMap { bureau in
            bureau.forms.flatMap(\.figures).filter {
                guard case .value = $0.content else { return false }
                return $0.indicator == figure.asked.indicator.id
            }.map { (bureau.bureau, $0) }
        }
    }

    /// Figures on which forms contradict each other, each once.
    package var conflicts: [ReturnedFigure] {
        var seen: Set<String> = []
        return bureaus.flatMap(\.figures).filter {
            guard case .conflict = $0.outcome else { return false }
            return seen.insert($0.asked.indicator.id).inserted
        }
    }

    /// Figures for which the year has no value from anybody, each once, with who is asked.
    var open: [(figure: ReturnedFigure, bureaus: [String])] {
        let all = bureaus.flatMap(\.figures)
        var seen: Set<String> = []
        return all.compactMap { figure in
            let id = figure.asked.indicator.id
            let alike = all.filter { $0.asked.indicator.id == id }
            guard seen.insert(id).inserted, alike.allSatisfy(\.isOpen) else { return nil }
            return (figure, alike.map(\.bureau))
        }
    }
}

/// A value as its bureau wrote it.
struct ReturnWords {
    let figure: ReturnedFigure

    init(_ figure: ReturnedFigure) { self.figure = figure }

    func value(_ entry: FigureEntry) -> String {
        NumberWords(.chinese).number(entry.writtenValue) + entry.writtenUnit
    }
}

extension Diagnostic.Kind {
    static let returnDiffers = Diagnostic.Kind(
        "receive.differs", .error,
        Wording(
            "“{name}”填的是 {value}，已有的资料是 {known}（{place}）；没有采用",
            "“{name}”: {value} here, {known} in the area folder ({place}); not taken"),
        advice: Wording(
            "核对；以本表为准的，在“口径、说明”里写明原因，由收表的单位改正或清空那一格后再收一次",
            "check; where the form is right, mend or clear that cell and receive again"))
    static let returnConflict = Diagnostic.Kind(
        "receive.conflict", .error,
        Wording(
            "“{name}”填的是 {value}，另有 {others}；都没有采用",
            "“{name}”: {value} here, but {others}; none is taken"),
        advice: Wording("各单位核对口径，改成一致后再发回", "agree on one, and send the forms again"))
}
