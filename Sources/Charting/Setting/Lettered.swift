import Typesetting

extension Canvas {
    /// A marker and letters in the middle of a surface, in an ink that can be read on it, with a
    /// quiet plate under them where the surface is hatched. Letters that are too large for the
    /// surface would cover its neighbours and are left out.
    mutating func letter(
        _ letters: String, symbol: Symbol? = nil, in rect: Rect, on fill: Fill, size: Double
    ) {
        let theme = setting.theme
        let width = setting.width(letters, size: size)
        let radius = symbol == nil ? 0 : min(theme[.marker] * 1.25, rect.size.height * 0.36)
        let gap = symbol == nil || letters.isEmpty ? 0 : size * 0.3
        let hasLetters =
            !letters.isEmpty && radius * 2 + gap + width <= rect.size.width + 0.01
            && size * 0.92 <= rect.size.height
        guard hasLetters || symbol != nil else { return }
        let whole = radius * 2 + (hasLetters ? gap + width : 0)
        let ground = fill.ink ?? theme[.paper]
        let written = ground.lettering(theme[.text], paper: theme[.paper])
        let plate = written.plate ?? (fill.hatch == nil ? nil : ground)
        if let plate {
            let height = max(hasLetters ? size : 0, radius * 2) + 1
            drawings.append(
                .fill(
                    .rect(
                        Rect(
                            x: rect.midX - whole / 2 - 1, y: rect.midY - height / 2,
                            width: whole + 2, height: height)), plate))
        }
        let start = rect.midX - whole / 2
        if let symbol {
            drawings += symbol.drawings(
                at: Point(x: start + radius, y: rect.midY), radius: radius, ink: written.ink,
                paper: plate ?? ground)
        }
        guard hasLetters else { return }
        labels.append(
            Label(
                lines: [letters], size: size, leading: size, ink: written.ink,
                anchors: [
                    .init(
                        Point(x: start + radius * 2 + gap + width / 2, y: rect.midY), .center,
                        .middle)
                ], isFixed: true))
    }

    /// Letters on a surface of its own datum: in its middle, or where no line crosses it.
    mutating func letterClear(
        _ letters: String, in rect: Rect, on fill: Fill, size: Double, owner: Int
    ) {
        guard !letters.isEmpty, setting.width(letters, size: size) <= rect.size.width,
            size <= rect.size.height
        else { return }
        let theme = setting.theme
        let ground = fill.ink ?? theme[.paper]
        let written = ground.lettering(theme[.text], paper: theme[.paper])
        let free = (rect.size.height - size) / 2 - 0.5
        let shifts = [0, 0.5, 1, 1.5].flatMap { [$0 * size, -$0 * size] }
            .filter { $0.magnitude <= max(free, 0) }
        labels.append(
            Label(
                lines: [letters], size: size, leading: size, ink: written.ink,
                anchors: shifts.map {
                    .init(
                        Point(x: rect.midX, y: rect.midY + $0), .center, .middle, inside: owner,
                        ink: written.ink)
                }, plate: written.plate ?? (fill.hatch == nil ? nil : ground)))
    }
}
