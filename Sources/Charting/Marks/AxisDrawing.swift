import Typesetting

extension Axis {
    func drawUpright(on canvas: inout Canvas, outside: Room) {
        let (setting, frame) = (canvas.setting, canvas.frame)
        let (size, gap) = (setting.textSize, setting.gap)
        let edge =
            side == .left
            ? frame.plot.minX - outside.left - gap
            : frame.plot.maxX + outside.right + gap
        let blocks = blocks(frame.y, canvas.region, setting)
        let widest = blocks.flatMap { $0 }.map(\.width).max() ?? 0
        let spans = zip(entries(frame.y), blocks).map { entry, block in
            let half = (size + Double(max(block.count - 1, 0)) * setting.leading) / 2
            let y = frame.y(.share(entry.share))
            return (start: y - half, end: y + half)
        }
        // Words name a band each, and none may go.
        let every = frame.y.bandCount > 0 ? 1 : Self.step(spans)
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
            guard !block.isEmpty, index % every == 0 else { continue }
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

    func drawLevel(on canvas: inout Canvas, outside: Room) {
        let (setting, frame) = (canvas.setting, canvas.frame)
        let plot = frame.plot
        let top =
            side == .bottom
            ? plot.maxY + outside.bottom + drop(frame.y, setting)
            : plot.minY - outside.top - setting.leading
        let (blocks, size, every) = levelLabels(frame.x, setting)
        for (index, (entry, block)) in zip(entries(frame.x), blocks).enumerated() {
            let x = plot.minX + entry.share * plot.size.width
            if hasGrid {
                let line = plot.minX + entry.line * plot.size.width
                canvas.drawings.append(
                    .stroke(
                        .line(
                            from: Point(x: line, y: plot.minY), to: Point(x: line, y: plot.maxY)),
                        setting.theme[.grid]))
            }
            guard index % every == 0 else { continue }
            // Over the plot the last line is nearest to it, under it the first.
            let first = side == .top ? top - Double(block.count - 1) * setting.leading : top
            for (index, line) in block.enumerated() {
                canvas.put(
                    [line], text: index == 0 ? entry.text : "",
                    at: Point(x: x - line.width / 2, y: first + Double(index) * setting.leading),
                    size: size)
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
