import Values
import XMLTree

/// Makes lines and grids of a document's main part, one event at a time.
final class WordEvents: XMLEvents {
    private(set) var lines: [PlacedText] = []
    private(set) var tables: [PlanSource.Table] = []
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var isTooLarge = false

    private let file: String
    private var numbering: WordNumbering
    private var paragraphs: [Paragraph] = []
    private var open: [WordTable] = []
    private var paragraphCount = 0
    private var byteCount = 0
    /// Inside what is struck out or stands twice: deeper than 0.
    private var skipped = 0

    private static let byteLimit = 64 << 20

    private struct Paragraph {
        var bytes: [UInt8] = []
        var list: String?
        var level = 0
        var isInRun = false
        var isInText = false
    }

    init(file: String, numbering: WordNumbering) {
        self.file = file
        self.numbering = numbering
    }

    func start(_ name: XMLEventName, _ attributes: XMLEventAttributes) {
        // Deleted and moved text (17.13.5); the other form of a picture (Part 3, 7.6).
        if skipped > 0 || name.isLocal("del") || name.isLocal("moveFrom")
            || name.isLocal("Fallback")
        {
            skipped += 1
        } else if name.isLocal("p") {
            paragraphs.append(Paragraph())
        } else if name.isLocal("tbl") {
            open.append(WordTable(depth: paragraphs.count))
        } else if let last = open.indices.last, paragraphs.count == open[last].depth {
            open[last].start(name, attributes)
        }
        guard skipped == 0, let last = paragraphs.indices.last else { return }
        if name.isLocal("r") {
            paragraphs[last].isInRun = true
        } else if name.isLocal("t") {
            paragraphs[last].isInText = true
        } else if name.isLocal("numId") {
            paragraphs[last].list = attributes.text("val")
        } else if name.isLocal("ilvl") {
            paragraphs[last].level = attributes.text("val").flatMap { Int($0) } ?? 0
        } else if paragraphs[last].isInRun {
            if name.isLocal("br") || name.isLocal("cr") {
                paragraphs[last].bytes.append(UInt8(ascii: "\n"))
            } else if name.isLocal("tab") {
                paragraphs[last].bytes.append(UInt8(ascii: "\t"))
            } else if name.isLocal("noBreakHyphen") {
                paragraphs[last].bytes.append(UInt8(ascii: "-"))
            }
        }
    }

    func end(_ name: XMLEventName) {
        if skipped > 0 {
            skipped -= 1
        } else if name.isLocal("p") {
            if let paragraph = paragraphs.popLast() { finish(paragraph) }
        } else if name.isLocal("r") {
            if let last = paragraphs.indices.last { paragraphs[last].isInRun = false }
        } else if name.isLocal("t") {
            if let last = paragraphs.indices.last { paragraphs[last].isInText = false }
        } else if name.isLocal("tbl") {
            if let table = open.popLast() { finish(table) }
        } else if let last = open.indices.last, paragraphs.count == open[last].depth {
            open[last].end(name)
        }
    }

    func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard skipped == 0, let last = paragraphs.indices.last, paragraphs[last].isInText else {
            return
        }
        byteCount += bytes.count
        if byteCount > Self.byteLimit { isTooLarge = true }
        if !isTooLarge { paragraphs[last].bytes.append(contentsOf: bytes) }
    }

    private func finish(_ paragraph: Paragraph) {
        var text = String(decoding: paragraph.bytes, as: UTF8.self)
        if let list = paragraph.list, list != "0" {
            let number = numbering.next(list, level: paragraph.level)
            if !number.isEmpty { text = number + text }
        }
        if let last = open.indices.last {
            open[last].add(text)
            return
        }
        paragraphCount += 1
        let place = SourceLocation(file: file, place: .paragraph(paragraphCount))
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            lines.append(PlacedText(String(line), place))
        }
    }

    private func finish(_ table: WordTable) {
        // A table inside a cell is text of that cell.
        if let last = open.indices.last {
            for line in table.lines { open[last].add(line) }
            return
        }
        if table.isCut {
            diagnostics.append(
                Diagnostic(
                    .tableTooLong, ["limit": "\(SheetGrid.rowLimit)"],
                    at: SourceLocation(file: file)))
        }
        tables.append(
            PlanSource.Table(
                grid: table.grid(file: file, number: tables.count + 1), linesBefore: lines.count))
    }
}
