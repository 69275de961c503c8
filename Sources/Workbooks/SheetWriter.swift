import CXlsxWriter

/// Puts one sheet's cells where they belong, row by row from the top as the library wants them.
struct SheetWriter {
    let sheet: Sheet
    let name: String
    /// Of all sheets of the workbook.
    let names: [String]
    let handle: UnsafeMutablePointer<lxw_worksheet>
    let format: (CellStyle) -> UnsafeMutablePointer<lxw_format>?

    /// Links a sheet can hold, and how long one can be.
    private static let mostLinks = 65_530
    private static let longestLink = 2000
    /// The number of the paper's size, and what fits a page's heading with room for codes.
    private static let a4: UInt8 = 9
    private static let longestHeading = 100

    func write() throws(WorkbookFault) {
        for (index, column) in sheet.columns.enumerated() {
            try WorkbookWriter.check(
                worksheet_set_column(
                    handle, lxw_col_t(index), lxw_col_t(index), min(max(column.width, 0), 255),
                    nil),
                "worksheet_set_column")
        }
        let frozen = min(max(sheet.frozenRows, 0), sheet.rows.count)
        if frozen > 0 { worksheet_freeze_panes(handle, lxw_row_t(frozen), 0) }
        // Before the rows: of one that has left the memory nothing more can be said.
        for merge in sheet.merges { try add(merge) }
        try addFilter(frozen)
        var links = 0
        for (row, cells) in sheet.rows.enumerated() {
            // Before the row's cells: they leave the memory as the next row comes.
            if sheet.fitsHeights {
                try WorkbookWriter.check(
                    worksheet_set_row(
                        handle, lxw_row_t(row), RowHeights.height(cells, sheet.columns), nil),
                    "worksheet_set_row")
            }
            for (column, cell) in cells.enumerated() {
                try write(cell, row, column, isHeading: row < frozen, &links)
            }
        }
        for fill in sheet.fills { try add(fill, below: frozen) }
        for entry in sheet.entries { try EntryRuleWriter.write(entry, to: handle) }
        protect()
        if sheet.isHidden { worksheet_hide(handle) }
        try setUpPrinting(frozen)
    }

    /// Widths and heights stay free: what cannot be read for want of room helps nobody.
    private func protect() {
        guard sheet.isProtected else { return }
        var options = lxw_protection()
        options.format_columns = 1
        options.format_rows = 1
        worksheet_protect(handle, nil, &options)
    }

    /// Wide tables on A4: across the long side, as wide as the page, headings on every page.
    private func setUpPrinting(_ frozen: Int) throws(WorkbookFault) {
        worksheet_set_paper(handle, Self.a4)
        worksheet_set_landscape(handle)
        worksheet_fit_to_pages(handle, 1, 0)
        if frozen > 0 {
            try WorkbookWriter.check(
                worksheet_repeat_rows(handle, 0, lxw_row_t(frozen - 1)), "worksheet_repeat_rows")
        }
        guard !sheet.pageHeading.isEmpty else { return }
        // An ampersand begins a code, and two are one; the page's number stands to the right.
        let text = CellText.clean(sheet.pageHeading).split(
            separator: "&", omittingEmptySubsequences: false
        ).joined(separator: "&&")
        try WorkbookWriter.check(
            worksheet_set_header(handle, "&L\(text.prefix(Self.longestHeading))&R&P/&N"),
            "worksheet_set_header")
    }

    private func write(
        _ cell: Cell, _ row: Int, _ column: Int, isHeading: Bool, _ links: inout Int
    ) throws(WorkbookFault) {
        var style = CellStyle(isHeading: isHeading)
        if sheet.columns.indices.contains(column), !isHeading {
            style.wraps = sheet.columns[column].format.wraps
            style.fill = sheet.columns[column].format.fill
        }
        try write(cell, row, column, style, &links)
    }

    private func write(
        _ cell: Cell, _ row: Int, _ column: Int, _ style: CellStyle, _ links: inout Int
    ) throws(WorkbookFault) {
        var style = style
        switch cell {
        case .looking(let look, let inner):
            style = CellStyle(look: look)
            guard case .empty = inner else {
                return try write(inner, row, column, style, &links)
            }
            try WorkbookWriter.check(
                worksheet_write_blank(handle, lxw_row_t(row), lxw_col_t(column), format(style)),
                "worksheet_write_blank")
        case .empty: break
        case .text(let text): try write(text, row, column, style)
        case .number(let text, let decimals):
            style.decimals = decimals
            try write(number: text, shown: text, row, column, style)
        case .quantity(let text, let decimals, let unit, let isSigned):
            style.decimals = decimals
            style.unit = CellText.clean(unit)
            style.isSigned = isSigned
            try write(number: text, shown: text + unit, row, column, style)
        case .jump(let text, let target):
            guard names.indices.contains(target), !text.isEmpty else {
                return try write(text, row, column, style)
            }
            style.isLink = true
            try checkLength(text, row, column)
            // Quotes inside a name are doubled.
            let sheet = names[target].split(separator: "'", omittingEmptySubsequences: false)
                .joined(separator: "''")
            try WorkbookWriter.check(
                worksheet_write_url_opt(
                    handle, lxw_row_t(row), lxw_col_t(column), "internal:'\(sheet)'!A1",
                    format(style), CellText.clean(text), nil),
                "worksheet_write_url_opt")
        case .link(let text, let target):
            links += 1
            guard CellText.leadsOut(target), links <= Self.mostLinks,
                target.utf16.count <= Self.longestLink, !text.isEmpty
            else { return try write(text, row, column, style) }
            style.isLink = true
            try checkLength(text, row, column)
            try WorkbookWriter.check(
                worksheet_write_url_opt(
                    handle, lxw_row_t(row), lxw_col_t(column), CellText.clean(target),
                    format(style), CellText.clean(text), nil),
                "worksheet_write_url_opt")
        }
    }

    private func write(
        number text: String, shown: String, _ row: Int, _ column: Int, _ style: CellStyle
    ) throws(WorkbookFault) {
        guard let number = CellText.number(text) else {
            throw .number(text, sheet: name, row: row + 1, column: column + 1)
        }
        var plain = style
        (plain.decimals, plain.unit, plain.isSigned) = (nil, "", false)
        guard CellText.isExact(text) else { return try write(shown, row, column, plain) }
        try WorkbookWriter.check(
            worksheet_write_number(
                handle, lxw_row_t(row), lxw_col_t(column), number, format(style)),
            "worksheet_write_number")
    }

    /// Says that the cells are one, and writes none: rows bring their own.
    private func add(_ merge: Merge) throws(WorkbookFault) {
        guard merge.rows.count > 1 || merge.columns.count > 1, merge.rows.lowerBound >= 0,
            merge.columns.lowerBound >= 0
        else { return }
        try WorkbookWriter.check(
            worksheet_merge_range(
                handle, lxw_row_t(merge.rows.lowerBound), lxw_col_t(merge.columns.lowerBound),
                lxw_row_t(merge.rows.upperBound), lxw_col_t(merge.columns.upperBound), "", nil),
            "worksheet_merge_range")
    }

    private func write(
        _ text: String, _ row: Int, _ column: Int, _ style: CellStyle
    ) throws(WorkbookFault) {
        guard !text.isEmpty else { return }
        try checkLength(text, row, column)
        var style = style
        style.isLiteral = CellText.looksLikeFormula(text)
        try WorkbookWriter.check(
            worksheet_write_string(
                handle, lxw_row_t(row), lxw_col_t(column), CellText.clean(text), format(style)),
            "worksheet_write_string")
    }

    private func checkLength(_ text: String, _ row: Int, _ column: Int) throws(WorkbookFault) {
        // Cheap for nearly all: no text has more units in UTF-16 than in UTF-8.
        guard text.utf8.count > CellText.longest, text.utf16.count > CellText.longest else {
            return
        }
        throw .textTooLong(sheet: name, row: row + 1, column: column + 1)
    }

    private var width: Int { sheet.rows.map(\.count).max() ?? 0 }

    private func addFilter(_ frozen: Int) throws(WorkbookFault) {
        let last = sheet.rows.count - 1 - max(sheet.trailingRows, 0)
        guard sheet.autofilter, frozen > 0, last >= frozen, width > 0 else { return }
        try WorkbookWriter.check(
            worksheet_autofilter(
                handle, lxw_row_t(frozen - 1), 0, lxw_row_t(last), lxw_col_t(width - 1)),
            "worksheet_autofilter")
    }

    private func add(_ fill: TextFill, below frozen: Int) throws(WorkbookFault) {
        guard sheet.rows.count > frozen, (0..<width).contains(fill.column) else { return }
        let look = format(CellStyle(fill: fill.colour, isRule: true))
        // Quotes inside are doubled, as in a formula.
        let text = fill.text.split(separator: "\"", omittingEmptySubsequences: false)
            .joined(separator: "\"\"")
        let error = "\"\(CellText.clean(text))\"".withCString { value in
            var rule = lxw_conditional_format()
            rule.type = UInt8(LXW_CONDITIONAL_TYPE_CELL.rawValue)
            rule.criteria = UInt8(LXW_CONDITIONAL_CRITERIA_EQUAL_TO.rawValue)
            rule.value_string = UnsafeMutablePointer(mutating: value)
            rule.format = look
            return worksheet_conditional_format_range(
                handle, lxw_row_t(frozen), lxw_col_t(fill.column),
                lxw_row_t(sheet.rows.count - 1), lxw_col_t(fill.column), &rule)
        }
        try WorkbookWriter.check(error, "worksheet_conditional_format_range")
    }
}
