package import Typesetting

/// Words broken into lines inside a rectangle of the plot. What its height does not hold ends
/// with `…`: nothing runs into a neighbour, and nothing is left out unseen.
package struct Passage: Sendable, Hashable {
    package var text: String
    package var x: Stretch
    package var y: Stretch
    package var horizontal: Alignment
    package var size: ChartTheme.LengthRole
    /// The surface under the words, which decides their ink.
    package var ground: Fill

    package init(
        _ text: String, x: Stretch, y: Stretch, horizontal: Alignment = .leading,
        size: ChartTheme.LengthRole = .cellText, ground: Fill = Fill(nil)
    ) {
        self.text = text
        self.x = x
        self.y = y
        self.horizontal = horizontal
        self.size = size
        self.ground = ground
    }
}

extension Passage: MarkShape {
    func draw(on canvas: inout Canvas, outside: Room) {
        let setting = canvas.setting
        let theme = setting.theme
        let rect = canvas.frame.rect(x, y)
        let size = theme[size]
        let leading = size / theme[.text] * theme[.leading]
        let written = (ground.ink ?? theme[.paper]).lettering(theme[.text], paper: theme[.paper])
        func set(_ text: String) -> [SetLine] {
            setting.wrapped(text, measure: rect.size.width, size: size, ink: written.ink)
        }
        let room = max(Int((rect.size.height - size) / leading + 1.02), 1)
        var (shown, lines) = (text, set(text))
        // Whole words are taken away until the rest fits with its mark of omission.
        while lines.count > room, let space = shown.lastIndex(of: " ") {
            shown = String(shown[..<space])
            lines = set(shown + " …")
        }
        if lines.count > room { lines = Array(lines.prefix(room)) }
        let width = lines.map(\.width).max() ?? 0
        let height = size + Double(max(lines.count - 1, 0)) * leading
        let x =
            switch horizontal {
            case .leading, .justified: rect.minX
            case .center: rect.midX - width / 2
            case .trailing: rect.maxX - width
            }
        let block = Rect(x: x, y: rect.midY - height / 2, width: width, height: height)
        if let plate = written.plate ?? (ground.hatch == nil ? nil : ground.ink) {
            canvas.drawings.append(.fill(.rect(block.grown(0.7)), plate))
        }
        canvas.put(lines, text: text, at: block.origin, size: size, horizontal: horizontal)
    }
}
