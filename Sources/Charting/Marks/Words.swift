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

    package init(
        _ text: [String], x: Place, y: Place, horizontal: Alignment = .center,
        vertical: Vertical = .middle, size: ChartTheme.LengthRole = .text,
        ink: ChartTheme.InkRole = .text, offset: Point = .zero
    ) {
        self.text = text
        self.x = x
        self.y = y
        self.horizontal = horizontal
        self.vertical = vertical
        self.size = size
        self.ink = ink
        self.offset = offset
    }
}

extension Words: MarkShape {
    func draw(on canvas: inout Canvas, outside: Room) {
        let theme = canvas.setting.theme
        let point = Point(
            x: canvas.frame.x(x) + offset.x, y: canvas.frame.y(y) + offset.y)
        let vertical: Label.Anchor.Vertical =
            switch vertical {
            case .above: .above
            case .middle: .middle
            case .below: .below
            }
        canvas.labels.append(
            Label(
                lines: text, size: theme[size],
                leading: theme[size] / theme[.text] * theme[.leading],
                ink: theme[ink], anchors: [.init(point, horizontal, vertical)], isFixed: true))
    }
}
