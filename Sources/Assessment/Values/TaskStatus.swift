public import Gathering
public import Values

/// A light for a task. Never a colour alone: each has a letter and a word.
public enum TaskLight: String, Sendable, Hashable, CaseIterable {
    case red, yellow, blue

    public var letter: String {
        switch self {
        case .red: "R"
        case .yellow: "Y"
        case .blue: "B"
        }
    }

    public var wording: Wording {
        switch self {
        case .red: Wording("红", "red")
        case .yellow: Wording("黄", "yellow")
        case .blue: Wording("蓝", "blue")
        }
    }
}

/// Where a task stands, by its dates, its documents and the clause it is bound to; what the sheet
/// says is beside it in ``PlanTask/state``.
public struct TaskStatus: Sendable, Hashable {
    /// Why the light is what it is.
    public enum Reason: String, Sendable, Hashable, CaseIterable {
        case overdue, blocked
        /// 完成 without anything that proves it.
        case doneWithoutProof
        /// The clause it is bound to is not met, or could not be computed.
        case clauseNotMet
        /// Its own planned date is past, the deadline not yet.
        case behindPlan
        /// The deadline is near and it is not done.
        case dueSoon
        /// The clause it is bound to lacks data or documents.
        case insufficientData
        /// The clause it is bound to waits for a person.
        case needsJudgement
        /// The clause it is bound to is met by little.
        case thinMargin
        /// What goes on lacks the proof of a year.
        case yearWithoutProof
        /// The sheet gives no state, and nothing else tells.
        case unstated
        /// The clause it is bound to is waived or not applicable.
        case setAside
        case onCourse

        public var light: TaskLight {
            switch self {
            case .overdue, .blocked, .doneWithoutProof, .clauseNotMet: .red
            case .behindPlan, .dueSoon, .insufficientData, .needsJudgement, .thinMargin,
                .yearWithoutProof, .unstated:
                .yellow
            case .setAside, .onCourse: .blue
            }
        }
    }

    public var number: String
    /// A deadline is near for so many days.
    package static let soon = 90
    /// A margin under so many hundredths of its limit is thin.
    package static let thinPercent: Int64 = 5

    /// Nil where the sheet gives none and nothing else tells.
    public var state: TaskState?
    /// The gravest first; never empty.
    public var reasons: [Reason]
    /// The last day of 完成时限; where it names none, 计划完成.
    public var deadline: CalendarDay?
    /// Clauses of the rulebook that are bound to the task.
    public var clauses: [String]
    /// Ids of the evidence registered for it.
    public var evidence: [String]
    /// Of what goes on: the years without a document.
    public var yearsWithoutProof: [Int]
    /// Of the task's row.
    public var location: SourceLocation

    public init(
        number: String, state: TaskState?, reasons: [Reason], deadline: CalendarDay?,
        clauses: [String], evidence: [String], yearsWithoutProof: [Int], location: SourceLocation
    ) {
        self.number = number
        self.state = state
        self.reasons = reasons
        self.deadline = deadline
        self.clauses = clauses
        self.evidence = evidence
        self.yearsWithoutProof = yearsWithoutProof
        self.location = location
    }

    /// That of the gravest reason.
    public var light: TaskLight { reasons.first?.light ?? .blue }
}

extension Evaluation {
    /// The tasks, each in the state it is in: what is typed gives way to what its dates, documents
    /// and clauses say. Every count of states is of these.
    public var standingTasks: [PlanTask] {
        tasks.enumerated().map { index, task in
            guard taskStatuses.indices.contains(index), let state = taskStatuses[index].state else {
                return task
            }
            var standing = task
            standing.state = state
            return standing
        }
    }
}
