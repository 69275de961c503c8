import Typesetting

/// Small multiples: charts that share both scales. The labels of the scales are printed once, at
/// the left and under the lowest of each column, and every panel is as large as the others.
package struct Facets: Sendable, Hashable {
    package struct Panel: Sendable, Hashable {
        package var title: String
        /// Without axes: those are the facets'.
        package var marks: [Mark]

        package init(_ title: String, _ marks: [Mark]) {
            self.title = title
            self.marks = marks
        }
    }

    package var panels: [Panel]
    package var columns: Int
    package var x: Scale
    package var y: Scale
    /// The unit of the y scale, over its labels.
    package var unit: String
    /// Of the x scale, before the lowest row of its labels.
    package var xUnit: String

    package init(
        _ panels: [Panel], columns: Int, x: Scale, y: Scale, unit: String = "",
        xUnit: String = ""
    ) {
        self.panels = panels
        self.columns = max(columns, 1)
        self.x = x
        self.y = y
        self.unit = unit
        self.xUnit = xUnit
    }

    /// Rows there are.
    package var rows: Int { (panels.count + columns - 1) / columns }
}

extension Facets: MarkShape {
    func draw(on canvas: inout Canvas, outside: Room) {
        guard !panels.isEmpty else { return }
        let setting = canvas.setting
        let region = canvas.frame.plot
        let left = Axis(.left, hasGrid: true)
        let bottom = Axis(.bottom)
        let empty = Chart(x: x, y: y, marks: [])
        let amounts = left.room(empty, region, setting).left
        let labels = Room(
            left: max(
                amounts,
                xUnit.isEmpty ? 0 : setting.width(xUnit) + setting.gap),
            bottom: bottom.room(empty, region, setting).bottom)
        let unitRow = unit.isEmpty ? 0 : setting.leading
        let between = setting.textSize * 1.4
        let (columns, rows) = (Double(self.columns), Double(self.rows))
        let width = (region.size.width - labels.left - (columns - 1) * between) / columns
        let titles = panels.map {
            setting.wrapped($0.title, measure: max(width, setting.textSize * 2), atMost: 2)
        }
        // A long name takes a second line, and so do its neighbours; plots stay equal.
        let heads = (0..<self.rows).map { row in
            let lines = titles[(row * self.columns)...].prefix(self.columns).map(\.count)
            return Double(lines.max() ?? 1) * setting.leading + setting.theme[.marker] + 2
        }
        let height =
            (region.size.height - unitRow - labels.bottom - heads.reduce(0, +)
                - (rows - 1) * setting.gap) / rows
        guard width > 1, height > 1 else { return }
        for (index, panel) in panels.enumerated() {
            let (column, row) = (index % self.columns, index / self.columns)
            let plot = Rect(
                x: region.minX + labels.left + Double(column) * (width + between),
                y: region.minY + unitRow + heads[...row].reduce(0, +)
                    + Double(row) * (height + setting.gap),
                width: width, height: height)
            let isLowest = index + self.columns >= panels.count
            draw(
                panel, at: plot, left: column == 0 ? amounts : nil,
                bottom: isLowest ? labels.bottom : nil, on: &canvas)
            let lines = Double(max(titles[index].count - 1, 0))
            // Clear of a marker at the upper end of the scale.
            let bottom = plot.minY - setting.theme[.marker] - 1
            canvas.put(
                titles[index], text: panel.title,
                at: Point(
                    x: plot.minX, y: bottom - setting.textSize - lines * setting.leading))
        }
        if !xUnit.isEmpty {
            let lowest = region.maxY - labels.bottom + bottom.drop(y, setting)
            canvas.labels.append(
                Label(
                    lines: [xUnit], size: setting.textSize, leading: setting.leading,
                    ink: setting.theme[.text],
                    anchors: [
                        .init(
                            Point(x: region.minX + labels.left - setting.gap, y: lowest),
                            .trailing, .below)
                    ], isFixed: true))
        }
        guard !unit.isEmpty else { return }
        canvas.labels.append(
            Label(
                lines: [unit], size: setting.textSize, leading: setting.leading,
                ink: setting.theme[.text],
                anchors: [.init(region.origin, .leading, .below)], isFixed: true))
    }

    /// `left` and `bottom`: the room of the labels that are printed there.
    private func draw(
        _ panel: Panel, at plot: Rect, left: Double?, bottom: Double?, on canvas: inout Canvas
    ) {
        let setting = canvas.setting
        var axes: [Mark] = left == nil ? [] : [.axis(Axis(.left, hasGrid: true))]
        if bottom != nil { axes.append(.axis(Axis(.bottom))) }
        let region = Rect(
            x: plot.minX - (left ?? 0), y: plot.minY, width: plot.size.width + (left ?? 0),
            height: plot.size.height + (bottom ?? 0))
        // The grid of a panel without labels is the same lines.
        if left == nil {
            for tick in y.ticks {
                let height = Frame(plot: plot, x: x, y: y).y(.share(tick.line))
                canvas.drawings.append(
                    .stroke(
                        .line(
                            from: Point(x: plot.minX, y: height),
                            to: Point(x: plot.maxX, y: height)), setting.theme[.grid]))
            }
        }
        let layout = Chart(x: x, y: y, marks: axes + panel.marks).layout(
            in: region, setting: setting)
        canvas.drawings += layout.drawings
        canvas.texts += layout.texts
        for text in layout.texts { canvas.obstruct(text.rect, .words) }
    }
}
