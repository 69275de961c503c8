import Values

/// What a finding itself records of how it would be otherwise.
extension EvaluationRecord.RecordedClause {
    /// The value, where the clause has one.
    var onlyMeasured: ComparedQuantity? {
        state.numbers.count == 1 ? state.numbers.first?.measured : nil
    }

    var flippedByRounding: Self {
        guard let flipped else { return self }
        var clause = self
        clause.state.verdict = flipped
        return clause
    }

    /// As a finding records another way; nil where it does not, or a person decided.
    func inVariant(_ variant: String) -> Self? {
        guard !isDecided, state.numbers.count == 1,
            let name = parameters["other.\(variant).verdict"],
            let verdict = Verdict(rawValue: name)
        else { return nil }
        var clause = self
        clause.state.verdict = verdict
        let printed = parameters["other.\(variant).measured"].flatMap { DecimalValue($0) }
        clause.state.numbers[0].measured = printed.map {
            ComparedQuantity(
                exact: $0.rational, rounded: $0,
                unit: state.numbers[0].measured?.unit ?? .one)
        }
        return clause
    }

    /// Itself where nothing was excluded.
    var withoutExclusions: Self? {
        guard let name = parameters["withoutExclusions"] else { return self }
        if let clause = inVariant("exclusions:none") { return clause }
        guard !isDecided, let verdict = Verdict(rawValue: name) else { return nil }
        var clause = self
        clause.state.verdict = verdict
        return clause
    }

    /// What a waiver or an override was put in place of. A judgement leaves no trace of it; but
    /// where it came to 达标 it was 待人工认定, for nothing else becomes 达标 by one.
    var undecided: Self? {
        guard isDecided else { return self }
        var clause = self
        if state.reason == .override {
            guard let verdict = parameters["withoutOverride"].flatMap(Verdict.init(rawValue:)),
                let reason = parameters["withoutOverrideReason"]
                    .flatMap(Finding.Reason.init(rawValue:))
            else { return nil }
            clause.state.verdict = verdict
            clause.state.reason = reason
        }
        if clause.state.reason == .waiver {
            guard let verdict = parameters["without"].flatMap(Verdict.init(rawValue:)),
                let reason = parameters["withoutReason"].flatMap(Finding.Reason.init(rawValue:))
            else { return nil }
            clause.state.verdict = verdict
            clause.state.reason = reason
        }
        guard isJudged || clause.state.reason == .signedJudgement else { return clause }
        guard clause.state.verdict == .met else { return nil }
        clause.state.verdict = .needsJudgement
        return clause
    }
}
