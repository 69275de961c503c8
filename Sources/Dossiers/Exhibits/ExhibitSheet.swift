import Assessment
import Charting
import Typesetting
import Values

/// The sheet that a picture is put on when it stands alone.
public enum SheetFormat: Sendable, Hashable {
    /// 297 × 210 mm; upright where the picture is higher than wide.
    case a4
    /// 338.67 × 190.5 mm: a slide.
    case wide
    /// Millimetres.
    case custom(width: Double, height: Double)

    /// `a4`, `16:9`, `200x120mm`; nil where it is none of these. A side is 30…2000 mm.
    public init?(_ text: String) {
        switch text.lowercased() {
        case "a4": self = .a4
        case "16:9": self = .wide
        default:
            let sides = text.lowercased().replacing("mm", with: "").replacing("×", with: "x")
                .split(separator: "x").map { Double($0) }
            guard sides.count == 2, let width = sides[0], let height = sides[1],
                (30...2000).contains(width), (30...2000).contains(height)
            else { return nil }
            self = .custom(width: width, height: height)
        }
    }

    /// In points, lying.
    var size: Size {
        let (width, height) =
            switch self {
            case .a4: (297.0, 210.0)
            case .wide: (338.67, 190.5)
            case .custom(let width, let height): (width, height)
            }
        return Size(width: width * Sheet.millimetre, height: height * Sheet.millimetre)
    }
}

/// Puts an exhibit on a sheet of its own: the sentence, the picture, what stands under it.
struct ExhibitSheet {
    let setter: any LineSetter & Lettering
    let theme: ChartTheme
    let index: TraceIndex
    let language: Language

    /// Where the parts of a sheet are, in points.
    private struct Plan {
        var size: Size
        var margin: Double
        /// Letters against those of a picture of the dossier.
        var scale: Double

        var measure: Double { size.width - 2 * margin }
    }

    /// One sheet, or several where a picture has more rows than one can hold.
    func pages(_ exhibit: Exhibit, format: SheetFormat) -> [Page] {
        let plan = plan(exhibit, format)
        let foot = foot(exhibit, plan).height
        let room = plan.size.height - plan.margin * 1.8 - foot - 32 * plan.scale
        return exhibit.parts(
            room: room, theme: theme.scaled(by: plan.scale), language: language
        ).enumerated().map { index, part in
            var page = page(part, plan)
            if index == 0 {
                page.drawings.insert(.destination("exhibit-\(exhibit.id)", at: .zero), at: 0)
            }
            return page
        }
    }

    private func page(_ exhibit: Exhibit, _ plan: Plan) -> Page {
        let title = title(exhibit, plan)
        let foot = foot(exhibit, plan)
        let top = plan.margin + title.height + 8 * plan.scale
        let bottom = plan.size.height - plan.margin * 0.8 - foot.height
        let room = max(bottom - top - 6 * plan.scale, 1)
        let (chart, theme, height) = chart(exhibit, plan, room)
        let picture = chart.drawings(
            in: Size(width: plan.measure, height: height), lettering: setter, theme: theme)
        return Page(
            size: plan.size,
            drawings: [
                .tag("H1", [.group(title.drawings, offset: Point(x: plan.margin, y: plan.margin))]),
                .tag(
                    Tag("Figure", alt: exhibit.recipe.alt(language)),
                    [
                        .group(
                            picture,
                            offset: Point(x: plan.margin, y: top + (room - height) / 3))
                    ]),
                .tag("P", [.group(foot.drawings, offset: Point(x: plan.margin, y: bottom))]),
            ])
    }

    private func plan(_ exhibit: Exhibit, _ format: SheetFormat) -> Plan {
        var size = format.size
        let natural = theme[.pictureWidth]
        if format == .a4 {
            let asked = exhibit.recipe.chart(theme, language).heightAsked ?? 0
            if asked > natural * 0.95 { size = Size(width: size.height, height: size.width) }
        }
        let margin = min(15 * Sheet.millimetre, min(size.width, size.height) * 0.07)
        let width = (size.width - 2 * margin) / natural
        // A picture twice as wide is looked at from further away, but not twice as far; on a low
        // sheet title and notes must leave the picture room.
        let wide = width < 1 ? width : width.squareRoot() * 1.05
        let low = (size.height - 2 * margin) / (natural * 0.56)
        let scale = format == .wide ? 16.0 / 9 : min(wide, max(low, 0.5))
        return Plan(size: size, margin: margin, scale: scale)
    }

    /// The chart at a size of letters at which it is no higher than `room`.
    private func chart(
        _ exhibit: Exhibit, _ plan: Plan, _ room: Double
    ) -> (Chart, ChartTheme, Double) {
        var scale = plan.scale
        while true {
            let theme = theme.scaled(by: scale)
            let chart = exhibit.recipe.chart(theme, language)
            guard let asked = chart.heightAsked else { return (chart, theme, room) }
            if asked <= room { return (chart, theme, min(room, asked * 1.6)) }
            scale *= 0.94
            if scale < plan.scale * 0.3 { return (chart, theme, room) }
        }
    }

    /// The title in as many lines as it needs, the mark of made-up data at its right.
    private func title(_ exhibit: Exhibit, _ plan: Plan) -> (drawings: [Drawing], height: Double) {
        let style = TextStyle(.heading, size: 13 * plan.scale, ink: theme[.text])
        var drawings: [Drawing] = []
        var measure = plan.measure
        if exhibit.isDemonstration {
            let mark = TextStyle(.heading, size: 8 * plan.scale, ink: theme[.quiet])
            let words = ExhibitMark.demonstration[language]
            let width = setter.width(of: words, style: mark) + 8 * plan.scale
            let box = Rect(
                x: plan.measure - width, y: 0, width: width, height: 14 * plan.scale)
            drawings.append(.stroke(.rect(box), Stroke(theme[.quiet], width: 0.6 * plan.scale)))
            drawings += setter.label(
                words, style: mark,
                at: Point(x: box.minX + width / 2, y: 10 * plan.scale), align: .center)
            measure -= width + 12 * plan.scale
        }
        let lines = setter.lines(
            [Span(exhibit.title.text, style)],
            style: ParagraphStyle(measure: measure, alignment: .leading))
        let leading = style.size * 1.35
        for (row, line) in lines.enumerated() {
            drawings.append(
                .group(
                    line.drawings,
                    offset: Point(x: 0, y: style.size * 0.95 + Double(row) * leading)))
        }
        return (drawings, Double(max(lines.count, 1)) * leading)
    }

    private func foot(_ exhibit: Exhibit, _ plan: Plan) -> (drawings: [Drawing], height: Double) {
        let style = TextStyle(.heading, size: 7.5 * plan.scale, ink: theme[.quiet])
        let code = TextStyle(.heading, size: 6 * plan.scale, ink: theme[.quiet])
        var lines = setter.lines(
            [Span(exhibit.notes.map(\.text).joined(separator: ExhibitMark.joint[language]), style)],
            style: ParagraphStyle(measure: plan.measure, alignment: .leading))
        lines += setter.lines(
            ExhibitMark.spans(exhibit.codes(index), label: code, code: code, language),
            style: ParagraphStyle(measure: plan.measure, alignment: .leading))
        let leading = 11 * plan.scale
        let drawings = lines.enumerated().map { row, line in
            Drawing.group(
                line.drawings, offset: Point(x: 0, y: style.size + Double(row) * leading))
        }
        return (drawings, Double(lines.count) * leading)
    }
}

/// The few words that stand on every sheet and slide.
enum ExhibitMark {
    static let demonstration = Wording("演示数据", "made-up data")
    static let joint = Wording("；", "; ")
    static let trace = Wording("溯源码", "trace codes")

    /// `溯源码　2024年 J20JB`; nothing where there is no code.
    static func spans(
        _ traces: [FigureTrace], label: TextStyle, code: TextStyle, _ language: Language
    ) -> [Span] {
        guard !traces.isEmpty else { return [] }
        var spans = [Span(trace[language], label)]
        for trace in traces {
            spans.append(Span("　" + trace.label, label))
            spans += trace.codes.map { Span(" " + $0.text, code) }
        }
        return spans
    }

    /// The same as plain words.
    static func text(_ traces: [FigureTrace], _ language: Language) -> String {
        spans(
            traces, label: TextStyle(.heading, size: 1), code: TextStyle(.heading, size: 1),
            language
        ).map(\.text).joined()
    }
}
