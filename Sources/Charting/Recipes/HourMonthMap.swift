import Typesetting
package import Values

/// Means of every hour of the day in every month, as a map: a row a month, a column an hour, the
/// darker the more. The cells that reach a limit have a line round them.
package struct HourMonthMap: Recipe, Hashable {
    /// Value, whether enough data stand behind it, and how many.
    package typealias Hour = MonthlyMeans.Month

    package var unit: String
    package var decimals: Int
    /// Twelve months of 24 hours each, from the one that begins at 0 on; what is missing at the
    /// end is without datum.
    package var months: [[Hour]]
    package var limit: Level?
    /// With `lower`, cells at or under the limit reach it.
    package var favourable: Favourable

    package init(
        unit: String, decimals: Int, months: [[Hour]], limit: Level? = nil,
        favourable: Favourable = .higher
    ) {
        self.unit = unit
        self.decimals = decimals
        self.months = months
        self.limit = limit
        self.favourable = favourable
    }

    private func hour(_ month: Int, _ hour: Int) -> Hour {
        months.indices.contains(month) && months[month].indices.contains(hour)
            ? months[month][hour] : Hour(nil)
    }

    private var cells: [(month: Int, hour: Int, value: Hour)] {
        (0..<12).flatMap { month in
            (0..<24).map { (month, $0, hour(month, $0)) }
        }
    }

    private func reaches(_ month: Int, _ hour: Int) -> Bool {
        guard (0..<12).contains(month), (0..<24).contains(hour), let limit,
            let value = self.hour(month, hour).value
        else { return false }
        return favourable == .higher ? value >= limit.value : value <= limit.value
    }

    package func chart(_ theme: ChartTheme, _ language: Language) -> Chart {
        let cells = cells
        let colours = ColourScale(
            covering: cells.compactMap(\.value.value), low: theme[.leastAmount],
            high: theme[.greatestAmount])
        var marks: [Mark] = [
            .axis(Axis(.left)), .axis(Axis(.bottom, title: ChartWords.hour[language])),
        ]
        marks += cells.map { cell in
            .cell(
                Cell(
                    x: Stretch(.amount(Rational(cell.hour)), .amount(Rational(cell.hour + 1))),
                    y: .band(cell.month), fill: fill(cell.value, colours, theme)))
        }
        if let limit {
            let loops = CellContour.loops(columns: 24, rows: 12) { reaches($1, $0) }
            marks += loops.map { loop in
                .line(
                    Line(
                        loop.map { corner in
                            Line.Knot(
                                .amount(Rational(corner.column)), at: .band(corner.row, part: 0))
                        }, stroke: limit.stroke(theme)))
            }
        }
        marks.append(
            .colourKey(ColourKey(colours, unit: unit, entries: entries(colours, theme, language))))
        return Chart(
            x: Scale(.amounts(TickRow(from: 0, through: 24, every: 3))),
            y: .bands(ChartWords.months(language)), marks: marks)
    }

    private func fill(_ hour: Hour, _ colours: ColourScale, _ theme: ChartTheme) -> Fill {
        // Paper between cells of one class, so that they can be counted.
        let outline = Stroke(theme[.paper], width: theme[.cell].width)
        guard let value = hour.value, let ink = colours.ink(value) else { return theme.absent }
        return hour.isSufficient
            ? Fill(ink, outline: outline) : Fill(ink, hatch: thin(on: ink, theme), outline: outline)
    }

    /// Of cells with too few data: the other way than those without any.
    private func thin(on ink: Ink, _ theme: ChartTheme) -> Hatch {
        Hatch(
            .falling, Stroke(ink.letterInk(theme[.text]), width: theme[.hatch].width),
            gap: theme[.hatchGap])
    }

    private func entries(
        _ colours: ColourScale, _ theme: ChartTheme, _ language: Language
    ) -> [Legend.Entry] {
        var entries: [Legend.Entry] = []
        if let limit {
            let any = cells.contains { reaches($0.month, $0.hour) }
            let words = any ? ChartWords.reaches : ChartWords.noneReaches
            entries.append(
                .init(
                    .line(limit.stroke(theme), nil),
                    words[language] + Wording("", " ")[language]
                        + limit.phrase()))
        }
        let thin = cells.count { $0.value.value != nil && !$0.value.isSufficient }
        if thin > 0, let ink = colours.inks.first {
            entries.append(
                .init(
                    .surface(Fill(ink, hatch: self.thin(on: ink, theme))),
                    "\(ChartWords.insufficient[language]) \(thin)"))
        }
        let absent = cells.count { $0.value.value == nil }
        if absent > 0 {
            entries.append(
                .init(.surface(theme.absent), "\(ChartWords.noData[language]) \(absent)"))
        }
        return entries
    }

    package func alt(_ language: Language) -> String {
        let months = ChartWords.months(language)
        let hours = DayCourse.hours(language)
        var alt = AltText(
            Wording("热力图，逐月各时平均值", "heat map, means of every hour in every month"), language)
        let known = cells.filter { $0.value.value != nil }
        alt.series(
            Wording("各时段", "cells")[language],
            known.map { ("\(months[$0.month]) \(hours[$0.hour])", $0.value.value) }, unit: unit,
            decimals: decimals)
        let (absent, thin) = (
            cells.count - known.count, known.count { !$0.value.isSufficient }
        )
        if absent > 0 { alt.say("缺\(absent)个时段", "\(absent) cells without data") }
        if thin > 0 {
            alt.say("\(thin)个时段有效数据不足", "\(thin) cells with too few valid data")
        }
        if let limit {
            alt.level(limit, unit: unit)
            let reached = cells.count { reaches($0.month, $0.hour) }
            alt.say("\(reached)个时段达到", "\(reached) cells reach it")
        }
        return alt.text
    }

    package func table(_ language: Language) -> ChartTable {
        var table = ChartTable(
            [.init(ChartWords.month[language])]
                + DayCourse.hours(language).map { .init($0, unit: unit) },
            ChartWords.months(language).enumerated().map { month, name in
                [.text(name)]
                    + (0..<24).map { .optional(hour(month, $0).value, decimals: decimals) }
            })
        table.append(limit.map { [$0] } ?? [])
        return table
    }
}
