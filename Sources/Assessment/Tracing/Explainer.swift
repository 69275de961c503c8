package import Gathering
import Values
import XMLTree

/// Says where the numbers of an evaluation come from, with the data that it was made of.
package struct Explainer: Sendable {
    package let evaluation: Evaluation
    package let index: TraceIndex
    let dataset: Dataset
    let depth: ExplanationDepth

    /// `evaluation` must be of these data.
    package init(
        _ evaluation: Evaluation, dataset: Dataset, depth: ExplanationDepth = ExplanationDepth()
    ) {
        self.evaluation = evaluation
        self.dataset = dataset
        self.depth = depth
        index = TraceIndex(evaluation)
    }

    var measurements: MeasurementExplainer {
        MeasurementExplainer(dataset: dataset, evaluation: evaluation, depth: depth)
    }

    /// The quantities that an indicator is measured from; empty for a reported one.
    package static func quantities(of indicator: String) -> [Quantity] {
        Subject(id: indicator).quantities.flatMap { $0 }
    }

    // MARK: By name

    /// What a user asked for by an indicator's id, a clause's id or a trace code, in this order;
    /// nil where it is none of them.
    package func explanations(of name: String) -> [Explanation]? {
        if let indicator = explanation(ofIndicator: name) { return indicator }
        if let clause = explanation(ofClause: name) { return [clause] }
        guard let key = index.key(for: name) else { return nil }
        return explanation(of: key).map { [$0] }
    }

    /// The names nearest to one that is unknown.
    package func suggestions(for name: String) -> [String] {
        let ids =
            evaluation.rulebook.indicators.map(\.id) + evaluation.rulebook.clauses.map(\.id)
        let near = Spelling.nearest(to: name, among: ids).map { [$0] } ?? []
        let names = near + index.nearest(to: name, limit: 3).map(\.text)
        return names.isEmpty ? Array(ids.prefix(6)) : names
    }

    /// The deciding measurement of the year and what it is compared with; nil for an unknown id.
    package func explanation(ofIndicator id: String) -> [Explanation]? {
        guard evaluation.rulebook.indicators.contains(where: { $0.id == id }) else { return nil }
        var nodes: [Explanation] = []
        if let now = evaluation.deciding(id, year: evaluation.year) {
            nodes.append(measurements.node(now))
        }
        if evaluation.year != evaluation.baselineYear,
            let before = evaluation.deciding(id, year: evaluation.baselineYear)
        {
            nodes.append(brief(before))
        }
        let others = evaluation.measurements.filter {
            $0.indicator == id && $0.year == evaluation.year && !$0.decides
        }
        nodes += others.map(brief)
        nodes += evaluation.changes.filter { $0.indicator == id && $0.to == evaluation.year }
            .map { changeNode($0.deciding, of: $0) }
        nodes += evaluation.rulebook.clauses.filter { $0.condition.indicators.contains(id) }
            .compactMap(brief)
        return nodes
    }

    /// The verdict of a clause: what it asks, what was measured, how far apart they are; nil for
    /// an unknown id.
    package func explanation(ofClause id: String) -> Explanation? {
        guard let clause = evaluation.rulebook.clauses.first(where: { $0.id == id }),
            let finding = evaluation.findings.first(where: { $0.clause == id })
        else { return nil }
        var node = Explanation(.clause(clause, finding))
        node.children = decisions(finding)
        if case .all(let conditions) = clause.condition, !finding.parts.isEmpty {
            for (index, condition) in conditions.enumerated()
            where finding.parts.indices.contains(index) {
                let answered = finding.parts[index]
                var part = Explanation(.part(index, condition, answered))
                part.children = answer(clause, condition, answered, part: index)
                node.children.append(part)
            }
        } else {
            node.children += answer(clause, clause.condition, finding, part: nil)
        }
        return node
    }

    // MARK: Parts of a verdict

    /// Requirement, measurement, margin, documents.
    private func answer(_ clause: Clause, _ condition: Condition, _ finding: Finding, part: Int?)
        -> [Explanation]
    {
        var nodes = [requirement(clause, condition, finding, part: part)]
        if let id = finding.indicator ?? condition.indicators.first,
            let now = evaluation.deciding(id, year: evaluation.year)
        {
            nodes.append(measurements.node(now))
        }
        if case .above(let id, _, _) = condition, evaluation.year != evaluation.baselineYear,
            let before = evaluation.deciding(id, year: evaluation.baselineYear)
        {
            nodes.append(brief(before))
        }
        if finding.margin != nil { nodes.append(margin(finding, part: part)) }
        nodes += documents(finding)
        return nodes
    }

    func requirement(_ clause: Clause, _ condition: Condition, _ finding: Finding, part: Int?)
        -> Explanation
    {
        Explanation(
            .requirement(clause, condition, finding),
            key: .clause(clause.id, part: part, .limit), value: finding.limit,
            shown: finding.limitRounded, unit: finding.unit, formula: .stated)
    }

    func margin(_ finding: Finding, part: Int?) -> Explanation {
        var node = Explanation(
            .margin(finding), key: .clause(finding.clause, part: part, .margin),
            value: finding.margin, shown: finding.marginRounded, unit: finding.marginUnit)
        if let measured = finding.measured, let limit = finding.limit {
            node.formula = .difference(measured, limit)
        }
        return node
    }

    /// The entries of registers that took effect on the clause, each with its row.
    func decisions(_ finding: Finding) -> [Explanation] {
        let id = finding.clause
        var nodes: [Explanation] = []
        switch finding.reason {
        case .waiver:
            nodes += evaluation.waivers.filter { $0.clause == id }
                .map { Explanation(.waiver($0), place: place($0.location)) }
        case .signedJudgement:
            nodes += evaluation.judgements.filter { $0.clause == id && $0.year == evaluation.year }
                .map { Explanation(.judgement($0), place: place($0.location)) }
        case .override:
            nodes += evaluation.overrides.filter { $0.clause == id && $0.year == evaluation.year }
                .map { Explanation(.override($0), place: place($0.location)) }
        case .measured, .noData, .tooFewData, .badCell, .conflictingFigures, .noBaseline,
            .baselineYear, .wordWithoutNumber, .noNumber, .limitNotAtHand, .evidenceToAssess,
            .noEvidence, .nilReturnUnsigned, .outsideRulebookYears, .failure:
            break
        }
        return nodes
    }

    func documents(_ finding: Finding) -> [Explanation] {
        evaluation.evidence.filter { finding.evidence.contains($0.id) }
            .map { Explanation(.evidence($0), place: place($0.location)) }
    }

    // MARK: Without what is under it

    func brief(_ measurement: Measurement) -> Explanation {
        var node = Explanation(
            .measurement(measurement), key: measurement.traceKey(), value: measurement.value,
            shown: measurement.rounded, unit: measurement.unit)
        if case .figure(let figure) = measurement.detail {
            node.formula = .asWritten(figure.printed)
            node.place = place(figure.location)
        }
        return node
    }

    func brief(_ clause: Clause) -> Explanation? {
        evaluation.findings.first { $0.clause == clause.id }
            .map { Explanation(.clause(clause, $0)) }
    }

    func changeNode(_ way: Change.Way, of change: Change) -> Explanation {
        var node = Explanation(
            .change(way, from: change.from, to: change.to),
            key: .change(
                change.indicator, from: change.from, to: change.to, variant: way.variant),
            value: way.difference, shown: way.differenceRounded, unit: change.unit)
        if let after = way.after, let before = way.before {
            node.formula = .difference(after, before)
        }
        return node
    }

    func place(_ location: SourceLocation) -> SourcePlace {
        MeasurementExplainer.place(location, evaluation)
    }
}
