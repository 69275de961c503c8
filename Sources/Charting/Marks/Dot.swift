package import Typesetting

/// A marker at a place, with words beside it if there are any.
package struct Dot: Sendable, Hashable {
    package var x: Place
    package var y: Place
    package var symbol: Symbol
    package var ink: Ink
    /// Times the theme's marker.
    package var scale: Double
    package var label: String

    package init(
        x: Place, y: Place, symbol: Symbol, ink: Ink, scale: Double = 1, label: String = ""
    ) {
        self.x = x
        self.y = y
        self.symbol = symbol
        self.ink = ink
        self.scale = scale
        self.label = label
    }
}

extension Dot: MarkShape {
    func draw(on canvas: inout Canvas, outside: Room) {
        let setting = canvas.setting
        let radius = setting.theme[.marker] * scale
        let center = Point(x: canvas.frame.x(x), y: canvas.frame.y(y))
        canvas.drawings += symbol.drawings(
            at: center, radius: radius, ink: ink, paper: setting.theme[.paper])
        canvas.obstruct(
            Rect(x: center.x, y: center.y, width: 0, height: 0).grown(radius + 0.4), .line)
        guard !label.isEmpty else { return }
        let away = radius + 2
        // Over and under the marker, clear of words beside it too.
        let clear = max(away, setting.textSize / 2 + 1)
        canvas.labels.append(
            Label(
                lines: [label], size: setting.textSize, leading: setting.leading,
                ink: setting.theme[.text],
                anchors: [
                    .init(Point(x: center.x + away, y: center.y), .leading, .middle),
                    .init(Point(x: center.x - away, y: center.y), .trailing, .middle),
                    .init(Point(x: center.x, y: center.y - clear), .center, .above),
                    .init(Point(x: center.x, y: center.y + clear), .center, .below),
                ]))
    }
}
