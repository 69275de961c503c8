import Assessment
import Values

/// Places of area folders as SARIF has them: addresses relative to the folder, lines as regions,
/// cells of workbooks as logical locations.
struct SARIFPlaces {
    /// What relative addresses are relative to, wherever it is.
    let base: String
    /// The run's list of files, in the order they were met.
    private(set) var artifacts: [JSONValue] = []
    /// Before the paths of the area at hand: `fangshan/`.
    private var prefix = ""
    /// Index in the run's list of files, by address and hash.
    private var indices: [[String]: Int] = [:]
    /// The same of the files at hand, by address.
    private var own: [String: Int] = [:]

    init(base: String) { self.base = base }

    /// The area folder, of a run that is about one.
    static let area = "AREA"
    /// What holds the folders of areas, each under its own name.
    static let areas = "AREAS"

    /// Turns to an area; files that are not in the list are added.
    mutating func enter(_ files: [EvaluationExtract.File], folder: String? = nil) {
        prefix = folder.map { $0 + "/" } ?? ""
        own = [:]
        for file in files {
            let name = prefix + file.path
            let index = indices[[name, file.sha256]] ?? artifacts.count
            own[name] = own[name] ?? index
            guard index == artifacts.count else { continue }
            indices[[name, file.sha256]] = index
            artifacts.append(
                .object([
                    ("location", address(file.path)), ("length", .int(file.byteCount)),
                    ("hashes", .object([("sha-256", .string(file.sha256))])),
                ]))
        }
    }

    func json(_ location: SourceLocation) -> JSONValue {
        var physical: [(String, JSONValue)] = [("artifactLocation", address(location.file))]
        if let region = Self.region(location.place) { physical.append(("region", region)) }
        var members: [(String, JSONValue)] = [("physicalLocation", .object(physical))]
        if let cell = Self.cell(location.place) {
            members.append(
                ("logicalLocations", .array([.object([("fullyQualifiedName", .string(cell))])])))
        }
        // As the other outputs print it; a column of a text table is a field, not a character.
        members.append(("properties", .object([("place", .string(location.description))])))
        return .object(members)
    }

    func address(_ path: String) -> JSONValue {
        // Templates may stand anywhere.
        guard !path.hasPrefix("/") else {
            return .object([("uri", .string("file://" + Self.encoded(path)))])
        }
        var members: [(String, JSONValue)] = [
            ("uri", .string(Self.encoded(prefix + path))), ("uriBaseId", .string(base)),
        ]
        if let index = own[prefix + path] { members.append(("index", .int(index))) }
        return .object(members)
    }

    /// Percent-encoded, all but what RFC 3986 reserves for no use, and the slash.
    static func encoded(_ path: String) -> String {
        var out = ""
        for byte in path.utf8 {
            let scalar = Unicode.Scalar(byte)
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~", "/":
                out.unicodeScalars.append(scalar)
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                out += digits.count == 1 ? "%0" + digits : "%" + digits
            }
        }
        return out
    }

    private static func region(_ place: SourceLocation.Place) -> JSONValue? {
        switch place {
        case .line(let line, _) where line > 0: .object([("startLine", .int(line))])
        case .rows(nil, let first, let last) where first > 0 && last >= first:
            .object([("startLine", .int(first)), ("endLine", .int(last))])
        case .whole, .line, .rows, .sheet, .cell, .paragraph, .tableCell: nil
        }
    }

    /// `年度!C7`
    private static func cell(_ place: SourceLocation.Place) -> String? {
        switch place {
        case .sheet(let sheet): sheet
        case .cell(let sheet, let row, let column):
            "\(sheet)!\(SourceLocation.columnLetters(column))\(row)"
        case .rows(let sheet?, let first, let last): "\(sheet)!\(first):\(last)"
        case .paragraph(let paragraph): "¶\(paragraph)"
        case .tableCell(let table, let row, let column):
            "#\(table)!\(SourceLocation.columnLetters(column))\(row)"
        case .whole, .line, .rows(nil, _, _): nil
        }
    }
}
