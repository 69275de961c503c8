import Assessment
import Gathering
import Values

/// A task or clause that was open at one of two times.
struct CarryoverReading: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        /// Open then and now.
        case carried
        /// Open then, not now.
        case closed
        /// Open now, and not then.
        case opened
    }

    var kind: Kind
    /// `任务（8）`, or the title of a clause.
    var title: String
    var bureaus: [String]
    var before: String
    var now: String

    static let kind = RecordKind<CarryoverReading> {
        [
            .text("title") { Typography.print($0.title) },
            .text("bureaus") { $0.bureaus.isEmpty ? nil : $0.bureaus.joined(separator: "、") },
            .text("before") { $0.before },
            .text("now") { $0.now },
        ]
    }
}

extension Reading {
    /// Of the plan's tasks first, then of the clauses, each in its own order; empty where there is
    /// nothing earlier to compare with.
    func carryover(_ kind: CarryoverReading.Kind) -> [CarryoverReading] {
        guard let since = occasion.since else { return [] }
        return (tasks(since) + clauses(since)).filter { $0.kind == kind }
    }

    private func tasks(_ since: EarlierStanding) -> [CarryoverReading] {
        // A number may stand twice in a plan: the second is the second then, too.
        var rest: [String: [EarlierStanding.Task]] = [:]
        for task in since.tasks.reversed() { rest[task.number, default: []].append(task) }
        return tasks.compactMap { task, status in
            let before = rest[task.number]?.popLast()
            let state = status?.state ?? task.state
            let isOpen = Self.isOpen(state, status?.light)
            let wasOpen = before.map { Self.isOpen($0.state, $0.light) }
            guard let kind = Self.kind(was: wasOpen, is: isOpen) else { return nil }
            return CarryoverReading(
                kind: kind, title: say("任务（\(task.number)）", "task (\(task.number)) ") + task.text,
                bureaus: task.bureaus, before: words(before?.state, before?.light, before == nil),
                now: words(state, status?.light, false))
        }
    }

    private func clauses(_ since: EarlierStanding) -> [CarryoverReading] {
        clauses.compactMap { one in
            let before = since.verdicts[one.clause.id]
            let isOpen = Self.isOpen(one.finding.verdict)
            guard let kind = Self.kind(was: before.map(Self.isOpen), is: isOpen) else { return nil }
            return CarryoverReading(
                kind: kind, title: one.clause.title, bureaus: one.clause.bureaus,
                before: before?.wording[language] ?? say("没有这一条", "not there"),
                now: words.verdict(one.finding))
        }
    }

    private static func kind(was: Bool?, is now: Bool) -> CarryoverReading.Kind? {
        switch (was ?? false, now) {
        case (true, true): .carried
        case (true, false): .closed
        case (false, true): .opened
        case (false, false): nil
        }
    }

    /// What is done is closed, and what goes on without a fault.
    private static func isOpen(_ state: TaskState?, _ light: TaskLight?) -> Bool {
        switch state {
        case .done: light == .red
        case .continuing: light == .red || light == .yellow
        case .notStarted, .inProgress, .overdue, .blocked, nil: true
        }
    }

    private static func isOpen(_ verdict: Verdict) -> Bool {
        switch verdict {
        case .notMet, .insufficientData, .needsJudgement, .failed: true
        case .met, .notApplicable, .waived: false
        }
    }

    private func words(_ state: TaskState?, _ light: TaskLight?, _ isAbsent: Bool) -> String {
        if isAbsent { return say("没有这一项", "not there") }
        let word = state?.wording[language] ?? say("未填", "not given")
        return word + (light.map { "（\($0.letter)\($0.wording[language])）" } ?? "")
    }

    private func say(_ chinese: String, _ english: String) -> String {
        Wording(chinese, english)[language]
    }
}
