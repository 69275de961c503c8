import Values
import XMLTree

/// What is known of a workbook after it was opened: everything but the cells.
struct WorkbookPlan: Sendable {
    var path: String
    var file: String
    /// The archive's bytes where it came out of gzip.
    var bytes: [UInt8]?
    /// The part of each table.
    var parts: [String]
    var strings: SharedStrings
    /// By index of style: whether numbers are shown as dates or times.
    var isDateStyle: [Bool]
}

/// Opens workbooks.
struct WorkbookOpener {
    let path: String
    let file: String
    let isGzip: Bool

    /// Largest workbook inside gzip, in bytes.
    private static let gzipLimit = 512 << 20

    func open(raw: FileStream) throws(InputFault) -> TableFile {
        let here = SourceLocation(file: file)
        let digest = SHA256Digest()
        _ = try HashingStream(raw, digest).drain()
        var bytes: [UInt8]?
        if isGzip {
            let inflated = try GzipStream(try FileStream(path: path, file: file), file: file)
            bytes = try inflated.all(limit: Self.gzipLimit)
            if bytes == nil { throw InputFault(.gzipBomb, at: here) }
        }
        let package = WorkbookPackage(
            archive: try ZipArchive(path: path, bytes: bytes, file: file), file: file)
        let main = try package.workbookPart()
        guard let workbook = try package.tree(main) else {
            throw InputFault(.workbookDamaged, at: here)
        }
        let relationships = try package.relationships(of: main)
        let setting = workbook.first("workbookPr")?.attribute("date1904")
        let dates1904 = setting == "1" || setting == "true"
        var tables: [TableInfo] = []
        var parts: [String] = []
        for sheet in workbook.first("sheets")?.all("sheet") ?? [] {
            let id = sheet.attributes.first {
                $0.name == "id" && $0.namespace.hasSuffix("/relationships")
            }
            let target = relationships.first { $0.id == id?.value }
            // Chart sheets, dialogues and macro sheets have no cells to read.
            guard let target, target.type == "worksheet" else { continue }
            guard package.archive.has(target.target) else {
                throw InputFault(
                    .workbookPartMissing, ["part": target.target],
                    at: SourceLocation(
                        file: file, place: .sheet(sheet.attribute("name") ?? "")))
            }
            let state = sheet.attribute("state")
            tables.append(
                TableInfo(
                    sheet: sheet.attribute("name") ?? "",
                    isHidden: state == "hidden" || state == "veryHidden", dates1904: dates1904))
            parts.append(target.target)
        }
        guard !tables.isEmpty else { throw InputFault(.workbookNoSheet, at: here) }
        let styles = relationships.first { $0.type == "styles" }?.target
        let strings = relationships.first { $0.type == "sharedStrings" }?.target
        let plan = WorkbookPlan(
            path: path, file: file, bytes: bytes, parts: parts,
            strings: try SharedStrings.load(strings, from: package),
            isDateStyle: try NumberFormats.dateStyles(styles, in: package))
        let source = SourceFile(
            path: file, sha256: digest.finish(), byteCount: raw.size, format: "XLSX",
            isGzip: isGzip)
        return TableFile(source: source, tables: tables, body: .workbook(plan))
    }
}
