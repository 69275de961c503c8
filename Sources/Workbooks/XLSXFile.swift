import Values

/// Plain tables → XLSX. The same workbook gives the same bytes.
package enum XLSXFile {
    /// The file, made in memory. A table goes through a file without a name in
    /// `temporaryFolder` on its way, so that a long one costs no memory; none is left there. A
    /// folder that cannot be used gives way to the system's own.
    package static func bytes(
        of workbook: Workbook, temporaryFolder: String = "/tmp"
    ) throws(WorkbookFault) -> [UInt8] {
        guard !workbook.sheets.isEmpty else { throw .noSheets }
        guard let created = seconds(workbook.created) else { throw .created(workbook.created) }
        let names = SheetNames.unique(workbook.sheets.map(\.name))
        for (sheet, name) in zip(workbook.sheets, names) { try check(sheet, name) }
        let writer = try WorkbookWriter(temporaryFolder: temporaryFolder)
        try writer.describe(title: workbook.title, creator: workbook.creator, created: created)
        for (sheet, name) in zip(workbook.sheets, names) {
            try writer.add(sheet, named: name, among: names)
        }
        return try writer.finish()
    }

    private static func check(_ sheet: Sheet, _ name: String) throws(WorkbookFault) {
        let columns = max(sheet.rows.map(\.count).max() ?? 0, sheet.columns.count)
        guard sheet.rows.count <= 1_048_576, columns <= 16_384 else {
            throw .tooLarge(sheet: name, rows: sheet.rows.count, columns: columns)
        }
    }

    /// Since 1970, in UTC; nil where the text is no time. Never 0, which the library takes for
    /// now.
    static func seconds(_ text: String) -> Int? {
        let text = text.isEmpty ? "1980-01-01" : text
        let bytes = Array(text.utf8)
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        let form = String(
            decoding: bytes.map { digits.contains($0) ? digits.lowerBound : $0 }, as: UTF8.self)
        func number(_ range: Range<Int>) -> Int {
            bytes[range].reduce(0) { $0 * 10 + Int($1 - digits.lowerBound) }
        }
        guard form == "0000-00-00" || form == "0000-00-00T00:00:00Z",
            let day = CalendarDay(
                year: number(0..<4), month: number(5..<7), day: number(8..<10)),
            day.year >= 1970
        else { return nil }
        var seconds = Int(day.number) * 86_400
        if bytes.count > 10 {
            let (hour, minute, second) = (number(11..<13), number(14..<16), number(17..<19))
            guard hour < 24, minute < 60, second < 60 else { return nil }
            seconds += hour * 3600 + minute * 60 + second
        }
        return max(seconds, 1)
    }
}
