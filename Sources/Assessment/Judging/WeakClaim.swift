public import Values

/// A clause that the area says is settled in its favour, and how well it could be defended before
/// an expert.
public struct WeakClaim: Sendable, Hashable {
    public var clause: String
    /// Margin by limit of the clause's number nearest to its limit; nil where no number decides.
    public var margin: Rational?
    /// Of the deciding measurement: valid of expected hours, days or months; nil where there is
    /// none.
    public var completeness: Rational?
    /// Whether a document is registered for it.
    public var hasEvidence: Bool
    /// 0…1, the product of three: the margin as a share of ``enough``, the completeness, and ½
    /// where no document is registered. What is not there weakens nothing, but the document.
    public var strength: Rational

    /// A margin of a tenth of the limit is as good as any.
    public static let enough = Rational(1, over: 10)
    static let withoutEvidence = Rational(1, over: 2)

    /// The claims of an evaluation, the weakest first, of equal ones in the rulebook's order:
    /// clauses that are met, or that a person settled in the area's favour.
    ///
    /// - Parameter count: how many at most.
    public static func weakest(of evaluation: Evaluation, count: Int = 10) -> [WeakClaim] {
        let claims = zip(evaluation.rulebook.clauses, evaluation.findings).compactMap {
            $1.verdict == .met || $1.verdict == .waived ? claim($0, $1, evaluation) : nil
        }
        let order = claims.indices.sorted { one, other in
            claims[one].strength == claims[other].strength
                ? one < other : claims[one].strength < claims[other].strength
        }
        return order.prefix(count).map { claims[$0] }
    }

    private static func claim(
        _ clause: Clause, _ finding: Finding, _ evaluation: Evaluation
    ) -> WeakClaim {
        let parts = finding.parts.isEmpty ? [finding] : finding.parts
        // A limit that cannot be passed by more is no thin margin: no events, all there is.
        let shares = parts.filter { !$0.isFull }.compactMap(\.shareOfLimit)
        let margin = shares.min()
        let completeness = parts.compactMap(\.indicator).compactMap { id in
            evaluation.deciding(id, year: evaluation.year)?.completeness?.ratio
        }.min()
        let zero = Rational.zero
        let one = Rational(1)
        let marginFactor = margin.map { share -> Rational in
            guard let part = share.divided(by: enough) else { return one }
            return min(max(part, zero), one)
        }
        let strength =
            (marginFactor ?? one) * (completeness ?? one)
            * (finding.evidence.isEmpty ? withoutEvidence : one)
        return WeakClaim(
            clause: clause.id, margin: margin, completeness: completeness,
            hasEvidence: !finding.evidence.isEmpty, strength: strength)
    }
}

extension Completeness {
    /// Valid of expected; nil where nothing is expected.
    var ratio: Rational? {
        expected > 0 ? Rational(Int64(min(valid, expected)), over: Int64(expected)) : nil
    }
}
