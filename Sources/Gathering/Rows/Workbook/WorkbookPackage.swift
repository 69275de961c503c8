import Values
import XMLTree

/// Finds the parts of a workbook (ECMA-376, transitional and strict) by their relationships.
struct WorkbookPackage {
    struct Relationship {
        var id: String
        /// Last word of the type's URI: `worksheet`, `sharedStrings`.
        var type: String
        /// From the archive's root, without a leading slash.
        var target: String
    }

    let archive: ZipArchive
    let file: String

    private var here: SourceLocation { SourceLocation(file: file) }

    /// Largest part that is read as a tree, in bytes.
    private static let treeLimit = 24 << 20

    /// The document of a part, nil where the part is absent.
    func tree(_ part: String) throws(InputFault) -> XMLElement? {
        guard let stream = try archive.stream(part) else { return nil }
        guard let bytes = try stream.all(limit: Self.treeLimit) else {
            throw InputFault(.workbookBomb, ["part": part], at: here)
        }
        do throws(InputFault) {
            return try XMLDocument.parse(bytes: bytes, file: file).root
        } catch {
            throw Self.fault(error, in: part, of: file)
        }
    }

    /// A fault of a part's XML, told as a fault of the workbook.
    static func fault(_ fault: InputFault, in part: String, of file: String) -> InputFault {
        let first = fault.diagnostics.first
        guard let first, first.kind.id.hasPrefix("xml.") else { return fault }
        if first.kind == .xmlDoctype {
            return InputFault(
                .workbookUnsafe, ["part": part], at: SourceLocation(file: file))
        }
        var line = ""
        if case .line(let number, _)? = first.location?.place { line = "\(number)" }
        return InputFault(
            .workbookPartDamaged, ["part": part, "line": line, "code": first.kind.id],
            at: SourceLocation(file: file))
    }

    /// What a part points at.
    func relationships(of part: String) throws(InputFault) -> [Relationship] {
        let (folder, name) = Self.split(part)
        guard let root = try tree("\(folder)_rels/\(name).rels") else { return [] }
        return root.elements.compactMap { element in
            guard element.name == "Relationship", element.attribute("TargetMode") != "External",
                let target = element.attribute("Target")
            else { return nil }
            let type = element.attribute("Type") ?? ""
            return Relationship(
                id: element.attribute("Id") ?? "",
                type: String(type.split(separator: "/").last ?? ""),
                target: Self.resolve(target, from: folder))
        }
    }

    /// The part that holds the list of sheets.
    func workbookPart() throws(InputFault) -> String {
        if archive.has("xl/workbook.bin") { throw InputFault(.formatBinaryWorkbook, at: here) }
        if archive.hasPart(under: "word/") { throw InputFault(.formatWord, at: here) }
        if archive.hasPart(under: "ppt/") { throw InputFault(.formatPresentation, at: here) }
        if archive.has("content.xml"), archive.has("mimetype") {
            throw InputFault(.formatOpenDocument, at: here)
        }
        let main = try relationships(of: "").first { $0.type == "officeDocument" }
        if let main, archive.has(main.target) { return main.target }
        throw InputFault(
            archive.has("[content_types].xml") ? .workbookDamaged : .formatArchive, at: here)
    }

    private static func split(_ part: String) -> (folder: String, name: String) {
        guard let slash = part.lastIndex(of: "/") else { return ("", part) }
        return (String(part[...slash]), String(part[part.index(after: slash)...]))
    }

    /// A target is absolute (`/xl/…`) or relative to the part's folder.
    private static func resolve(_ target: String, from folder: String) -> String {
        let unified = String(target.map { $0 == "\\" ? "/" : $0 })
        let path = unified.hasPrefix("/") ? unified : folder + unified
        var segments: [Substring] = []
        for segment in path.split(separator: "/") {
            switch segment {
            case ".": break
            case "..": segments = Array(segments.dropLast())
            default: segments.append(segment)
            }
        }
        return segments.joined(separator: "/")
    }
}
