import Values
import XMLTree

/// What a cell's value does not tell: whether a formula made it, and whether it is shown in percent, so
/// that 0.968 reads 96.8% on the screen.
struct SheetMarks: Sendable, Hashable {
    struct Place: Sendable, Hashable {
        var row: Int
        var column: Int
    }

    var formulas: Set<Place> = []
    var percents: Set<Place> = []
}

extension SheetTable {
    func marks() throws(InputFault) -> SheetMarks {
        let archive = try ZipArchive(path: plan.path, bytes: plan.bytes, file: plan.file)
        let package = WorkbookPackage(archive: archive, file: plan.file)
        let main = try package.workbookPart()
        let styles = try package.relationships(of: main).first { $0.type == "styles" }?.target
        let events = MarkEvents(try NumberFormats.percentStyles(styles, in: package))
        try run(events) { false }
        return events.marks
    }

    private final class MarkEvents: XMLEvents {
        var marks = SheetMarks()
        private let isPercent: [Bool]
        private var place: SheetMarks.Place?

        init(_ isPercent: [Bool]) { self.isPercent = isPercent }

        func start(_ name: XMLEventName, _ attributes: XMLEventAttributes) {
            if name.isLocal("c") {
                place = attributes.text("r").flatMap { CellReference.parse($0.utf8) }.map {
                    SheetMarks.Place(row: $0.row, column: $0.column)
                }
                let style = attributes.text("s").flatMap { Int($0) } ?? 0
                if let place, isPercent.indices.contains(style), isPercent[style] {
                    marks.percents.insert(place)
                }
            } else if name.isLocal("f"), let place {
                marks.formulas.insert(place)
            }
        }

        func end(_ name: XMLEventName) {}
        func characters(_ bytes: UnsafeBufferPointer<UInt8>) {}
    }
}

extension NumberFormats {
    /// By index of style: whether numbers are shown in percent.
    static func percentStyles(_ part: String?, in package: WorkbookPackage) throws(InputFault)
        -> [Bool]
    {
        guard let part, let root = try package.tree(part) else { return [] }
        var custom: [Int: Bool] = [:]
        for format in root.first("numFmts")?.all("numFmt") ?? [] {
            guard let id = format.attribute("numFmtId").flatMap({ Int($0) }) else { continue }
            custom[id] = format.attribute("formatCode")?.contains("%") ?? false
        }
        return (root.first("cellXfs")?.all("xf") ?? []).map { style in
            let id = style.attribute("numFmtId").flatMap { Int($0) } ?? 0
            // 0% and 0.00% of ECMA-376-1, 18.8.30.
            return custom[id] ?? (id == 9 || id == 10)
        }
    }
}
