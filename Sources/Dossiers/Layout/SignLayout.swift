import Typesetting

/// Rules to sign on, and room for seals with a date under each.
struct SignLayout {
    let setter: any LineSetter
    let measure: Double

    private static let style = TextStyle(.body, size: 14)
    private static let leading = 36.0
    private static let gap = 28.0
    /// Room for a seal, more than the 45 mm across that a county's has.
    private static let sealHeight = 50 * Sheet.millimetre

    func strips(_ sign: Sign, in column: inout Column) -> [Strip] {
        let tag = column.nextTag("P")
        var strips = rows(sign.entries) + seals(sign.seals)
        for index in strips.indices {
            strips[index].structure = [tag]
            strips[index].keepsWithNext = index < strips.count - 1
        }
        if !strips.isEmpty { strips[0].spaceBefore = 12 }
        return strips
    }

    /// Two entries a line: label, then the name on a rule.
    private func rows(_ entries: [Cover.Entry]) -> [Strip] {
        let width = (measure - Self.gap) / 2
        return stride(from: 0, to: entries.count, by: 2).map { first in
            var drawings: [Drawing] = []
            let y = TextLayout.baseline(leading: Self.leading, size: Self.style.size)
            for (offset, entry) in entries[first..<min(first + 2, entries.count)].enumerated() {
                let left = Double(offset) * (width + Self.gap)
                drawings += setter.label(
                    entry.label + "：", style: Self.style, at: Point(x: left, y: y),
                    align: .leading)
                let start = left + setter.width(of: entry.label + "：", style: Self.style)
                let rule = Path.line(
                    from: Point(x: start, y: y + 5), to: Point(x: left + width, y: y + 5))
                drawings.append(.tag("Artifact", [.stroke(rule, Stroke(.black, width: 0.5))]))
                // A cover's entry without words is a dash; here it is left to be written.
                guard !entry.value.isEmpty, entry.value != "—" else { continue }
                drawings += setter.label(
                    entry.value, style: Self.style,
                    at: Point(x: (start + left + width) / 2, y: y), align: .center)
            }
            return Strip(height: Self.leading, drawings: drawings)
        }
    }

    /// Two units a line: the name, white for the seal, and the date to be written.
    private func seals(_ units: [String]) -> [Strip] {
        let width = (measure - Self.gap) / 2
        return stride(from: 0, to: units.count, by: 2).map { first in
            let pair = units[first..<min(first + 2, units.count)]
            var drawings: [Drawing] = []
            var height = 0.0
            for (offset, unit) in pair.enumerated() {
                let left = Double(offset) * (width + Self.gap)
                var words = ["（盖章）", "年　　月　　日"]
                words.insert(unit, at: 0)
                var y = Self.leading / 2
                for (index, text) in words.enumerated() {
                    let lines = setter.lines(
                        [Span(text, Self.style)],
                        style: ParagraphStyle(measure: width, alignment: .center))
                    for line in lines {
                        y += 24
                        drawings.append(.group(line.drawings, offset: Point(x: left, y: y)))
                    }
                    if index == 1 { y += Self.sealHeight - 48 }
                }
                height = max(height, y + 14)
            }
            return Strip(height: height, drawings: drawings)
        }
    }
}
