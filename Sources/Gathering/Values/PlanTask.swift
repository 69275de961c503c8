public import Values

/// 状态 of a task of the plan.
public enum TaskState: String, Sendable, Hashable, CaseIterable {
    case notStarted, inProgress, done, overdue, blocked, continuing

    public var wording: Wording {
        switch self {
        case .notStarted: Wording("未启动", "not started")
        case .inProgress: Wording("进行中", "in progress")
        case .done: Wording("完成", "done")
        case .overdue: Wording("逾期", "overdue")
        case .blocked: Wording("受阻", "blocked")
        case .continuing: Wording("持续", "continuing")
        }
    }
}

/// One row of the 任务分解表, with the number the plan prints.
public struct PlanTask: Sendable, Hashable {
    /// As printed, without brackets: `8`.
    public var number: String
    /// 行动: `（一）筑牢生态底色行动`
    public var action: String
    /// 任务名称: `2.加强大气污染防治`
    public var group: String
    /// 建设内容
    public var text: String
    /// 完成时限 as printed: `2026年`, `持续推进`.
    public var due: String
    /// 牵头单位
    public var bureaus: [String]
    /// Nil where the sheet gives none.
    public var state: TaskState?
    /// 进展情况
    public var progress: String
    /// 计划完成
    public var planned: CalendarDay?
    /// 实际完成
    public var actual: CalendarDay?
    /// 证据: ids of evidence items that the row itself names.
    public var evidence: [String]
    public var location: SourceLocation
    /// Where its state stands, and the days of its being done.
    public var cells: Cells

    public struct Cells: Sendable, Hashable {
        public var state: SourceLocation
        public var planned: SourceLocation
        public var actual: SourceLocation

        public init(state: SourceLocation, planned: SourceLocation, actual: SourceLocation) {
            self.state = state
            self.planned = planned
            self.actual = actual
        }
    }

    public init(
        number: String, action: String, group: String, text: String, due: String,
        bureaus: [String], state: TaskState?, progress: String, planned: CalendarDay? = nil,
        actual: CalendarDay? = nil, evidence: [String] = [], location: SourceLocation,
        cells: Cells? = nil
    ) {
        self.number = number
        self.action = action
        self.group = group
        self.text = text
        self.due = due
        self.bureaus = bureaus
        self.state = state
        self.progress = progress
        self.planned = planned
        self.actual = actual
        self.evidence = evidence
        self.location = location
        self.cells = cells ?? Cells(state: location, planned: location, actual: location)
    }
}

extension PlanTask {
    /// The last day of what 完成时限 names.
    package var lastDay: CalendarDay? { Self.lastDay(due) }

    /// `2026年` is its last day, `2026年6月` and `2026年6月底` the last of the month; nil where
    /// the words name no year.
    package static func lastDay(_ due: String) -> CalendarDay? {
        var numbers: [Int] = []
        var marks: [Character] = []
        var digits = ""
        for character in due {
            if character.isASCII, character.isNumber {
                digits.append(character)
            } else if let number = Int(digits) {
                numbers.append(number)
                marks.append(character)
                digits = ""
            }
        }
        guard let year = numbers.first, marks.first == "年", (1900...9998).contains(year) else {
            return nil
        }
        guard numbers.count > 1, marks[1] == "月", (1...12).contains(numbers[1]) else {
            return CalendarDay(year: year, month: 12, day: 31)
        }
        let length = CalendarDay.days(inMonth: numbers[1], of: year)
        let day = numbers.count > 2 && "日号".contains(marks[2]) ? numbers[2] : length
        return CalendarDay(year: year, month: numbers[1], day: min(max(day, 1), length))
    }
}
