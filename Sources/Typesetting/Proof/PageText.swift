/// What a page holds, as lines of text to compare: places in hundredths of a point, every run with its
/// face, size and words.
package enum PageText {
    /// One page; drawings inside groups and tags are set in by two spaces.
    package static func dump(_ page: Page, book: FontBook) -> String {
        var lines = ["page \(number(page.size.width)) × \(number(page.size.height))"]
        if let label = page.label { lines[0] += " “\(label)”" }
        append(page.drawings, depth: 1, book: book, to: &lines)
        return lines.joined(separator: "\n") + "\n"
    }

    private static func append(
        _ drawings: [Drawing], depth: Int, book: FontBook, to lines: inout [String]
    ) {
        let indent = String(repeating: "  ", count: depth)
        for drawing in drawings {
            switch drawing {
            case .fill(let path, let ink):
                lines.append("\(indent)fill \(ink.hex) \(steps(path))")
            case .stroke(let path, let stroke):
                let dash =
                    stroke.dash.isEmpty
                    ? "" : " dash " + stroke.dash.map(number).joined(separator: ",")
                lines.append(
                    "\(indent)stroke \(stroke.ink.hex) \(number(stroke.width))\(dash) \(steps(path))"
                )
            case .glyphs(let run):
                let face =
                    book.faces.indices.contains(run.face.index)
                    ? book.faces[run.face.index].name : "face \(run.face.index)"
                let first = run.glyphs.first.map { "\(number($0.x)),\(number($0.y))" } ?? ""
                let last = run.glyphs.last.map { number($0.x) } ?? ""
                let missing = run.glyphs.contains { $0.id == 0 } ? " MISSING" : ""
                lines.append(
                    "\(indent)text \(first)…\(last) \(face) \(number(run.size)) \(run.ink.hex)"
                        + "\(missing) “\(run.text)”")
            case .group(let drawings, let offset, let degrees, let clip):
                var line = "\(indent)group \(number(offset.x)),\(number(offset.y))"
                if degrees != 0 { line += " turned \(number(degrees))" }
                if let clip { line += " clip \(rect(clip))" }
                lines.append(line)
                append(drawings, depth: depth + 1, book: book, to: &lines)
            case .link(let place, let destination):
                lines.append("\(indent)link \(rect(place)) → \(destination)")
            case .destination(let name, let place):
                lines.append("\(indent)place \(name) \(number(place.x)),\(number(place.y))")
            case .tag(let tag, let drawings):
                lines.append("\(indent)<\(tag.name)>")
                append(drawings, depth: depth + 1, book: book, to: &lines)
            }
        }
    }

    private static func steps(_ path: Path) -> String {
        path.steps.map { step in
            switch step {
            case .move(let to): "M\(number(to.x)),\(number(to.y))"
            case .line(let to): "L\(number(to.x)),\(number(to.y))"
            case .curve(let a, let b, let to):
                "C\(number(a.x)),\(number(a.y)),\(number(b.x)),\(number(b.y)),"
                    + "\(number(to.x)),\(number(to.y))"
            case .close: "Z"
            }
        }.joined(separator: " ")
    }

    private static func rect(_ rect: Rect) -> String {
        "\(number(rect.minX)),\(number(rect.minY)) \(number(rect.size.width))×\(number(rect.size.height))"
    }

    // Hundredths, so that a golden does not hang on the last bit of a sum.
    private static func number(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1e12 else { return "\(value)" }
        let hundredths = Int((value * 100).rounded())
        let sign = hundredths < 0 ? "-" : ""
        let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
        if rest == 0 { return "\(sign)\(whole)" }
        if rest % 10 == 0 { return "\(sign)\(whole).\(rest / 10)" }
        return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }
}
