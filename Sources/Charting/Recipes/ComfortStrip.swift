package import Values

/// Grades of GB/T 27963-2011, table 1.
package enum ComfortGrade: Int, Sendable, Hashable, CaseIterable {
    case veryCold = 1, cold, comfortable, hot, sultry

    package var word: Wording {
        switch self {
        case .veryCold: Wording("寒冷", "v.cold")
        case .cold: Wording("冷", "cold")
        case .comfortable: Wording("舒适", "comf.")
        case .hot: Wording("热", "hot")
        case .sultry: Wording("闷热", "sultry")
        }
    }

    var ink: ChartTheme.InkRole {
        switch self {
        case .veryCold: .comfort1
        case .cold: .comfort2
        case .comfortable: .comfort3
        case .hot: .comfort4
        case .sultry: .comfort5
        }
    }
}

/// Comfort grades of the months of one or more years, with the index that decided each.
package struct ComfortStrip: Recipe, Hashable {
    package struct Month: Sendable, Hashable {
        package var grade: ComfortGrade
        /// `I` (温湿指数) or `K` (风效指数).
        package var index: String
        package var value: Rational
        /// I has one place, K none.
        package var decimals: Int

        package init(_ grade: ComfortGrade, index: String, value: Rational, decimals: Int) {
            self.grade = grade
            self.index = index
            self.value = value
            self.decimals = decimals
        }
    }

    package struct Year: Sendable, Hashable {
        package var label: String
        /// Twelve; nil: no datum.
        package var months: [Month?]

        package init(_ label: String, _ months: [Month?]) {
            self.label = label
            self.months = months
        }
    }

    package var years: [Year]

    package init(_ years: [Year]) { self.years = years }

    package func chart(_ theme: ChartTheme, _ language: Language) -> Chart {
        var marks: [Mark] = [.axis(Axis(.left)), .axis(Axis(.top))]
        var summary: [String] = []
        for (row, year) in years.enumerated() {
            var (comfortable, valid) = (0, 0)
            for column in 0..<12 {
                let month = column < year.months.count ? year.months[column] : nil
                if let month {
                    valid += 1
                    if month.grade == .comfortable { comfortable += 1 }
                }
                marks += self.month(month, column: column, row: row, theme, language)
            }
            summary.append("\(comfortable)/\(valid)")
        }
        marks.append(
            .axis(Axis(.right, title: ChartWords.comfortable[language], labels: summary)))
        var entries = [
            Legend.Entry(.none, ChartWords.valueWithIndex[language])
        ]
        if years.contains(where: { $0.months.count < 12 || $0.months.contains(nil) }) {
            entries.append(.init(.surface(theme.absent), ChartWords.noData[language]))
        }
        marks.append(.legend(Legend(.bottom, entries)))
        return Chart(
            x: .bands(ChartWords.months(language)), y: .bands(years.map(\.label)),
            marks: marks,
            heightAsked: theme[.leading] * 3.2 + Double(years.count) * theme[.leading] * 4.2)
    }

    private func month(
        _ month: Month?, column: Int, row: Int, _ theme: ChartTheme, _ language: Language
    ) -> [Mark] {
        let x = Stretch.band(column, margin: 0.03)
        guard let month else {
            return [
                .cell(
                    Cell(
                        x: x, y: Stretch(.band(row, part: 0.04), .band(row, part: 0.96)),
                        fill: theme.absent, letters: ChartWords.none[language], size: .text))
            ]
        }
        return [
            .cell(
                Cell(
                    x: x, y: Stretch(.band(row, part: 0.04), .band(row, part: 0.46)),
                    fill: Fill(theme[month.grade.ink]), letters: month.grade.word[language],
                    size: language == .chinese ? .text : .cellText)),
            .text(
                Words(
                    [NumberText.plain(month.value, decimals: month.decimals)], x: .band(column),
                    y: .band(row, part: 0.6))),
            .text(
                Words([month.index], x: .band(column), y: .band(row, part: 0.84), ink: .quiet)),
        ]
    }
}

extension ComfortStrip {
    package func alt(_ language: Language) -> String {
        var alt = AltText(
            Wording("色带图，各年逐月气候舒适度等级", "Strip, comfort grade of each month"), language)
        if years.isEmpty { alt.say("没有数据", "no data") }
        let names = ChartWords.months(language)
        for year in years {
            let known = zip(names, year.months).compactMap { name, month in
                month.map { (name: name, month: $0) }
            }
            guard !known.isEmpty else {
                alt.say("\(year.label)：没有数据", "\(year.label): no data")
                continue
            }
            let parts = known.map { name, month in
                let value = NumberText.plain(month.value, decimals: month.decimals)
                return Wording(
                    "\(name)\(month.grade.word.chinese)（\(month.index)=\(value)）",
                    "\(name) \(month.grade.word.english) (\(month.index)=\(value))")[language]
            }
            let comfortable = known.count { $0.month.grade == .comfortable }
            let gaps = names.enumerated().filter { index, _ in
                !year.months.indices.contains(index) || year.months[index] == nil
            }.map(\.element)
            alt.say(
                "\(year.label)：舒适\(comfortable)个月；\(parts.joined(separator: "，"))"
                    + (gaps.isEmpty ? "" : "；缺\(gaps.joined(separator: "、"))"),
                "\(year.label): \(comfortable) comfortable months; "
                    + parts.joined(separator: ", ")
                    + (gaps.isEmpty ? "" : "; missing \(gaps.joined(separator: ", "))"))
        }
        return alt.text
    }

    package func table(_ language: Language) -> ChartTable {
        let columns = [
            ChartWords.year, ChartWords.month, ChartWords.grade, ChartWords.index,
            ChartWords.value,
        ].map { ChartTable.Column($0[language]) }
        return ChartTable(
            columns,
            years.flatMap { year in
                ChartWords.months(language).enumerated().map { index, name in
                    let head: [ChartTable.Cell] = [.text(year.label), .text(name)]
                    guard year.months.indices.contains(index), let month = year.months[index]
                    else { return head + [.none, .none, .none] }
                    return head + [
                        .text(month.grade.word[language]), .text(month.index),
                        .number(month.value, decimals: month.decimals),
                    ]
                }
            })
    }
}
