import Values

/// A file as a plan is read from it: text in order, and tables.
struct PlanSource: Sendable {
    var file: SourceFile
    /// Lines of a text, or paragraphs of a document; those of one paragraph share their place.
    var lines: [PlacedText] = []
    var tables: [Table] = []
    var diagnostics: [Diagnostic] = []

    struct Table: Sendable {
        var grid: SheetGrid
        /// So many of the lines stand before it.
        var linesBefore: Int
    }

    var whole: SourceLocation { SourceLocation(file: file.path) }
}

/// Opens what a plan may be: a workbook, a text table, a document, or plain text, by content.
enum PlanOpener {
    /// Largest plan that is no workbook, in bytes.
    static let textLimit = 8 << 20

    static func open(path: String, named file: String) throws(InputFault) -> PlanSource {
        let head = try FileStream(path: path, file: file).head(4096)
        if ContentKind.of(head) == .zip {
            let archive: ZipArchive
            do throws(InputFault) {
                archive = try ZipArchive(path: path, bytes: nil, file: file)
            } catch {
                // A container that is cut short has lost its directory, which comes last.
                guard isDocument(path, head), error.diagnostics.first?.kind == .workbookDamaged
                else { throw error }
                throw InputFault(.planDocumentDamaged, at: SourceLocation(file: file))
            }
            if archive.hasPart(under: "word/") {
                return try WordDocument(archive: archive, path: path, file: file).read()
            }
        }
        do throws(InputFault) {
            return try tables(try TableReader.open(path: path, named: file))
        } catch {
            guard error.diagnostics.first?.kind == .formatWord else { throw error }
            throw InputFault(.planOldDocument, at: SourceLocation(file: file))
        }
    }

    private static func isDocument(_ path: String, _ head: [UInt8]) -> Bool {
        path.lowercased().hasSuffix(".docx")
            || String(decoding: head, as: UTF8.self).contains("word/")
    }

    private static func tables(_ table: TableFile) throws(InputFault) -> PlanSource {
        var source = PlanSource(file: table.source)
        if case .text(let plan) = table.body {
            source.lines = try PlanTextLines(plan: plan).read()
            // Faults of fields matter only where it is a table, which its headings tell.
            var faults: [Diagnostic] = []
            let grid = try grid(table, 0, diagnostics: &faults)
            source.tables = [PlanSource.Table(grid: grid, linesBefore: 0)]
            source.diagnostics = faults
            return source
        }
        for (index, info) in table.tables.enumerated() {
            if info.isHidden, let sheet = info.sheet {
                source.diagnostics.append(
                    Diagnostic(
                        .sheetHidden,
                        at: SourceLocation(file: table.source.path, place: .sheet(sheet)))
                )
                continue
            }
            let grid = try grid(table, index, diagnostics: &source.diagnostics)
            source.tables.append(PlanSource.Table(grid: grid, linesBefore: 0))
        }
        return source
    }

    private static func grid(
        _ table: TableFile, _ index: Int, diagnostics: inout [Diagnostic]
    ) throws(InputFault) -> SheetGrid {
        let info = table.tables[index]
        var collector = GridCollector()
        let merges = try table.merges(of: index)
        try table.read(index, into: &collector, diagnostics: &diagnostics)
        let grid = SheetGrid(
            file: table.source.path, sheet: info.sheet, dates1904: info.dates1904,
            rows: collector.rows, merges: merges)
        if collector.isCut {
            diagnostics.append(
                Diagnostic(.tableTooLong, ["limit": "\(SheetGrid.rowLimit)"], at: grid.whole))
        }
        return grid
    }
}

/// The lines of a text file, decoded.
struct PlanTextLines {
    let plan: TextPlan

    func read() throws(InputFault) -> [PlacedText] {
        let here = SourceLocation(file: plan.file)
        guard let bytes = try plan.stream().all(limit: PlanOpener.textLimit) else {
            throw InputFault(
                .planTooLarge, ["limit": "\(PlanOpener.textLimit >> 20)"], at: here)
        }
        let text = bytes.dropFirst(plan.skipped).withUnsafeBytes {
            CellText.decode($0, encoding: plan.encoding)
        }
        return text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .enumerated().map { index, line in
                PlacedText(String(line), SourceLocation(file: plan.file, line: index + 1))
            }
    }
}

/// Marks that other programs leave in text that was copied: `[bookmark: _GoBack]`.
enum CopyArtefact {
    /// Takes out every `[word: …]` whose word is of ASCII letters; answers what was taken out.
    static func remove(from text: inout String) -> [String] {
        var removed: [String] = []
        var kept = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "[") {
            kept += rest[..<open]
            let after = rest[rest.index(after: open)...]
            let word = after.prefix { $0.isASCII && $0.isLetter }
            let inside = after[word.endIndex...]
            if !word.isEmpty, inside.first == ":",
                let close = inside.prefix(200).firstIndex(of: "]")
            {
                removed.append(String(rest[open...close]))
                rest = rest[rest.index(after: close)...]
            } else {
                kept += "["
                rest = after
            }
        }
        if !removed.isEmpty { text = kept + rest }
        return removed
    }
}
