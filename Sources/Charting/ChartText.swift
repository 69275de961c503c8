import Typesetting
import Values

/// A chart as lines of text to compare: its scales, then its marks in the order in which they
/// are drawn, each with exact places. It needs no font and no size.
package enum ChartText {
    package static func dump(_ chart: Chart) -> String {
        lines(chart, depth: 0).joined(separator: "\n") + "\n"
    }

    private static func lines(_ chart: Chart, depth: Int) -> [String] {
        let indent = String(repeating: "  ", count: depth)
        return ["\(indent)chart x \(scale(chart.x)); y \(scale(chart.y))"]
            + chart.marks.flatMap { lines($0, depth: depth + 1) }
    }

    private static func lines(_ mark: Mark, depth: Int) -> [String] {
        let indent = String(repeating: "  ", count: depth)
        switch mark {
        case .inset(let inset):
            return ["\(indent)inset x \(stretch(inset.x)); y \(stretch(inset.y))"]
                + lines(inset.chart, depth: depth + 1)
        case .facets(let facets):
            let head =
                "\(indent)facets \(facets.columns) columns, x \(scale(facets.x)); "
                + "y \(scale(facets.y))\(quoted(facets.unit))"
            return [head]
                + facets.panels.flatMap { panel in
                    ["\(indent)  panel\(quoted(panel.title))"]
                        + panel.marks.flatMap { lines($0, depth: depth + 2) }
                }
        case .legend(let legend):
            return ["\(indent)legend \(legend.side)"]
                + legend.entries.map { "\(indent)  \(sign($0.sign))\(quoted($0.text))" }
        case .colourKey(let key):
            return ["\(indent)colour key\(quoted(key.unit)) \(bounds(key.scale))"]
                + key.entries.map { "\(indent)  \(sign($0.sign))\(quoted($0.text))" }
        case .bar, .line, .area, .point, .cell, .rule, .errorBar, .text, .passage, .axis:
            return [indent + line(mark)]
        }
    }

    private static func line(_ mark: Mark) -> String {
        switch mark {
        case .bar(let bar):
            return "bar \(bar.band) \(amount(bar.from))→\(amount(bar.to)) \(fill(bar.fill))"
                + quoted(bar.letters) + quoted(bar.label.joined(separator: " "))
        case .line(let line):
            let knots = line.knots.map { knot in
                "\(place(knot.x)),\(knot.y.map(place) ?? "gap")"
                    + (knot.symbol.map { " \($0)" } ?? "")
            }
            var text = "line \(stroke(line.stroke)) \(knots.joined(separator: " | "))"
            if let threshold = line.threshold {
                text +=
                    "; \(threshold.missedSide) \(amount(threshold.limit)) "
                    + stroke(threshold.stroke)
            }
            return text + quoted(line.startLabel) + quoted(line.endLabel)
        case .area(let area):
            return "area \(area.ink.hex) "
                + area.knots.map { knot in
                    let low = knot.lower.map(amount) ?? "gap"
                    let high = knot.upper.map(amount) ?? "gap"
                    return "\(place(knot.x)),\(low)…\(high)"
                }.joined(separator: " | ")
        case .point(let dot):
            return "point \(place(dot.x)),\(place(dot.y)) \(dot.symbol) \(dot.ink.hex)"
                + quoted(dot.label)
        case .cell(let cell):
            return "cell x \(stretch(cell.x)); y \(stretch(cell.y)) \(fill(cell.fill))"
                + (cell.symbol.map { " \($0)" } ?? "") + quoted(cell.letters)
        case .rule(let rule):
            let at =
                switch rule.direction {
                case .level(let place): "level \(self.place(place))"
                case .upright(let place): "upright \(self.place(place))"
                }
            return "rule \(at)\(rule.span.map { " from \(stretch($0))" } ?? "") "
                + stroke(rule.stroke)
                + quoted(rule.label.split(separator: "\n").joined(separator: " / "))
        case .errorBar(let bar):
            return "error bar \(place(bar.place)) \(bar.low.map(amount) ?? "open")…"
                + "\(bar.high.map(amount) ?? "open") \(stroke(bar.stroke))"
        case .text(let words):
            return "text \(place(words.x)),\(place(words.y))"
                + (words.lead.map { " \($0.symbol) \($0.ink.hex)" } ?? "")
                + quoted(words.text.joined(separator: " / "))
        case .passage(let passage):
            return "passage x \(stretch(passage.x)); y \(stretch(passage.y))"
                + quoted(passage.text)
        case .axis(let axis):
            return "axis \(axis.side)\(axis.hasGrid ? " grid" : "")\(quoted(axis.title))"
                + (axis.labels.map { " " + $0.joined(separator: " | ") } ?? "")
        case .inset, .facets, .legend, .colourKey: return ""
        }
    }

    // MARK: Pieces

    private static func scale(_ scale: Scale) -> String {
        switch scale.domain {
        case .amounts(let row): "amounts \(row.ticks.map(\.text).joined(separator: " "))"
        case .ratios(let ticks): "ratios \(ticks.ticks.map(\.text).joined(separator: " "))"
        case .days(let days): "days \(days.first)…\(days.last)"
        case .bands(let labels, _): "bands \(labels.joined(separator: " | "))"
        }
    }

    private static func place(_ place: Place) -> String {
        switch place {
        case .amount(let value): amount(value)
        case .band(let index, let part): part == 0.5 ? "#\(index)" : "#\(index)+\(share(part))"
        case .day(let day, let part): part == 0.5 ? "\(day)" : "\(day)+\(share(part))"
        case .share(let value): "\(share(value))×"
        }
    }

    private static func stretch(_ stretch: Stretch) -> String {
        "\(place(stretch.start))…\(place(stretch.end))"
    }

    /// The exact decimal, or the ratio itself.
    private static func amount(_ value: Rational) -> String {
        value.exactDecimal?.description ?? "\(value.numerator)/\(value.denominator)"
    }

    private static func bounds(_ scale: ColourScale) -> String {
        zip(scale.row.ticks, scale.inks).map { "\($0.text)≤\($1.hex)" }.joined(separator: " ")
            + (scale.row.ticks.last.map { " ≤\($0.text)" } ?? "")
    }

    private static func fill(_ fill: Fill) -> String {
        var parts: [String] = []
        if let ink = fill.ink { parts.append(ink.hex) }
        if let hatch = fill.hatch { parts.append("\(hatch.kind) \(hatch.stroke.ink.hex)") }
        if let outline = fill.outline { parts.append("outline \(outline.ink.hex)") }
        return parts.isEmpty ? "empty" : parts.joined(separator: " ")
    }

    private static func stroke(_ stroke: Stroke) -> String {
        stroke.ink.hex + (stroke.dash.isEmpty ? "" : " dashed")
    }

    private static func sign(_ sign: Legend.Sign) -> String {
        switch sign {
        case .surface(let fill, let letters): "surface \(self.fill(fill))\(quoted(letters))"
        case .line(let stroke, let symbol):
            "line \(self.stroke(stroke))\(symbol.map { " \($0)" } ?? "")"
        case .symbol(let symbol, let ink): "symbol \(symbol) \(ink.hex)"
        case .whisker(let stroke): "whisker \(self.stroke(stroke))"
        case .marked(let fill, let symbol): "surface \(self.fill(fill)) \(symbol)"
        case .none: "words"
        }
    }

    private static func quoted(_ text: String) -> String { text.isEmpty ? "" : " “\(text)”" }

    private static func share(_ value: Double) -> String {
        let thousandths = Int((value * 1000).rounded())
        return DecimalValue(mantissa: Int64(thousandths), scale: 3).description
    }
}
