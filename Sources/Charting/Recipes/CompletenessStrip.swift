import Typesetting
package import Values

/// What became of the hours of each month: valid, or lost to which cause.
package struct CompletenessStrip: Recipe, Hashable {
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

    /// What is counted.
    package enum Span: Sendable, Hashable {
        case hours, days

        fileprivate var unit: Wording {
            switch self {
            case .hours: Wording("h", "h")
            case .days: Wording("天", "days")
            }
        }

        fileprivate var name: Wording {
            switch self {
            case .hours: Wording("小时", "hours")
            case .days: Wording("天", "days")
            }
        }

        fileprivate var kind: Wording {
            switch self {
            case .hours:
                Wording("堆积柱状图，逐月小时数的去向", "stacked bars, what became of the hours of each month")
            case .days:
                Wording("堆积柱状图，逐月天数的去向", "stacked bars, what became of the days of each month")
            }
        }

        fileprivate var expected: Wording {
            switch self {
            case .hours: ChartWords.expectedHours
            case .days: ChartWords.expectedDays
            }
        }

        fileprivate var valid: Wording {
            switch self {
            case .hours: ChartWords.validHours
            case .days: ChartWords.validDays
            }
        }
    }

    package var span: Span
    package var causes: [String]
    /// Twelve; nil: the month was not looked at.
    package var months: [Month?]
    /// Share of hours, in percent, under which a month does not count.
    package var minimum: Level?

    package init(
        _ span: Span = .hours, causes: [String], months: [Month?], minimum: Level? = nil
    ) {
        self.span = span
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
            guard let month = month(column) else {
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
                    .bottom, title: span.valid[language], labels: counts)))
        let colon = language == .chinese ? "：" : ": "
        var entries = [
            Legend.Entry(
                .surface(theme.solid(.thisYear)),
                "\(ChartWords.valid[language])\(colon)\(valid) \(span.unit[language])")
        ]
        for (index, cause) in causes.enumerated() where totals[index] > 0 {
            entries.append(
                .init(
                    .surface(fill(index, theme)),
                    "\(cause)\(colon)\(totals[index]) \(span.unit[language])"))
        }
        marks.append(.legend(Legend(.bottom, entries)))
        return Chart(
            x: .bands(ChartWords.months(language)),
            y: .amounts([Rational(0), Rational(100)]), marks: marks)
    }

    private func bars(_ month: Month, _ column: Int, _ theme: ChartTheme) -> [Mark] {
        var marks: [Mark] = [
            .bar(
                Bar(
                    band: column, part: 0.14...0.86, to: percent(month.valid, of: month),
                    fill: theme.solid(.thisYear)))
        ]
        var reached = month.valid
        for (cause, hours) in zip(causes.indices, month.losses) where hours > 0 {
            let (next, overflow) = reached.addingReportingOverflow(hours)
            guard !overflow else { break }
            marks.append(
                .bar(
                    Bar(
                        band: column, part: 0.14...0.86, from: percent(reached, of: month),
                        to: percent(next, of: month), fill: fill(cause, theme))))
            reached = next
        }
        return marks
    }

    package func alt(_ language: Language) -> String {
        let names = ChartWords.months(language)
        var alt = AltText(
            span.kind,
            language)
        alt.series(
            ChartWords.validShare[language],
            names.enumerated().map {
                (
                    $1,
                    month($0).flatMap {
                        PercentText.share($0.valid, of: $0.expected, decimals: 1)
                    }
                )
            },
            unit: "%", decimals: 1)
        for (index, cause) in causes.enumerated() {
            let lost = (0..<12).reduce(0) { sum, column in
                let losses = month(column)?.losses ?? []
                return sum + (losses.indices.contains(index) ? losses[index] : 0)
            }
            if lost > 0 {
                alt.say(
                    "\(cause)\(lost)\(span.name.chinese)", "\(cause): \(lost) \(span.name.english)")
            }
        }
        if let minimum { alt.level(minimum, unit: "%") }
        return alt.text
    }

    package func table(_ language: Language) -> ChartTable {
        var table = ChartTable(
            [
                .init(ChartWords.month[language]),
                .init(span.expected[language], unit: span.unit[language]),
                .init(span.valid[language], unit: span.unit[language]),
                .init(ChartWords.validShare[language], unit: "%"),
            ] + causes.map { .init($0, unit: span.unit[language]) },
            ChartWords.months(language).enumerated().map { index, name in
                guard let month = month(index) else {
                    return [.text(name)] + Array(repeating: .none, count: 3 + causes.count)
                }
                return [
                    .text(name), .count(month.expected), .count(month.valid),
                    .optional(
                        PercentText.share(month.valid, of: month.expected, decimals: 1), decimals: 1
                    ),
                ]
                    + causes.indices.map {
                        month.losses.indices.contains($0) ? .count(month.losses[$0]) : .none
                    }
            })
        if let minimum {
            var row: [ChartTable.Cell] = table.columns.map { _ in .none }
            row[0] = .text(minimum.name)
            row[3] = .number(minimum.value, decimals: minimum.places)
            table.rows.append(row)
        }
        return table
    }

    /// Nil: not looked at.
    private func month(_ index: Int) -> Month? {
        guard months.indices.contains(index), let month = months[index], month.expected > 0 else {
            return nil
        }
        return month
    }

    private func percent(_ hours: Int, of month: Month) -> Rational {
        Rational(Int64(hours), over: Int64(month.expected)) * Rational(100)
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
