import Gathering
public import Values

/// A difference that somebody announced, with the reason.
public struct ExpectedDifference: Sendable, Hashable {
    /// What a clause is expected to come from or to.
    public enum State: Sendable, Hashable {
        /// A blank cell: whatever it is.
        case anything
        case verdict(Verdict)
        /// The value as it is printed.
        case value(DecimalValue)
        /// The edition has no such clause.
        case noClause
    }

    /// An id, or a rulebook's id, a slash, and the id of a clause in it.
    public var clause: String
    public var from: State
    public var to: State
    public var reason: String
    public var location: SourceLocation

    public init(
        clause: String, from: State, to: State, reason: String, location: SourceLocation
    ) {
        self.clause = clause
        self.from = from
        self.to = to
        self.reason = reason
        self.location = location
    }

    func fits(_ change: ClauseChange) -> Bool {
        (clause == change.key.clause || clause == change.key.description)
            && from.fits(change.old) && to.fits(change.new)
    }
}

extension ExpectedDifference.State {
    fileprivate func fits(_ state: ClauseState?) -> Bool {
        switch self {
        case .anything: true
        case .verdict(let verdict): state?.verdict == verdict
        case .value(let value): state?.numbers.contains { $0.measured?.rounded == value } ?? false
        case .noClause: state == nil
        }
    }

    /// `达标`, `met`, `notMet`, `94.5`, `—`; nil for what is none of these.
    init?(_ text: String) {
        let folded = text.lowercased().filter { $0 != " " }
        if folded.isEmpty {
            self = .anything
        } else if ["—", "-", "无此条款", "none"].contains(folded) {
            self = .noClause
        } else if let verdict = Verdict.allCases.first(where: { verdict in
            [verdict.wording.chinese, verdict.wording.english, verdict.rawValue].contains {
                $0.lowercased().filter { $0 != " " } == folded
            }
        }) {
            self = .verdict(verdict)
        } else if let value = DecimalValue(folded) {
            self = .value(value)
        } else {
            return nil
        }
    }
}

/// Reads a file of expected differences: a text table or a workbook with the columns 条款, 从, 到,
/// 原因 (or clause, from, to, reason), in any order.
public enum ExpectedDifferences {
    /// Throws every fault of the file at once.
    public static func read(path: String) throws(InputFault) -> [ExpectedDifference] {
        let table = try PlainTable(path: path, named: path)
        var faults = table.diagnostics.filter { $0.kind.severity < .warning }
        guard let heading = table.rows.first else {
            throw InputFault(.expectedColumns, at: SourceLocation(file: path))
        }
        var columns: [Column: Int] = [:]
        for (place, text) in heading.cells.sorted(by: { $0.key < $1.key }) {
            let name = text.lowercased()
            if let column = Column.allCases.first(where: { $0.headings.contains(name) }) {
                columns[column] = place
            }
        }
        guard columns.count == Column.allCases.count else {
            throw InputFault(.expectedColumns, at: heading.location)
        }
        var expected: [ExpectedDifference] = []
        for row in table.rows.dropFirst() {
            let text = { (column: Column) in
                columns[column].flatMap { row.cells[$0] } ?? ""
            }
            let (clause, reason) = (text(.clause), text(.reason))
            guard !clause.isEmpty, !reason.isEmpty else {
                faults.append(Diagnostic(.expectedIncomplete, at: row.location))
                continue
            }
            guard let from = ExpectedDifference.State(text(.from)),
                let to = ExpectedDifference.State(text(.to))
            else {
                let words = "\(text(.from)) → \(text(.to))"
                faults.append(Diagnostic(.expectedWord, ["words": words], at: row.location))
                continue
            }
            expected.append(
                ExpectedDifference(
                    clause: clause, from: from, to: to, reason: reason, location: row.location))
        }
        guard faults.isEmpty else { throw InputFault(faults.sorted()) }
        return expected
    }

    private enum Column: CaseIterable {
        case clause, from, to, reason

        var headings: [String] {
            switch self {
            case .clause: ["条款", "clause"]
            case .from: ["从", "from"]
            case .to: ["到", "to"]
            case .reason: ["原因", "reason"]
            }
        }
    }
}

extension Diagnostic.Kind {
    static let expectedColumns = Diagnostic.Kind(
        "expected.columns", .blocker,
        Wording(
            "预期差别表的第一行应有四列：条款、从、到、原因",
            "the first row should name four columns: clause, from, to, reason"),
        advice: Wording("补上表头", "add the headings"))
    static let expectedIncomplete = Diagnostic.Kind(
        "expected.incomplete", .blocker,
        Wording("预期差别须写明条款和原因", "an expected difference needs a clause and a reason"),
        advice: Wording("补填", "fill them in"))
    static let expectedWord = Diagnostic.Kind(
        "expected.word", .blocker,
        Wording("看不懂“{words}”", "“{words}” is not understood"),
        advice: Wording(
            "写结论（达标、不达标……）、数值或“—”（无此条款）；不限则留空。",
            "Write a verdict (met, not met, …), a value, or — (no such clause); blank for any."))
    static let expectedUnmatched = Diagnostic.Kind(
        "expected.unmatched", .warning,
        Wording("预期的差别没有出现：条款 {clause}", "an expected difference did not occur: clause {clause}"),
        advice: Wording("核对条款和前后结论，或删去这一行", "check the clause and both states, or remove the row"))
    static let comparisonOtherArea = Diagnostic.Kind(
        "comparison.otherArea", .warning,
        Wording("比较的不是同一地区：{first} 与 {second}", "these are different areas: {first} and {second}"),
        advice: Wording("请核对两边是否给对了", "check that the right sides are given"))
}
