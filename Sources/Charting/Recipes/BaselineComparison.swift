import Typesetting
package import Values

/// The creation year against this year: a pair of bars an indicator, each pair on its own scale
/// from zero, with the change behind them.
package struct BaselineComparison: Recipe, Hashable {
    package struct Row: Sendable, Hashable {
        package var name: String
        package var unit: String
        package var decimals: Int
        /// Nil: no datum.
        package var baseline: Rational?
        package var now: Rational?
        /// Unit of the difference, where it is another (% → 个百分点).
        package var changeUnit: String
        /// Share of the baseline, as `（+4.1%）`, is added where the caller wants it.
        package var showsShare: Bool
        package var limit: Level?

        package init(
            name: String, unit: String, decimals: Int, baseline: Rational?, now: Rational?,
            changeUnit: String? = nil, showsShare: Bool = true, limit: Level? = nil
        ) {
            self.name = name
            self.unit = unit
            self.decimals = decimals
            self.baseline = baseline
            self.now = now
            self.changeUnit = changeUnit ?? unit
            self.showsShare = showsShare
            self.limit = limit
        }
    }

    /// `2024年`, `2026年`.
    package var baselineLabel: String
    package var nowLabel: String
    package var rows: [Row]

    package init(baselineLabel: String, nowLabel: String, rows: [Row]) {
        self.baselineLabel = baselineLabel
        self.nowLabel = nowLabel
        self.rows = rows
    }

    package func chart(_ theme: ChartTheme, _ language: Language) -> Chart {
        var marks: [Mark] = [
            .axis(
                Axis(
                    .left,
                    labels: rows.map { $0.unit.isEmpty ? $0.name : "\($0.name)（\($0.unit)）" },
                    measure: theme[.text] * 11))
        ]
        for (index, row) in rows.enumerated() {
            marks.append(
                .inset(
                    Inset(
                        pair(row, theme, language), x: Stretch(.share(0.01), .share(0.7)),
                        y: .band(index, margin: 0.04))))
            marks += change(row, index, theme, language)
        }
        // A row with a limit has one line of words more, so that all bars are equally thick.
        let weights = rows.map { $0.limit == nil ? 3.0 : 4.0 }
        return Chart(
            x: .amounts([]), y: .bands(rows.map(\.name), weights: weights), marks: marks,
            heightAsked: max(theme[.leading] * weights.reduce(0, +), theme[.leading] * 5))
    }

    private func pair(_ row: Row, _ theme: ChartTheme, _ language: Language) -> Chart {
        let values = [row.baseline, row.now, row.limit?.value].compactMap { $0 }
        var marks: [Mark] = [.axis(Axis(.left))]
        for (band, value) in [row.baseline, row.now].enumerated() {
            if let value {
                marks.append(
                    .bar(
                        Bar(
                            band: band, part: 0.12...0.88, to: value,
                            fill: theme.solid(band == 0 ? .baseline : .thisYear),
                            label: [NumberText.plain(value, decimals: row.decimals)])))
            } else {
                marks.append(
                    .cell(
                        Cell(
                            x: Stretch(.share(0), .share(0.16)),
                            y: Stretch(.band(band, part: 0.12), .band(band, part: 0.88)),
                            fill: theme.absent, letters: ChartWords.none[language], size: .text)))
            }
        }
        if let limit = row.limit {
            marks.append(
                .rule(
                    Rule(
                        .upright(.amount(limit.value)), stroke: limit.stroke(theme),
                        label: limit.label.split(separator: "\n").joined(separator: " "))))
        }
        if values.contains(where: { $0.isNegative }) || row.baseline != nil || row.now != nil {
            marks.append(.rule(Rule(.upright(.amount(.zero)), stroke: theme[.zero])))
        }
        return Chart(
            x: .amounts(values), y: .bands([baselineLabel, nowLabel]), marks: marks)
    }

    private func change(
        _ row: Row, _ index: Int, _ theme: ChartTheme, _ language: Language
    ) -> [Mark] {
        let text = change(row, language)
        guard let baseline = row.baseline, let now = row.now else {
            return [
                .text(
                    Words(
                        ["—"], x: .share(0.775), y: .band(index), horizontal: .leading, ink: .quiet)
                )
            ]
        }
        let words = Mark.text(
            Words(text, x: .share(0.775), y: .band(index), horizontal: .leading))
        guard now != baseline else { return [words] }
        return [
            .point(
                Dot(
                    x: .share(0.745), y: .band(index),
                    symbol: now < baseline ? .down : .up, ink: theme[.text], scale: 1.5)),
            words,
        ]
    }

    /// The difference with its unit, and what share of the baseline it is; empty without both
    /// values.
    private func change(_ row: Row, _ language: Language) -> [String] {
        guard let baseline = row.baseline, let now = row.now else { return [] }
        guard now != baseline else { return [ChartWords.unchanged[language]] }
        let difference = NumberText.signed(now - baseline, decimals: row.decimals)
        let share = share(row).map { "（\(NumberText.signed($0, decimals: 1))%）" }
        return [difference + space(row.changeUnit)] + (share.map { [$0] } ?? [])
    }

    /// In percent of the baseline. A share of nothing, or of a negative value, says nothing.
    private func share(_ row: Row) -> Rational? {
        guard row.showsShare, let baseline = row.baseline, baseline > .zero, let now = row.now
        else { return nil }
        return ((now - baseline) * Rational(100)).divided(by: baseline)
    }

    /// A percent sign stands at its number, other units one space off.
    private func space(_ unit: String) -> String {
        unit.isEmpty ? "" : (unit == "%" ? unit : " " + unit)
    }
}

extension BaselineComparison {
    package func alt(_ language: Language) -> String {
        var alt = AltText(
            Wording(
                "条形图，各指标\(baselineLabel)与\(nowLabel)比较",
                "Bars, indicators in \(baselineLabel) and \(nowLabel)"), language)
        if rows.isEmpty { alt.say("没有数据", "no data") }
        for row in rows {
            func text(_ value: Rational?) -> String {
                value.map { alt.amount($0, row.unit, row.decimals) } ?? ChartWords.none[language]
            }
            let change = self.change(row, language)
            let limit = row.limit.map { ($0.name, $0.number) }
            alt.say(
                "\(row.name)：\(baselineLabel)\(text(row.baseline))，\(nowLabel)\(text(row.now))"
                    + (change.isEmpty ? "" : "，变化\(change.joined())")
                    + (limit.map { "，\($0.0)\($0.1)" } ?? ""),
                "\(row.name): \(baselineLabel) \(text(row.baseline)), "
                    + "\(nowLabel) \(text(row.now))"
                    + (change.isEmpty ? "" : ", change \(change.joined(separator: " "))")
                    + (limit.map { ", \($0.0) \($0.1)" } ?? ""))
        }
        return alt.text
    }

    package func table(_ language: Language) -> ChartTable {
        let heads = [
            ChartWords.indicator[language], ChartWords.unit[language], baselineLabel, nowLabel,
            ChartWords.change[language], ChartWords.changeUnit[language],
        ]
        let columns: [ChartTable.Column] =
            heads.map { .init($0) } + [
                .init(ChartWords.changeShare[language], unit: "%"),
                .init(ChartWords.limit[language]),
            ]
        return ChartTable(
            columns,
            rows.map { row in
                let difference = row.baseline.flatMap { before in row.now.map { $0 - before } }
                return [
                    .text(row.name), row.unit.isEmpty ? .none : .text(row.unit),
                    .optional(row.baseline, decimals: row.decimals),
                    .optional(row.now, decimals: row.decimals),
                    .optional(difference, decimals: row.decimals),
                    difference == nil || row.changeUnit.isEmpty ? .none : .text(row.changeUnit),
                    .optional(share(row), decimals: 1),
                    row.limit.map { .text("\($0.name) \($0.number)") } ?? .none,
                ]
            })
    }
}
