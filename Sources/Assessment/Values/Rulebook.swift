public import Values

/// A book of clauses, resolved: what it tailors is already inside.
public struct Rulebook: Sendable, Hashable {
    public var id: String
    public var title: String
    public var edition: String
    /// First and last year it is for.
    public var years: ClosedRange<Int>
    /// Id of the rulebook it tailors, if any.
    public var tailors: String?
    /// What its tier is called in a report: `本地方案的目标`.
    public var label: String
    public var documents: [CitedDocument]
    public var indicators: [Indicator]
    /// In report order: own clauses first, then those of the base as the lower tier.
    public var clauses: [Clause]
    /// 重点任务 of the plan that the rulebook follows, in its order.
    public var actions: [RulebookAction]
    /// What the compiler of the rulebook found in the documents and left as it is.
    public var notes: [String]
    /// Words of degree, with their numbers where a document gives any.
    public var words: [RelativeWord]
    /// Limits that other documents set.
    public var limits: [NamedLimit]
    /// Worked cases of its own file; loading fails where one does not come out.
    public var examples: [RulebookExample]
    /// Of its own file; those of what it tailors are in ``tiers``.
    public var sha256: String
    /// This rulebook and then those it tailors, each with its own file's hash.
    public var tiers: [RulebookTier]

    public init(
        id: String, title: String, edition: String, years: ClosedRange<Int>, tailors: String?,
        documents: [CitedDocument], indicators: [Indicator], clauses: [Clause], notes: [String],
        sha256: String, label: String? = nil, tiers: [RulebookTier]? = nil,
        words: [RelativeWord] = [], limits: [NamedLimit] = [], examples: [RulebookExample] = [],
        actions: [RulebookAction] = []
    ) {
        self.id = id
        self.title = title
        self.edition = edition
        self.years = years
        self.tailors = tailors
        self.label = label ?? title
        self.documents = documents
        self.indicators = indicators
        self.clauses = clauses
        self.actions = actions
        self.notes = notes
        self.words = words
        self.limits = limits
        self.examples = examples
        self.sha256 = sha256
        self.tiers =
            tiers
            ?? [
                RulebookTier(
                    id: id, title: title, label: label ?? title, edition: edition, years: years,
                    sha256: sha256)
            ]
    }
}

/// One of the books a resolved rulebook was made of.
public struct RulebookTier: Sendable, Hashable {
    public var id: String
    public var title: String
    public var label: String
    public var edition: String
    public var years: ClosedRange<Int>
    /// Of its file, lower-case hexadecimal.
    public var sha256: String

    public init(
        id: String, title: String, label: String, edition: String, years: ClosedRange<Int>,
        sha256: String
    ) {
        self.id = id
        self.title = title
        self.label = label
        self.edition = edition
        self.years = years
        self.sha256 = sha256
    }
}

public struct CitedDocument: Sendable, Hashable {
    public var id: String
    public var title: String

    public init(id: String, title: String) {
        self.id = id
        self.title = title
    }
}

/// The words a clause rests on.
public struct Citation: Sendable, Hashable {
    public var document: CitedDocument
    public var article: String
    /// The year the wording was printed.
    public var year: Int?
    /// Quoted, letter by letter; empty where nothing can be quoted.
    public var words: String

    public init(document: CitedDocument, article: String, year: Int?, words: String) {
        self.document = document
        self.article = article
        self.year = year
        self.words = words
    }
}

/// One requirement.
public struct Clause: Sendable, Hashable {
    public var id: String
    public var title: String
    /// Id of the rulebook that states it: tells the two tiers apart.
    public var rulebook: String
    public var citation: Citation
    /// Where else the requirement was printed, perhaps in other words: the newest first.
    public var otherCitations: [Citation]
    public var basis: Basis
    public var condition: Condition
    public var bureaus: [String]
    /// As printed: `2026年`.
    public var due: String
    /// Number of the plan's task it judges, if it does.
    public var task: String?
    /// The years it is for; nil: those of the rulebook.
    public var years: ClosedRange<Int>?
    public var comparison: Comparison
    /// Whether it can be set aside by a waiver, or put right by an override.
    public var isWaivable: Bool
    /// Where a dossier tells of it; nil: among the rest.
    public var chapter: Chapter?

    public init(
        id: String, title: String, rulebook: String, citation: Citation, basis: Basis,
        condition: Condition, bureaus: [String] = [], due: String = "", task: String? = nil,
        otherCitations: [Citation] = [], years: ClosedRange<Int>? = nil,
        comparison: Comparison = .unrounded, isWaivable: Bool = true, chapter: Chapter? = nil
    ) {
        self.id = id
        self.title = title
        self.rulebook = rulebook
        self.citation = citation
        self.basis = basis
        self.condition = condition
        self.bureaus = bureaus
        self.due = due
        self.task = task
        self.otherCitations = otherCitations
        self.years = years
        self.comparison = comparison
        self.isWaivable = isWaivable
        self.chapter = chapter
    }
}

/// What a clause is about, in the order in which dossiers of the brand usually tell it.
public enum Chapter: String, Sendable, Hashable, CaseIterable {
    /// 组织领导与制度
    case organisation
    /// 生态环境
    case environment
    /// 气候舒适度
    case comfort
    /// 监测站网与设备运行
    case network
    /// 旅游与品牌应用
    case tourism
    /// 宣传活动
    case promotion

    public var wording: Wording {
        switch self {
        case .organisation: Wording("组织领导与制度", "organisation")
        case .environment: Wording("生态环境", "environment")
        case .comfort: Wording("气候舒适度", "comfort of the climate")
        case .network: Wording("监测站网与设备运行", "stations and instruments")
        case .tourism: Wording("旅游与品牌应用", "tourism and use of the brand")
        case .promotion: Wording("宣传活动", "promotion")
        }
    }
}

/// One 重点任务 of a plan: what its body promises, and which rows of its 任务分解表 and which clauses
/// belong to it.
public struct RulebookAction: Sendable, Hashable {
    /// As the body prints it: `（一）巩固氧吧基础，筑牢生态底色`.
    public var title: String
    /// What the 任务分解表 calls it: `（一）筑牢生态底色行动`; nil where it has no row of it.
    public var table: String?
    /// Numbers of its rows there, as printed; empty where only their common name is known.
    public var tasks: [String]
    /// 牵头单位
    public var bureaus: [String]
    /// 配合单位, 责任单位
    public var partners: [String]
    /// Ids of clauses that judge it and are no row of the table.
    public var clauses: [String]
    /// What it promises; nil where only the table is known.
    public var citation: Citation?

    public init(
        title: String, table: String?, tasks: [String], bureaus: [String], partners: [String],
        clauses: [String], citation: Citation?
    ) {
        self.title = title
        self.table = table
        self.tasks = tasks
        self.bureaus = bureaus
        self.partners = partners
        self.clauses = clauses
        self.citation = citation
    }
}

/// What a clause asks. Values are in the indicator's unit.
public indirect enum Condition: Sendable, Hashable {
    case atLeast(indicator: String, value: DecimalValue)
    case atMost(indicator: String, value: DecimalValue)
    case within(indicator: String, low: DecimalValue, high: DecimalValue)
    /// Better than in the creation year; `by` is the least change that counts, nil where the
    /// word of degree (有所提升, 明显提升) has been given no number: then a person decides.
    case above(indicator: String, by: LeastChange?, word: String? = nil)
    /// No event of the kind: needs a signed nil return.
    case noEvents(kind: String)
    /// At least so many pieces counted in a figure.
    case countAtLeast(indicator: String, count: Int, perYear: Bool)
    /// Documents prove it, and a person says so. `of` are the words to be proved where they are
    /// a part of the clause; `indicator` is measured and shown beside them, and decides nothing.
    case evidence(of: String = "", indicator: String? = nil)
    /// A limit another document sets; not at hand unless it has a value and a source.
    case external(indicator: String, limit: NamedLimit)
    /// Several conditions, all of which must hold.
    case all([Condition])

    /// The indicators it reads.
    public var indicators: [String] {
        switch self {
        case .atLeast(let id, _), .atMost(let id, _), .within(let id, _, _), .above(let id, _, _),
            .countAtLeast(let id, _, _), .external(let id, _):
            [id]
        case .evidence(_, let id): id.map { [$0] } ?? []
        case .noEvents: []
        case .all(let conditions): conditions.flatMap(\.indicators)
        }
    }
}

extension Condition {
    /// The same condition with every part that is no compound put through `change`.
    func map(_ change: (Condition) -> Condition) -> Condition {
        switch self {
        case .all(let parts): .all(parts.map { $0.map(change) })
        case .atLeast, .atMost, .within, .above, .noEvents, .countAtLeast, .evidence, .external:
            change(self)
        }
    }
}
