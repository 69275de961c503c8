import Typesetting
package import Values

/// The creation year against this year: a pair of bars an indicator, each pair on its own scale
/// from zero, with the change behind them.
package struct BaselineComparison: Sendable, Hashable {
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
        guard let baseline = row.baseline, let now = row.now else {
            return [
                .text(
                    Words(
                        ["—"], x: .share(0.78), y: .band(index), horizontal: .leading, ink: .quiet))
            ]
        }
        let difference = now - baseline
        guard difference != .zero else {
            return [
                .text(
                    Words(
                        [ChartWords.unchanged[language]], x: .share(0.78), y: .band(index),
                        horizontal: .leading))
            ]
        }
        var text = [NumberText.signed(difference, decimals: row.decimals) + space(row.changeUnit)]
        // A share of nothing, or of a negative value, says nothing.
        if row.showsShare, baseline > .zero, let share = difference.divided(by: baseline) {
            text.append("（\(NumberText.signed(share * Rational(100), decimals: 1))%）")
        }
        return [
            .point(
                Dot(
                    x: .share(0.745), y: .band(index),
                    symbol: difference.isNegative ? .down : .up, ink: theme[.text], scale: 1.5)),
            .text(Words(text, x: .share(0.775), y: .band(index), horizontal: .leading)),
        ]
    }

    /// A percent sign stands at its number, other units one space off.
    private func space(_ unit: String) -> String {
        unit.isEmpty ? "" : (unit == "%" ? unit : " " + unit)
    }
}
