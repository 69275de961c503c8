import Assessment
import Gathering
import Values

/// A clause with what came of it.
struct ClauseReading: Sendable {
    let reading: Reading
    let clause: Clause
    let finding: Finding
    /// The indicator it is read for: of a clause of several parts, the part about it is shown.
    var focus: String?

    /// The finding and the condition that are shown.
    private var shown: (finding: Finding, condition: Condition, part: Int?) {
        guard let focus, case .all(let conditions) = clause.condition,
            let index = conditions.firstIndex(where: { $0.indicators.contains(focus) }),
            finding.parts.indices.contains(index)
        else { return (finding, clause.condition, nil) }
        return (finding.parts[index], conditions[index], index)
    }

    private var measured: Phrase { words.measured(shown.finding, part: shown.part) }
    private var limit: Phrase { words.limit(shown.finding, shown.condition, part: shown.part) }
    private var margin: Phrase { words.margin(shown.finding, part: shown.part) }

    /// A waiver or a signature settles the clause whole; otherwise the part's own verdict.
    private var verdict: Verdict {
        let isSettled = [.waiver, .signedJudgement, .override].contains(finding.reason)
        return isSettled ? finding.verdict : shown.finding.verdict
    }

    private var words: FindingWords { reading.words }

    /// The indicators it reads that have a place in the dossier.
    var indicators: [IndicatorReading] {
        clause.condition.indicators.compactMap { id in
            reading.indicators.first { $0.indicator.id == id && $0.isShown }
        }
    }

    /// Of what it is judged by: the years against the limits, where there are values.
    var picture: Picture? {
        let parts = finding.parts.isEmpty ? [finding] : finding.parts
        guard let id = parts.compactMap(\.indicator).first,
            let indicator = reading.indicators.first(where: { $0.indicator.id == id }),
            indicator.isShown
        else { return nil }
        return Picture(indicator.meetingChart, id)
    }

    /// Nil for what needs nobody: met with room, waived, not applicable.
    var urgency: Urgency? {
        switch finding.verdict {
        case .notMet: Urgency(kind: 0, share: share ?? Rational(-1))
        case .failed: Urgency(kind: 1, share: .zero)
        case .insufficientData: Urgency(kind: 2, share: .zero)
        case .met:
            share.flatMap {
                $0 < Rational(5, over: 100) ? Urgency(kind: 3, share: $0) : nil
            }
        case .needsJudgement:
            finding.margin.map { _ in Urgency(kind: 4, share: share ?? .zero) }
        case .notApplicable, .waived: nil
        }
    }

    /// Margin as a share of the limit.
    private var share: Rational? { finding.shareOfLimit }

    static let kind = RecordKind<ClauseReading> {
        [
            .text("id") { $0.clause.id },
            .text("title") { Typography.print($0.clause.title) },
            .text("task") { $0.clause.task },
            .text("bureaus") { $0.clause.bureaus.joined(separator: "、") },
            .text("due") { $0.clause.due },
            .text("basis") { $0.clause.basis.wording[$0.reading.language] },
            .flag("isUnconfirmed") { $0.clause.basis == .unconfirmed },
            .flag("isOwn") { $0.clause.rulebook == $0.reading.evaluation.rulebook.id },
            .text("document") { Typography.print($0.clause.citation.document.title) },
            .text("article") { Typography.print($0.clause.citation.article) },
            .text("words") { Typography.print($0.clause.citation.words) },
            .text("printed") { $0.clause.citation.year.map(String.init) },
            Field(name: "verdict", shape: .verdict) { .verdict($0.verdict) },
            .phrase("measured") { Typography.print($0.measured) },
            .phrase("limit") { Typography.print($0.limit) },
            .phrase("margin") { Typography.print($0.margin) },
            .flag("hasMeasured") { $0.measured.hasNumber },
            .flag("hasMargin") { $0.margin.hasNumber },
            .phrase("why") { Typography.print($0.words.why($0.finding)) },
            .phrase("outlook") { one in
                one.words.outlook(one.shown.finding, part: one.shown.part).map(Typography.print)
            },
            .phrase("depends") { one in
                one.words.depends(one.shown.finding).map(Typography.print)
            },
            // Whatever is printed beside the verdict, that a person changed it is printed too.
            .flag("isOverridden") { $0.finding.reason == .override },
            .flag("flips") { $0.finding.flipsByRounding },
            .list("proofs", of: EvidenceReading.kind) { one in
                one.reading.evidence.filter { one.finding.evidence.contains($0.item.id) }
            },
            .text("evidence") { $0.finding.evidence.joined(separator: "、") },
            // The picture that shows it best in a meeting, and what it is about.
            .text("picture") { $0.picture?.kind.rawValue },
            .text("subject") { $0.picture?.subject },
            .text("anchor") { $0.indicators.first.map { "indicator-\($0.indicator.id)" } },
            .list("indicators", of: IndicatorReading.kind) { $0.indicators },
        ]
    }
}

/// Clauses that have something in common, for one line of the conclusion.
struct ClauseGroup: Sendable {
    let clauses: [ClauseReading]
    /// Which of the conclusion's groups it is.
    let name: TraceKey.ClauseGroup

    /// The first titles; what is left out is said.
    private func titles(_ most: Int) -> String {
        let titles = clauses.prefix(most).map { Typography.print($0.clause.title) }
        return titles.joined(separator: "、") + (clauses.count > most ? "等" : "")
    }

    static let kind = RecordKind<ClauseGroup> {
        [
            .count("count") {
                $0.clauses.count
            } trace: {
                .group($0.name)
            },
            .flag("any") { !$0.clauses.isEmpty },
            .text("titles") { $0.titles(3) },
            .list("clauses", of: ClauseReading.kind) { $0.clauses },
        ]
    }
}
