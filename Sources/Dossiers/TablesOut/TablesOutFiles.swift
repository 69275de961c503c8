import Values
import Workbooks

extension TablesOut {
    /// One workbook with a sheet a table, the first listing them all with links.
    func workbook(
        title: String, language: Language, creator: String, created: String
    ) throws(InputFault) -> [UInt8] {
        let sheets = entries.map { TableSheetMaker(entry: $0, language: language).sheet }
        let list = Workbooks.Sheet(
            name: Wording("目录", "Contents")[language],
            columns: [12.0, 44, 8, 8].map { Workbooks.Column(width: $0) },
            rows: [
                [
                    Wording("编号", "No."), Wording("表题", "table"), Wording("行数", "rows"),
                    Wording("列数", "columns"),
                ].map { .text($0[language]) }
            ]
                + entries.enumerated().map { index, entry in
                    let table = entry.table
                    return [
                        .text(table.number),
                        .jump(
                            table.caption.isEmpty ? entry.name : table.caption, toSheet: index + 1),
                        .number(String(table.rows.count { $0.kind == .plain }), decimals: 0),
                        .number(String(table.columns.count), decimals: 0),
                    ]
                }, pageHeading: title)
        do throws(WorkbookFault) {
            return try XLSXFile.bytes(
                of: Workbook(
                    sheets: [list] + sheets, title: title, creator: creator, created: created))
        } catch {
            throw InputFault(
                .workbookNotWritten, ["chinese": error.chinese, "english": error.english])
        }
    }

    /// A CSV file a table.
    func csv(language: Language) -> [(name: String, bytes: [UInt8])] {
        let names = Self.fileNames(entries.map(\.name), form: "csv")
        return zip(names, entries).map { name, entry in
            (name, Array(TableCSV(entry.table, language: language).text.utf8))
        }
    }
}
