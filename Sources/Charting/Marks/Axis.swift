import Typesetting

/// The labels of a scale along one side of the plot, with its unit said once.
package struct Axis: Sendable, Hashable {
    package enum Side: Sendable, Hashable { case left, right, top, bottom }

    package var side: Side
    /// The unit: over the labels of an upright axis, before those of a level one.
    package var title: String
    /// Instead of the scale's own labels, one a band.
    package var labels: [String]?
    /// Lines across the plot at the ticks.
    package var hasGrid: Bool
    /// Labels of an upright axis are broken at this width.
    package var measure: Double?
    /// Labels are set in the quieter ink.
    package var isQuiet: Bool
    /// Markers before the labels of an upright axis, one a label.
    package var leads: [Words.Lead?]

    package init(
        _ side: Side, title: String = "", labels: [String]? = nil, hasGrid: Bool = false,
        measure: Double? = nil, isQuiet: Bool = false, leads: [Words.Lead?] = []
    ) {
        self.side = side
        self.title = title
        self.labels = labels
        self.hasGrid = hasGrid
        self.measure = measure
        self.isQuiet = isQuiet
        self.leads = leads
    }

    var isUpright: Bool { side == .left || side == .right }
}

extension Axis: MarkShape {
    private func sharesRow(_ chart: Chart) -> Bool {
        chart.marks.contains { mark in
            if case .axis(let axis) = mark { axis.side == .top } else { false }
        }
    }

    func room(_ chart: Chart, _ region: Rect, _ setting: Setting) -> Room {
        let row = setting.leading + 1
        switch side {
        case .left, .right:
            let scale = chart.y
            var width = blocks(scale, setting).flatMap { $0 }.map(\.width).max() ?? 0
            width += leadWidth(setting)
            if side == .right || measure != nil { width = max(width, setting.width(title)) }
            width = width > 0 ? width + setting.gap : 0
            // The title takes the row of the labels over the plot where there is one.
            let top = title.isEmpty || sharesRow(chart) ? 0 : row + setting.leading / 2
            return side == .left ? Room(top: top, left: width) : Room(top: top, right: width)
        case .top: return Room(top: row, left: titleRoom(chart, setting))
        case .bottom:
            // The plot is not known yet: two thirds of the picture is what it has at the least.
            let band = region.size.width * 0.66 / Double(max(chart.x.bandCount, 1))
            let lines = labelLines(chart.x, setting, measure: band).map(\.count).max() ?? 1
            return Room(
                left: titleRoom(chart, setting),
                bottom: Double(lines - 1) * setting.leading + row + (labels == nil ? 1 : 0))
        }
    }

    /// Half of the last number of a level axis stands beyond the plot, where no axis is.
    func overhang(_ chart: Chart, _ region: Rect, _ setting: Setting) -> Room {
        guard !isUpright, chart.x.bandCount == 0, let last = entries(chart.x).last,
            last.share > 0.95,
            !chart.marks.contains(where: {
                if case .axis(let axis) = $0 { axis.side == .right } else { false }
            })
        else { return Room() }
        return Room(right: setting.width(last.text) / 2)
    }

    /// The title of a level axis stands clear of the first label, which is centred on its tick.
    private func titleGap(_ scale: Scale, _ setting: Setting) -> Double {
        guard scale.bandCount == 0, let first = entries(scale).first else { return setting.gap }
        return setting.gap * 2 + setting.width(first.text) / 2
    }

    /// A level axis needs room at its left for its title.
    private func titleRoom(_ chart: Chart, _ setting: Setting) -> Double {
        guard !title.isEmpty else { return 0 }
        let taken = chart.marks.reduce(0.0) { sum, mark in
            guard case .axis(let axis) = mark, axis.side == .left else { return sum }
            return sum
                + axis.room(chart, Rect(x: 0, y: 0, width: 0, height: 0), setting).left
        }
        return max(setting.width(title) + titleGap(chart.x, setting) - taken, 0)
    }

    func draw(on canvas: inout Canvas, outside: Room) {
        isUpright
            ? drawUpright(on: &canvas, outside: outside) : drawLevel(on: &canvas, outside: outside)
    }

    private func drawUpright(on canvas: inout Canvas, outside: Room) {
        let (setting, frame) = (canvas.setting, canvas.frame)
        let (size, gap) = (setting.textSize, setting.gap)
        let edge =
            side == .left
            ? frame.plot.minX - outside.left - gap
            : frame.plot.maxX + outside.right + gap
        let blocks = blocks(frame.y, setting)
        let widest = blocks.flatMap { $0 }.map(\.width).max() ?? 0
        let indent = leadWidth(setting)
        for (index, (entry, block)) in zip(entries(frame.y), blocks).enumerated() {
            let y = frame.y(.share(entry.share))
            if leads.indices.contains(index), let lead = leads[index] {
                let radius = leadRadius(setting)
                let start = side == .left ? edge - widest - indent : edge
                canvas.drawings += lead.symbol.drawings(
                    at: Point(x: start + radius, y: y), radius: radius, ink: lead.ink,
                    paper: setting.theme[.paper])
            }
            if hasGrid {
                let line = frame.y(.share(entry.line))
                canvas.drawings.append(
                    .stroke(
                        .line(
                            from: Point(x: frame.plot.minX, y: line),
                            to: Point(x: frame.plot.maxX, y: line)), setting.theme[.grid]))
            }
            guard !block.isEmpty else { continue }
            let height = size + Double(block.count - 1) * setting.leading
            // Numbers end at the axis; words that may be broken begin on one edge.
            let width = measure == nil ? block.map(\.width).max() ?? 0 : widest
            let x = side == .left ? edge - width : edge + indent
            canvas.put(block, text: entry.text, at: Point(x: x, y: y - height / 2))
        }
        guard !title.isEmpty else { return }
        let titleX = side == .left ? max(edge - widest, canvas.region.minX) : edge
        let shared = canvas.hasTopAxis
        canvas.labels.append(
            Label(
                lines: [title], size: size, leading: setting.leading, ink: setting.theme[.text],
                anchors: [
                    .init(
                        Point(
                            x: titleX,
                            y: shared ? frame.plot.minY - setting.leading : canvas.region.minY),
                        .leading, .below)
                ], isFixed: true))
    }

    private func drawLevel(on canvas: inout Canvas, outside: Room) {
        let (setting, frame) = (canvas.setting, canvas.frame)
        let plot = frame.plot
        let top =
            side == .bottom
            ? plot.maxY + outside.bottom + (outside.bottom == 0 ? 3 : 1)
            : plot.minY - outside.top - setting.leading
        // Line by line: a year under a month is wider than the month.
        var ends: [Double] = []
        // As narrow as they were measured, or wider where nothing is broken but shortened.
        let bands = Double(max(frame.x.bandCount, 1))
        let least = labelLines(
            frame.x, setting, measure: canvas.region.size.width * 0.66 / bands)
        let blocks =
            least.contains { $0.count > 1 }
            ? least : labelLines(frame.x, setting, measure: plot.size.width / bands)
        for (entry, block) in zip(entries(frame.x), blocks) {
            let x = plot.minX + entry.share * plot.size.width
            if hasGrid {
                let line = plot.minX + entry.line * plot.size.width
                canvas.drawings.append(
                    .stroke(
                        .line(
                            from: Point(x: line, y: plot.minY), to: Point(x: line, y: plot.maxY)),
                        setting.theme[.grid]))
            }
            // A label that would touch the one before is left out, with its tick in place.
            let isClear = zip(block, ends).allSatisfy { x - $0.width / 2 > $1 + 1 }
            guard isClear, !block.isEmpty else { continue }
            for (index, line) in block.enumerated() {
                let end = x + line.width / 2
                if ends.indices.contains(index) { ends[index] = end } else { ends.append(end) }
            }
            for (index, line) in block.enumerated() {
                canvas.put(
                    [line], text: index == 0 ? entry.text : "",
                    at: Point(x: x - line.width / 2, y: top + Double(index) * setting.leading))
            }
        }
        if !title.isEmpty {
            canvas.labels.append(
                Label(
                    lines: [title], size: setting.textSize, leading: setting.leading,
                    ink: setting.theme[.text],
                    anchors: [
                        .init(
                            Point(x: plot.minX - titleGap(frame.x, setting), y: top), .trailing,
                            .below)
                    ], isFixed: true))
        }
    }
}
