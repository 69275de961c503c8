import Typesetting
package import Values

/// What became of the hours of each month: valid, or lost to which cause.
package struct CompletenessStrip: Sendable, Hashable {
    package struct Month: Sendable, Hashable {
        /// Hours the month has (or had so far).
        package var expected: Int
        package var valid: Int
        /// In the order of ``causes``.
        package var losses: [Int]

        package init(expected: Int, valid: Int, losses: [Int] = []) {
            self.expected = expected
            self.valid = valid
            self.losses = losses
        }
    }

    package var causes: [String]
    /// Twelve; nil: the month was not looked at.
    package var months: [Month?]
    /// Share of hours, in percent, under which a month does not count.
    package var minimum: Level?

    package init(causes: [String], months: [Month?], minimum: Level? = nil) {
        self.causes = causes
        self.months = months
        self.minimum = minimum
    }

    package func chart(_ theme: ChartTheme, _ language: Language) -> Chart {
        var marks: [Mark] = [.axis(Axis(.left, title: "%", hasGrid: true))]
        var counts: [String] = []
        var totals = causes.map { _ in 0 }
        var valid = 0
        for column in 0..<12 {
            guard column < months.count, let month = months[column], month.expected > 0 else {
                counts.append("—")
                marks.append(
                    .text(
                        Words(
                            [ChartWords.none[language]], x: .band(column), y: .share(0),
                            vertical: .above, ink: .quiet, offset: .init(x: 0, y: -2))))
                continue
            }
            counts.append("\(month.valid)")
            valid += month.valid
            for (cause, hours) in zip(causes.indices, month.losses) { totals[cause] += hours }
            marks += bars(month, column, theme)
        }
        if let minimum {
            marks.append(minimum.rule(theme))
        }
        marks.append(.rule(Rule(.level(.amount(.zero)), stroke: theme[.zero])))
        marks.append(.axis(Axis(.bottom)))
        marks.append(
            .axis(
                Axis(
                    .bottom, title: ChartWords.validHours[language], labels: counts)))
        let colon = language == .chinese ? "：" : ": "
        var entries = [
            Legend.Entry(
                .surface(theme.solid(.thisYear)), "\(ChartWords.valid[language])\(colon)\(valid) h")
        ]
        for (index, cause) in causes.enumerated() where totals[index] > 0 {
            entries.append(
                .init(.surface(fill(index, theme)), "\(cause)\(colon)\(totals[index]) h"))
        }
        marks.append(.legend(Legend(.bottom, entries)))
        return Chart(
            x: .bands(ChartWords.months(language)),
            y: .amounts([Rational(0), Rational(100)]), marks: marks)
    }

    private func bars(_ month: Month, _ column: Int, _ theme: ChartTheme) -> [Mark] {
        func percent(_ hours: Int) -> Rational {
            Rational(Int64(hours), over: Int64(month.expected)) * Rational(100)
        }
        var marks: [Mark] = [
            .bar(
                Bar(
                    band: column, part: 0.14...0.86, to: percent(month.valid),
                    fill: theme.solid(.thisYear)))
        ]
        var reached = month.valid
        for (cause, hours) in zip(causes.indices, month.losses) where hours > 0 {
            let (next, overflow) = reached.addingReportingOverflow(hours)
            guard !overflow else { break }
            marks.append(
                .bar(
                    Bar(
                        band: column, part: 0.14...0.86, from: percent(reached),
                        to: percent(next), fill: fill(cause, theme))))
            reached = next
        }
        return marks
    }

    /// Four hatches; more causes than that begin again and are told apart by their order.
    private func fill(_ cause: Int, _ theme: ChartTheme) -> Fill {
        let roles: [(ChartTheme.InkRole, Hatch.Kind)] = [
            (.loss1, .rising), (.loss2, .crossed), (.loss3, .level), (.loss4, .dots),
        ]
        let (role, kind) = roles[cause % roles.count]
        let line = Stroke(theme[role], width: theme[.hatch].width)
        return Fill(
            theme[.paper], hatch: Hatch(kind, line, gap: theme[.hatchGap]),
            outline: Stroke(theme[role], width: theme[.cell].width))
    }
}
