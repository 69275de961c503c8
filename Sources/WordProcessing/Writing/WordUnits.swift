import Packaging

/// Points → the whole numbers that the format counts in. What cannot be a length becomes one that
/// can: a number out of a layout must not end the program.
enum WordUnits {
    /// Twentieths of a point.
    static func twips(_ points: Double) -> Int { whole(points * 20, limit: 31_680) }

    /// Halves of a point, for letters and how high they stand.
    static func halves(_ points: Double) -> Int { whole(points * 2, limit: 3276) }

    /// Eighths of a point, for lines: 2 to 96 (ECMA-376-1, 17.18.2).
    static func eighths(_ points: Double) -> Int { max(min(whole(points * 8, limit: 96), 96), 2) }

    /// English metric units, 12 700 a point, for pictures: at least one.
    static func emu(_ points: Double) -> Int { max(whole(points * 12700, limit: 27_273_042), 1) }

    /// 4096ths of a point, for the grid of characters.
    static func grid(_ points: Double) -> Int { whole(points * 4096, limit: 1_000_000) }

    private static func whole(_ value: Double, limit: Double) -> Int {
        value.isNaN ? 0 : Int(min(max(value, -limit), limit).rounded())
    }
}

extension OfficeInk {
    /// `0072B2`
    var digits: String {
        [red, green, blue].map { byte in
            let digits = String(byte, radix: 16, uppercase: true)
            return digits.utf8.count < 2 ? "0" + digits : digits
        }.joined()
    }
}

extension OfficeStroke {
    /// One side of a cell, a table, a paragraph or a run (17.3.4, 17.4.38).
    func markup(_ name: String, padding: Double = 0) -> Markup {
        Markup(
            name,
            [
                "w:val": "single", "w:sz": "\(WordUnits.eighths(width))",
                "w:space": "\(max(0, min(Int(padding.isNaN ? 0 : padding), 31)))",
                "w:color": ink.digits,
            ])
    }
}

extension WordEdges {
    var isEmpty: Bool { self == WordEdges() }

    /// In the order of the schema (17.4.38, 17.4.66).
    func markup(_ name: String) -> Markup? {
        guard !isEmpty else { return nil }
        return Markup(
            name, [:],
            [
                top?.markup("w:top"), left?.markup("w:left"), bottom?.markup("w:bottom"),
                right?.markup("w:right"), betweenRows?.markup("w:insideH"),
                betweenColumns?.markup("w:insideV"),
            ])
    }
}

extension Markup {
    /// An element with its value: `<w:jc w:val="center"/>`.
    static func value(_ name: String, _ value: String) -> Markup {
        Markup(name, ["w:val": value])
    }

    /// A switch: on, off, or left to the style where it is nil (17.17.4).
    static func toggle(_ name: String, _ isOn: Bool?) -> Markup? {
        isOn.map { Markup(name, ["w:val": $0 ? nil : "0"]) }
    }

    /// The root of a part about words, with the namespaces that all of them use.
    static func wordRoot(
        _ name: String, _ attributes: [(String, String?)] = [], _ children: [Markup?] = []
    ) -> Markup {
        Markup(
            name,
            attributes: [
                ("xmlns:w", Namespace.word), ("xmlns:r", Namespace.relationships),
                ("xmlns:wp", Namespace.wordDrawing), ("xmlns:a", Namespace.drawing),
                ("xmlns:pic", Namespace.picture),
            ] + attributes, children)
    }
}

extension Namespace {
    static let word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    static let wordDrawing =
        "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    static let picture = "http://schemas.openxmlformats.org/drawingml/2006/picture"
}

extension Relationships.Kind {
    static let styles = Self("styles")
    static let numbering = Self("numbering")
    static let settings = Self("settings")
    static let fontTable = Self("fontTable")
    static let footnotes = Self("footnotes")
    static let header = Self("header")
    static let footer = Self("footer")
}

extension ContentType {
    static let document = wordKind("document.main")
    static let styles = wordKind("styles")
    static let numbering = wordKind("numbering")
    static let settings = wordKind("settings")
    static let fontTable = wordKind("fontTable")
    static let footnotes = wordKind("footnotes")
    static let header = wordKind("header")
    static let footer = wordKind("footer")

    private static func wordKind(_ name: String) -> String {
        "application/vnd.openxmlformats-officedocument.wordprocessingml.\(name)+xml"
    }
}
