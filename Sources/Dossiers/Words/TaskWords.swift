import Assessment
import Values

/// Where a task stands, in words.
struct TaskWords: Sendable {
    let status: TaskStatus
    let language: Language

    init(_ status: TaskStatus, language: Language) {
        self.status = status
        self.language = language
    }

    private func say(_ chinese: String, _ english: String) -> String {
        Wording(chinese, english)[language]
    }

    /// `R红`: the letter and the word of its colour.
    var light: String { "\(status.light.letter)\(say("", " "))\(status.light.wording[language])" }

    /// The gravest first.
    var reasons: String {
        status.reasons.map { word($0)[language] }.joined(separator: say("；", "; "))
    }

    private func word(_ reason: TaskStatus.Reason) -> Wording {
        switch reason {
        case .overdue: Wording("逾期", "overdue")
        case .blocked: Wording("受阻", "blocked")
        case .doneWithoutProof: Wording("填为完成而没有证明材料", "entered as done without evidence")
        case .clauseNotMet: Wording("所对应的条款不达标", "its clause is not met")
        case .behindPlan: Wording("已过计划完成日期", "its planned date is past")
        case .dueSoon:
            Wording(
                "时限\(status.deadline?.description ?? "")将到",
                "due on \(status.deadline?.description ?? "")")
        case .insufficientData: Wording("所对应的条款数据不足", "its clause lacks data")
        case .needsJudgement: Wording("所对应的条款待人工认定", "its clause needs a judgement")
        case .thinMargin: Wording("余量不到限值的5%", "its margin is under 5 % of the limit")
        case .yearWithoutProof:
            Wording("缺\(years("、"))年的证明材料", "no evidence of \(years(", "))")
        case .unstated: Wording("没有填状态", "no state is given")
        case .setAside: Wording("所对应的条款豁免或不适用", "its clause is waived or not applicable")
        case .onCourse: Wording("按计划", "on course")
        }
    }

    private func years(_ separator: String) -> String {
        status.yearsWithoutProof.map(String.init).joined(separator: separator)
    }
}
