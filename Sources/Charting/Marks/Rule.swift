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

    package init(_ direction: Direction, stroke: Stroke, label: String = "", isCased: Bool = false)
    {
        self.direction = direction
        self.stroke = stroke
        self.label = label
        self.isCased = isCased
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

    private func block(_ region: Rect, among count: Int, _ setting: Setting) -> [SetLine] {
        Canvas.TopLabel.block(label, in: region, among: count, setting)
    }

    func overhang(_ chart: Chart, _ region: Rect, _ setting: Setting) -> Room {
        guard !label.isEmpty else { return Room() }
        switch direction {
        case .level:
            let lines = label.split(separator: "\n").flatMap {
                setting.wrapped(String($0), measure: measure(setting))
            }
            return Room(right: (lines.map(\.width).max() ?? 0) + setting.gap * 2.1 + 1)
        case .upright:
            let count = chart.marks.count { mark in
                if case .rule(let rule) = mark {
                    rule.isUpright && !rule.label.isEmpty
                } else {
                    false
                }
            }
            let lines = block(region, among: count, setting).count
            return Room(top: setting.leading * Double(lines))
        }
    }

    func draw(on canvas: inout Canvas, outside: Room) {
        let plot = canvas.frame.plot
        let setting = canvas.setting
        switch direction {
        case .level(let place):
            let y = canvas.frame.y(place)
            let line = Path.line(from: Point(x: plot.minX, y: y), to: Point(x: plot.maxX, y: y))
            if isCased {
                canvas.drawings.append(
                    .stroke(line, Stroke(setting.theme[.paper], width: stroke.width + 1.4)))
            }
            canvas.drawings.append(.stroke(line, stroke))
            canvas.obstruct(
                Rect(
                    x: plot.minX, y: y - stroke.width / 2, width: plot.size.width,
                    height: stroke.width), .line)
            guard !label.isEmpty else { return }
            let lines = label.split(separator: "\n").flatMap {
                setting.wrapped(String($0), measure: measure(setting))
            }
            canvas.endLabels.append(
                .init(
                    y: y, lines: lines, text: label.split(separator: "\n").joined(separator: " "),
                    stroke: stroke))
        case .upright(let place):
            let x = canvas.frame.x(place)
            let line = Path.line(from: Point(x: x, y: plot.minY), to: Point(x: x, y: plot.maxY))
            if isCased {
                canvas.drawings.append(
                    .stroke(line, Stroke(setting.theme[.paper], width: stroke.width + 1.4)))
            }
            canvas.drawings.append(.stroke(line, stroke))
            canvas.obstruct(
                Rect(
                    x: x - stroke.width / 2, y: plot.minY, width: stroke.width,
                    height: plot.size.height), .line)
            guard !label.isEmpty else { return }
            canvas.topLabels.append(.init(x: x, label: label, stroke: stroke))
        }
    }
}
