import Typesetting

/// From one place to another along a scale.
package struct Stretch: Sendable, Hashable {
    package var start: Place
    package var end: Place

    package init(_ start: Place, _ end: Place) {
        self.start = start
        self.end = end
    }

    /// A band without its margins.
    package static func band(_ index: Int, margin: Double = 0) -> Stretch {
        Stretch(.band(index, part: margin), .band(index, part: 1 - margin))
    }
}

/// A rectangle with a letter or two in it.
package struct Cell: Sendable, Hashable {
    package var x: Stretch
    package var y: Stretch
    package var fill: Fill
    package var letters: String
    /// Instead, where the letters are wider than the cell.
    package var shortLetters: String
    package var size: ChartTheme.LengthRole

    package init(
        x: Stretch, y: Stretch, fill: Fill, letters: String = "", shortLetters: String = "",
        size: ChartTheme.LengthRole = .cellText
    ) {
        self.x = x
        self.y = y
        self.fill = fill
        self.letters = letters
        self.shortLetters = shortLetters
        self.size = size
    }
}

extension Cell: MarkShape {
    func draw(on canvas: inout Canvas, outside: Room) {
        let theme = canvas.setting.theme
        let rect = canvas.frame.rect(x, y)
        canvas.drawings += fill.drawings(rect)
        canvas.obstruct(rect, .surface)
        let size = theme[size]
        // Letters larger than their cell would be read as the neighbour's.
        let letters = [letters, shortLetters].first { letters in
            !letters.isEmpty && canvas.setting.width(letters, size: size) <= rect.size.width
                && size <= rect.size.height + 1
        }
        guard let letters else { return }
        let ground = fill.ink ?? theme[.paper]
        let written = ground.lettering(theme[.text], paper: theme[.paper])
        // Letters on a hatch need a quiet ground.
        if let plate = written.plate ?? (fill.hatch == nil ? nil : ground) {
            let width = canvas.setting.width(letters, size: size) + 1.5
            canvas.drawings.append(
                .fill(
                    .rect(
                        Rect(
                            x: rect.midX - width / 2, y: rect.midY - size / 2 - 0.5, width: width,
                            height: size + 1)), plate))
        }
        canvas.labels.append(
            Label(
                lines: [letters], size: size, leading: size, ink: written.ink,
                anchors: [.init(Point(x: rect.midX, y: rect.midY), .center, .middle)],
                isFixed: true))
    }
}
