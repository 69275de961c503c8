import Values

/// Dates and years in the cells of small tables.
enum CellDate {
    static func day(
        _ cell: GridCell, dates1904: Bool
    ) throws(TimeFault) -> CalendarDay {
        if let day = try serial(cell, dates1904: dates1904) { return day }
        let time = try written(cell)
        guard let month = time.month, let number = time.day,
            let day = CalendarDay(year: time.year, month: month, day: number)
        else { throw .notATime }
        return day
    }

    /// `2024`, `2024年`, `2024年度`; nil for anything else. A serial is never a year.
    static func year(_ text: String) -> Int? {
        var folded = FoldedText(text).text
        for suffix in ["年度", "年"] where folded.hasSuffix(suffix) {
            folded.removeLast(suffix.count)
            break
        }
        if folded.hasSuffix(".0") { folded.removeLast(2) }
        guard folded.utf8.count == 4, let year = Int(folded), (1900...2199).contains(year) else {
            return nil
        }
        return year
    }

    /// `3`, `3月`, `03月份`
    static func month(_ text: String) -> Int? {
        var folded = FoldedText(text).text
        for suffix in ["月份", "月"] where folded.hasSuffix(suffix) {
            folded.removeLast(suffix.count)
            break
        }
        guard folded.utf8.count <= 2, let month = Int(folded), (1...12).contains(month) else {
            return nil
        }
        return month
    }

    private static func serial(
        _ cell: GridCell, dates1904: Bool
    ) throws(TimeFault) -> CalendarDay? {
        guard cell.kind == .dateSerial || cell.kind == .number,
            let serial = NumberParser.stored(cell.text)
        else { return nil }
        if cell.kind == .number, !WorkbookDate.isPlausible(serial) { return nil }
        guard let day = WorkbookDate.civil(serial, dates1904: dates1904)?.day else {
            throw .doesNotExist
        }
        return day
    }

    private static func written(_ cell: GridCell) throws(TimeFault) -> WrittenTime {
        var reader = TimeText()
        let bytes = Array(cell.text.utf8)
        return try reader.parse(bytes)
    }
}
