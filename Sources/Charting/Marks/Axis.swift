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
            var width = blocks(scale, region, setting).flatMap { $0 }.map(\.width).max() ?? 0
            width += leadWidth(setting)
            if side == .right || measure != nil { width = max(width, setting.width(title)) }
            width = width > 0 ? width + setting.gap : 0
            // The title takes the row of the labels over the plot where there is one.
            let top = title.isEmpty || sharesRow(chart) ? 0 : row + setting.leading / 2
            return side == .left ? Room(top: top, left: width) : Room(top: top, right: width)
        case .top:
            let lines = levelLabels(chart.x, setting).blocks.map(\.count).max() ?? 1
            return Room(
                top: Double(lines - 1) * setting.leading + row, left: titleRoom(chart, setting))
        case .bottom:
            let lines = levelLabels(chart.x, setting).blocks.map(\.count).max() ?? 1
            return Room(
                left: titleRoom(chart, setting),
                bottom: drop(chart.y, setting) + Double(lines - 1) * setting.leading
                    + setting.textSize * 1.17)
        }
    }

    func leadRadius(_ setting: Setting) -> Double { setting.theme[.marker] * 1.4 }

    func leadWidth(_ setting: Setting) -> Double {
        leads.contains { $0 != nil } ? leadRadius(setting) * 2 + setting.gap : 0
    }

    /// The title of a level axis stands clear of the first label, which is centred on its tick.
    func titleGap(_ scale: Scale, _ setting: Setting) -> Double {
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

    /// A number under the end of the plot is centred there, and half of it is over the edge.
    func overhang(_ chart: Chart, _ region: Rect, _ setting: Setting) -> Room {
        guard !isUpright, chart.x.bandCount == 0 else { return Room() }
        let length = setting.plotSize.width
        let entries = entries(chart.x)
        let left = entries.map { setting.width($0.text) / 2 - $0.share * length }.max() ?? 0
        let right = entries.map { setting.width($0.text) / 2 - (1 - $0.share) * length }.max() ?? 0
        let hasLeftAxis = chart.marks.contains { mark in
            if case .axis(let axis) = mark { axis.side == .left } else { false }
        }
        return Room(left: hasLeftAxis ? 0 : max(left, 0), right: max(right, 0))
    }

    func draw(on canvas: inout Canvas, outside: Room) {
        isUpright
            ? drawUpright(on: &canvas, outside: outside) : drawLevel(on: &canvas, outside: outside)
    }
}
