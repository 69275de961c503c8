package import Typesetting

/// Words at a place of the plot.
package struct Words: Sendable, Hashable {
    package enum Vertical: Sendable, Hashable { case above, middle, below }

    package var text: [String]
    package var x: Place
    package var y: Place
    package var horizontal: Alignment
    package var vertical: Vertical
    package var size: ChartTheme.LengthRole
    package var ink: ChartTheme.InkRole
    /// Points to the right of, and under, the place.
    package var offset: Point
    /// A marker before the words; both are aligned together.
    package var lead: Lead?
    /// Whether the words may go further up where something else is.
    package var mayRise: Bool
    /// Lines that pass behind the words are broken there.
    package var breaksLines: Bool

    package struct Lead: Sendable, Hashable {
        package var symbol: Symbol
        package var ink: Ink

        package init(_ symbol: Symbol, _ ink: Ink) {
            self.symbol = symbol
            self.ink = ink
        }
    }

    package init(
        _ text: [String], x: Place, y: Place, horizontal: Alignment = .center,
        vertical: Vertical = .middle, size: ChartTheme.LengthRole = .text,
        ink: ChartTheme.InkRole = .text, offset: Point = .zero, lead: Lead? = nil,
        mayRise: Bool = false, breaksLines: Bool = false
    ) {
        self.text = text
        self.x = x
        self.y = y
        self.horizontal = horizontal
        self.vertical = vertical
        self.size = size
        self.ink = ink
        self.offset = offset
        self.lead = lead
        self.mayRise = mayRise
        self.breaksLines = breaksLines
    }
}

extension Words: MarkShape {
    func draw(on canvas: inout Canvas, outside: Room) {
        let theme = canvas.setting.theme
        var point = Point(x: canvas.frame.x(x) + offset.x, y: canvas.frame.y(y) + offset.y)
        let vertical: Label.Anchor.Vertical =
            switch vertical {
            case .above: .above
            case .middle: .middle
            case .below: .below
            }
        if let lead {
            let radius = theme[.marker] * 1.4
            let whole = radius * 2 + canvas.setting.gap * 0.75
            let width = text.map { canvas.setting.width($0, size: theme[size]) }.max() ?? 0
            let left =
                switch horizontal {
                case .leading, .justified: point.x
                case .center: point.x - (width + whole) / 2
                case .trailing: point.x - width - whole
                }
            canvas.drawings += lead.symbol.drawings(
                at: Point(x: left + radius, y: point.y), radius: radius, ink: lead.ink,
                paper: theme[.paper])
            switch horizontal {
            case .leading, .justified: point.x += whole
            case .center: point.x += whole / 2
            case .trailing: break
            }
        }
        canvas.labels.append(
            Label(
                lines: text, size: theme[size],
                leading: theme[size] / theme[.text] * theme[.leading],
                ink: theme[ink],
                anchors: (mayRise ? [0, 0.5, 1, 1.5, 2, 3, 4] : [0]).map { rows in
                    let rise = rows * theme[.text]
                    return .init(Point(x: point.x, y: point.y - rise), horizontal, vertical)
                }, isFixed: !mayRise && !breaksLines))
    }
}
