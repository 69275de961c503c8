package import Values

extension QualityCalendar {
    package func alt(_ language: Language) -> String {
        var alt = AltText(
            Wording(
                "日历图，\(year)年逐日空气质量等级", "Calendar, air quality grade of each day of \(year)"),
            language)
        let all = Counts((1...12).flatMap(days(of:)))
        guard all.valid + all.invalid > 0 else {
            alt.say("没有数据", "no data")
            return alt.text
        }
        alt.say(
            "有效\(all.valid)天，其中优良\(all.good)天",
            "\(all.valid) valid days, \(all.good) of them good or better")
        alt.say(
            AirGrade.allCases.map { "\($0.word.chinese)\(all.grades[$0] ?? 0)天" }
                .joined(separator: "，") + "；无效\(all.invalid)天，无数据\(all.none)天",
            AirGrade.allCases.map { "\($0.word.english) \(all.grades[$0] ?? 0)" }
                .joined(separator: ", ") + "; invalid \(all.invalid), no data \(all.none)")
        let months = (1...12).map { (month: $0, counts: Counts(days(of: $0))) }
            .filter { $0.counts.valid > 0 }
        // Of equal months the first is named.
        let shares = months.map { Double($0.counts.good) / Double($0.counts.valid) }
        if months.count > 1, let least = shares.min(),
            let index = shares.firstIndex(of: least)
        {
            let (month, counts) = months[index]
            let name = ChartWords.months(language)[month - 1]
            alt.say(
                "优良占比最低的是\(name)：\(counts.good)/\(counts.valid)",
                "lowest share of good days in \(name): \(counts.good)/\(counts.valid)")
        }
        for one in shownBreaks {
            let text = ChartWords.from(one.day)[language] + one.label
            alt.say(text, text)
        }
        return alt.text
    }

    package func table(_ language: Language) -> ChartTable {
        let unit = ChartWords.day[language]
        let columns: [ChartTable.Column] =
            [.init(ChartWords.month[language])]
            + AirGrade.allCases.map { .init($0.word[language], unit: unit) }
            + [
                .init(ChartWords.goodDays[language], unit: unit),
                .init(ChartWords.valid[language], unit: unit),
                .init(ChartWords.invalidDay[language], unit: unit),
                .init(ChartWords.noData[language], unit: unit),
            ] + (shownBreaks.isEmpty ? [] : [.init(ChartWords.remark[language])])
        func row(_ name: String, _ days: [Day], _ breaks: [Break]) -> [ChartTable.Cell] {
            let counts = Counts(days)
            let remark = breaks.map { ChartWords.from($0.day)[language] + $0.label }
            return [.text(name)] + AirGrade.allCases.map { .count(counts.grades[$0] ?? 0) }
                + [
                    .count(counts.good), .count(counts.valid), .count(counts.invalid),
                    .count(counts.none),
                ]
                + (shownBreaks.isEmpty
                    ? []
                    : [remark.isEmpty ? .none : .text(remark.joined(separator: " "))])
        }
        let months = ChartWords.months(language).enumerated().map { index, name in
            row(name, days(of: index + 1), shownBreaks.filter { $0.day.month == index + 1 })
        }
        return ChartTable(
            columns,
            months + [row(ChartWords.total[language], (1...12).flatMap(days(of:)), [])])
    }
}
