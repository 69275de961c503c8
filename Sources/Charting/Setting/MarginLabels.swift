import Typesetting

/// Words in the margins beside and over the plot, which name what ends there.
extension Canvas {
    /// Words at the end of a line, in the margin beside the plot.
    struct EndLabel {
        enum Side { case left, right }

        var side: Side = .right
        /// Where what it names ends; nil: at the edge of the plot.
        var x: Double?
        var y: Double
        var lines: [SetLine]
        var text: String
        var stroke: Stroke
    }

    /// Words over an upright line.
    struct TopLabel {
        var x: Double
        var label: String
        var stroke: Stroke

        /// Several share the width over the plot, and are broken where they have too little.
        static func block(
            _ label: String, in region: Rect, among count: Int, _ setting: Setting
        ) -> [SetLine] {
            let share = region.size.width * 0.62 / Double(max(count, 1)) - setting.gap
            return label.split(separator: "\n").flatMap {
                setting.wrapped(String($0), measure: max(share, setting.textSize * 4))
            }
        }
    }

    mutating func settleEndLabels() {
        for side in [EndLabel.Side.left, .right] {
            settle(endLabels.filter { $0.side == side }, side)
        }
        endLabels = []
    }

    mutating func settleTopLabels() {
        guard !topLabels.isEmpty else { return }
        let blocks = topLabels.map {
            TopLabel.block($0.label, in: region, among: topLabels.count, setting)
        }
        let widths = blocks.map { $0.map(\.width).max() ?? 0 }
        let centers = Spread.centers(
            zip(topLabels, widths).map { ($0.x, $1 + setting.gap) },
            within: region.minX...max(region.maxX, region.minX + 1))
        let heights = blocks.map {
            setting.textSize + Double(max($0.count - 1, 0)) * setting.leading
        }
        let meetsNumbers = topLabels.indices.contains { index in
            let wanted = Rect(
                x: centers[index] - widths[index] / 2, y: frame.plot.minY - 1 - heights[index],
                width: widths[index], height: heights[index])
            return labels.contains { label in
                guard !label.isFixed, let first = label.anchors.first else { return false }
                return rect(of: label, at: first).overlap(wanted) > 0
            }
        }
        let bottom = frame.plot.minY - 1 - (meetsNumbers ? setting.leading : 0)
        for (index, label) in topLabels.enumerated() {
            let height = heights[index]
            if meetsNumbers {
                drawings.append(
                    .stroke(
                        .line(
                            from: Point(x: label.x, y: bottom),
                            to: Point(x: label.x, y: frame.plot.minY)), label.stroke))
            }
            if (centers[index] - label.x).magnitude > widths[index] / 2 {
                // Words that had to give way still belong to their line.
                let way = Path.line(
                    from: Point(x: label.x, y: frame.plot.minY),
                    to: Point(x: centers[index], y: bottom))
                drawings.append(.stroke(way, label.stroke))
            }
            put(
                blocks[index], text: label.label.split(separator: "\n").joined(separator: " "),
                at: Point(x: centers[index] - widths[index] / 2, y: bottom - height))
        }
        topLabels = []
    }

    private mutating func settle(_ endLabels: [EndLabel], _ side: EndLabel.Side) {
        guard !endLabels.isEmpty else { return }
        let (size, leading, gap) = (setting.textSize, setting.leading, setting.gap)
        let padding = size * 0.11
        let heights = endLabels.map { size + Double($0.lines.count - 1) * leading + padding }
        let whole = heights.reduce(0, +)
        // Beside the labels of the axis they would be read as theirs, unless there is no help.
        let bottom = whole <= marginBottom - marginTop ? marginBottom : region.maxY
        // The number beside a line stands at the height of the line: centre on the first row.
        let centers = Spread.centers(
            zip(endLabels, heights).map { label, height in
                (label.y - (size + padding) / 2 + height / 2, height)
            },
            within: marginTop...max(bottom, marginTop + whole))
        let outward = side == .right ? 1.0 : -1.0
        let edge = side == .right ? frame.plot.maxX : frame.plot.minX
        for (index, label) in endLabels.enumerated() {
            let top = centers[index] - heights[index] / 2
            let row = top + (size + padding) / 2
            let leader = [
                Point(x: edge, y: label.y), Point(x: edge + outward * gap * 1.6, y: row),
            ]
            drawings.append(
                .stroke(
                    .polyline(leader), Stroke(label.stroke.ink, width: label.stroke.width * 0.7)))
            // From where the data end: thin, so that it is not taken for data.
            if let x = label.x, (edge - x) * outward > 0.5 {
                drawings.append(
                    .stroke(
                        .line(from: Point(x: x, y: label.y), to: Point(x: edge, y: label.y)),
                        setting.theme[.leader]))
            }
            let width = side == .right ? 0 : label.lines.map(\.width).max() ?? 0
            put(
                label.lines, text: label.text,
                at: Point(x: edge + outward * gap * 2.1 - width, y: top + padding / 2))
        }
    }
}
