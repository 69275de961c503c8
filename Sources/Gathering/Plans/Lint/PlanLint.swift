import Values

/// Looks for what contradicts itself in a plan, or cannot be decided by its words. It changes
/// nothing and decides nothing: whoever wrote the plan does.
struct PlanLint {
    let plan: Plan
    let headings: HeadingTable
    private(set) var diagnostics: [Diagnostic] = []

    init(_ plan: Plan, headings: HeadingTable) {
        self.plan = plan
        self.headings = headings
        diagnostics += numbers() + marks() + titles() + baseline()
        diagnostics += BureauLint(plan).diagnostics
        diagnostics += DueLint(plan, headings: headings).diagnostics
        diagnostics += WordingLint(plan).diagnostics
        diagnostics += ListLint(plan).diagnostics
    }

    // MARK: Numbers

    private func numbers() -> [Diagnostic] {
        TaskNumbering.faults(of: plan.tasks, at: nil)
            + gaps(in: plan.actions.map { ($0.number, $0.location) }, .planActionsMissing)
            + gaps(
                in: plan.groups.map { (Int($0.number), $0.location) }, .planGroupsMissing)
            + parts.flatMap { sections in
                gaps(in: sections.map { ($0.number, $0.location) }, .planSectionsMissing)
            }
    }

    /// The sections of each part, in order.
    private var parts: [[PlanSection]] {
        plan.sections.filter { $0.number != nil }.reduce(into: [[PlanSection]]()) { parts, one in
            if parts.last?.first?.part == one.part {
                parts[parts.count - 1].append(one)
            } else {
                parts.append([one])
            }
        }
    }

    private func gaps(
        in numbers: [(number: Int?, place: SourceLocation)], _ kind: Diagnostic.Kind
    ) -> [Diagnostic] {
        let known = numbers.compactMap { one in one.number.map { ($0, one.place) } }
        let seen = Set(known.map(\.0))
        guard let last = seen.max(), last < 1000 else { return [] }
        return (1...max(1, last)).filter { !seen.contains($0) }.map { gap in
            // Where it should be: at the first greater one.
            Diagnostic(kind, ["number": "\(gap)"], at: known.first { $0.0 > gap }?.1)
        }
    }

    // MARK: Marks

    /// `（2）` among `（一）` and `（三）`.
    private func marks() -> [Diagnostic] {
        parts.flatMap { sections -> [Diagnostic] in
            let marks = sections.map { PlanMark($0.mark + $0.title) }
            let chinese = marks.count { $0?.style == .chineseBracket }
            guard chinese * 2 >= marks.count, chinese > 0 else { return [] }
            return zip(sections, marks).compactMap { section, mark in
                guard let mark, mark.style == .bracket else { return nil }
                return Diagnostic(
                    .planMarkStyle,
                    [
                        "mark": mark.printed, "meant": PlanMark.bracketed(chinese: mark.number),
                        "title": section.title,
                    ], at: section.location)
            }
        }
    }

    // MARK: Titles

    private func titles() -> [Diagnostic] {
        var found: [Diagnostic] = []
        if let edition = plan.edition, EditionMark.isDraft(edition.text) {
            found.append(Diagnostic(.planDraft, ["edition": edition.text], at: edition.location))
        }
        let whole = plan.titles.first { $0.role == .document }
        let table = plan.titles.first { $0.role == .table }
        if let whole, let table, !Self.bare(table.text).hasPrefix(Self.bare(whole.text)) {
            found.append(
                Diagnostic(
                    .planTitlesDiffer, ["one": whole.text, "other": table.text],
                    at: table.location))
        }
        if plan.titles.isEmpty {
            found.append(
                Diagnostic(.planTitleMissing, at: SourceLocation(file: plan.file.path)))
        }
        return found
    }

    /// Without years and what says that it is a table. A title of a table alone (任务分解表) says
    /// nothing about the plan.
    private static func bare(_ title: String) -> String {
        var text = String(Clause.bare(YearRange.removed(from: title)))
        for word in ["任务分解表", "任务分工表", "责任分解表", "分解表", "分工表", "附件", "附表"] {
            text = text.replacing(word, with: "")
        }
        return text
    }

    // MARK: Baseline

    /// `力争在2024年成功创建`: what is compared with the creation may have nothing to compare with.
    private func baseline() -> [Diagnostic] {
        let compared = plan.items.filter { $0.checks.contains { $0.kind == .relative } }
            .map(\.task.number)
        guard !compared.isEmpty else { return [] }
        let words = compared.joined(separator: "、")
        var found: [Diagnostic] = []
        for paragraph in plan.sections.flatMap(\.paragraphs) {
            for sentence in Clause.split(paragraph.text, at: ["。", "；", ";"]) {
                guard Self.isHopedFor(sentence) else { continue }
                found.append(
                    Diagnostic(
                        .planBaselineUncertain,
                        ["words": PlanHeadings.short(sentence), "tasks": words],
                        at: paragraph.location))
            }
        }
        return found
    }

    private static func isHopedFor(_ sentence: String) -> Bool {
        let hopes = ["力争", "争取", "力求", "努力", "拟", "计划", "有望"]
        let gains = ["创建成功", "成功创建", "获评", "命名", "授牌", "通过评审", "通过验收", "创建"]
        // The year may stand in front: `2024年，完成创建申报，力争获评`.
        return Clause.split(sentence).contains { clause in
            hopes.contains { hope in
                guard let found = clause.firstRange(of: hope) else { return false }
                let rest = clause[found.upperBound...].prefix(16)
                return gains.contains { rest.contains($0) }
                    && (Self.hasYear(String(rest)) || Self.hasYear(String(sentence.prefix(8))))
            }
        }
    }

    private static func hasYear(_ text: String) -> Bool {
        let all = Array(text)
        return all.indices.contains { at in
            guard at >= 4, all[at] == "年",
                let year = Numeral.arabic(Array(all[(at - 4)..<at]))
            else { return false }
            return (1900...2199).contains(year)
        }
    }
}

/// What the printed numbers of tasks leave out or use twice: said, not mended.
enum TaskNumbering {
    /// - Parameter whole: the place of what is said of the table as a whole; where it is nil each
    ///   fault is at the task where it shows.
    static func faults(of tasks: [PlanTask], at whole: SourceLocation?) -> [Diagnostic] {
        var found: [Diagnostic] = []
        var seen: Set<String> = []
        for task in tasks where !seen.insert(task.number).inserted {
            found.append(Diagnostic(.taskNumberDoubled, ["number": task.number], at: task.location))
        }
        let numbers = Set(tasks.compactMap { Int($0.number) })
        if let first = numbers.min(), let last = numbers.max(), last - first < 1000 {
            let gaps = (first...last).filter { !numbers.contains($0) }
            if let gap = gaps.first {
                let next = tasks.first { task in Int(task.number).map { $0 > gap } ?? false }
                found.append(
                    Diagnostic(
                        .taskNumbersMissing,
                        ["numbers": gaps.map(String.init).joined(separator: "、")],
                        at: whole ?? next?.location))
            }
        }
        var names: [String: [(name: String, place: SourceLocation)]] = [:]
        for task in tasks {
            let number = String(FoldedText(task.group).text.prefix { $0.isNumber })
            if !number.isEmpty,
                !names[number, default: []].contains(where: { $0.name == task.group })
            {
                names[number, default: []].append((task.group, task.location))
            }
        }
        for (number, groups) in names.sorted(by: { $0.key < $1.key }) where groups.count > 1 {
            found.append(
                Diagnostic(
                    .taskGroupDoubled,
                    ["number": number, "names": groups.map(\.name).joined(separator: "、")],
                    at: whole ?? groups.last?.place))
        }
        return found
    }
}
