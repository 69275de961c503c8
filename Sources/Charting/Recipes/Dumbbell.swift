import Typesetting
package import Values

/// Rows with the creation year's value and this year's, and the way from one to the other.
package struct Dumbbell: Recipe, Hashable {
    package struct Row: Sendable, Hashable {
        package var name: String
        package var baseline: Rational?
        package var now: Rational?

        package init(_ name: String, baseline: Rational?, now: Rational?) {
            self.name = name
            self.baseline = baseline
            self.now = now
        }
    }

    package var unit: String
    package var decimals: Int
    /// `2024年`, `2026年`.
    package var baselineLabel: String
    package var nowLabel: String
    /// In the order in which they are to be read.
    package var rows: [Row]
    /// The rows the axis is made for: more than `rows` where a picture goes on over several
    /// sheets that are compared.
    package var compared: [Row]
    /// One for all rows.
    package var limit: Level?

    package init(
        unit: String, decimals: Int, baselineLabel: String, nowLabel: String, rows: [Row],
        limit: Level? = nil
    ) {
        self.unit = unit
        self.decimals = decimals
        self.baselineLabel = baselineLabel
        self.nowLabel = nowLabel
        self.rows = rows
        compared = rows
        self.limit = limit
    }

    package func chart(_ theme: ChartTheme, _ language: Language) -> Chart {
        let values =
            compared.flatMap { [$0.baseline, $0.now].compactMap { $0 } }
            + (limit.map { [$0.value] } ?? [])
        var marks: [Mark] = [
            .axis(
                Axis(.left, labels: rows.map(\.name), hasGrid: true, measure: theme[.text] * 11)),
            .axis(Axis(.right, labels: rows.map { "  " + change($0, language) })),
            .axis(Axis(.bottom, title: unit, hasGrid: true)),
        ]
        if let limit {
            marks.append(
                .rule(
                    Rule(
                        .upright(.amount(limit.value)), stroke: limit.stroke(theme),
                        label: limit.phrase())))
        }
        for index in rows.indices { marks += self.marks(index, theme) }
        let entries = legend(theme)
        if !entries.isEmpty { marks.append(.legend(Legend(.bottom, entries))) }
        // A long name takes two lines.
        let longest = rows.map(\.name.count).max() ?? 0
        let height = Double(max(rows.count, 1)) * (longest > 11 ? 2.1 : 1.6)
        return Chart(
            x: .amounts(values, fromZero: false), y: .bands(rows.map(\.name)), marks: marks,
            heightAsked: theme[.leading] * (6 + height))
    }

    private func marks(_ index: Int, _ theme: ChartTheme) -> [Mark] {
        let row = rows[index]
        var marks: [Mark] = []
        // The number of the lesser value stands at its left, that of the greater at its right.
        let isFalling = row.baseline.flatMap { then in row.now.map { $0 < then } } ?? false
        if let then = row.baseline, let now = row.now, then != now {
            marks.append(
                .cell(
                    Cell(
                        x: Stretch(.amount(then), .amount(now)),
                        y: Stretch(.band(index, part: 0.46), .band(index, part: 0.54)),
                        fill: Fill(theme[.baselineBar]))))
            let middle = (then + now) * Rational(1, over: 2)
            marks.append(
                .point(
                    Dot(
                        x: .amount(middle), y: .band(index),
                        symbol: isFalling ? .leftward : .rightward, ink: theme[.text], scale: 1.3)))
        }
        let isEqual = row.baseline != nil && row.baseline == row.now
        if let then = row.baseline {
            marks.append(
                .point(
                    Dot(
                        x: .amount(then), y: .band(index), symbol: .openSquare,
                        ink: theme[.baseline].ink, scale: 1.7,
                        // Two equal values are said once.
                        label: isEqual ? "" : NumberText.plain(then, decimals: decimals),
                        labelSide: isFalling ? .right : .left)))
        }
        if let now = row.now {
            marks.append(
                .point(
                    Dot(
                        x: .amount(now), y: .band(index), symbol: .disc,
                        ink: theme[.thisYear].ink, scale: isEqual ? 0.9 : 1.4,
                        label: NumberText.plain(now, decimals: decimals),
                        labelSide: isFalling ? .left : .right)))
        }
        return marks
    }

    /// `+214`, `持平`, `缺2024年`, `无数据`.
    private func change(_ row: Row, _ language: Language) -> String {
        let space = Wording("", " ")[language]
        switch (row.baseline, row.now) {
        case (let then?, let now?):
            return then == now
                ? ChartWords.unchanged[language]
                : NumberText.signed(now - then, decimals: decimals)
        case (nil, .some): return ChartWords.lacking[language] + space + baselineLabel
        case (.some, nil): return ChartWords.lacking[language] + space + nowLabel
        case (nil, nil): return ChartWords.noData[language]
        }
    }

    private func legend(_ theme: ChartTheme) -> [Legend.Entry] {
        var entries: [Legend.Entry] = []
        if rows.contains(where: { $0.baseline != nil }) {
            entries.append(.init(.symbol(.openSquare, theme[.baseline].ink), baselineLabel))
        }
        if rows.contains(where: { $0.now != nil }) {
            entries.append(.init(.symbol(.disc, theme[.thisYear].ink), nowLabel))
        }
        return entries
    }

    package func alt(_ language: Language) -> String {
        var alt = AltText(
            Wording(
                "哑铃图，\(baselineLabel)与\(nowLabel)",
                "dumbbell chart, \(baselineLabel) and \(nowLabel)"),
            language)
        for row in rows {
            let ends = [row.baseline, row.now].map { value in
                value.map { alt.amount($0, unit, decimals) }
            }
            alt.say(
                "\(row.name)：\(ends[0] ?? ChartWords.none.chinese)→"
                    + "\(ends[1] ?? ChartWords.none.chinese)（\(change(row, .chinese))）",
                "\(row.name): \(ends[0] ?? ChartWords.none.english) → "
                    + "\(ends[1] ?? ChartWords.none.english) (\(change(row, .english)))")
        }
        if rows.isEmpty { alt.say("没有数据", "no data") }
        if let limit { alt.level(limit, unit: unit) }
        return alt.text
    }

    package func table(_ language: Language) -> ChartTable {
        var table = ChartTable(
            [
                .init(ChartWords.item[language]), .init(baselineLabel, unit: unit),
                .init(nowLabel, unit: unit), .init(ChartWords.change[language], unit: unit),
            ],
            rows.map { row in
                let change = row.baseline.flatMap { then in row.now.map { $0 - then } }
                return [.text(row.name)]
                    + [row.baseline, row.now, change].map { .optional($0, decimals: decimals) }
            })
        table.append(limit.map { [$0] } ?? [])
        return table
    }
}
