package import Typesetting

/// Scales and a list of marks, drawn in order. There is no class a chart kind: a new picture is
/// a new list.
package struct Chart: Sendable, Hashable {
    package var x: Scale
    package var y: Scale
    package var marks: [Mark]
    /// Points; nil: the theme's picture height does.
    package var heightAsked: Double?

    package init(x: Scale, y: Scale, marks: [Mark], heightAsked: Double? = nil) {
        self.x = x
        self.y = y
        self.marks = marks
        self.heightAsked = heightAsked
    }

    /// The picture with its top left corner at the origin.
    package func drawings(
        in size: Size, lettering: any Lettering, theme: ChartTheme
    ) -> [Drawing] {
        layout(in: size, lettering: lettering, theme: theme).drawings
    }

    /// The picture, with the places of its plot and of all words.
    package func layout(in size: Size, lettering: any Lettering, theme: ChartTheme) -> ChartLayout {
        layout(
            in: Rect(x: 0, y: 0, width: size.width, height: size.height),
            setting: Setting(lettering: lettering, theme: theme))
    }

    /// The size this chart reads best at in the theme.
    package func size(_ theme: ChartTheme) -> Size {
        Size(width: theme[.pictureWidth], height: heightAsked ?? theme[.pictureHeight])
    }

    func layout(in region: Rect, setting: Setting) -> ChartLayout {
        var setting = setting
        // How much room words need depends on the plot, and the plot on the room: a guess first.
        setting.plotSize = Size(
            width: region.size.width * 0.66, height: region.size.height * 0.66)
        setting.plotSize = margins(region, setting).plot.size
        let (plot, stacked, hanging, befores) = margins(region, setting)
        var canvas = Canvas(
            frame: Frame(plot: plot, x: x, y: y), region: region, setting: setting)
        canvas.barText = Bar.text(
            marks.compactMap { if case .bar(let bar) = $0 { bar } else { nil } }, canvas.frame,
            setting)
        canvas.marginTop = region.minY + stacked.top
        canvas.marginBottom = region.maxY - stacked.bottom
        for case .axis(let axis) in marks where axis.side == .bottom && axis.labels == nil {
            canvas.marginBottom += axis.drop(y, setting) - setting.textSize * 0.06
        }
        canvas.hasTopAxis = marks.contains { mark in
            if case .axis(let axis) = mark { axis.side == .top } else { false }
        }
        canvas.headingWidth = Legend.headingWidth(self, region, setting)
        for (mark, before) in zip(marks, befores) {
            var before = before
            before.bottom += hanging.bottom
            before.top += hanging.top
            before.left += hanging.left
            before.right += hanging.right
            mark.shape.draw(on: &canvas, outside: before)
        }
        canvas.settleWords()
        return ChartLayout(drawings: canvas.drawings, plot: plot, texts: canvas.texts)
    }

    /// The plot that the marks leave of the region, with the room they take around it.
    private func margins(
        _ region: Rect, _ setting: Setting
    ) -> (plot: Rect, stacked: Room, hanging: Room, befores: [Room]) {
        // Axes and legends are stacked outwards; what hangs over the edge only needs the most.
        var stacked = Room()
        var befores: [Room] = []
        var hanging = Room()
        for mark in marks {
            befores.append(stacked)
            let room = mark.shape.room(self, region, setting)
            stacked.top += room.top
            stacked.left += room.left
            stacked.bottom += room.bottom
            stacked.right += room.right
            let over = mark.shape.overhang(self, region, setting)
            hanging.top = max(hanging.top, over.top)
            hanging.left = max(hanging.left, over.left)
            hanging.bottom = max(hanging.bottom, over.bottom)
            hanging.right = max(hanging.right, over.right)
        }
        let plot = Rect(
            x: region.minX + stacked.left + hanging.left,
            y: region.minY + stacked.top + hanging.top,
            width: max(
                region.size.width - stacked.left - stacked.right - hanging.left - hanging.right, 1),
            height: max(
                region.size.height - stacked.top - stacked.bottom - hanging.top - hanging.bottom, 1)
        )
        return (plot, stacked, hanging, befores)
    }
}

/// A drawn chart.
package struct ChartLayout: Sendable, Hashable {
    package var drawings: [Drawing]
    /// The rectangle inside the axes.
    package var plot: Rect
    package var texts: [PlacedText]
}

/// The kinds of things a chart is made of. Axes and legends are among them.
package indirect enum Mark: Sendable, Hashable {
    case bar(Bar)
    case line(Line)
    case area(Area)
    case point(Dot)
    case cell(Cell)
    case rule(Rule)
    case errorBar(ErrorBar)
    case text(Words)
    case passage(Passage)
    case axis(Axis)
    case legend(Legend)
    case colourKey(ColourKey)
    /// A chart inside a chart.
    case inset(Inset)
    /// Charts side by side that share their axes: small multiples.
    case facets(Facets)

    var shape: any MarkShape {
        switch self {
        case .bar(let mark): mark
        case .line(let mark): mark
        case .area(let mark): mark
        case .point(let mark): mark
        case .cell(let mark): mark
        case .rule(let mark): mark
        case .errorBar(let mark): mark
        case .text(let mark): mark
        case .passage(let mark): mark
        case .axis(let mark): mark
        case .legend(let mark): mark
        case .colourKey(let mark): mark
        case .inset(let mark): mark
        case .facets(let mark): mark
        }
    }
}

/// The three questions asked of a mark.
protocol MarkShape {
    /// Room outside the plot that no other mark may use.
    func room(_ chart: Chart, _ region: Rect, _ setting: Setting) -> Room
    /// Room outside the plot that all marks of the kind share.
    func overhang(_ chart: Chart, _ region: Rect, _ setting: Setting) -> Room
    /// `outside` is the room other marks have already taken next to the plot.
    func draw(on canvas: inout Canvas, outside: Room)
}

extension MarkShape {
    func room(_ chart: Chart, _ region: Rect, _ setting: Setting) -> Room { Room() }
    func overhang(_ chart: Chart, _ region: Rect, _ setting: Setting) -> Room { Room() }
}
