import Assessment
import Gathering
import Values

/// Places of the area folder as SARIF has them: addresses relative to the folder, lines as
/// regions, cells of workbooks as logical locations.
struct SARIFPlaces {
    /// Index in the run's list of files, by path.
    private let indices: [String: Int]

    init(_ files: [SourceFile]) {
        indices = Dictionary(
            files.enumerated().map { ($0.element.path, $0.offset) },
            uniquingKeysWith: { first, _ in first })
    }

    /// What relative addresses are relative to: the area folder, wherever it is.
    static let base = "AREA"

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
            ("uri", .string(Self.encoded(path))), ("uriBaseId", .string(Self.base)),
        ]
        if let index = indices[path] { members.append(("index", .int(index))) }
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
        case .whole, .line, .rows, .sheet, .cell: nil
        }
    }

    /// `年度!C7`
    private static func cell(_ place: SourceLocation.Place) -> String? {
        switch place {
        case .sheet(let sheet): sheet
        case .cell(let sheet, let row, let column):
            "\(sheet)!\(SourceLocation.columnLetters(column))\(row)"
        case .rows(let sheet?, let first, let last): "\(sheet)!\(first):\(last)"
        case .whole, .line, .rows(nil, _, _): nil
        }
    }
}
