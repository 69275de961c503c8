import Typesetting
package import Values

/// One figure over the years there are, against a limit and the creation year's value.
package struct YearBars: Recipe, Hashable {
    package struct Year: Sendable, Hashable {
        package enum Role: Sendable, Hashable { case baseline, earlier, now }

        package var label: String
        package var value: Rational?
        package var role: Role
        package var isSufficient: Bool
        /// Under the year's name: `创建年`, `1—9月`.
        package var note: String
        /// What the year can still come to once all its data are in; nil: no bound that way.
        /// Both nil: nothing is said about it.
        package var low: Rational?
        package var high: Rational?

        package init(
            _ label: String, _ value: Rational?, role: Role, isSufficient: Bool = true,
            note: String = "", low: Rational? = nil, high: Rational? = nil
        ) {
            self.label = label
            self.value = value
            self.role = role
            self.isSufficient = isSufficient
            self.note = note
            self.low = low
            self.high = high
        }

        /// A complete year is what it is.
        var hasRange: Bool { !isSufficient && (low != nil || high != nil) }

        var stroke: ChartTheme.StrokeRole {
            switch role {
            case .baseline: .baseline
            case .earlier: .lastYear
            case .now: .thisYear
            }
        }
    }

    package var unit: String
    package var decimals: Int
    package var years: [Year]
    package var levels: [Level]
    /// By the order of the years: a break after band 1 stands between the second and the third.
    package var breaks: [SeriesBreak]

    package init(
        unit: String, decimals: Int, years: [Year], levels: [Level] = [],
        breaks: [SeriesBreak] = []
    ) {
        self.unit = unit
        self.decimals = decimals
        self.years = years
        self.levels = levels
        self.breaks = breaks
    }

    package func chart(_ theme: ChartTheme, _ language: Language) -> Chart {
        let values =
            years.compactMap(\.value) + levels.map(\.value)
            + years.filter(\.hasRange).flatMap { [$0.low, $0.high].compactMap { $0 } }
        var marks: [Mark] = [.axis(Axis(.left, title: unit, hasGrid: true))]
        for index in years.indices { marks += self.marks(index, theme, language) }
        marks += levels.map { $0.rule(theme) }
        marks.append(.rule(Rule(.level(.amount(.zero)), stroke: theme[.zero])))
        marks += breaks.filter { years.indices.contains($0.band) }.map { $0.rule(theme) }
        marks.append(.axis(Axis(.bottom)))
        if years.contains(where: { !$0.note.isEmpty }) {
            marks.append(.axis(Axis(.bottom, labels: years.map(\.note))))
        }
        let entries = legend(theme, language)
        if !entries.isEmpty { marks.append(.legend(Legend(.top, entries))) }
        return Chart(x: .bands(years.map(\.label)), y: .amounts(values), marks: marks)
    }

    private func marks(_ index: Int, _ theme: ChartTheme, _ language: Language) -> [Mark] {
        let year = years[index]
        var marks: [Mark] = []
        if let value = year.value {
            // Few bars stay slim: as wide as they would be among eight.
            let half = min(0.32, Double(max(years.count, 1)) / 24)
            marks.append(
                .bar(
                    Bar(
                        band: index, part: (0.5 - half)...(0.5 + half), to: value,
                        fill: year.isSufficient
                            ? theme.solid(year.stroke) : theme.hatched(year.stroke),
                        label: years.count <= 12
                            ? [NumberText.plain(value, decimals: decimals)] : [],
                        labelAt: year.hasRange ? max(year.high ?? value, value) : nil)))
        } else {
            marks.append(
                .text(
                    Words(
                        [ChartWords.none[language]], x: .band(index), y: .share(0),
                        vertical: .above, ink: .quiet, offset: .init(x: 0, y: -2), mayRise: true)))
        }
        if year.hasRange {
            marks.append(
                .errorBar(
                    ErrorBar(
                        .band(index), low: year.low, high: year.high, stroke: theme[.axis])))
        }
        return marks
    }

    private func legend(_ theme: ChartTheme, _ language: Language) -> [Legend.Entry] {
        var entries: [Legend.Entry] = []
        if let year = years.first(where: { $0.value != nil && !$0.isSufficient }) {
            entries.append(
                .init(.surface(theme.hatched(year.stroke)), ChartWords.insufficient[language]))
        }
        if years.contains(where: \.hasRange) {
            entries.append(.init(.whisker(theme[.axis]), ChartWords.range[language]))
        }
        return entries
    }

    package func alt(_ language: Language) -> String {
        var alt = AltText(Wording("柱状图，逐年数值", "bar chart, a bar a year"), language)
        alt.series(
            Wording("各年", "years")[language], years.map { (name($0, language), $0.value) },
            unit: unit, decimals: decimals)
        alt.insufficient(
            Wording("各年", "years")[language],
            years.filter { $0.value != nil && !$0.isSufficient }.map { ($0.label, nil) })
        for year in years where year.hasRange {
            let ends = [(year.low, "≥"), (year.high, "≤")].compactMap { end, sign in
                end.map { sign + alt.amount($0, unit, decimals) }
            }
            let words = ChartWords.range
            alt.say(
                "\(year.label)\(words.chinese)：\(ends.joined(separator: "、"))",
                "\(year.label), \(words.english): \(ends.joined(separator: ", "))")
        }
        for level in levels { alt.level(level, unit: unit) }
        alt.breaks(breaks, bands: years.map(\.label))
        return alt.text
    }

    private func name(_ year: Year, _ language: Language) -> String {
        year.note.isEmpty
            ? year.label
            : Wording("\(year.label)（\(year.note)）", "\(year.label) (\(year.note))")[language]
    }

    package func table(_ language: Language) -> ChartTable {
        var table = ChartTable(
            [.init(ChartWords.year[language]), .init(ChartWords.value[language], unit: unit)],
            years.map { [.text($0.label), .optional($0.value, decimals: decimals)] })
        if years.contains(where: \.hasRange) {
            for (wording, end) in [
                (ChartWords.lowest, \Year.low), (ChartWords.highest, \Year.high),
            ] {
                table.append(
                    .init(wording[language], unit: unit),
                    years.map {
                        $0.hasRange ? .optional($0[keyPath: end], decimals: decimals) : .none
                    })
            }
        }
        table.append(
            .init(ChartWords.remark[language]),
            years.map { year in
                let words =
                    [year.note] + (year.isSufficient ? [] : [ChartWords.insufficient[language]])
                let text = words.filter { !$0.isEmpty }.joined(
                    separator: Wording("；", "; ")[language])
                return text.isEmpty ? .none : .text(text)
            })
        table.append(levels)
        return table
    }
}
