import Typesetting
import Values

extension Line: MarkShape {
    /// Width at which a label in the margin is broken.
    private func measure(_ setting: Setting) -> Double { setting.textSize * labelMeasure }

    private func block(_ label: String, _ setting: Setting) -> [SetLine] {
        label.split(separator: "\n").flatMap {
            setting.wrapped(String($0), measure: measure(setting))
        }
    }

    func overhang(_ chart: Chart, _ region: Rect, _ setting: Setting) -> Room {
        func width(_ label: String) -> Double {
            guard !label.isEmpty, knots.contains(where: { $0.y != nil }) else { return 0 }
            return (block(label, setting).map(\.width).max() ?? 0) + setting.gap * 2.1 + 1
        }
        return Room(left: width(startLabel), right: width(endLabel))
    }

    func draw(on canvas: inout Canvas, outside: Room) {
        let frame = canvas.frame
        var run: [Point] = []
        var runs: [[Point]] = []
        for knot in knots {
            if let y = knot.y {
                run.append(Point(x: frame.x(knot.x), y: frame.y(y)))
            } else {
                runs.append(run)
                run = []
            }
        }
        runs.append(run)
        for run in runs where run.count > 1 { draw(run, on: &canvas) }
        // A lone value between gaps has no line to be seen by.
        if symbol == nil {
            for run in runs where run.count == 1 {
                canvas.drawings.append(
                    .fill(
                        .circle(
                            center: run[0], radius: canvas.setting.theme[.marker] * 0.75),
                        stroke.ink))
            }
        }
        drawSymbols(on: &canvas)
        label(startLabel, .left, at: runs.first { !$0.isEmpty }?.first, on: &canvas)
        label(endLabel, .right, at: runs.last { !$0.isEmpty }?.last, on: &canvas)
    }

    private func draw(_ run: [Point], on canvas: inout Canvas) {
        let paper = canvas.setting.theme[.paper]
        for piece in pieces(run, canvas.frame) where isCased {
            let stroke = piece.isMissed ? threshold?.stroke ?? stroke : stroke
            canvas.drawings.append(
                .stroke(.polyline(piece.points), Stroke(paper, width: stroke.width * 2 + 0.2)))
        }
        for piece in pieces(run, canvas.frame) {
            let stroke = piece.isMissed ? threshold?.stroke ?? stroke : stroke
            canvas.drawings.append(.stroke(.polyline(piece.points), stroke))
        }
        for (start, end) in zip(run, run.dropFirst()) { obstruct(&canvas, start, end) }
    }

    /// The run cut where it crosses the threshold: on the page, because that is where the eye
    /// compares the two lines, whatever the scale between.
    private func pieces(
        _ run: [Point], _ frame: Frame
    ) -> [(points: [Point], isMissed: Bool)] {
        guard let threshold else { return [(run, false)] }
        let height = frame.y(.amount(threshold.limit))
        // y grows downwards: under the limit is further down.
        func isMissed(_ y: Double) -> Bool {
            threshold.missedSide == .under ? y > height + 1e-9 : y < height - 1e-9
        }
        var pieces: [(points: [Point], isMissed: Bool)] = []
        var current: [Point] = []
        for (start, end) in zip(run, run.dropFirst()) {
            if current.isEmpty { current = [start] }
            if isMissed(start.y) == isMissed(end.y) || start.y == end.y {
                current.append(end)
                continue
            }
            let share = (height - start.y) / (end.y - start.y)
            let crossing = Point(x: start.x + (end.x - start.x) * share, y: height)
            current.append(crossing)
            pieces.append((current, isMissed(start.y)))
            current = [crossing, end]
        }
        if let last = current.last { pieces.append((current, isMissed(last.y))) }
        return pieces
    }

    private func drawSymbols(on canvas: inout Canvas) {
        let theme = canvas.setting.theme
        let radius = theme[.marker]
        for knot in knots {
            guard let y = knot.y else { continue }
            let isMissed = misses(y)
            let usual = isMissed ? threshold?.symbol ?? symbol : symbol
            guard let symbol = knot.symbol ?? usual else { continue }
            let center = Point(x: canvas.frame.x(knot.x), y: canvas.frame.y(y))
            let ink = isMissed ? threshold?.stroke.ink ?? stroke.ink : stroke.ink
            canvas.drawings += symbol.drawings(
                at: center, radius: radius, ink: ink, paper: theme[.paper])
            canvas.obstruct(
                Rect(x: center.x, y: center.y, width: 0, height: 0).grown(radius + 0.4), .line)
        }
    }

    /// Of the exact value: a datum on the limit meets it.
    private func misses(_ y: Place) -> Bool {
        guard let threshold, case .amount(let value) = y else { return false }
        return threshold.missedSide == .under ? value < threshold.limit : value > threshold.limit
    }

    private func label(
        _ text: String, _ side: Canvas.EndLabel.Side, at point: Point?, on canvas: inout Canvas
    ) {
        guard !text.isEmpty, let point else { return }
        canvas.endLabels.append(
            .init(
                side: side, x: point.x, y: point.y, lines: block(text, canvas.setting),
                text: text.split(separator: "\n").joined(separator: " "), stroke: stroke))
    }

    /// A slanted line is in the way where it runs, not in all of its bounding box.
    private func obstruct(_ canvas: inout Canvas, _ start: Point, _ end: Point) {
        let (dx, dy) = (end.x - start.x, end.y - start.y)
        let pieces = max(1, Int(max(dx.magnitude, dy.magnitude) / 3))
        guard pieces < 1000 else { return }
        for piece in 0..<pieces {
            let (a, b) = (Double(piece) / Double(pieces), Double(piece + 1) / Double(pieces))
            let (x0, x1) = (start.x + dx * a, start.x + dx * b)
            let (y0, y1) = (start.y + dy * a, start.y + dy * b)
            canvas.obstruct(
                Rect(
                    x: min(x0, x1), y: min(y0, y1), width: (x1 - x0).magnitude,
                    height: (y1 - y0).magnitude
                ).grown(stroke.width / 2), .line)
        }
    }
}
