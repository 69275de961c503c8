package import Typesetting

/// A line across the plot at one place: a threshold, a mean, the zero bars stand on.
package struct Rule: Sendable, Hashable {
    package enum Direction: Sendable, Hashable {
        /// Across the plot at a height.
        case level(Place)
        /// From top to bottom at a place of the x scale.
        case upright(Place)
    }

    package var direction: Direction
    package var stroke: Stroke
    /// Said at the line's right end, in the margin, or over an upright line; never on data.
    package var label: String
    /// Paper on both sides, where the line has the ink of what it crosses.
    package var isCased: Bool
    /// Which part of the plot it crosses; nil: all of it. The label of a part stands at the part.
    package var span: Stretch?
    /// Whether a level line begins at the edge of the picture: under a heading of rows.
    package var crossesMargin: Bool

    package init(
        _ direction: Direction, stroke: Stroke, label: String = "", isCased: Bool = false,
        span: Stretch? = nil, crossesMargin: Bool = false
    ) {
        self.direction = direction
        self.stroke = stroke
        self.label = label
        self.isCased = isCased
        self.span = span
        self.crossesMargin = crossesMargin
    }
}

extension Rule: MarkShape {
    /// Width at which a label in the margin is broken.
    private func measure(_ setting: Setting) -> Double { setting.textSize * 9.2 }

    private var isUpright: Bool {
        switch direction {
        case .level: false
        case .upright: true
        }
    }

    private func lines(_ setting: Setting) -> [SetLine] {
        label.split(separator: "\n").flatMap {
            setting.wrapped(String($0), measure: measure(setting))
        }
    }

    func overhang(_ chart: Chart, _ region: Rect, _ setting: Setting) -> Room {
        guard !label.isEmpty else { return Room() }
        switch direction {
        case .level:
            return Room(
                right: (lines(setting).map(\.width).max() ?? 0) + setting.gap * 2.1 + 1)
        case .upright:
            guard span == nil else { return Room() }
            let count = chart.marks.count { mark in
                if case .rule(let rule) = mark {
                    rule.isUpright && rule.span == nil && !rule.label.isEmpty
                } else {
                    false
                }
            }
            let lines = Canvas.TopLabel.block(label, in: region, among: count, setting).count
            // The row next to the plot belongs to the numbers of bars that reach its top.
            let reach = 1 - 1.2 * setting.leading / max(setting.plotSize.height, 1)
            let hasNumbers = chart.marks.contains { mark in
                if case .bar(let bar) = mark {
                    chart.x.bandCount > 0 && !bar.label.isEmpty
                        && chart.y.share(.amount(bar.to)) > reach
                } else {
                    false
                }
            }
            return Room(top: setting.leading * (Double(lines) + (hasNumbers ? 1 : 0)))
        }
    }

    func draw(on canvas: inout Canvas, outside: Room) {
        let (start, end) = ends(canvas)
        let setting = canvas.setting
        let line = Path.line(from: start, to: end)
        if isCased {
            canvas.drawings.append(
                .stroke(line, Stroke(setting.theme[.paper], width: stroke.width + 1.4)))
        }
        canvas.drawings.append(.stroke(line, stroke))
        let half = stroke.width / 2
        switch direction {
        case .level:
            canvas.obstruct(
                Rect(
                    x: start.x, y: start.y - half, width: end.x - start.x, height: stroke.width),
                .line)
            guard !label.isEmpty else { return }
            canvas.endLabels.append(
                .init(
                    y: start.y, lines: lines(setting),
                    text: label.split(separator: "\n").joined(separator: " "), stroke: stroke))
        case .upright:
            canvas.obstruct(
                Rect(
                    x: start.x - half, y: start.y, width: stroke.width, height: end.y - start.y),
                .line)
            guard !label.isEmpty else { return }
            guard span != nil else {
                canvas.topLabels.append(.init(x: start.x, label: label, stroke: stroke))
                return
            }
            canvas.labels.append(
                Label(
                    lines: [label], size: setting.textSize, leading: setting.leading,
                    ink: setting.theme[.text], anchors: anchors(start, end, canvas)))
        }
    }

    /// Left to right, or top to bottom.
    private func ends(_ canvas: Canvas) -> (start: Point, end: Point) {
        let (frame, plot) = (canvas.frame, canvas.frame.plot)
        switch direction {
        case .level(let place):
            let y = frame.y(place)
            let (from, to) =
                span.map { (frame.x($0.start), frame.x($0.end)) } ?? (plot.minX, plot.maxX)
            let left = crossesMargin ? canvas.region.minX : min(from, to)
            return (Point(x: left, y: y), Point(x: max(from, to), y: y))
        case .upright(let place):
            let x = frame.x(place)
            let (from, to) =
                span.map { (frame.y($0.start), frame.y($0.end)) } ?? (plot.minY, plot.maxY)
            return (Point(x: x, y: min(from, to)), Point(x: x, y: max(from, to)))
        }
    }

    /// Over a piece of an upright line; where that is taken, at its sides, and under it at last.
    private func anchors(_ start: Point, _ end: Point, _ canvas: Canvas) -> [Label.Anchor] {
        let (x, top, bottom) = (start.x, start.y - 1, end.y + 1)
        let sides = [1.0, canvas.setting.textSize].flatMap { away -> [Label.Anchor] in
            [
                .init(Point(x: x + away, y: top), .leading, .above),
                .init(Point(x: x - away, y: top), .trailing, .above),
            ]
        }
        let further = [2.0, 3].flatMap { step -> [Label.Anchor] in
            let away = canvas.setting.textSize * step
            return [
                .init(Point(x: x + away, y: top), .leading, .above),
                .init(Point(x: x - away, y: top), .trailing, .above),
            ]
        }
        return [.init(Point(x: x, y: top), .center, .above)] + sides + further + [
            .init(Point(x: x, y: bottom), .center, .below),
            .init(Point(x: x + 1, y: bottom), .leading, .below),
            .init(Point(x: x - 1, y: bottom), .trailing, .below),
        ]
    }
}
