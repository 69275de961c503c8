import Typesetting
package import Values

/// A surface from one amount to another in a band. It stands where the x scale has bands and
/// lies where the y scale has them. Bars grow from zero unless they are stacked.
package struct Bar: Sendable, Hashable {
    package var band: Int
    /// Which part of the band it takes.
    package var part: ClosedRange<Double>
    package var from: Rational
    package var to: Rational
    package var fill: Fill
    /// Its number, one line each, at its end.
    package var label: [String]
    /// In its middle, where there is room for them.
    package var letters: String

    package init(
        band: Int, part: ClosedRange<Double> = 0.12...0.88, from: Rational = .zero, to: Rational,
        fill: Fill, label: [String] = [], letters: String = ""
    ) {
        self.band = band
        self.part = part
        self.from = from
        self.to = to
        self.fill = fill
        self.label = label
        self.letters = letters
    }
}

extension Bar: MarkShape {
    private func stands(_ x: Scale) -> Bool { x.bandCount > 0 }

    func overhang(_ chart: Chart, _ region: Rect, _ setting: Setting) -> Room {
        guard !label.isEmpty else { return Room() }
        if stands(chart.x) {
            // What the scale leaves over the bar is room too; a plot is half the picture or more.
            let share = chart.y.share(.amount(to))
            let free = (to < from ? share : 1 - share) * region.size.height / 2
            let height = max(setting.leading * Double(label.count) + 1 - free, 0)
            return to < from ? Room(bottom: height) : Room(top: height)
        }
        let width = (label.map { setting.width($0) }.max() ?? 0) + setting.gap + 1
        return to < from ? Room(left: width) : Room(right: width)
    }

    func rect(in frame: Frame) -> Rect {
        let across = Stretch(
            .band(band, part: part.lowerBound), .band(band, part: part.upperBound))
        let along = Stretch(.amount(from), .amount(to))
        return stands(frame.x) ? frame.rect(across, along) : frame.rect(along, across)
    }

    /// Numbers wider than their band would run into their neighbours: then the axis has to do.
    private func fits(_ canvas: Canvas) -> Bool {
        guard stands(canvas.frame.x) else { return true }
        let band = canvas.frame.plot.size.width / Double(max(canvas.frame.x.bandCount, 1))
        return (label.map { canvas.setting.width($0) }.max() ?? 0) <= band - 1
    }

    func draw(on canvas: inout Canvas, outside: Room) {
        let rect = rect(in: canvas.frame)
        let owner = canvas.newOwner()
        canvas.drawings += fill.drawings(rect)
        canvas.obstruct(rect, .surface, owner: owner)
        canvas.letterClear(
            letters, in: rect, on: fill, size: canvas.setting.theme[.cellText], owner: owner)
        let setting = canvas.setting
        guard !label.isEmpty, fits(canvas) else { return }
        let negative = to < from
        let gap = 1.5
        var anchors: [Label.Anchor] = []
        // Letters inside are only clear on a plain ink.
        let inner: Ink? =
            fill.hatch == nil ? fill.ink.map { $0.letterInk(setting.theme[.text]) } : nil
        if stands(canvas.frame.x) {
            let end = negative ? rect.maxY : rect.minY
            let outward = negative ? 1.0 : -1.0
            let vertical: Label.Anchor.Vertical = negative ? .below : .above
            anchors.append(
                .init(Point(x: rect.midX, y: end + outward * gap), .center, vertical))
            for shift in [3.0, 6.0, 9.0] {
                anchors.append(
                    .init(Point(x: rect.midX, y: end + outward * (gap + shift)), .center, vertical))
            }
            let width = label.map { setting.width($0) }.max() ?? 0
            if let inner, rect.size.height > setting.leading * Double(label.count) + 2,
                rect.size.width >= width + 0.6
            {
                for shift in [2.0, 5, 8, 12, 16, 22, 30] where shift + 12 < rect.size.height {
                    anchors.append(
                        .init(
                            Point(x: rect.midX, y: end - outward * shift), .center,
                            negative ? .above : .below, inside: owner, ink: inner))
                }
            }
            for shift in [12.0, 15, 18, 24] {
                anchors.append(
                    .init(Point(x: rect.midX, y: end + outward * (gap + shift)), .center, vertical))
            }
        } else {
            let end = negative ? rect.minX : rect.maxX
            anchors.append(
                .init(
                    Point(x: end + (negative ? -setting.gap : setting.gap), y: rect.midY),
                    negative ? .trailing : .leading, .middle))
            if let inner {
                anchors.append(
                    .init(
                        Point(x: end + (negative ? setting.gap : -setting.gap), y: rect.midY),
                        negative ? .leading : .trailing, .middle, inside: owner, ink: inner))
            }
            // Past a marker or a limit that stands just behind the end.
            for shift in [1.5, 2.5, 4, 6, 9] {
                let away = setting.gap * shift
                anchors.append(
                    .init(
                        Point(x: end + (negative ? -away : away), y: rect.midY),
                        negative ? .trailing : .leading, .middle))
            }
        }
        canvas.labels.append(
            Label(
                lines: label, size: setting.textSize, leading: setting.leading,
                ink: setting.theme[.text], anchors: anchors))
    }
}
