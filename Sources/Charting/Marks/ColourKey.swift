import Typesetting
import Values

/// What the inks of a ``ColourScale`` mean: its classes side by side under the plot, with their
/// bounds below and the unit before them.
package struct ColourKey: Sendable, Hashable {
    package var scale: ColourScale
    package var unit: String
    /// Behind the classes: what else a cell can be.
    package var entries: [Legend.Entry]

    package init(_ scale: ColourScale, unit: String, entries: [Legend.Entry] = []) {
        self.scale = scale
        self.unit = unit
        self.entries = entries
    }
}

extension ColourKey: MarkShape {
    private var legend: Legend { Legend(.bottom, entries) }

    /// Height of the classes and of the numbers under them.
    private func height(_ setting: Setting) -> Double {
        scale.inks.isEmpty ? 0 : setting.textSize * 1.6 + setting.leading
    }

    func room(_ chart: Chart, _ region: Rect, _ setting: Setting) -> Room {
        var room = entries.isEmpty ? Room() : legend.room(chart, region, setting)
        room.bottom += height(setting)
        return room
    }

    func draw(on canvas: inout Canvas, outside: Room) {
        let setting = canvas.setting
        if !entries.isEmpty { legend.draw(on: &canvas, outside: outside) }
        guard !scale.inks.isEmpty else { return }
        let plot = canvas.frame.plot
        let swatch = setting.textSize * 0.8
        let top = plot.maxY + outside.bottom + setting.textSize * 0.55
        let start = max(plot.minX, canvas.region.minX + setting.width(unit) + setting.gap)
        let widest = scale.row.ticks.map { setting.width($0.text) }.max() ?? 0
        // Wide enough for the numbers at the bounds, and no wider than helps the eye.
        let free = max(plot.maxX - start - widest, 1)
        let step = min(
            max(widest + setting.gap, setting.textSize * 4), free / Double(scale.inks.count))
        for (index, ink) in scale.inks.enumerated() {
            let rect = Rect(
                x: start + Double(index) * step, y: top, width: step, height: swatch)
            canvas.drawings += Fill(ink, outline: setting.theme[.cell]).drawings(rect)
        }
        var lastEnd = -Double.infinity
        for (index, tick) in scale.row.ticks.enumerated() {
            let x = start + Double(index) * step
            let half = setting.width(tick.text) / 2
            guard x - half > lastEnd else { continue }
            lastEnd = x + half
            canvas.labels.append(
                Label(
                    lines: [tick.text], size: setting.textSize, leading: setting.leading,
                    ink: setting.theme[.text],
                    anchors: [
                        .init(
                            Point(x: x, y: top + swatch + setting.textSize * 0.15), .center, .below)
                    ],
                    isFixed: true))
        }
        guard !unit.isEmpty else { return }
        canvas.labels.append(
            Label(
                lines: [unit], size: setting.textSize, leading: setting.leading,
                ink: setting.theme[.text],
                anchors: [
                    .init(Point(x: start - setting.gap, y: top + swatch / 2), .trailing, .middle)
                ], isFixed: true))
    }
}
