package import Values

extension BulletRows {
    package func alt(_ language: Language) -> String {
        var alt = AltText(
            Wording(
                "子弹图，各指标与限值和\(baselineLabel)比较",
                "Bullet chart, indicators against limits and \(baselineLabel)"), language)
        if rows.isEmpty { alt.say("没有数据", "no data") }
        for row in rows {
            func text(_ value: Rational?) -> String {
                value.map { alt.amount($0, row.unit, row.decimals) } ?? ChartWords.none[language]
            }
            let limits = [row.limit, row.floor].compactMap { $0 }
                .map { ($0.name, row.favourable.sign + $0.number) }
            let incomplete = row.now != nil && !row.isSufficient
            alt.say(
                "\(row.name)：\(nowLabel)\(text(row.now))"
                    + (incomplete ? "（\(ChartWords.insufficient.chinese)）" : "")
                    + "，\(baselineLabel)\(text(row.baseline))"
                    + limits.map { "，\($0.0)\($0.1)" }.joined() + "，\(row.word)",
                "\(row.name): \(nowLabel) \(text(row.now))"
                    + (incomplete ? " (\(ChartWords.insufficient.english))" : "")
                    + ", \(baselineLabel) \(text(row.baseline))"
                    + limits.map { ", \($0.0) \($0.1)" }.joined() + ", \(row.word)")
        }
        return alt.text
    }

    package func table(_ language: Language) -> ChartTable {
        return ChartTable(
            [
                .init(ChartWords.indicator[language]), .init(ChartWords.unit[language]),
                .init(nowLabel), .init(ChartWords.data[language]), .init(baselineLabel),
                .init(ChartWords.limit[language]), .init(ChartWords.floor[language]),
                .init(ChartWords.verdict[language]),
            ],
            rows.map { row in
                func limit(_ level: Level?) -> ChartTable.Cell {
                    level.map { .text(row.favourable.sign + $0.number) } ?? .none
                }
                return [
                    .text(row.name), row.unit.isEmpty ? .none : .text(row.unit),
                    .optional(row.now, decimals: row.decimals),
                    row.now == nil
                        ? .none
                        : .text(
                            (row.isSufficient ? ChartWords.sufficient : ChartWords.insufficient)[
                                language]),
                    .optional(row.baseline, decimals: row.decimals), limit(row.limit),
                    limit(row.floor), .text(row.word),
                ]
            })
    }
}
