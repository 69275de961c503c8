public import Assessment
import Typesetting
public import Values

/// Tables as a PDF: every table on A4 lying, its heading repeated on every sheet.
public enum TableSheets {
    /// - Parameters:
    ///   - sides: evaluations whose pictures stand after the tables, those of one kind together.
    ///   - templates: path of the templates folder.
    ///   - fonts: folders to look for fonts in before those of `fonts.xml`.
    public static func pdf(
        _ book: TableBook, sides: [Evaluation] = [], templates: String, toolVersion: String,
        fonts: [String] = []
    ) throws(InputFault) -> [UInt8] {
        let room = try DrawingRoom(templates: templates, fonts: fonts)
        let inks = EvaluationCharts.markInks(room.theme)
        var pages: [Page] = []
        var outline: [OutlineEntry] = []
        for table in book.tables {
            outline.append(
                OutlineEntry(title: table.title, level: 1, destination: table.id))
            for (index, part) in table.parts().enumerated() {
                let sheets = TableSheet(
                    table: part, setter: room.setter, markInks: inks,
                    language: book.language
                ).pages()
                pages += sheets.enumerated().map { number, sheet in
                    var page = sheet
                    if index == 0, number == 0 {
                        page.drawings.insert(.destination(table.id, at: .zero), at: 0)
                    }
                    return page
                }
            }
        }
        let pictures = SidePictures(evaluations: sides, language: book.language)
        for (entry, sheets) in pictures.sheets(room) {
            outline.append(entry)
            pages += sheets
        }
        let all = pages.count
        for index in pages.indices {
            pages[index].label = String(index + 1)
            pages[index].drawings.append(
                .tag(
                    "Artifact",
                    room.setter.label(
                        "\(book.title)　\(index + 1)/\(all)",
                        style: TextStyle(.heading, size: 7.5, ink: Styles.grey),
                        at: Point(
                            x: pages[index].size.width - TableSheet.margin,
                            y: pages[index].size.height - TableSheet.margin / 2),
                        align: .trailing)))
        }
        let info = DocumentInfo(
            title: book.title, author: "", subject: book.subject, keywords: "",
            creator: "fucha \(toolVersion)",
            created: "\(book.years.last ?? 1900)-12-31T00:00:00+08:00")
        return try room.archived(
            pages, outline: outline, info: info, language: book.language)
    }
}

extension ListTable {
    /// A matrix of more columns than a sheet is wide goes on beside itself, the rows' names
    /// repeated.
    fileprivate func parts() -> [ListTable] {
        let most = 80
        let fixed = columns.indices.filter { columns[$0].kind != .verdicts }
        let clauses = columns.indices.filter { columns[$0].kind == .verdicts }
        guard clauses.count > most else { return [self] }
        return stride(from: 0, to: clauses.count, by: most).map { start in
            let kept = fixed + clauses[start..<min(start + most, clauses.count)]
            var part = self
            part.columns = kept.map { columns[$0] }
            part.rows = rows.map { row in kept.map { row[$0] } }
            return part
        }
    }
}
