import Typesetting
package import Values

/// What each pollutant cost: the days over the limit of a good day on which it led, and the days
/// that have no AQI because it was missing. Rows stand in the caller's order.
package struct LostDays: Recipe, Hashable {
    package struct Row: Sendable, Hashable {
        /// `PM2.5`: its digits are lowered where it is set.
        package var name: String
        /// Days with an AQI over 100 on which it was a primary pollutant.
        package var primary: Int
        /// Days without an AQI because its value was missing.
        package var missing: Int
        /// Days as the primary pollutant in the creation year.
        package var baseline: Int?

        package init(_ name: String, primary: Int, missing: Int = 0, baseline: Int? = nil) {
            self.name = name
            self.primary = max(primary, 0)
            self.missing = max(missing, 0)
            self.baseline = baseline.map { max($0, 0) }
        }
    }

    package var rows: [Row]
    /// `2024年`.
    package var baselineLabel: String

    package init(_ rows: [Row], baselineLabel: String = "") {
        self.rows = rows
        self.baselineLabel = baselineLabel
    }

    private var hasMissing: Bool { rows.contains { $0.missing > 0 } }
    private var hasBaseline: Bool { rows.contains { $0.baseline != nil } }

    package func chart(_ theme: ChartTheme, _ language: Language) -> Chart {
        guard !rows.isEmpty else { return .nothing(theme, language) }
        var marks: [Mark] = [
            .axis(Axis(.left)),
            .axis(Axis(.bottom, title: ChartWords.day[language], hasGrid: true)),
        ]
        // Days are whole: no axis of a single one.
        let most = rows.flatMap { [$0.primary, $0.missing, $0.baseline ?? 0] }.max() ?? 0
        // Few rows stay slim: as thick as they would be among five.
        let half = min(0.42, Double(rows.count) * 0.084)
        let upper = (0.5 - half)...(hasMissing ? 0.5 : 0.5 + half)
        for (index, row) in rows.enumerated() {
            marks.append(
                .bar(
                    Bar(
                        band: index, part: upper, to: Rational(row.primary),
                        fill: theme.solid(.thisYear), label: ["\(row.primary)"])))
            if hasMissing {
                marks.append(
                    .bar(
                        Bar(
                            band: index, part: 0.5...(0.5 + half), to: Rational(row.missing),
                            fill: theme.absent, label: ["\(row.missing)"])))
            }
            guard let baseline = row.baseline else { continue }
            marks.append(
                .point(
                    Dot(
                        x: .amount(Rational(baseline)),
                        y: .band(index, part: (upper.lowerBound + upper.upperBound) / 2),
                        symbol: .openSquare, ink: theme[.baseline].ink, scale: 1.2)))
        }
        if hasBaseline {
            // In a column of their own, so that a number beside a square is that of the bar.
            marks.append(
                .axis(
                    Axis(
                        .right, labels: rows.map { $0.baseline.map { "\($0)" } ?? "—" },
                        isQuiet: true,
                        leads: rows.map {
                            $0.baseline.map { _ in .init(.openSquare, theme[.baseline].ink) }
                        })))
        }
        marks.append(.rule(Rule(.upright(.amount(.zero)), stroke: theme[.zero])))
        marks.append(.legend(Legend(.bottom, legend(theme, language))))
        return Chart(
            x: .amounts([Rational(max(most, 4))]),
            y: .bands(rows.map(\.name)), marks: marks)
    }

    private func legend(_ theme: ChartTheme, _ language: Language) -> [Legend.Entry] {
        var entries = [
            Legend.Entry(.surface(theme.solid(.thisYear)), ChartWords.primaryDays[language])
        ]
        if hasMissing {
            entries.append(.init(.surface(theme.absent), ChartWords.lostDays[language]))
        }
        if hasBaseline {
            entries.append(
                .init(.symbol(.openSquare, theme[.baseline].ink), baselineLabel))
        }
        return entries
    }

    package func alt(_ language: Language) -> String {
        var alt = AltText(
            Wording(
                "横条图，各污染物作为首要污染物和造成缺测的天数",
                "Bar chart, days each pollutant led or was missing"), language)
        if rows.isEmpty { alt.say("没有数据", "no data") }
        for row in rows {
            alt.say(
                "\(row.name)：首要污染物\(row.primary)天，因缺该项没有AQI\(row.missing)天"
                    + (row.baseline.map { "，\(baselineLabel)首要污染物\($0)天" } ?? ""),
                "\(row.name): primary on \(row.primary) days, no AQI for want of it on "
                    + "\(row.missing)"
                    + (row.baseline.map { ", primary in \(baselineLabel) on \($0)" } ?? ""))
        }
        alt.say("两项并列首要的一天各计一次", "a day with two primary pollutants counts for both")
        return alt.text
    }

    package func table(_ language: Language) -> ChartTable {
        let day = ChartWords.day[language]
        var columns: [ChartTable.Column] = [
            .init(ChartWords.pollutant[language]),
            .init(ChartWords.primaryDays[language], unit: day),
            .init(ChartWords.lostDays[language], unit: day),
        ]
        if hasBaseline { columns.append(.init(baselineLabel, unit: day)) }
        return ChartTable(
            columns,
            rows.map { row in
                [.text(row.name), .count(row.primary), .count(row.missing)]
                    + (hasBaseline ? [row.baseline.map { .count($0) } ?? .none] : [])
            })
    }
}
