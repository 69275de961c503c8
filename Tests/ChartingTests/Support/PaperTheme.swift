import Foundation
import Typesetting

@testable import Charting

/// `templates/theme.xml`, read line by line: this target has no XML reader.
enum PaperTheme {
    static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static func load() throws -> ChartTheme {
        let text = try String(
            contentsOf: root.appending(path: "templates/theme.xml"), encoding: .utf8)
        var strokes: [ChartTheme.StrokeRole: Stroke] = [:]
        var inks: [ChartTheme.InkRole: Ink] = [:]
        var lengths: [ChartTheme.LengthRole: Double] = [:]
        for line in text.split(separator: "\n") {
            let attributes = attributes(of: String(line))
            guard let role = attributes["role"] else { continue }
            if let ink = attributes["ink"].flatMap(Ink.init(hex:)),
                let width = attributes["width"].flatMap(Double.init),
                let role = ChartTheme.StrokeRole(rawValue: role)
            {
                let dash = attributes["dash"]?.split(separator: " ").compactMap { Double($0) }
                strokes[role] = Stroke(ink, width: width, dash: dash ?? [])
            } else if let ink = attributes["colour"].flatMap(Ink.init(hex:)),
                let role = ChartTheme.InkRole(rawValue: role)
            {
                inks[role] = ink
            } else if let points = attributes["points"].flatMap(Double.init),
                let role = ChartTheme.LengthRole(rawValue: role)
            {
                lengths[role] = points
            }
        }
        return try ChartTheme(strokes: strokes, inks: inks, lengths: lengths)
    }

    private static func attributes(of line: String) -> [String: String] {
        var attributes: [String: String] = [:]
        let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
        for index in stride(from: 0, to: parts.count - 1, by: 2) {
            let name = parts[index].split(separator: " ").last?.dropLast() ?? ""
            attributes[String(name)] = String(parts[index + 1])
        }
        return attributes
    }
}
