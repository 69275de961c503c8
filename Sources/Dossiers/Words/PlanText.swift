package import Gathering
package import Values

/// A plan as it was read, for `fucha plan`: titles, the table of tasks, what is asked one by one.
package struct PlanText: Sendable {
    package var plan: Plan
    package var language: Language

    package init(_ plan: Plan, language: Language) {
        self.plan = plan
        self.language = language
    }

    /// Long texts are shortened; the whole is in the JSON and in the register.
    private static let textWidth = 40

    /// Titles, edition and how much was read.
    package var summary: String {
        var lines = plan.titles.map { title in
            let role =
                title.role == .document ? say("方案：", "plan: ") : say("任务分解表：", "task table: ")
            return role + title.text
        }
        if let edition = plan.edition { lines.append(say("版本：", "edition: ") + edition.text) }
        let years = plan.years.map { "\($0.lowerBound)-\($0.upperBound)" } ?? ""
        if !years.isEmpty { lines.append(say("年份：", "years: ") + years) }
        let source = plan.file
        let form = [source.format, source.encoding].compactMap { $0 }.joined(separator: " ")
        lines.append("\(source.path)  \(form)  SHA-256 \(source.sha256)")
        lines.append(
            say(
                """
                行动 \(plan.actions.count)，任务 \(plan.groups.count) 组 \(plan.items.count) 项，\
                可检查的 \(plan.items.reduce(0) { $0 + $1.checks.count }) 条，\
                正文 \(plan.sections.count) 节，时间进度 \(plan.milestones.count) 条
                """,
                """
                \(plan.actions.count) actions, \(plan.groups.count) groups of \
                \(plan.items.count) tasks, \(plan.items.reduce(0) { $0 + $1.checks.count }) checks; \
                \(plan.sections.count) sections and \(plan.milestones.count) milestones of the body
                """))
        return lines.joined(separator: "\n")
    }

    /// Number, group, text, bureaus and due, a line a task.
    package var tasks: String {
        let heading = [
            say("序号", "no"), say("任务", "group"), say("建设内容", "text"),
            say("牵头单位", "lead"), say("完成时限", "due"),
        ]
        let rows = plan.tasks.map { task in
            [
                task.number, task.group, Self.shortened(task.text),
                task.bureaus.joined(separator: "、"), task.due,
            ]
        }
        return TextTable([heading] + rows).lines.joined(separator: "\n")
    }

    /// Every check of every task: kind, what is measured, limit, what is unclear.
    package var checks: String {
        let words = PlanCheckWords(language)
        let heading = [
            say("序号", "no"), say("类型", "kind"), say("指标或内容", "what"),
            say("要求", "asked"), say("不明确之处", "unclear"),
        ]
        let rows = plan.items.flatMap { item in
            item.checks.map { check in
                [
                    item.task.number, check.kind.wording[language],
                    Self.shortened(check.subject.isEmpty ? check.text : check.subject),
                    words.asked(check),
                    check.ambiguities.map(words.doubt).joined(separator: say("；", "; ")),
                ]
            }
        }
        return TextTable([heading] + rows).lines.joined(separator: "\n")
    }

    private static func shortened(_ text: String) -> String {
        guard TextTable.width(text) > textWidth else { return text }
        var short = ""
        for character in text {
            guard TextTable.width(short) + TextTable.width(String(character)) < textWidth else {
                break
            }
            short.append(character)
        }
        return short + "…"
    }

    private func say(_ chinese: String, _ english: String) -> String {
        Wording(chinese, english)[language]
    }
}

/// Words of what a plan asks.
package struct PlanCheckWords: Sendable {
    package var language: Language

    package init(_ language: Language) { self.language = language }

    /// `≥3000个/cm³`, `较创建时上升`, `≥1次/年`; empty for documents.
    package func asked(_ check: PlanCheck) -> String {
        let limit = check.threshold.map { threshold in
            (check.bound.map(sign) ?? "") + threshold.description + check.unit
        }
        switch check.kind {
        case .absolute, .zero: return limit ?? ""
        case .count: return limit ?? say("未写数量", "no number given")
        case .countPerYear: return (limit ?? "") + say("/年", " a year")
        case .relative:
            return say("较\(check.baseline)", "against \(check.baseline) ")
                + (check.direction.map(direction) ?? "") + (limit.map { " " + $0 } ?? "")
        case .trend: return check.direction.map(direction) ?? ""
        case .external: return say("限值另定", "limit set elsewhere")
        case .evidence: return check.isYearly ? say("每年", "every year") : ""
        }
    }

    package func doubt(_ doubt: PlanCheck.Ambiguity) -> String {
        switch doubt {
        case .degree(let word):
            word.isEmpty
                ? say("没有写幅度", "no amount of change") : say("“\(word)”没有幅度", "\(word) is no amount")
        case .baseline(let word): say("“\(word)”是哪一年", "which year is \(word)")
        case .setElsewhere(let source): say("见\(source)", "see \(source)")
        case .unnumbered(let word): say("“\(word)”没有数量", "\(word) is no number")
        case .totalOrEach(let names):
            say("合计还是各有：", "in total or each: ") + names.joined(separator: "、")
        case .aspiration(let word): say("“\(word)”是否必须", "must \(word) be reached")
        }
    }

    private func sign(_ bound: PlanCheck.Bound) -> String {
        switch bound {
        case .atLeast: "≥"
        case .moreThan: ">"
        case .atMost: "≤"
        case .lessThan: "<"
        case .exactly: ""
        }
    }

    private func direction(_ direction: PlanCheck.Direction) -> String {
        switch direction {
        case .up: say("上升", "up")
        case .down: say("下降", "down")
        case .better: say("改善", "better")
        }
    }

    private func say(_ chinese: String, _ english: String) -> String {
        Wording(chinese, english)[language]
    }
}
