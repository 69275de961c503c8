import Typesetting
package import Values

/// Monthly means of a year against thresholds, with the creation year's beside them.
package struct MonthlyMeans: Recipe, Hashable {
    package struct Month: Sendable, Hashable {
        /// Nil: no datum at all.
        package var value: Rational?
        /// Whether the validity minimum is met.
        package var isSufficient: Bool
        /// Valid data behind the value, printed where they are too few: `n=212`.
        package var count: Int?

        package init(_ value: Rational?, isSufficient: Bool = true, count: Int? = nil) {
            self.value = value
            self.isSufficient = isSufficient
            self.count = count
        }
    }

    package struct Year: Sendable, Hashable {
        /// `2026年`.
        package var label: String
        /// Twelve; missing ones at the end count as without datum.
        package var months: [Month]

        package init(_ label: String, _ months: [Month]) {
            self.label = label
            self.months = months
        }
    }

    /// `个/cm³`.
    package var unit: String
    package var decimals: Int
    package var year: Year
    package var baseline: Year?
    package var levels: [Level]
    /// By months: band 2 is March.
    package var breaks: [SeriesBreak]

    package init(
        unit: String, decimals: Int, year: Year, baseline: Year? = nil, levels: [Level] = [],
        breaks: [SeriesBreak] = []
    ) {
        self.unit = unit
        self.decimals = decimals
        self.year = year
        self.baseline = baseline
        self.levels = levels
        self.breaks = breaks
    }

    package func chart(_ theme: ChartTheme, _ language: Language) -> Chart {
        let now = year.filled(12)
        let then = baseline?.filled(12)
        let values =
            now.compactMap(\.value) + (then ?? []).compactMap(\.value) + levels.map(\.value)
        let y = Scale.amounts(values)
        var marks: [Mark] = [.axis(Axis(.left, title: unit, hasGrid: true))]
        for (index, month) in now.enumerated() {
            guard let value = month.value else {
                marks.append(absence(index, language))
                continue
            }
            var label = [NumberText.plain(value, decimals: decimals)]
            if !month.isSufficient, let count = month.count { label.append("n=\(count)") }
            marks.append(
                .bar(
                    Bar(
                        band: index, to: value,
                        fill: month.isSufficient
                            ? theme.solid(.thisYear) : theme.hatched(.thisYear),
                        label: label)))
        }
        marks += levels.map { $0.rule(theme) }
        if let baseline {
            marks.append(
                .line(
                    Line(
                        baseline.knots(12) { .band($0) }, stroke: theme[.baseline],
                        symbol: .openSquare)))
        }
        marks += breaks.filter { (0..<12).contains($0.band) }.map { $0.rule(theme) }
        marks.append(.rule(Rule(.level(.amount(.zero)), stroke: theme[.zero])))
        marks.append(.axis(Axis(.bottom)))
        marks.append(.legend(Legend(.top, legend(theme, language, now, then))))
        return Chart(x: .bands(ChartWords.months(language)), y: y, marks: marks)
    }

    package func alt(_ language: Language) -> String {
        let months = ChartWords.months(language)
        var alt = AltText(Wording("柱状图，逐月平均值", "bar chart, monthly means"), language)
        for year in [year] + (baseline.map { [$0] } ?? []) {
            alt.year(year, months, unit: unit, decimals: decimals)
        }
        for level in levels { alt.level(level, unit: unit) }
        alt.breaks(breaks, bands: months)
        return alt.text
    }

    package func table(_ language: Language) -> ChartTable {
        ChartTable(
            ChartWords.month[language], ChartWords.months(language),
            years: [year] + (baseline.map { [$0] } ?? []), unit: unit, decimals: decimals,
            levels: levels, language)
    }

    private func absence(_ index: Int, _ language: Language) -> Mark {
        .text(
            Words(
                [ChartWords.none[language]], x: .band(index), y: .share(0), vertical: .above,
                ink: .quiet, offset: .init(x: 0, y: -2), mayRise: true))
    }

    private func legend(
        _ theme: ChartTheme, _ language: Language, _ now: [Month], _ then: [Month]?
    ) -> [Legend.Entry] {
        var entries: [Legend.Entry] = []
        if now.contains(where: { $0.value != nil && $0.isSufficient }) {
            entries.append(.init(.surface(theme.solid(.thisYear)), year.label))
        }
        if now.contains(where: { $0.value != nil && !$0.isSufficient }) {
            entries.append(
                .init(
                    .surface(theme.hatched(.thisYear)),
                    year.insufficientLabel(language)))
        }
        if now.contains(where: { $0.value == nil }) {
            let text =
                now.allSatisfy { $0.value == nil }
                ? year.label + (language == .chinese ? "" : " ") + ChartWords.noData[language]
                : ChartWords.noData[language]
            entries.append(.init(.surface(.init(nil), letters: ChartWords.none[language]), text))
        }
        if let baseline, let then, then.contains(where: { $0.value != nil }) {
            entries.append(.init(.line(theme[.baseline], .openSquare), baseline.label))
            if then.contains(where: { $0.value != nil && !$0.isSufficient }) {
                entries.append(
                    .init(
                        .symbol(.dottedRing, theme[.baseline].ink),
                        baseline.insufficientLabel(language)))
            }
        }
        return entries
    }
}
