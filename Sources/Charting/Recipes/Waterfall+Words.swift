package import Values

/// How a waterfall is told and written down.
extension Waterfall {
    package func alt(_ language: Language) -> String {
        var alt = AltText(
            Wording("瀑布图，由起点经各步到终点", "waterfall chart, from a start over steps to an end"), language
        )
        for total in [start, end] {
            let value = total.value.map { alt.amount($0, unit, decimals) }
            alt.say(
                "\(total.label)：\(value ?? ChartWords.none.chinese)",
                "\(total.label): \(value ?? ChartWords.none.english)")
        }
        for step in allSteps(language) {
            let change = step.change.map { NumberText.signed($0, decimals: decimals) }
            alt.say(
                "\(step.name)\(change ?? ChartWords.none.chinese)",
                "\(step.name): \(change ?? ChartWords.none.english)")
        }
        for level in levels { alt.level(level, unit: unit) }
        return alt.text
    }

    /// Totals and changes stand in columns of their own: they do not add up in one.
    package func table(_ language: Language) -> ChartTable {
        func total(_ total: Total) -> [ChartTable.Cell] {
            [.text(total.label), .optional(total.value, decimals: decimals), .none]
        }
        var table = ChartTable(
            [
                .init(ChartWords.step[language]), .init(ChartWords.value[language], unit: unit),
                .init(ChartWords.change[language], unit: unit),
            ],
            [total(start)]
                + allSteps(language).map {
                    [.text($0.name), .none, .optional($0.change, decimals: decimals)]
                } + [total(end)])
        table.append(levels)
        return table
    }
}
