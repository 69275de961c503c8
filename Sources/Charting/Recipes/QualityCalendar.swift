package import Values

/// AQI grades of HJ 633-2012, table 2 (and HJ 633-2026): the letter is what a cell shows.
package enum AirGrade: Int, Sendable, Hashable, CaseIterable {
    case excellent = 1, good, light, moderate, heavy, severe

    package var letter: Wording {
        switch self {
        case .excellent: Wording("优", "1")
        case .good: Wording("良", "2")
        case .light: Wording("轻", "3")
        case .moderate: Wording("中", "4")
        case .heavy: Wording("重", "5")
        case .severe: Wording("严", "6")
        }
    }

    package var word: Wording {
        switch self {
        case .excellent: Wording("优", "excellent")
        case .good: Wording("良", "good")
        case .light: Wording("轻度", "light")
        case .moderate: Wording("中度", "moderate")
        case .heavy: Wording("重度", "heavy")
        case .severe: Wording("严重", "severe")
        }
    }

    var ink: ChartTheme.InkRole {
        switch self {
        case .excellent: .grade1
        case .good: .grade2
        case .light: .grade3
        case .moderate: .grade4
        case .heavy: .grade5
        case .severe: .grade6
        }
    }
}

/// The days of a year by AQI grade: a row a month, a column a day.
package struct QualityCalendar: Sendable, Hashable {
    package enum Day: Sendable, Hashable {
        case grade(AirGrade)
        /// Data came, but not enough for an AQI.
        case invalid
        /// Nothing came.
        case none
    }

    package var year: Int
    /// From 1 January on; days after the last count as without datum.
    package var days: [Day]

    package init(year: Int, days: [Day]) {
        self.year = year
        self.days = days
    }

    package func chart(_ theme: ChartTheme, _ language: Language) -> Chart {
        var marks: [Mark] = []
        var counts: [AirGrade: Int] = [:]
        var (invalid, none) = (0, 0)
        var summary: [String] = []
        var next = 0
        for month in 1...12 {
            var (good, valid) = (0, 0)
            for day in 0..<CalendarDay.days(inMonth: month, of: year) {
                let state = next < days.count ? days[next] : .none
                next += 1
                switch state {
                case .grade(let grade):
                    counts[grade, default: 0] += 1
                    valid += 1
                    if grade.rawValue <= AirGrade.good.rawValue { good += 1 }
                case .invalid: invalid += 1
                case .none: none += 1
                }
                marks.append(cell(state, day: day, month: month - 1, theme, language))
            }
            summary.append("\(good)/\(valid)")
        }
        marks.insert(.axis(Axis(.left)), at: 0)
        marks.append(.axis(Axis(.right, title: ChartWords.goodOfValid[language], labels: summary)))
        marks.append(.axis(Axis(.top)))
        var entries = [Legend.Entry(.none, ChartWords.days[language])]
        entries += AirGrade.allCases.map { grade in
            Legend.Entry(
                .surface(fill(grade, theme), letters: grade.letter[language]),
                "\(grade.word[language]) \(counts[grade] ?? 0)")
        }
        if invalid > 0 {
            entries.append(
                .init(
                    .surface(theme.absent, letters: "×"),
                    "\(ChartWords.invalidDay[language]) \(invalid)"))
        }
        if none > 0 {
            entries.append(
                .init(.surface(theme.absent), "\(ChartWords.noData[language]) \(none)"))
        }
        marks.append(.legend(Legend(.bottom, entries)))
        return Chart(
            x: .bands((1...31).map { "\($0)" }), y: .bands(ChartWords.months(language)),
            marks: marks)
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
