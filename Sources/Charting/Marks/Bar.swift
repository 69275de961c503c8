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
    /// Where the number stands instead of the bar's end, if a whisker reaches beyond it.
    package var labelAt: Rational?
    /// In its middle, where there is room for them.
    package var letters: String

    package init(
        band: Int, part: ClosedRange<Double> = 0.12...0.88, from: Rational = .zero, to: Rational,
        fill: Fill, label: [String] = [], labelAt: Rational? = nil, letters: String = ""
    ) {
        self.band = band
        self.part = part
        self.from = from
        self.to = to
        self.fill = fill
        self.label = label
        self.labelAt = labelAt
        self.letters = letters
    }
}

extension Bar: MarkShape {
    private func stands(_ x: Scale) -> Bool { x.bandCount > 0 }

    func overhang(_ chart: Chart, _ region: Rect, _ setting: Setting) -> Room {
        guard !label.isEmpty else { return Room() }
        if stands(chart.x) {
            // What the scale leaves over the bar is room too.
            let share = chart.y.share(.amount(labelAt ?? to))
            let free = (to < from ? share : 1 - share) * setting.plotSize.height
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

    /// The size at which the numbers of all upright bars fit their bands. Wider ones would run
    /// into their neighbours, and a number here and there would look like data missing in
    /// between: then the axis has to do.
    /// How many lines of them fit is decided for all together too.
    static func text(
        _ bars: [Bar], _ frame: Frame, _ setting: Setting
    ) -> (size: Double, lines: Int)? {
        let weights = frame.x.weights
        func width(_ band: Int) -> Double {
            frame.plot.size.width * (weights.indices.contains(band) ? weights[band] : 1)
        }
        let most = bars.map(\.label.count).max() ?? 0
        for lines in [most, 1] {
            for size in [setting.textSize, setting.theme[.cellText]]
            where bars.allSatisfy({ bar in
                bar.label.prefix(lines).allSatisfy {
                    setting.width($0, size: size) <= width(bar.band) - 1
                }
            }) {
                return (size, lines)
            }
        }
        return nil
    }

    func draw(on canvas: inout Canvas, outside: Room) {
        let rect = rect(in: canvas.frame)
        let owner = canvas.newOwner()
        canvas.drawings += fill.drawings(rect)
        canvas.obstruct(rect, .surface, owner: owner)
        canvas.letterClear(
            letters, in: rect, on: fill, size: canvas.setting.theme[.cellText], owner: owner)
        let setting = canvas.setting
        let text = stands(canvas.frame.x) ? canvas.barText : (setting.textSize, label.count)
        guard !label.isEmpty, let text else { return }
        let (textSize, label) = (text.size, Array(label.prefix(text.lines)))
        let negative = to < from
        let gap = 1.5
        var anchors: [Label.Anchor] = []
        // Letters inside are only clear on a plain ink.
        let inner: Ink? =
            fill.hatch == nil ? fill.ink.map { $0.letterInk(setting.theme[.text]) } : nil
        if stands(canvas.frame.x) {
            var end = negative ? rect.maxY : rect.minY
            if let labelAt { end = canvas.frame.y(.amount(labelAt)) }
            let outward = negative ? 1.0 : -1.0
            let vertical: Label.Anchor.Vertical = negative ? .below : .above
            anchors.append(
                .init(Point(x: rect.midX, y: end + outward * gap), .center, vertical))
            if labelAt != nil {
                // Beside a whisker without an end.
                let aside = setting.theme[.marker] * 1.2 + 2
                for (x, side) in [
                    (rect.midX - aside, Alignment.trailing), (rect.midX + aside, .leading),
                ] {
                    anchors.append(.init(Point(x: x, y: end + outward * gap), side, vertical))
                }
            }
            for shift in [3.0, 6.0, 9.0] {
                anchors.append(
                    .init(Point(x: rect.midX, y: end + outward * (gap + shift)), .center, vertical))
            }
            let width = label.map { setting.width($0, size: textSize) }.max() ?? 0
            if let inner, labelAt == nil,
                rect.size.height > setting.leading * Double(label.count) + 2,
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
                lines: label, size: textSize, leading: setting.leading,
                ink: setting.theme[.text], anchors: anchors))
    }
}
