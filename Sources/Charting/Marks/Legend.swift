package import Typesetting

/// What signs mean, in rows over or under the plot.
package struct Legend: Sendable, Hashable {
    package enum Sign: Sendable, Hashable {
        case surface(Fill, letters: String = "")
        case line(Stroke, Symbol?)
        case symbol(Symbol, Ink)
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
        case .symbol: setting.textSize
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

    /// Width of the unit at the left of the row that a legend at the top could share.
    private func titleWidth(_ chart: Chart, _ setting: Setting) -> Double? {
        for case .axis(let axis) in chart.marks where axis.side == .left && !axis.title.isEmpty {
            return setting.width(axis.title) + setting.textSize
        }
        return nil
    }

    func room(_ chart: Chart, _ region: Rect, _ setting: Setting) -> Room {
        let rows = rows(region.size.width, setting)
        let height = Double(rows.count) * (setting.leading + 2)
        guard side == .top else { return Room(bottom: height + 2) }
        if rows.count == 1, let title = titleWidth(chart, setting),
            title + rows[0].width <= region.size.width
        {
            return Room()
        }
        return Room(top: height)
    }

    func draw(on canvas: inout Canvas, outside: Room) {
        let setting = canvas.setting
        let region = canvas.region
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
