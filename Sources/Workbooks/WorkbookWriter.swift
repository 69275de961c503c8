import CXlsxWriter

/// Owns a workbook of libxlsxwriter that is written into memory.
final class WorkbookWriter {
    /// nil once it is closed: closing frees it.
    private var book: UnsafeMutablePointer<lxw_workbook>?
    private let sink: MemoryFile
    /// Formats belong to the workbook, one a look.
    private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]

    init(temporaryFolder: String) throws(WorkbookFault) {
        let sink = try MemoryFile()
        // The library copies both texts. Rows leave the memory as they are written.
        let book = temporaryFolder.withCString { folder in
            var options = lxw_workbook_options()
            options.constant_memory = 1
            options.tmpdir = UnsafeMutablePointer(mutating: folder)
            return workbook_new_opt(sink.path, &options)
        }
        guard let book else { throw .library("no workbook", during: "workbook_new_opt") }
        self.sink = sink
        self.book = book
    }

    deinit {
        // Freeing alone would leave the rows' files open; closing lets go of them too, and what
        // it writes is gone with the sink.
        if let book { _ = workbook_close(book) }
    }

    func describe(title: String, creator: String, created: Int) throws(WorkbookFault) {
        guard let book else { throw Self.closed }
        let error = CellText.clean(title).withCString { title in
            CellText.clean(creator).withCString { creator in
                var properties = lxw_doc_properties()
                properties.title = UnsafeMutablePointer(mutating: title)
                properties.author = UnsafeMutablePointer(mutating: creator)
                properties.created = created
                return workbook_set_properties(book, &properties)
            }
        }
        try Self.check(error, "workbook_set_properties")
    }

    func add(
        _ sheet: Sheet, named name: String, among names: [String]
    ) throws(WorkbookFault) {
        guard let book else { throw Self.closed }
        guard let handle = workbook_add_worksheet(book, name) else {
            throw .library(name, during: "workbook_add_worksheet")
        }
        try SheetWriter(
            sheet: sheet, name: name, names: names, handle: handle, format: { self.format($0) }
        ).write()
    }

    /// Closes the workbook and gives its bytes.
    func finish() throws(WorkbookFault) -> [UInt8] {
        guard let book else { throw Self.closed }
        self.book = nil
        formats = [:]
        try Self.check(workbook_close(book), "workbook_close")
        return try sink.bytes()
    }

    /// nil, the look of a workbook's own, where there is no memory for one.
    private func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
        if let known = formats[style] { return known }
        guard let book, let format = workbook_add_format(book) else { return nil }
        style.apply(to: format)
        formats[style] = format
        return format
    }

    private static let closed = WorkbookFault.library("closed", during: "workbook_close")

    static func check(_ error: lxw_error, _ during: String) throws(WorkbookFault) {
        guard error != LXW_NO_ERROR else { return }
        let words = lxw_strerror(error).map { String(cString: $0) } ?? "\(error.rawValue)"
        throw .library(words, during: during)
    }
}

/// The look of a cell.
struct CellStyle: Hashable {
    var isHeading = false
    var wraps = false
    var isLink = false
    /// Text that must stay text when it is edited.
    var isLiteral = false
    var decimals: Int?
    /// Behind a number.
    var unit = ""
    /// A number above zero has its plus.
    var isSigned = false
    var fill: Colour?
    /// The fill is put over a cell by a rule, where the other of two colours is the one seen.
    var isRule = false
    /// In place of what is said above.
    var look: Look?

    private static let headingFill: UInt32 = 0xD9D9D9
    private static let linkInk: UInt32 = 0x0563C1
    /// What Excel allows in a number format, and more than any number here has.
    private static let mostDecimals = 30
    /// Three of them and three numbers fit the 255 characters that a format may have.
    private static let longestUnit = 20
    /// The number of `@`.
    private static let textFormat: UInt8 = 49

    func apply(to format: UnsafeMutablePointer<lxw_format>) {
        if isRule {
            format_set_bg_color(format, Self.ink(fill?.rgb ?? 0))
            return
        }
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        if isHeading {
            format_set_bold(format)
            format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
        }
        if wraps || isHeading || look?.wraps == true { format_set_text_wrap(format) }
        if let look { apply(look, to: format) }
        if let colour = isHeading ? Self.headingFill : look?.fill?.rgb ?? fill?.rgb {
            format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
            format_set_fg_color(format, Self.ink(colour))
        }
        if isLink {
            format_set_font_color(format, Self.linkInk)
            format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
        }
        if let decimals {
            let places = String(repeating: "0", count: min(max(decimals, 0), Self.mostDecimals))
            format_set_num_format(format, numberFormat(places.isEmpty ? "0" : "0." + places))
        } else if isLiteral || look?.isText == true {
            format_set_num_format_index(format, Self.textFormat)
        }
    }

    /// `0.00"%"`: the unit in quotes is shown as it is; a bare % would multiply by a hundred.
    private func numberFormat(_ digits: String) -> String {
        let words = unit.filter { $0 != "\"" }.prefix(Self.longestUnit)
        let number = words.isEmpty ? digits : "\(digits)\"\(words)\""
        return isSigned ? "+\(number);-\(number);\(number)" : number
    }

    private func apply(_ look: Look, to format: UnsafeMutablePointer<lxw_format>) {
        if look.isBold { format_set_bold(format) }
        if look.isFramed { format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
        if look.isUnlocked { format_set_unlocked(format) }
        if let size = look.size { format_set_font_size(format, size) }
        if let ink = look.ink { format_set_font_color(format, Self.ink(ink.rgb)) }
    }

    /// 0 stands for no colour there; black has a number of its own.
    private static func ink(_ colour: UInt32) -> UInt32 {
        colour == 0 ? UInt32(LXW_COLOR_BLACK.rawValue) : colour
    }
}
