import Typesetting

/// The plot's rectangle and its scales.
struct Frame {
    var plot: Rect
    var x: Scale
    var y: Scale

    func x(_ place: Place) -> Double { plot.minX + x.share(place) * plot.size.width }

    func y(_ place: Place) -> Double {
        let share = y.share(place)
        return y.growsUpwards
            ? plot.maxY - share * plot.size.height : plot.minY + share * plot.size.height
    }

    func rect(_ x: Stretch, _ y: Stretch) -> Rect {
        let (x0, x1) = (self.x(x.start), self.x(x.end))
        let (y0, y1) = (self.y(y.start), self.y(y.end))
        return Rect(
            x: min(x0, x1), y: min(y0, y1), width: (x1 - x0).magnitude,
            height: (y1 - y0).magnitude)
    }
}

/// Room that a mark needs outside the plot.
struct Room {
    var top = 0.0
    var left = 0.0
    var bottom = 0.0
    var right = 0.0
}

/// Collects what marks draw and the words they want, then finds places for the words.
struct Canvas {
    var frame: Frame
    /// All of the picture, margins included.
    let region: Rect
    let setting: Setting
    /// Over it stand units and legends, under it the words at line ends.
    var marginTop: Double
    /// Under it stand the labels of level axes.
    var marginBottom: Double
    /// Whether labels stand over the plot, so that a title at its side goes into their row.
    var hasTopAxis = false
    /// At the right of the uppermost row, where the heading of a right axis stands.
    var headingWidth = 0.0
    var drawings: [Drawing] = []
    var obstacles: [Obstacle] = []
    var labels: [Label] = []
    var endLabels: [EndLabel] = []
    var topLabels: [TopLabel] = []
    /// Size and lines at which all numbers of upright bars fit their bands; nil: they do not.
    var barText: (size: Double, lines: Int)?
    var texts: [PlacedText] = []
    private var owners = 0

    init(frame: Frame, region: Rect, setting: Setting) {
        self.frame = frame
        self.region = region
        self.setting = setting
        marginTop = region.minY
        marginBottom = region.maxY
    }

    mutating func newOwner() -> Int {
        owners += 1
        return owners
    }

    mutating func obstruct(_ rect: Rect, _ kind: Obstacle.Kind, owner: Int? = nil) {
        obstacles.append(Obstacle(rect: rect, kind: kind, owner: owner))
    }

    /// Puts set lines with the top left corner of the block they make at `corner`.
    mutating func put(
        _ lines: [SetLine], text: String, at corner: Point, size: Double? = nil,
        horizontal: Alignment = .leading
    ) {
        let width = lines.map(\.width).max() ?? 0
        let leading = setting.leading * (size ?? setting.textSize) / setting.textSize
        let size = size ?? setting.textSize
        for (index, line) in lines.enumerated() {
            let baseline = corner.y + size * 0.86 + Double(index) * leading
            let start =
                switch horizontal {
                case .leading, .justified: corner.x
                case .center: corner.x + (width - line.width) / 2
                case .trailing: corner.x + width - line.width
                }
            drawings.append(.group(line.drawings, offset: Point(x: start, y: baseline)))
        }
        place(
            text,
            Rect(
                x: corner.x, y: corner.y, width: width,
                height: size + Double(max(lines.count - 1, 0)) * leading))
    }

    private mutating func place(_ text: String, _ rect: Rect) {
        texts.append(PlacedText(text: text, rect: rect))
        obstruct(rect, .words)
    }

    /// Places all words: fixed ones, those at line ends, then the others in the order they came.
    mutating func settleWords() {
        for label in labels where label.isFixed { settle(label) }
        settleEndLabels()
        settleTopLabels()
        for label in labels where !label.isFixed { settle(label) }
        labels = []
    }

    private mutating func settle(_ label: Label) {
        let widths = label.lines.map { setting.width($0, size: label.size) }
        let width = widths.max() ?? 0
        let height = label.size + Double(label.lines.count - 1) * label.leading
        var best: (anchor: Label.Anchor, rect: Rect, cost: Double)?
        for anchor in label.anchors {
            let rect = rect(at: anchor, width: width, height: height)
            let cost = label.isFixed ? 0 : cost(rect, anchor)
            if best.map({ cost < $0.cost - 1e-9 }) ?? true { best = (anchor, rect, cost) }
            if cost == 0 { break }
        }
        guard let best else { return }
        if best.anchor.inside == nil, !label.isFixed,
            obstacles.contains(where: { $0.kind == .line && $0.rect.overlap(best.rect) > 0 })
        {
            drawings.append(.fill(.rect(best.rect.grown(0.6)), setting.theme[.paper]))
        }
        if let plate = label.plate {
            drawings.append(.fill(.rect(best.rect.grown(0.75)), plate))
        }
        let style = setting.style(label.size, best.anchor.ink ?? label.ink)
        for (index, line) in label.lines.enumerated() {
            let baseline = best.rect.minY + label.size * 0.86 + Double(index) * label.leading
            let x =
                switch best.anchor.horizontal {
                case .leading, .justified: best.rect.minX
                case .center: best.rect.midX
                case .trailing: best.rect.maxX
                }
            drawings += setting.lettering.label(
                line, style: style, at: Point(x: x, y: baseline), align: best.anchor.horizontal)
        }
        place(label.lines.joined(separator: " "), best.rect)
    }

    func rect(of label: Label, at anchor: Label.Anchor) -> Rect {
        rect(
            at: anchor, width: label.lines.map { setting.width($0, size: label.size) }.max() ?? 0,
            height: label.size + Double(label.lines.count - 1) * label.leading)
    }

    private func rect(at anchor: Label.Anchor, width: Double, height: Double) -> Rect {
        let x =
            switch anchor.horizontal {
            case .leading, .justified: anchor.point.x
            case .center: anchor.point.x - width / 2
            case .trailing: anchor.point.x - width
            }
        let y =
            switch anchor.vertical {
            case .above: anchor.point.y - height
            case .middle: anchor.point.y - height / 2
            case .below: anchor.point.y
            }
        return Rect(x: x, y: y, width: width, height: height)
    }

    private func cost(_ rect: Rect, _ anchor: Label.Anchor) -> Double {
        // Numbers side by side need a space between them, one over another hardly any.
        let padded = Rect(
            x: rect.minX - 1.5, y: rect.minY - 0.8, width: rect.size.width + 3,
            height: rect.size.height + 1.6)
        var cost = 0.0
        for obstacle in obstacles where obstacle.owner == nil || obstacle.owner != anchor.inside {
            let weight =
                switch obstacle.kind {
                case .surface: 2.0
                case .line: 1.0
                case .words: 20.0
                }
            cost += weight * padded.overlap(obstacle.rect)
        }
        let outside =
            padded.size.width * padded.size.height - padded.overlap(region.grown(1))
        return cost + 40 * max(outside, 0)
    }
}
