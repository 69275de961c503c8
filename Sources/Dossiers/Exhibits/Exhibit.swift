import Assessment
import Charting
import Gathering
import Values

/// A picture with all that stands around it, before any thought of a medium: the sentence over
/// it, the data under it, where they are from.
struct Exhibit: Sendable {
    let picture: Picture
    /// Names its files: `ion.annual`, `baseline.bars@forest.cover`.
    let id: String
    var title: Phrase
    /// What it shows, without a number, for lists.
    let name: String
    var recipe: any Recipe
    /// Sources, completeness, method.
    let notes: [Phrase]
    /// Codes of the numbers it shows.
    let traces: [FigureTrace]
    /// Made-up data: every page says so.
    let isDemonstration: Bool

    /// The same in as many parts as its rows need at the given letters, each numbered; itself
    /// where it fits, or where its letters need only be a little smaller.
    func parts(room: Double, theme: ChartTheme, language: Language) -> [Exhibit] {
        let asked = recipe.chart(theme, language).heightAsked ?? 0
        guard asked > room * 1.3, room > 0 else { return [self] }
        let recipes = recipe.split(into: Int((asked / (room * 1.15)).rounded(.up)))
        return recipes.enumerated().map { index, recipe in
            var part = self
            part.recipe = recipe
            if recipes.count > 1 {
                part.title.append(
                    Wording(
                        "（\(index + 1)/\(recipes.count)）", " (\(index + 1)/\(recipes.count))")[
                            language])
            }
            return part
        }
    }

    /// The codes of its sentences' numbers and of the picture's, on one line.
    func codes(_ index: TraceIndex) -> [FigureTrace] {
        let own = title.pieces.compactMap { $0.trace.flatMap { index.code(for: $0) } }
        let shown = traces.flatMap(\.codes)
        let rest = own.filter { !shown.contains($0) }
        return (rest.isEmpty ? [] : [FigureTrace(label: "", codes: rest)]) + traces
    }
}

/// Which pictures an evaluation has data for, in the order in which a meeting would want them.
struct Catalogue {
    let charts: EvaluationCharts
    let index: TraceIndex

    init(_ charts: EvaluationCharts, index: TraceIndex) {
        self.charts = charts
        self.index = index
    }

    /// Every picture there is something to draw for.
    var exhibits: [Exhibit] {
        let pictures = charts.pictures
        return pictures.compactMap { picture in
            // Only where a kind is there more than once does its name need a subject.
            let isSingle = pictures.count { $0.kind == picture.kind } == 1
            return exhibit(
                picture,
                id: isSingle || picture.subject.isEmpty
                    ? picture.kind.rawValue : "\(picture.kind.rawValue)@\(picture.subject)")
        }
    }

    /// Nil where there is nothing to draw.
    func exhibit(_ picture: Picture, id: String? = nil) -> Exhibit? {
        guard let recipe = charts.recipe(picture) else { return nil }
        let words = ExhibitWords(charts: charts)
        return Exhibit(
            picture: picture, id: id ?? picture.kind.rawValue, title: words.title(picture),
            name: Typography.print(words.name(picture)), recipe: recipe,
            notes: ExhibitNotes(charts: charts).notes(picture),
            traces: charts.traces(picture, codes: index),
            isDemonstration: charts.evaluation.area.isDemonstration)
    }
}
