import Values

/// Compares the times of the table with each other and with the milestones of the body.
struct DueLint {
    let plan: Plan
    let headings: HeadingTable
    private(set) var diagnostics: [Diagnostic] = []

    init(_ plan: Plan, headings: HeadingTable) {
        self.plan = plan
        self.headings = headings
        for item in plan.items {
            let task = item.task
            let place = item.group.map { plan.groups[$0].dueLocation } ?? task.location
            guard !task.due.isEmpty else {
                diagnostics.append(
                    Diagnostic(
                        .planTaskWithoutDue, ["number": task.number], at: task.location))
                continue
            }
            switch PlanDue(task.due, headings: headings) {
            case nil:
                diagnostics.append(
                    Diagnostic(
                        .planDueUnclear, ["number": task.number, "due": task.due], at: place))
            case .year(let year):
                guard let years = plan.years, !years.contains(year) else { continue }
                diagnostics.append(
                    Diagnostic(
                        .planDueOutside,
                        [
                            "number": task.number, "due": task.due,
                            "years": "\(years.lowerBound)-\(years.upperBound)",
                        ], at: place))
            case .continuing, .withinYear: break
            }
        }
        synonyms()
        for milestone in plan.milestones { compare(milestone) }
    }

    /// 持续推进 and 持续开展 in one table: is anything meant by the difference?
    private mutating func synonyms() {
        var words: [(due: String, numbers: [String], place: SourceLocation)] = []
        for group in plan.groups {
            for due in group.dues where PlanDue(due, headings: headings) == .continuing {
                if let known = words.firstIndex(where: { $0.due == due }) {
                    words[known].numbers.append(group.text)
                } else {
                    words.append((due, [group.text], group.dueLocation))
                }
            }
        }
        guard words.count > 1, let last = words.last else { return }
        let all = words.map { "“\($0.due)”（\($0.numbers.joined(separator: "，"))）" }
        diagnostics.append(
            Diagnostic(
                .planDueSynonyms, ["words": all.joined(separator: "、")], at: last.place))
    }

    /// A milestone whose words are those of a task, but not its time.
    private mutating func compare(_ milestone: PlanMilestone) {
        var told: Set<Int> = []
        for clause in Clause.split(milestone.text) {
            // What goes on has no year of its own.
            guard PlanVocabulary.prefix(clause, of: PlanVocabulary.steadily) == nil else {
                continue
            }
            let letters = Clause.bare(clause)
            guard (6...80).contains(letters.count) else { continue }
            for (index, item) in plan.items.enumerated() where !told.contains(index) {
                let due = PlanDue(item.task.due, headings: headings)
                guard let due, due != .year(milestone.year), due != .withinYear,
                    let same = Clause.split(item.task.text).first(where: {
                        Likeness.isSame(letters, Clause.bare($0))
                    })
                else { continue }
                told.insert(index)
                diagnostics.append(
                    Diagnostic(
                        .planDueDiffers,
                        [
                            "number": item.task.number, "text": same, "due": item.task.due,
                            "body": clause, "year": "\(milestone.year)",
                        ].naming(milestone.location),
                        at: item.group.map { plan.groups[$0].dueLocation } ?? item.task.location)
                )
            }
        }
    }
}

/// Whether two wordings say the same with other words between.
enum Likeness {
    /// Four fifths of the shorter stand in the longer, in order; six letters at least, and the
    /// longer is at most twice as long.
    static func isSame(_ one: [Character], _ other: [Character]) -> Bool {
        let shorter = min(one.count, other.count)
        // Four fifths of a few letters are found anywhere in a long text.
        guard shorter >= 6, max(one.count, other.count) <= min(200, shorter * 2) else {
            return false
        }
        let (few, many) = one.count <= other.count ? (one, other) : (other, one)
        // Most are settled by the letters alone.
        let letters = Set(many)
        guard few.count(where: { letters.contains($0) }) * 5 >= shorter * 4 else { return false }
        return common(few, many) * 5 >= shorter * 4
    }

    /// Length of the longest common subsequence.
    static func common(_ one: [Character], _ other: [Character]) -> Int {
        var last = [Int](repeating: 0, count: other.count + 1)
        for letter in one {
            var row = last
            for (index, theirs) in other.enumerated() {
                row[index + 1] =
                    letter == theirs ? last[index] + 1 : max(last[index + 1], row[index])
            }
            last = row
        }
        return last[other.count]
    }
}
