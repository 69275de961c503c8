import Typesetting
package import Values

/// Every indicator against its limit and the creation year, each on its own scale from zero: a
/// thick bar for now, a tick for the limit, an open square for the creation year, the verdict
/// behind them.
package struct BulletRows: Recipe, Hashable {
    package struct Row: Sendable, Hashable {
        package var name: String
        package var unit: String
        package var decimals: Int
        /// Nil: no datum.
        package var now: Rational?
        package var baseline: Rational?
        /// Whether enough data stand behind `now`.
        package var isSufficient: Bool
        package var favourable: Favourable
        package var limit: Level?
        /// A second, lower limit.
        package var floor: Level?
        package var sign: VerdictSign
        /// `达标`.
        package var word: String

        package init(
            name: String, unit: String, decimals: Int, now: Rational?, baseline: Rational? = nil,
            isSufficient: Bool = true, favourable: Favourable = .higher, limit: Level? = nil,
            floor: Level? = nil, sign: VerdictSign, word: String
        ) {
            self.name = name
            self.unit = unit
            self.decimals = decimals
            self.now = now
            self.baseline = baseline
            self.isSufficient = isSufficient
            self.favourable = favourable
            self.limit = limit
            self.floor = floor
            self.sign = sign
            self.word = word
        }

        var title: String { unit.isEmpty ? name : "\(name)（\(unit)）" }
    }

    /// `2026年`, `2024年`.
    package var nowLabel: String
    package var baselineLabel: String
    package var rows: [Row]

    package init(nowLabel: String, baselineLabel: String, rows: [Row]) {
        self.nowLabel = nowLabel
        self.baselineLabel = baselineLabel
        self.rows = rows
    }

    /// Names are broken at so many ems.
    private static let measure = 11.0

    package func chart(_ theme: ChartTheme, _ language: Language) -> Chart {
        guard !rows.isEmpty else { return .nothing(theme, language) }
        var marks: [Mark] = [
            .axis(
                Axis(.left, labels: rows.map(\.title), measure: theme[.text] * Self.measure)),
            .axis(
                Axis(
                    .right, labels: rows.map(\.word), measure: theme[.text] * 5,
                    leads: rows.map { .init($0.sign.symbol, $0.sign.lineInk(theme)) })),
        ]
        for (index, row) in rows.enumerated() {
            if index > 0 {
                marks.append(
                    .rule(
                        Rule(
                            .level(.band(index, part: 0)), stroke: theme[.grid],
                            crossesMargin: true)))
            }
            marks.append(
                .inset(
                    Inset(
                        bullet(row, theme, language), x: Stretch(.share(0), .share(0.97)),
                        y: .band(index))))
        }
        marks.append(.legend(Legend(.bottom, legend(theme, language))))
        // All rows are as high as the one whose name takes most lines.
        let lines = rows.map { Ems.lines($0.title, measure: Self.measure) }.max() ?? 1
        let height = max(2.5, Double(lines) + 0.4)
        return Chart(
            x: .amounts([]), y: .bands(rows.map(\.name)), marks: marks,
            heightAsked: theme[.leading] * (height * Double(max(rows.count, 1)) + 2.6))
    }

    private func bullet(_ row: Row, _ theme: ChartTheme, _ language: Language) -> Chart {
        let values = [row.now, row.baseline, row.limit?.value, row.floor?.value]
            .compactMap { $0 }
        var marks: [Mark] = []
        if let now = row.now {
            marks.append(
                .bar(
                    Bar(
                        band: 0, part: 0.44...0.8, to: now,
                        fill: row.isSufficient
                            ? theme.solid(.thisYear) : theme.hatched(.thisYear),
                        label: [NumberText.plain(now, decimals: row.decimals)])))
        } else {
            marks.append(
                .cell(
                    Cell(
                        x: Stretch(.share(0), .share(0.1)),
                        y: Stretch(.band(0, part: 0.42), .band(0, part: 0.86)),
                        fill: theme.absent, letters: ChartWords.none[language], size: .text)))
        }
        if !values.isEmpty {
            marks.append(
                .rule(
                    Rule(
                        .upright(.amount(.zero)), stroke: theme[.zero],
                        span: Stretch(.band(0, part: 0.35), .band(0, part: 0.89)))))
        }
        for level in [row.floor, row.limit].compactMap({ $0 }) {
            marks.append(
                .rule(
                    Rule(
                        .upright(.amount(level.value)), stroke: level.stroke(theme),
                        label: row.favourable.sign + level.number, isCased: true,
                        span: Stretch(.band(0, part: 0.35), .band(0, part: 0.89)))))
        }
        if let baseline = row.baseline {
            marks.append(
                .point(
                    Dot(
                        x: .amount(baseline), y: .band(0, part: 0.62), symbol: .openSquare,
                        ink: theme[.baseline].ink, scale: 1.2)))
        }
        return Chart(x: .amounts(values), y: .bands([""]), marks: marks)
    }

    private func legend(_ theme: ChartTheme, _ language: Language) -> [Legend.Entry] {
        var entries: [Legend.Entry] = []
        if rows.contains(where: { $0.now != nil && $0.isSufficient }) {
            entries.append(.init(.surface(theme.solid(.thisYear)), nowLabel))
        }
        if rows.contains(where: { $0.now != nil && !$0.isSufficient }) {
            entries.append(
                .init(
                    .surface(theme.hatched(.thisYear)),
                    nowLabel + (language == .chinese ? "" : " ")
                        + ChartWords.insufficient[language]))
        }
        if rows.contains(where: { $0.now == nil }) {
            entries.append(
                .init(
                    .surface(theme.absent, letters: ChartWords.none[language]),
                    ChartWords.noData[language]))
        }
        if rows.contains(where: { $0.baseline != nil }) {
            entries.append(.init(.symbol(.openSquare, theme[.baseline].ink), baselineLabel))
        }
        // Each kind of limit once, by the name it comes with first.
        var kinds: Set<Level.Kind> = []
        for level in rows.flatMap({ [$0.limit, $0.floor] }).compactMap({ $0 })
        where kinds.insert(level.kind).inserted {
            entries.append(.init(.line(level.stroke(theme), nil), level.name))
        }
        return entries
    }
}
