public import Values

/// Two or more years of an area side by side, each held against the one before it in the order
/// in which they were given.
public struct YearComparison: Sendable, Hashable {
    public var editions: [ComparedEdition]
    /// One fewer than ``editions``.
    public var steps: [ComparisonStep]
    /// Sides of different areas, and expectations that met nothing.
    public var diagnostics: [Diagnostic]

    public init(
        editions: [ComparedEdition], steps: [ComparisonStep], diagnostics: [Diagnostic] = []
    ) {
        self.editions = editions
        self.steps = steps
        self.diagnostics = diagnostics
    }

    /// Something differs that nobody announced.
    public var isDifferent: Bool { steps.contains(where: \.isDifferent) }
}

/// One of the evaluations that are compared.
public struct ComparedEdition: Sendable, Hashable {
    /// As the user wrote it: `samples/fangshan@2025`, `out/evaluation.json`.
    public var name: String
    public var area: String
    public var areaCode: String
    public var year: Int
    public var baselineYear: Int
    public var rulebook: String
    public var rulebookEdition: String
    public var rulebookSHA256: String
    public var toolVersion: String
    /// All seven.
    public var counts: [Verdict: Int]
    /// Its data are at hand, so that causes can be computed from them.
    public var hasData: Bool

    public init(
        name: String, area: String, areaCode: String, year: Int, baselineYear: Int,
        rulebook: String, rulebookEdition: String, rulebookSHA256: String, toolVersion: String,
        counts: [Verdict: Int], hasData: Bool
    ) {
        self.name = name
        self.area = area
        self.areaCode = areaCode
        self.year = year
        self.baselineYear = baselineYear
        self.rulebook = rulebook
        self.rulebookEdition = rulebookEdition
        self.rulebookSHA256 = rulebookSHA256
        self.toolVersion = toolVersion
        self.counts = counts
        self.hasData = hasData
    }
}

/// What changed from one edition to the next.
public struct ComparisonStep: Sendable, Hashable {
    /// Indices into ``YearComparison/editions``.
    public var from: Int
    public var to: Int
    /// By class, in the order of ``ChangeClass``, and in a class in the order of the newer
    /// rulebook; what is removed in the order of the older one. Every clause of either is here.
    public var clauses: [ClauseChange]

    public init(from: Int, to: Int, clauses: [ClauseChange]) {
        self.from = from
        self.to = to
        self.clauses = clauses
    }

    /// How many clauses are of each class; all are present.
    public var counts: [ChangeClass: Int] {
        var counts = Dictionary(uniqueKeysWithValues: ChangeClass.allCases.map { ($0, 0) })
        for clause in clauses { counts[clause.changeClass, default: 0] += 1 }
        return counts
    }

    public var isDifferent: Bool {
        clauses.contains { $0.isDifferent && $0.changeClass != .expected }
    }
}

/// What a clause is known by from year to year: the rulebook that states it, and its id there.
public struct ClauseKey: Sendable, Hashable, CustomStringConvertible {
    public var rulebook: String
    public var clause: String

    public init(rulebook: String, clause: String) {
        self.rulebook = rulebook
        self.clause = clause
    }

    /// `creation-floor/floor.air`
    public var description: String { "\(rulebook)/\(clause)" }
}

/// One clause in two editions.
public struct ClauseChange: Sendable, Hashable {
    public var key: ClauseKey
    public var title: String
    public var changeClass: ChangeClass
    /// What the class would be had nobody announced it; equal to ``changeClass`` otherwise.
    public var ownClass: ChangeClass
    /// The reason that was announced for it.
    public var expectedReason: String?
    /// Nil where the edition has no such clause.
    public var old: ClauseState?
    public var new: ClauseState?
    /// Its numbers in both, in the order of the newer state.
    public var numbers: [NumberChange]
    /// Anything of the clause is not the same; a clause that is only still at risk is.
    public var isDifferent: Bool
    /// What the clause asks is not the same in both rulebooks.
    public var asksAnother: Bool
    /// Why the clause, which is met, may not stay so.
    public var risk: MarginRisk?
    /// What by itself made the difference or could have; empty where nothing differs.
    public var causes: [ChangeCause]

    public init(
        key: ClauseKey, title: String, changeClass: ChangeClass, ownClass: ChangeClass? = nil,
        expectedReason: String? = nil, old: ClauseState?, new: ClauseState?,
        numbers: [NumberChange] = [], isDifferent: Bool, asksAnother: Bool = false,
        risk: MarginRisk? = nil, causes: [ChangeCause] = []
    ) {
        self.key = key
        self.title = title
        self.changeClass = changeClass
        self.ownClass = ownClass ?? changeClass
        self.expectedReason = expectedReason
        self.old = old
        self.new = new
        self.numbers = numbers
        self.isDifferent = isDifferent
        self.asksAnother = asksAnother
        self.risk = risk
        self.causes = causes
    }

    /// What the causes come to together.
    public var verdictOfCauses: CauseVerdict {
        guard isDifferent, !causes.isEmpty else { return .none }
        if causes.contains(where: { $0.effect == .restores }) { return .alone }
        if causes.contains(where: \.isUnknown) { return .unknown }
        return .together
    }
}

/// Whether one cause explains a change.
public enum CauseVerdict: String, Sendable, Hashable {
    /// Nothing differs, or nothing that is known to.
    case none
    /// At least one by itself brings the old result back.
    case alone
    /// None by itself does: it takes several together.
    case together
    /// None that could be computed does, and some could not be.
    case unknown
}
