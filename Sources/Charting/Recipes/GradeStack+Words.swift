package import Values

extension GradeStack {
    package func alt(_ language: Language) -> String {
        var alt = AltText(
            Wording(
                measure == .days ? "堆积柱状图，各时段空气质量各等级天数" : "堆积柱状图，各时段空气质量各等级占有效天数的比例",
                measure == .days
                    ? "Stacked bars, days of each air quality grade"
                    : "Stacked bars, shares of the air quality grades in valid days"), language)
        if bands.allSatisfy({ $0.days == 0 }) { alt.say("没有数据", "no data") }
        for band in bands {
            guard band.days > 0 else {
                alt.say("\(band.label)：没有数据", "\(band.label): no data")
                continue
            }
            let grades = AirGrade.allCases.map { grade in
                "\(grade.word[language])\(language == .chinese ? "" : " ")"
                    + "\(band.grades[grade.rawValue - 1])"
            }.joined(separator: language == .chinese ? "、" : ", ")
            alt.say(
                "\(band.label)：优良\(band.good)天，有效\(band.valid)天（\(grades)），"
                    + "无效\(band.invalid)天，无数据\(band.none)天",
                "\(band.label): good or better \(band.good) of \(band.valid) valid days "
                    + "(\(grades)), invalid \(band.invalid), no data \(band.none)")
        }
        if let level { alt.level(level, unit: measure == .days ? ChartWords.day[language] : "%") }
        alt.breaks(breaks, bands: bands.map(\.label))
        return alt.text
    }

    package func table(_ language: Language) -> ChartTable {
        let day = ChartWords.day[language]
        var columns: [ChartTable.Column] = [.init(ChartWords.period[language])]
        columns += AirGrade.allCases.map { .init($0.word[language], unit: day) }
        columns += [
            .init(ChartWords.goodDays[language], unit: day),
            .init(ChartWords.valid[language], unit: day),
            .init(ChartWords.goodOfValid[language], unit: "%"),
            .init(ChartWords.invalidDay[language], unit: day),
            .init(ChartWords.noData[language], unit: day),
        ]
        if !breaks.isEmpty { columns.append(.init(ChartWords.remark[language])) }
        let rows = bands.enumerated().map { index, band -> [ChartTable.Cell] in
            var row: [ChartTable.Cell] = [.text(band.label)]
            row += band.grades.map { .count($0) }
            row += [
                .count(band.good), .count(band.valid),
                .optional(
                    Rational(band.good * 100).divided(by: Rational(band.valid)), decimals: 1),
                .count(band.invalid), .count(band.none),
            ]
            if !breaks.isEmpty {
                let labels = breaks.filter { $0.firstBand == index }.map(\.label)
                row.append(labels.isEmpty ? .none : .text(labels.joined(separator: " ")))
            }
            return row
        }
        return ChartTable(columns, rows)
    }
}
