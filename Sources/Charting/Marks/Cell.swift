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

/// A rectangle with a marker and a few letters in it. What does not fit is left out: the letters
/// first, because the marker and the fill say the same.
package struct Cell: Sendable, Hashable {
    package var x: Stretch
    package var y: Stretch
    package var fill: Fill
    package var letters: String
    /// Instead, where the letters are wider than the cell.
    package var shortLetters: String
    package var size: ChartTheme.LengthRole
    package var symbol: Symbol?

    package init(
        x: Stretch, y: Stretch, fill: Fill, letters: String = "", shortLetters: String = "",
        size: ChartTheme.LengthRole = .cellText, symbol: Symbol? = nil
    ) {
        self.x = x
        self.y = y
        self.fill = fill
        self.letters = letters
        self.shortLetters = shortLetters
        self.size = size
        self.symbol = symbol
    }
}

extension Cell: MarkShape {
    func draw(on canvas: inout Canvas, outside: Room) {
        let rect = canvas.frame.rect(x, y)
        canvas.drawings += fill.drawings(rect)
        canvas.obstruct(rect, .surface)
        let size = canvas.setting.theme[size]
        let fits = canvas.setting.width(letters, size: size) <= rect.size.width
        canvas.letter(
            fits || shortLetters.isEmpty ? letters : shortLetters, symbol: symbol, in: rect,
            on: fill, size: size)
    }
}
