package import Values

/// How slopes are told and written down.
extension SlopeLines {
    package func alt(_ language: Language) -> String {
        var alt = AltText(
            Wording(
                "斜率图，\(baselineLabel)至\(nowLabel)，\(baselineLabel)=100",
                "slope chart, \(baselineLabel) to \(nowLabel), \(baselineLabel) = 100"), language)
        if isLogarithmic { alt.say(ChartWords.logarithmic.chinese, ChartWords.logarithmic.english) }
        for one in drawn {
            guard let baseline = one.baseline, let now = one.now, let index = one.index else {
                continue
            }
            let ends = [baseline, now].map { amount($0, one, language) }
            let share = NumberText.plain(index, decimals: 1)
            alt.say(
                "\(one.name)：\(ends[0])→\(ends[1])（\(share)）",
                "\(one.name): \(ends[0]) → \(ends[1]) (\(share))")
        }
        for group in undrawn(language) {
            alt.say(
                "\(group.reason)：\(group.names.joined(separator: "、"))",
                "\(group.reason): \(group.names.joined(separator: ", "))")
        }
        if series.isEmpty { alt.say("没有数据", "no data") }
        return alt.text
    }

    package func table(_ language: Language) -> ChartTable {
        ChartTable(
            [
                .init(ChartWords.item[language]), .init(ChartWords.unit[language]),
                .init(baselineLabel), .init(nowLabel),
                .init(ChartWords.index[language], unit: "\(baselineLabel)=100"),
            ],
            series.map { one in
                [.text(one.name), .text(one.unit)]
                    + [one.baseline, one.now].map { .optional($0, decimals: one.decimals) }
                    + [.optional(one.index, decimals: 1)]
            })
    }
}
