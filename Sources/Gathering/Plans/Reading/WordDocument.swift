import Values
import XMLTree

/// Reads the paragraphs and tables of a document (ECMA-376-1, 17) out of its container.
struct WordDocument {
    let archive: ZipArchive
    let path: String
    let file: String

    private var here: SourceLocation { SourceLocation(file: file) }

    func read() throws(InputFault) -> PlanSource {
        let digest = SHA256Digest()
        let raw = try FileStream(path: path, file: file)
        _ = try HashingStream(raw, digest).drain()
        let package = WorkbookPackage(archive: archive, file: file)
        do throws(InputFault) {
            let main =
                try package.relationships(of: "").first { $0.type == "officeDocument" }?.target
                ?? "word/document.xml"
            guard let stream = try archive.stream(main) else {
                throw InputFault(.planDocumentDamaged, at: here)
            }
            let numbers = try WordNumbering.load(of: main, from: package)
            let events = WordEvents(file: file, numbering: numbers)
            try SheetPump.run(stream, events, part: main, file: file) { events.isTooLarge }
            guard !events.isTooLarge else {
                throw InputFault(.workbookBomb, ["part": main], at: here)
            }
            return PlanSource(
                file: SourceFile(
                    path: file, sha256: digest.finish(), byteCount: raw.size, format: "DOCX"),
                lines: events.lines, tables: events.tables, diagnostics: events.diagnostics)
        } catch {
            throw Self.told(error, at: here)
        }
    }

    /// The readers of containers speak of workbooks; this one is none.
    private static func told(_ fault: InputFault, at here: SourceLocation) -> InputFault {
        guard let first = fault.diagnostics.first else { return fault }
        switch first.kind {
        case .workbookDamaged: return InputFault(.planDocumentDamaged, at: here)
        case .workbookPartDamaged:
            return InputFault(.planDocumentPartDamaged, first.parameters, at: here)
        case .formatEncrypted: return InputFault(.planDocumentEncrypted, at: here)
        default: return fault
        }
    }
}

/// Numbers that the word processor makes and that stand nowhere in the text (17.9).
struct WordNumbering: Sendable {
    struct Level: Sendable {
        var start = 1
        var format = "decimal"
        /// `（%1）`
        var pattern = ""
    }

    struct Definition: Sendable {
        var abstract: String
        var starts: [Int: Int] = [:]
    }

    private var levels: [String: [Int: Level]] = [:]
    private var definitions: [String: Definition] = [:]
    private var counts: [String: [Int: Int]] = [:]

    static func load(of main: String, from package: WorkbookPackage) throws(InputFault)
        -> WordNumbering
    {
        var numbering = WordNumbering()
        let part = try package.relationships(of: main).first { $0.type == "numbering" }?.target
        guard let part, let root = try package.tree(part) else { return numbering }
        for element in root.all("abstractNum") {
            var levels: [Int: Level] = [:]
            for entry in element.all("lvl") {
                guard let index = entry.value("ilvl").flatMap({ Int($0) }) else { continue }
                levels[index] = Level(
                    start: entry.first("start")?.value("val").flatMap { Int($0) } ?? 1,
                    format: entry.first("numFmt")?.value("val") ?? "decimal",
                    pattern: entry.first("lvlText")?.value("val") ?? "")
            }
            numbering.levels[element.value("abstractNumId") ?? ""] = levels
        }
        for element in root.all("num") {
            var starts: [Int: Int] = [:]
            for entry in element.all("lvlOverride") {
                guard let index = entry.value("ilvl").flatMap({ Int($0) }) else { continue }
                starts[index] = entry.first("startOverride")?.value("val").flatMap { Int($0) }
            }
            numbering.definitions[element.value("numId") ?? ""] = Definition(
                abstract: element.first("abstractNumId")?.value("val") ?? "", starts: starts)
        }
        return numbering
    }

    /// The number of the next paragraph of that list and level; empty for bullets.
    mutating func next(_ list: String, level: Int) -> String {
        guard let definition = definitions[list], let levels = levels[definition.abstract],
            let own = levels[level]
        else { return "" }
        var counts = self.counts[list] ?? [:]
        counts[level] = counts[level].map { $0 &+ 1 } ?? definition.starts[level] ?? own.start
        for deeper in counts.keys where deeper > level { counts[deeper] = nil }
        self.counts[list] = counts
        guard own.format != "bullet", own.format != "none" else { return "" }
        var text = own.pattern
        for (index, one) in levels where index <= level {
            let number = counts[index] ?? one.start
            text = text.replacing("%\(index + 1)", with: Self.text(number, one.format))
        }
        return text
    }

    private static func text(_ number: Int, _ format: String) -> String {
        switch format {
        case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "ideographDigital",
            "taiwaneseCountingThousand", "chineseLegalSimplified":
            Numeral.chinese(number)
        default: String(number)
        }
    }
}

extension XMLElement {
    /// The attribute of that local name, in whichever namespace this edition of the format has it.
    fileprivate func value(_ name: String) -> String? {
        attributes.first { $0.name == name }?.value
    }
}
