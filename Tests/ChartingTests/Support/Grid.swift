import Typesetting

@testable import Charting

/// A setter whose widths are known by heart: an ideograph is as wide as it is high, anything
/// below U+2E80 half of that. Glyph ids are code points.
struct GridLettering: Lettering {
    static func advance(_ character: Character, _ size: Double) -> Double {
        (character.unicodeScalars.first?.value ?? 0) < 0x2E80 ? size / 2 : size
    }

    func width(of text: String, style: TextStyle) -> Double {
        text.reduce(0) { $0 + Self.advance($1, style.size) }
    }

    func label(_ text: String, style: TextStyle, at: Point, align: Alignment) -> [Drawing] {
        let width = width(of: text, style: style)
        let start =
            switch align {
            case .leading, .justified: at.x
            case .center: at.x - width / 2
            case .trailing: at.x - width
            }
        var x = start
        let glyphs = text.map { character in
            defer { x += Self.advance(character, style.size) }
            return GlyphRun.Glyph(
                id: character.unicodeScalars.first?.value ?? 0, x: x, y: at.y,
                byteCount: character.utf8.count)
        }
        return [
            .glyphs(
                GlyphRun(
                    face: FaceID(index: 0), size: style.size, ink: style.ink, text: text,
                    glyphs: glyphs))
        ]
    }

    /// Breaks anywhere, and at line breaks.
    func lines(_ spans: [Span], style: ParagraphStyle) -> [SetLine] {
        guard let first = spans.first else { return [] }
        var rows: [String] = [""]
        var width = 0.0
        for character in spans.map(\.text).joined() {
            if character == "\n" {
                rows.append("")
                width = 0
                continue
            }
            let advance = Self.advance(character, first.style.size)
            if width + advance > style.measure, !rows[rows.count - 1].isEmpty {
                rows.append("")
                width = 0
            }
            rows[rows.count - 1].append(character)
            width += advance
        }
        return rows.map {
            SetLine(
                drawings: label($0, style: first.style, at: .zero, align: .leading),
                width: self.width(of: $0, style: first.style), ascent: first.style.size * 0.86,
                descent: first.style.size * 0.14)
        }
    }
}

extension Rect {
    /// Whether `other` lies inside, give or take half a point.
    func holds(_ other: Rect) -> Bool {
        other.minX >= minX - 0.5 && other.maxX <= maxX + 0.5 && other.minY >= minY - 0.5
            && other.maxY <= maxY + 0.5
    }
}

/// Filled rectangles of a drawing with their inks, groups looked into.
func filledRects(_ drawings: [Drawing]) -> [(rect: Rect, ink: Ink)] {
    drawings.flatMap { drawing -> [(rect: Rect, ink: Ink)] in
        switch drawing {
        case .fill(let path, let ink):
            guard path.steps.count == 5, case .move(let start) = path.steps[0],
                case .line(let corner) = path.steps[2]
            else { return [] }
            return [
                (
                    Rect(
                        x: start.x, y: start.y, width: corner.x - start.x,
                        height: corner.y - start.y), ink
                )
            ]
        case .group(let inner, _, _, _), .tag(_, let inner): return filledRects(inner)
        case .stroke, .glyphs, .link, .destination: return []
        }
    }
}

func strokes(_ drawings: [Drawing]) -> [(path: Path, stroke: Stroke)] {
    drawings.flatMap { drawing -> [(path: Path, stroke: Stroke)] in
        switch drawing {
        case .stroke(let path, let stroke): [(path, stroke)]
        case .group(let inner, _, _, _), .tag(_, let inner): strokes(inner)
        case .fill, .glyphs, .link, .destination: []
        }
    }
}
