import Assessment
import Gathering
import Typesetting
import Values

/// Pictures of the sides that are compared, for the end of the PDF: one kind after the other, and
/// of each kind the sides in their order, so that two sheets that follow each other can be laid
/// beside each other.
struct SidePictures {
    /// What is not met, how near the limits are, where the indicators went.
    static let kinds: [Picture.Kind] = [.attention, .headroom, .slopes]

    /// Only those whose data are at hand.
    let evaluations: [Evaluation]
    let language: Language

    /// A sheet or several of each picture there is something to draw for, with its place in the
    /// outline.
    func sheets(_ room: DrawingRoom) -> [(entry: OutlineEntry, pages: [Page])] {
        let shelves = evaluations.map { evaluation in
            let index = TraceIndex(evaluation)
            let charts = EvaluationCharts(
                evaluation: evaluation, language: language, history: history(of: evaluation))
            return (
                year: evaluation.year, catalogue: Catalogue(charts, index: index),
                sheet: ExhibitSheet(
                    setter: room.setter, theme: room.theme, index: index, language: language)
            )
        }
        return Self.kinds.flatMap { kind in
            shelves.enumerated().compactMap { place, shelf in
                let id = "\(kind.rawValue).\(place + 1)"
                guard var exhibit = shelf.catalogue.exhibit(Picture(kind), id: id) else {
                    return nil
                }
                let year = Wording("\(shelf.year)年", "\(shelf.year)")[language]
                // Beside its like a picture must say which year it is of.
                if !exhibit.title.text.contains(String(shelf.year)) {
                    exhibit.title = Phrase(year + Wording("：", ": ")[language]) + exhibit.title
                }
                return (
                    OutlineEntry(
                        title: "\(year) \(exhibit.name)", level: 1, destination: "exhibit-\(id)"),
                    shelf.sheet.pages(exhibit, format: .a4)
                )
            }
        }
    }

    /// The other sides of the same area, each year once, ascending.
    private func history(of evaluation: Evaluation) -> [Evaluation] {
        var years: Set<Int> = []
        return evaluations.filter {
            $0.area.code == evaluation.area.code && $0.area.name == evaluation.area.name
                && years.insert($0.year).inserted
        }.sorted { $0.year < $1.year }
    }
}
