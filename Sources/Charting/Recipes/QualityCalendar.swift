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

    var shownBreaks: [Break] {
        breaks.filter { $0.day.year == year }.sorted { $0.day < $1.day }
    }

    /// The days of a month, 1…12; those after the last given one are without datum.
    func days(of month: Int) -> [Day] {
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
                .line(theme[.seriesBreak], nil), ChartWords.from($0.day)[language] + $0.label)
        }
        return entries
    }

    struct Counts {
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
