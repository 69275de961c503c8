package import Typesetting

/// What signs mean, in rows over or under the plot.
package struct Legend: Sendable, Hashable {
    package enum Sign: Sendable, Hashable {
        case surface(Fill, letters: String = "")
        case line(Stroke, Symbol?)
        case symbol(Symbol, Ink)
        /// What an ``ErrorBar`` is drawn with.
        case whisker(Stroke)
        /// A surface with a marker on it, as in a cell.
        case marked(Fill, Symbol)
        /// Words alone.
        case none
    }

    package struct Entry: Sendable, Hashable {
        package var sign: Sign
        package var text: String

        package init(_ sign: Sign, _ text: String) {
            self.sign = sign
            self.text = text
        }
    }

    package enum Side: Sendable, Hashable { case top, bottom }

    package var side: Side
    package var entries: [Entry]

    package init(_ side: Side, _ entries: [Entry]) {
        self.side = side
        self.entries = entries
    }
}

extension Legend: MarkShape {
    private func signWidth(_ sign: Sign, _ setting: Setting) -> Double {
        switch sign {
        case .surface(_, let letters):
            max(
                setting.textSize * 1.25,
                setting.width(letters, size: setting.theme[.cellText]) + 2)
        case .marked: setting.textSize * 1.6
        case .line: setting.textSize * 2.2
        case .symbol, .whisker: setting.textSize
        case .none: 0
        }
    }

    private func signGap(_ sign: Sign, _ setting: Setting) -> Double {
        sign == .none ? 0 : setting.gap * 0.75
    }

    private func width(_ entry: Entry, _ setting: Setting) -> Double {
        signWidth(entry.sign, setting) + signGap(entry.sign, setting) + setting.width(entry.text)
    }

    private func rows(_ width: Double, _ setting: Setting) -> [(entries: [Entry], width: Double)] {
        let apart = setting.textSize
        var rows: [(entries: [Entry], width: Double)] = []
        for entry in entries {
            let own = self.width(entry, setting)
            if let last = rows.last, last.width + apart + own <= width {
                rows[rows.count - 1].entries.append(entry)
                rows[rows.count - 1].width += apart + own
            } else {
                rows.append(([entry], own))
            }
        }
        return rows
    }

    /// Width of the unit at the left of the row that a legend at the top could share: of an axis
    /// the uppermost one, of facets the one next to them.
    private func titleWidth(
        _ chart: Chart, _ setting: Setting
    ) -> (axis: Double?, facets: Double?) {
        var widths: (axis: Double?, facets: Double?)
        for case .axis(let axis) in chart.marks where axis.side == .left && !axis.title.isEmpty {
            widths.axis = setting.width(axis.title) + setting.textSize
        }
        for case .facets(let facets) in chart.marks where !facets.unit.isEmpty {
            widths.facets = setting.width(facets.unit) + setting.textSize
        }
        return widths
    }

    /// Width at the right of that row which the heading of a right axis takes.
    static func headingWidth(_ chart: Chart, _ region: Rect, _ setting: Setting) -> Double {
        chart.marks.reduce(0) { sum, mark in
            guard case .axis(let axis) = mark, axis.side == .right, !axis.title.isEmpty else {
                return sum
            }
            return sum + axis.room(chart, region, setting).right + setting.gap
        }
    }

    func room(_ chart: Chart, _ region: Rect, _ setting: Setting) -> Room {
        var region = region
        if side == .top { region.size.width -= Self.headingWidth(chart, region, setting) }
        let rows = rows(region.size.width, setting)
        let height = Double(rows.count) * (setting.leading + 2)
        guard side == .top else { return Room(bottom: height + 2) }
        let titles = titleWidth(chart, setting)
        if rows.count == 1, let title = titles.axis, title + rows[0].width <= region.size.width {
            return Room()
        }
        if let title = titles.facets, let last = rows.last,
            title + last.width <= region.size.width
        {
            return Room(top: height - (setting.leading + 2))
        }
        return Room(top: height)
    }

    func draw(on canvas: inout Canvas, outside: Room) {
        let setting = canvas.setting
        var region = canvas.region
        if side == .top { region.size.width -= canvas.headingWidth }
        let rows = rows(region.size.width, setting)
        let height = setting.leading + 2
        let top =
            side == .top ? region.minY : region.maxY - Double(rows.count) * height + 2
        // At the top they end with the picture, under it they begin with the plot, all in line.
        let widest = rows.map(\.width).max() ?? 0
        let start = max(min(canvas.frame.plot.minX, region.maxX - widest), region.minX)
        for (index, row) in rows.enumerated() {
            var x = side == .top ? region.maxX - row.width : start
            for entry in row.entries {
                draw(entry, at: Point(x: x, y: top + Double(index) * height), on: &canvas)
                x += width(entry, setting) + setting.textSize
            }
        }
    }

    private func draw(_ entry: Entry, at corner: Point, on canvas: inout Canvas) {
        let setting = canvas.setting
        let (theme, size) = (setting.theme, setting.textSize)
        let signWidth = signWidth(entry.sign, setting)
        let middle = corner.y + size / 2
        switch entry.sign {
        case .surface(let fill, let letters):
            let rect = Rect(x: corner.x, y: corner.y, width: signWidth, height: size)
            canvas.drawings += fill.drawings(rect)
            if !letters.isEmpty {
                let letterSize = theme[.cellText]
                let ground = fill.ink ?? theme[.paper]
                let written = ground.lettering(theme[.text], paper: theme[.paper])
                if let plate = written.plate ?? (fill.hatch == nil ? nil : ground) {
                    let width = setting.width(letters, size: letterSize) + 1
                    canvas.drawings.append(
                        .fill(
                            .rect(
                                Rect(
                                    x: rect.midX - width / 2, y: rect.midY - letterSize / 2,
                                    width: width, height: letterSize)), plate))
                }
                canvas.drawings += setting.lettering.label(
                    letters, style: setting.style(letterSize, written.ink),
                    at: Point(x: corner.x + signWidth / 2, y: middle + letterSize * 0.36),
                    align: .center)
            }
        case .line(let stroke, let symbol):
            canvas.drawings.append(
                .stroke(
                    .line(
                        from: Point(x: corner.x, y: middle),
                        to: Point(x: corner.x + signWidth, y: middle)), stroke))
            if let symbol {
                canvas.drawings += symbol.drawings(
                    at: Point(x: corner.x + signWidth / 2, y: middle), radius: theme[.marker],
                    ink: stroke.ink, paper: theme[.paper])
            }
        case .marked(let fill, let symbol):
            let rect = Rect(x: corner.x, y: corner.y, width: signWidth, height: size)
            canvas.drawings += fill.drawings(rect)
            canvas.letter("", symbol: symbol, in: rect, on: fill, size: size)
        case .none: break
        case .whisker(let stroke):
            let x = corner.x + signWidth / 2
            let half = theme[.marker] * 1.2
            var steps: [Path.Step] = [
                .move(Point(x: x, y: corner.y)), .line(Point(x: x, y: corner.y + size)),
            ]
            for y in [corner.y, corner.y + size] {
                steps += [.move(Point(x: x - half, y: y)), .line(Point(x: x + half, y: y))]
            }
            canvas.drawings.append(.stroke(Path(steps), stroke))
        case .symbol(let symbol, let ink):
            canvas.drawings += symbol.drawings(
                at: Point(x: corner.x + signWidth / 2, y: middle), radius: theme[.marker] * 1.3,
                ink: ink, paper: theme[.paper])
        }
        canvas.labels.append(
            Label(
                lines: [entry.text], size: size, leading: setting.leading, ink: theme[.text],
                anchors: [
                    .init(
                        Point(x: corner.x + signWidth + signGap(entry.sign, setting), y: corner.y),
                        .leading,
                        .below)
                ], isFixed: true))
    }
}
