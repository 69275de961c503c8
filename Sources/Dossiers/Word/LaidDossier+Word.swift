import Assessment
import Charting
import Typesetting
package import Values
import WordProcessing

extension LaidDossier {
    /// The dossier as a Word file: the words, tables, pictures and page numbers of the PDF.
    package func docx(
        in room: DrawingRoom, language: Language = .chinese
    ) throws(InputFault) -> [UInt8] {
        let charts = EvaluationCharts(evaluation: evaluation, language: language)
        let heights = laid.figureHeights
        func paint(_ figure: Figure) throws(InputFault) -> WordPicture? {
            guard
                let art = charts.art(figure.picture, lettering: room.setter, theme: room.theme)
            else { return nil }
            let size = Size(width: Sheet.textWidth, height: heights[figure.id] ?? art.height)
            let page = Page(size: size, drawings: art.draw(size.height))
            let alt = charts.recipe(figure.picture)?.alt(language) ?? ""
            return WordPicture(
                width: size.width, height: size.height,
                png: try room.png(page, dpi: Self.dpi),
                svg: SVGDescription.added(
                    try room.svg(page), title: figure.caption, description: alt),
                altText: alt, name: figure.number.isEmpty ? figure.id : figure.number)
        }
        let file = try WordComposer.file(
            document, pages: laid.numbers,
            // The assessed year is the only date that the data themselves give.
            created: "\(evaluation.year)-12-31T00:00:00+08:00",
            creator: "fucha \(evaluation.toolVersion)", setter: room.setter,
            markInks: EvaluationCharts.markInks(room.theme), paint: paint)
        do {
            return try WordWriter.docx(file)
        } catch {
            throw InputFault(
                .dossierNotWritten, ["chinese": error.chinese, "english": error.english])
        }
    }

    /// Pixels of a picture for readers without SVG: what a printer of 600 dpi shows of a line.
    private static var dpi: Double { 220 }
}

extension Diagnostic.Kind {
    static let dossierNotWritten = Diagnostic.Kind(
        "dossier.notWritten", .blocker, Wording("{chinese}", "{english}"),
        advice: Wording("检查模板", "check the template"))
}
