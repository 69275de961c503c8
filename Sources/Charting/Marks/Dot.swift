package import Typesetting

/// A marker at a place, with words beside it if there are any.
package struct Dot: Sendable, Hashable {
    package enum LabelSide: Sendable, Hashable {
        /// Wherever nothing is in the way.
        case anywhere
        /// There alone; the plot leaves room for it.
        case left, right
    }

    package var x: Place
    package var y: Place
    package var symbol: Symbol
    package var ink: Ink
    /// Times the theme's marker.
    package var scale: Double
    package var label: String
    package var labelSide: LabelSide

    package init(
        x: Place, y: Place, symbol: Symbol, ink: Ink, scale: Double = 1, label: String = "",
        labelSide: LabelSide = .anywhere
    ) {
        self.x = x
        self.y = y
        self.symbol = symbol
        self.ink = ink
        self.scale = scale
        self.label = label
        self.labelSide = labelSide
    }
}

extension Dot: MarkShape {
    func overhang(_ chart: Chart, _ region: Rect, _ setting: Setting) -> Room {
        guard !label.isEmpty, labelSide != .anywhere else { return Room() }
        // What the scale leaves beside the marker is room too.
        let share = chart.x.share(x)
        let free = (labelSide == .left ? share : 1 - share) * setting.plotSize.width * 0.9
        let width = setting.width(label) + setting.theme[.marker] * scale + 4 - free
        return labelSide == .left ? Room(left: max(width, 0)) : Room(right: max(width, 0))
    }

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
        let right = Label.Anchor(Point(x: center.x + away, y: center.y), .leading, .middle)
        let left = Label.Anchor(Point(x: center.x - away, y: center.y), .trailing, .middle)
        let anchors: [Label.Anchor] =
            switch labelSide {
            case .left: [left]
            case .right: [right]
            case .anywhere: around(center, away, clear, on: canvas)
            }
        canvas.labels.append(
            Label(
                lines: [label], size: setting.textSize, leading: setting.leading,
                ink: setting.theme[.text], anchors: anchors))
    }

    /// Beside, over and under the marker, as long as the words stay beside no axis: there they
    /// would be read as one of its labels.
    private func around(
        _ center: Point, _ away: Double, _ clear: Double, on canvas: Canvas
    ) -> [Label.Anchor] {
        let plot = canvas.frame.plot
        let width = canvas.setting.width(label)
        let candidates: [(Label.Anchor, start: Double)] = [
            (.init(Point(x: center.x + away, y: center.y), .leading, .middle), center.x + away),
            (
                .init(Point(x: center.x - away, y: center.y), .trailing, .middle),
                center.x - away - width
            ),
            (
                .init(Point(x: center.x, y: center.y - clear), .center, .above),
                center.x - width / 2
            ),
            (
                .init(Point(x: center.x, y: center.y + clear), .center, .below),
                center.x - width / 2
            ),
            (.init(Point(x: center.x, y: center.y - clear), .leading, .above), center.x),
            (.init(Point(x: center.x, y: center.y + clear), .leading, .below), center.x),
            (.init(Point(x: center.x, y: center.y - clear), .trailing, .above), center.x - width),
            (.init(Point(x: center.x, y: center.y + clear), .trailing, .below), center.x - width),
        ]
        // Over and under a line that runs beside the marker.
        let rows = [1.0, -1].flatMap { way in
            [0.9, 1.6].map { row -> (Label.Anchor, start: Double) in
                let y = center.y - way * (clear + row * canvas.setting.textSize)
                let anchor = Label.Anchor(
                    Point(x: center.x, y: y), .leading, way > 0 ? .above : .below)
                return (anchor, center.x)
            }
        }
        let inside = (candidates + rows).filter {
            $0.start >= plot.minX && $0.start + width <= plot.maxX + 2
        }
        return (inside.isEmpty ? candidates : inside).map(\.0)
    }
}
