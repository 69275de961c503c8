package import Assessment
package import Values

/// How much of an evaluation a dossier tells, and to whom: views of the same numbers.
package enum DossierLevel: String, Sendable, Hashable, CaseIterable {
    /// 一页摘要
    case summary
    /// 领导版: what a meeting looks at.
    case leaders
    /// 完整版, with all annexes.
    case full
    /// 自评表: every clause with what answers it.
    case selfcheck
    /// 单位摘编: what one bureau leads on.
    case bureau

    /// Of the folder `dossiers`.
    package var template: String { self == .full ? "dossier" : rawValue }

    package var wording: Wording {
        switch self {
        case .summary: Wording("一页摘要", "one page")
        case .leaders: Wording("领导版", "for the leading group")
        case .full: Wording("完整版", "complete")
        case .selfcheck: Wording("自评表", "self-evaluation table")
        case .bureau: Wording("单位摘编", "extract for each bureau")
        }
    }

    /// What it is made for: once, or once a bureau.
    package func occasions(_ evaluation: Evaluation) -> [Occasion] {
        switch self {
        case .summary, .leaders, .full, .selfcheck: [Occasion()]
        case .bureau: evaluation.leadBureaus.map { Occasion(bureau: $0) }
        }
    }
}
