import Gathering
import Values

/// Tells where tasks stand at the end of a day.
struct TaskRule {
    let rulebook: Rulebook
    let findings: [String: Finding]
    let evidence: [EvidenceItem]
    let year: Int
    /// The first year of which what goes on must be proved.
    let firstYear: Int
    /// No clock is read: it is given, or the last of the assessed year.
    let day: CalendarDay

    private static let soon = TaskStatus.soon
    private static let thin = Rational(TaskStatus.thinPercent, over: 100)

    init(
        rulebook: Rulebook, findings: [Finding], evidence: [EvidenceItem], year: Int,
        baselineYear: Int, day: CalendarDay?
    ) {
        self.rulebook = rulebook
        self.findings = Dictionary(
            findings.map { ($0.clause, $0) }, uniquingKeysWith: { first, _ in first })
        self.evidence = evidence
        self.year = year
        firstYear = max(baselineYear, rulebook.years.lowerBound)
        self.day = day ?? CalendarDay(number: CalendarDay.first(of: year + 1).number - 1)
    }

    /// What is known of a task before anything is concluded.
    struct Facts {
        var task: PlanTask
        var bound: [(clause: Clause, finding: Finding)]
        var evidence: [EvidenceItem]
        var deadline: CalendarDay?
        /// The verdict of all clauses bound to it; nil where there are none.
        var verdict: Verdict?
        /// A measurement decides them, whatever the sheet says.
        var isMeasured: Bool
    }

    func facts(_ task: PlanTask) -> Facts {
        let bound = rulebook.clauses.filter { $0.task == task.number }.compactMap { clause in
            findings[clause.id].map { (clause, $0) }
        }
        let names = Set([task.number] + bound.map(\.0.id))
        let items = evidence.filter { item in
            (task.evidence.contains(item.id) || item.clauses.contains(where: names.contains))
                && (item.coveredYears.min() ?? year) <= year
        }
        return Facts(
            task: task, bound: bound, evidence: items, deadline: task.lastDay ?? task.planned,
            verdict: bound.isEmpty ? nil : Combining.verdict(of: bound.map(\.1.verdict)),
            isMeasured: !bound.isEmpty && bound.allSatisfy { $0.0.condition.isMeasured })
    }

    func status(_ facts: Facts) -> TaskStatus {
        let state = state(facts)
        let years = yearsWithoutProof(facts, state)
        let reasons = reasons(facts, state, years)
        return TaskStatus(
            number: facts.task.number, state: state,
            reasons: reasons.isEmpty ? [.onCourse] : reasons, deadline: facts.deadline,
            clauses: facts.bound.map(\.clause.id), evidence: facts.evidence.map(\.id),
            yearsWithoutProof: years, location: facts.task.location)
    }

    // MARK: State

    func state(_ facts: Facts) -> TaskState? {
        if facts.isSetAside { return facts.task.state }
        guard facts.isMeasured, let verdict = facts.verdict else { return dated(facts) }
        let typed = facts.task.state
        // The measurement is of the whole year: on the deadline itself nothing more can come.
        let isFinal = facts.deadline.map { $0 <= day } ?? false
        switch verdict {
        case .met where isFinal || typed == .done: return .done
        case .met where facts.deadline == nil: return .continuing
        case .notMet where isFinal: return .overdue
        case .needsJudgement where typed == .done: return .done
        case .met, .notMet, .insufficientData, .needsJudgement, .failed, .notApplicable, .waived:
            if isPast(facts.deadline) { return .overdue }
            return verdict == .met && typed == .notStarted ? .inProgress : going(typed)
        }
    }

    /// By the days of the sheet alone.
    private func dated(_ facts: Facts) -> TaskState? {
        let typed = facts.task.state
        if let actual = facts.task.actual {
            if actual <= day { return typed == .continuing ? .continuing : .done }
        } else if typed == .done {
            return .done
        }
        if isPast(facts.deadline) { return typed == .blocked ? .blocked : .overdue }
        return going(typed)
    }

    /// Of what is neither done nor overdue.
    private func going(_ typed: TaskState?) -> TaskState? {
        typed == .done || typed == .overdue ? .inProgress : typed
    }

    func isPast(_ deadline: CalendarDay?) -> Bool { deadline.map { $0 < day } ?? false }

    // MARK: Proof

    /// A measurement is its own proof.
    func isProved(_ facts: Facts) -> Bool {
        !facts.evidence.isEmpty
            || (facts.isMeasured && (facts.verdict == .met || facts.verdict == .needsJudgement))
            || facts.bound.contains { $0.finding.reason == .signedJudgement }
    }

    /// What goes on needs a document a year. One that names no years proves that of its date.
    private func yearsWithoutProof(_ facts: Facts, _ state: TaskState?) -> [Int] {
        guard state == .continuing, !facts.isMeasured, !facts.isSetAside, firstYear <= year else {
            return []
        }
        let proved = Set(
            facts.evidence.flatMap { item in
                item.coveredYears.isEmpty ? item.date.map { [$0.year] } ?? [] : item.coveredYears
            })
        return (firstYear...year).filter { !proved.contains($0) }
    }

    // MARK: Light

    private func reasons(
        _ facts: Facts, _ state: TaskState?, _ years: [Int]
    ) -> [TaskStatus.Reason] {
        var reasons: [TaskStatus.Reason] = []
        if state == .blocked { reasons.append(.blocked) }
        if facts.isSetAside { return reasons + [.setAside] }
        if state == .overdue || (state == .blocked && isPast(facts.deadline)) {
            reasons.append(.overdue)
        }
        if state == .done, !isProved(facts) { reasons.append(.doneWithoutProof) }
        switch facts.verdict {
        case .notMet?, .failed?: reasons.append(.clauseNotMet)
        case .insufficientData?: reasons.append(.insufficientData)
        case .needsJudgement?: reasons.append(.needsJudgement)
        case .met?, .notApplicable?, .waived?, nil: break
        }
        if state != .done, state != .overdue {
            if let planned = facts.task.planned, planned < day { reasons.append(.behindPlan) }
            if let deadline = facts.deadline, deadline >= day,
                Int(deadline.number) - Int(day.number) <= Self.soon
            {
                reasons.append(.dueSoon)
            }
        }
        if facts.bound.contains(where: { Self.isThin($0.finding) }) { reasons.append(.thinMargin) }
        if !years.isEmpty { reasons.append(.yearWithoutProof) }
        if state == nil { reasons.append(.unstated) }
        let order = TaskStatus.Reason.allCases
        return order.filter(reasons.contains)
    }

    /// Met by less than a twentieth of the limit, and not all there is.
    private static func isThin(_ finding: Finding) -> Bool {
        ([finding] + finding.parts).contains { one in
            guard one.verdict == .met, let share = one.shareOfLimit, share < thin else {
                return false
            }
            let isFull =
                one.margin == .zero && (one.unit != .percent || one.limit == Rational(100))
            return !isFull
        }
    }
}

extension TaskRule.Facts {
    /// The clause asks nothing in this year.
    var isSetAside: Bool { verdict == .waived || verdict == .notApplicable }
}

extension Condition {
    /// Whether a number is measured for every part of it.
    var isMeasured: Bool {
        switch self {
        case .atLeast, .atMost, .within, .above, .countAtLeast, .external: true
        case .noEvents: false
        case .evidence(_, let indicator): indicator != nil
        case .all(let parts): parts.allSatisfy(\.isMeasured)
        }
    }
}
