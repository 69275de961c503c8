package import Values

/// The days of a year by AQI grade: a row a month, a column a day.
package struct QualityCalendar: Recipe, Hashable {
    package enum Day: Sendable, Hashable {
        case grade(AirGrade)
        /// Data came, but not enough for an AQI.
        case invalid
        /// Nothing came.
        case none
    }

    /// A change that parts what is before from what is after it, such as another edition of the
    /// standard.
    package struct Break: Sendable, Hashable {
        /// The first day after it.
        package var day: CalendarDay
        package var label: String

        package init(_ day: CalendarDay, _ label: String) {
            self.day = day
            self.label = label
        }
    }

    package var year: Int
    /// From 1 January on; days after the last count as without datum.
    package var days: [Day]
    package var breaks: [Break]

    package init(year: Int, days: [Day], breaks: [Break] = []) {
        self.year = year
        self.days = days
        self.breaks = breaks
    }

    private var shownBreaks: [Break] {
        breaks.filter { $0.day.year == year }.sorted { $0.day < $1.day }
    }

    /// The days of a month, 1…12; those after the last given one are without datum.
    private func days(of month: Int) -> [Day] {
        let before = (1..<month).reduce(0) { $0 + CalendarDay.days(inMonth: $1, of: year) }
        return (0..<CalendarDay.days(inMonth: month, of: year)).map { day in
            days.indices.contains(before + day) ? days[before + day] : .none
        }
    }

    package func chart(_ theme: ChartTheme, _ language: Language) -> Chart {
        var marks: [Mark] = [.axis(Axis(.left))]
        var summary: [String] = []
        for month in 1...12 {
            let days = days(of: month)
            let counts = Counts(days)
            summary.append(counts.valid == 0 ? "—" : "\(counts.good)/\(counts.valid)")
            for (day, state) in days.enumerated() {
                marks.append(cell(state, day: day, month: month - 1, theme, language))
            }
        }
        marks.append(.axis(Axis(.right, title: ChartWords.goodOfValid[language], labels: summary)))
        marks.append(.axis(Axis(.top)))
        marks += shownBreaks.map { .line(Line(edge($0.day), stroke: theme[.seriesBreak])) }
        marks.append(.legend(Legend(.bottom, legend(theme, language))))
        return Chart(
            x: .bands((1...31).map { "\($0)" }), y: .bands(ChartWords.months(language)),
            marks: marks)
    }

    /// The edge between the cells before a day and those from it on: down its left side, and
    /// under the days before it and over those behind it.
    private func edge(_ day: CalendarDay) -> [Line.Knot] {
        let (column, row) = (day.day - 1, day.month - 1)
        func knot(_ x: Place, _ y: Double) -> Line.Knot {
            Line.Knot(x, at: .band(row, part: y))
        }
        let side = Place.band(column, part: 0)
        guard column > 0 else { return [knot(.share(0), 0), knot(.share(1), 0)] }
        return [knot(.share(0), 1), knot(side, 1), knot(side, 0), knot(.share(1), 0)]
    }

    private func legend(_ theme: ChartTheme, _ language: Language) -> [Legend.Entry] {
        let counts = Counts((1...12).flatMap(days(of:)))
        var entries = [Legend.Entry(.none, ChartWords.days[language])]
        entries += AirGrade.allCases.map { grade in
            Legend.Entry(
                .surface(fill(grade, theme), letters: grade.letter[language]),
                "\(grade.word[language]) \(counts.grades[grade] ?? 0)")
        }
        if counts.invalid > 0 {
            entries.append(
                .init(
                    .surface(theme.absent, letters: "×"),
                    "\(ChartWords.invalidDay[language]) \(counts.invalid)"))
        }
        if counts.none > 0 {
            entries.append(
                .init(.surface(theme.absent), "\(ChartWords.noData[language]) \(counts.none)"))
        }
        entries += shownBreaks.map {
            .init(
                .line(theme[.seriesBreak], nil), JudgedWords.from($0.day)[language] + $0.label)
        }
        return entries
    }

    private struct Counts {
        var grades: [AirGrade: Int] = [:]
        var invalid = 0
        var none = 0

        init(_ days: [Day]) {
            for day in days {
                switch day {
                case .grade(let grade): grades[grade, default: 0] += 1
                case .invalid: invalid += 1
                case .none: none += 1
                }
            }
        }

        var valid: Int { grades.values.reduce(0, +) }
        var good: Int { (grades[.excellent] ?? 0) + (grades[.good] ?? 0) }
    }

    private func fill(_ grade: AirGrade, _ theme: ChartTheme) -> Fill { Fill(theme[grade.ink]) }

    private func cell(
        _ day: Day, day column: Int, month row: Int, _ theme: ChartTheme, _ language: Language
    ) -> Mark {
        let (fill, letters): (Fill, String) =
            switch day {
            case .grade(let grade): (fill(grade, theme), grade.letter[language])
            case .invalid: (theme.absent, "×")
            case .none: (theme.absent, "")
            }
        return .cell(
            Cell(
                x: .band(column, margin: 0.03), y: .band(row, margin: 0.03), fill: fill,
                letters: letters))
    }
}

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
            let text = JudgedWords.from(one.day)[language] + one.label
            alt.say(text, text)
        }
        return alt.text
    }

    package func table(_ language: Language) -> ChartTable {
        let unit = JudgedWords.day[language]
        let columns: [ChartTable.Column] =
            [.init(JudgedWords.month[language])]
            + AirGrade.allCases.map { .init($0.word[language], unit: unit) }
            + [
                .init(JudgedWords.goodDays[language], unit: unit),
                .init(ChartWords.valid[language], unit: unit),
                .init(ChartWords.invalidDay[language], unit: unit),
                .init(ChartWords.noData[language], unit: unit),
            ] + (shownBreaks.isEmpty ? [] : [.init(JudgedWords.remark[language])])
        func row(_ name: String, _ days: [Day], _ breaks: [Break]) -> [ChartTable.Cell] {
            let counts = Counts(days)
            let remark = breaks.map { JudgedWords.from($0.day)[language] + $0.label }
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
            months + [row(JudgedWords.total[language], (1...12).flatMap(days(of:)), [])])
    }
}
