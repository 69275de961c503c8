import Typesetting

/// Text setter and theme: what every mark measures and draws with.
struct Setting {
    let lettering: any Lettering
    let theme: ChartTheme
    /// About what is left for the plot: marks that need room outside it ask.
    var plotSize = Size(width: 0, height: 0)

    func style(_ size: Double, _ ink: Ink) -> TextStyle {
        TextStyle(.heading, size: size, ink: ink)
    }

    var textSize: Double { theme[.text] }
    var leading: Double { theme[.leading] }
    var gap: Double { theme[.gap] }

    func width(_ text: String, size: Double? = nil) -> Double {
        text.isEmpty
            ? 0 : lettering.width(of: text, style: style(size ?? textSize, theme[.text]))
    }

    /// The text in lines no wider than `measure`.
    func wrapped(
        _ text: String, measure: Double, size: Double? = nil, ink: Ink? = nil
    ) -> [SetLine] {
        text.isEmpty
            ? []
            : lettering.lines(
                [Span(text, style(size ?? textSize, ink ?? theme[.text]))],
                style: ParagraphStyle(measure: measure, alignment: .leading))
    }

    /// The text in at most so many lines: what is over ends with an ellipsis.
    func wrapped(
        _ text: String, measure: Double, atMost count: Int, size: Double? = nil
    ) -> [SetLine] {
        let whole = wrapped(text, measure: measure, size: size)
        guard whole.count > max(count, 1) else { return whole }
        var (least, most) = (0, text.count)
        while most - least > 1 {
            let middle = (least + most) / 2
            let lines = wrapped(text.prefix(middle) + "…", measure: measure, size: size)
            if lines.count > max(count, 1) { most = middle } else { least = middle }
        }
        return wrapped(text.prefix(least) + "…", measure: measure, size: size)
    }
}
