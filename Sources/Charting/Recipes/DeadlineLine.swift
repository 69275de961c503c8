import Typesetting
package import Values

/// When tasks fall due: a row an action or a bureau, a marker for all tasks of one state that are
/// due on one day, with their count and numbers; those without a day stand at the right.
package struct DeadlineLine: Recipe, Hashable {
    package struct Task: Sendable, Hashable {
        /// `8`.
        package var number: String
        /// Nil: the plan sets no day.
        package var due: CalendarDay?
        package var state: TaskSign

        package init(_ number: String, due: CalendarDay?, _ state: TaskSign) {
            self.number = number
            self.due = due
            self.state = state
        }
    }

    package struct Row: Sendable, Hashable {
        package var title: String
        package var tasks: [Task]

        package init(_ title: String, _ tasks: [Task]) {
            self.title = title
            self.tasks = tasks
        }
    }

    /// A day that is named, such as the one the report is of.
    package struct Reference: Sendable, Hashable {
        package var day: CalendarDay
        package var label: String

        package init(_ day: CalendarDay, _ label: String) {
            self.day = day
            self.label = label
        }
    }

    package var first: CalendarDay
    package var last: CalendarDay
    package var rows: [Row]
    package var reference: Reference?
    /// `逾期`.
    package var words: [TaskSign: String]
    /// `持续推进`: over those without a day.
    package var undatedLabel: String

    package init(
        from first: CalendarDay, through last: CalendarDay, rows: [Row],
        reference: Reference? = nil, words: [TaskSign: String], undatedLabel: String
    ) {
        self.first = first
        self.last = max(first, last)
        self.rows = rows
        self.reference = reference
        self.words = words
        self.undatedLabel = undatedLabel
    }

    var hasUndated: Bool { rows.contains { $0.tasks.contains { $0.due == nil } } }
    var tail: Double { hasUndated ? 0.24 : 0.02 }

    package func chart(_ theme: ChartTheme, _ language: Language) -> Chart {
        guard !rows.isEmpty else { return .nothing(theme, language) }
        let plans = rows.map { DeadlineLanes($0, of: self, language) }
        var marks: [Mark] = [
            .axis(Axis(.left, labels: [""] + rows.map(\.title), measure: theme[.text] * 7.6)),
            .axis(Axis(.bottom, hasGrid: true)),
        ]
        for band in rows.indices.map({ $0 + 1 }) {
            marks.append(
                .rule(
                    Rule(.level(.band(band, part: 0)), stroke: theme[.grid], crossesMargin: true)))
        }
        marks.append(.rule(Rule(.level(.share(1)), stroke: theme[.axis])))
        if let reference, (first...last).contains(reference.day) {
            marks.append(
                .rule(
                    Rule(
                        .upright(.day(reference.day)), stroke: theme[.zero],
                        label: reference.label,
                        span: Stretch(.band(0, part: 0.95), .share(1)))))
        }
        if hasUndated {
            marks.append(
                .rule(Rule(.upright(.share(1 - tail + 0.015)), stroke: theme[.axis])))
            marks.append(
                .text(
                    Words(
                        [undatedLabel], x: .share(1 - tail + 0.03), y: .band(0, part: 0.95),
                        horizontal: .leading, vertical: .above, offset: Point(x: 0, y: -1))))
        }
        for (index, plan) in plans.enumerated() {
            for entry in plan.entries { marks += self.marks(entry, plan, band: index + 1, theme) }
        }
        marks.append(.legend(Legend(.bottom, legend(theme, language))))
        let weights = [1.35] + plans.map(\.height)
        var x = Scale.days(first, last, language)
        x.tail = tail
        return Chart(
            x: x, y: .bands([""] + rows.map(\.title), weights: weights), marks: marks,
            heightAsked: theme[.leading] * (weights.reduce(0, +) + 4.6))
    }

    private func marks(
        _ entry: DeadlineLanes.Entry, _ plan: DeadlineLanes, band: Int, _ theme: ChartTheme
    ) -> [Mark] {
        let y = Place.band(band, part: plan.part(entry))
        let scale = entry.state.needsAttention ? 1.6 : 1.35
        let away = theme[.marker] * 1.6 + theme[.gap] * 0.75
        let x: Place =
            switch entry.at {
            case .day(let day): .day(day)
            case .before: .share(0.015)
            case .after: .share(1 - tail)
            case .undated: .share(1 - tail + 0.045)
            }
        let symbol: Symbol =
            switch entry.at {
            case .day, .undated: entry.state.symbol
            case .before: .leftward
            case .after: .rightward
            }
        return [
            .text(
                Words(
                    entry.lines, x: x, y: y, horizontal: entry.isLeft ? .trailing : .leading,
                    offset: Point(x: entry.isLeft ? -away : away, y: 0), breaksLines: true)),
            .point(Dot(x: x, y: y, symbol: symbol, ink: entry.state.ink(theme), scale: scale)),
        ]
    }

    private func legend(_ theme: ChartTheme, _ language: Language) -> [Legend.Entry] {
        TaskSign.allCases.compactMap { state in
            let count = rows.reduce(0) { $0 + $1.tasks.count { $0.state == state } }
            guard count > 0 else { return nil }
            return .init(
                .symbol(state.symbol, state.ink(theme)), "\(words[state] ?? "") \(count)")
        }
    }
}

extension DeadlineLine {
    package func alt(_ language: Language) -> String {
        var alt = AltText(
            Wording("时间线，\(first)至\(last)到期的任务", "Time line, tasks due from \(first) to \(last)"),
            language)
        if let reference { alt.say("\(reference.label)", "\(reference.label)") }
        if rows.allSatisfy({ $0.tasks.isEmpty }) { alt.say("没有任务", "no tasks") }
        for row in rows where !row.tasks.isEmpty {
            let parts = DeadlineLanes.groups(row).map { group in
                let word = words[group.state] ?? ""
                let day = group.due.map { "\($0)" } ?? undatedLabel
                return Wording(
                    "\(day)\(word)\(group.numbers.count)项（"
                        + "\(group.numbers.joined(separator: "、"))）",
                    "\(day) \(word) \(group.numbers.count) "
                        + "(\(group.numbers.joined(separator: ", ")))")[language]
            }
            alt.say(
                "\(row.title)：\(parts.joined(separator: "，"))",
                "\(row.title): \(parts.joined(separator: ", "))")
        }
        return alt.text
    }

    package func table(_ language: Language) -> ChartTable {
        ChartTable(
            [
                .init(ChartWords.action[language]), .init(ChartWords.task[language]),
                .init(ChartWords.due[language]), .init(ChartWords.state[language]),
            ],
            rows.flatMap { row in
                row.tasks.map { task in
                    [
                        .text(row.title), .text(task.number),
                        .text(task.due.map { "\($0)" } ?? undatedLabel),
                        .text(words[task.state] ?? ""),
                    ]
                }
            })
    }
}
