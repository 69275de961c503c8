import Typesetting
package import Values

/// Days of each AQI grade by month or by year, stacked from zero: as days, or as shares of the
/// days that have an AQI.
package struct GradeStack: Recipe, Hashable {
    package struct Band: Sendable, Hashable {
        /// `3月`, `2026年`.
        package var label: String
        /// Six: from excellent to severe.
        package var grades: [Int]
        /// Data came, but not enough for an AQI; and days on which nothing came.
        package var invalid: Int
        package var none: Int

        package init(_ label: String, grades: [Int], invalid: Int = 0, none: Int = 0) {
            self.label = label
            self.grades = AirGrade.allCases.indices.map { index in
                grades.indices.contains(index) ? max(grades[index], 0) : 0
            }
            self.invalid = max(invalid, 0)
            self.none = max(none, 0)
        }

        package var valid: Int { grades.reduce(0, +) }
        package var good: Int { grades.prefix(2).reduce(0, +) }
        package var days: Int { valid + invalid + none }
    }

    package enum Measure: Sendable, Hashable { case days, shares }

    package var bands: [Band]
    package var measure: Measure
    /// In days, or in percent where shares are shown.
    package var level: Level?
    package var breaks: [SeriesBreak]

    package init(
        _ bands: [Band], measure: Measure = .days, level: Level? = nil, breaks: [SeriesBreak] = []
    ) {
        self.bands = bands
        self.measure = measure
        self.level = level
        self.breaks = breaks
    }

    package func chart(_ theme: ChartTheme, _ language: Language) -> Chart {
        guard !bands.isEmpty else { return .nothing(theme, language) }
        let unit = measure == .days ? ChartWords.day[language] : "%"
        var marks: [Mark] = [.axis(Axis(.left, title: unit, hasGrid: true))]
        // Few bars stay slim: as wide as they would be among eight.
        let half = min(0.38, Double(max(bands.count, 1)) / 22)
        for (index, band) in bands.enumerated() {
            marks += stack(band, index, (0.5 - half)...(0.5 + half), theme, language)
        }
        if let level {
            marks.append(
                .rule(
                    Rule(
                        .level(.amount(level.value)), stroke: level.stroke(theme),
                        label: level.label, isCased: true)))
        }
        marks += breaks.filter { bands.indices.contains($0.band) }.map { $0.rule(theme) }
        marks.append(.rule(Rule(.level(.amount(.zero)), stroke: theme[.zero])))
        marks.append(.axis(Axis(.bottom)))
        if measure == .shares {
            marks.append(
                .axis(
                    Axis(
                        .bottom, title: ChartWords.validDays[language],
                        labels: bands.map { "\($0.valid)" }, isQuiet: true)))
        }
        marks.append(.legend(Legend(.bottom, legend(theme, language))))
        let tops: [Rational] =
            switch measure {
            // Days are whole: no axis of a single one.
            case .days: [Rational(max(bands.map(\.days).max() ?? 0, 4))]
            case .shares: [.zero, Rational(100)]
            }
        return Chart(
            x: .bands(bands.map(\.label)), y: .amounts(tops + (level.map { [$0.value] } ?? [])),
            marks: marks)
    }

    private func stack(
        _ band: Band, _ index: Int, _ part: ClosedRange<Double>, _ theme: ChartTheme,
        _ language: Language
    ) -> [Mark] {
        func height(_ days: Int) -> Rational {
            switch measure {
            case .days: Rational(days)
            case .shares: Rational(Int64(days) * 100, over: Int64(max(band.valid, 1)))
            }
        }
        let isAbsent = measure == .days ? band.days == 0 : band.valid == 0
        guard !isAbsent else {
            return [
                .text(
                    Words(
                        [ChartWords.none[language]], x: .band(index), y: .share(0),
                        vertical: .above, ink: .quiet, offset: .init(x: 0, y: -2)))
            ]
        }
        var pieces = zip(AirGrade.allCases, band.grades).map { grade, days in
            (days: days, fill: grade.fill(theme), letters: grade.letter[language])
        }
        if measure == .days {
            pieces.append((band.invalid, theme.absent, "×"))
            pieces.append((band.none, theme.absent, ""))
        }
        var marks: [Mark] = []
        var reached = 0
        let last = pieces.lastIndex { $0.days > 0 }
        for (place, piece) in pieces.enumerated() where piece.days > 0 {
            let next = reached + piece.days
            // Of no valid day no number of good ones can be told.
            let hasNumber = place == last && band.valid > 0 && bands.count <= 12
            marks.append(
                .bar(
                    Bar(
                        band: index, part: part, from: height(reached), to: height(next),
                        fill: piece.fill, label: hasNumber ? [number(band)] : [],
                        letters: piece.letters)))
            reached = next
        }
        return marks
    }

    private func number(_ band: Band) -> String {
        switch measure {
        case .days: "\(band.good)"
        case .shares:
            // All days good is 100 exactly; nothing less is rounded to it.
            band.good == band.valid
                ? "100"
                : NumberText.plain(
                    Rational(Int64(band.good) * 100, over: Int64(max(band.valid, 1))),
                    decimals: bands.count > 8 ? 0 : 1)
        }
    }

    private func legend(_ theme: ChartTheme, _ language: Language) -> [Legend.Entry] {
        var entries = [Legend.Entry(.none, ChartWords.days[language])]
        for grade in AirGrade.allCases {
            let days = bands.reduce(0) { $0 + $1.grades[grade.rawValue - 1] }
            entries.append(
                .init(
                    .surface(grade.fill(theme), letters: grade.letter[language]),
                    "\(grade.word[language]) \(days)"))
        }
        let (invalid, none) = (
            bands.reduce(0) { $0 + $1.invalid }, bands.reduce(0) { $0 + $1.none }
        )
        // Without surface where shares are shown: then they are not in the bars.
        if invalid > 0 {
            entries.append(
                .init(
                    measure == .days ? .surface(theme.absent, letters: "×") : .none,
                    "\(ChartWords.invalidDay[language]) \(invalid)"))
        }
        if none > 0 {
            entries.append(
                .init(
                    measure == .days ? .surface(theme.absent) : .none,
                    "\(ChartWords.noData[language]) \(none)"))
        }
        if bands.count <= 12, bands.contains(where: { $0.valid > 0 }) {
            let words = measure == .days ? ChartWords.overBarDays : ChartWords.overBarShare
            entries.append(.init(.none, words[language]))
        }
        return entries
    }
}
