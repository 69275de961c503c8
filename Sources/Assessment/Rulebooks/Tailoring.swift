import Values
import XMLTree

/// Puts a rulebook's tiers together: its own clauses first, then those of what it tailors, all of
/// them reported; an own indicator takes the place of the base's.
enum Tailoring {
    /// `drafts` are the rulebook and then what it stands on, nearest first.
    static func resolve(_ drafts: [RulebookDraft]) throws(InputFault) -> Rulebook {
        guard let top = drafts.first?.rulebook else { throw InputFault([]) }
        var faults: [Diagnostic] = []
        var resolved = top
        resolved.tiers = drafts.map {
            RulebookTier(
                id: $0.rulebook.id, title: $0.rulebook.title, label: $0.rulebook.label,
                edition: $0.rulebook.edition,
                years: $0.rulebook.years, sha256: $0.rulebook.sha256)
        }
        resolved.documents = []
        let cites = drafts.flatMap(\.rulebook.documents)
        resolved.actions = drafts.flatMap(\.rulebook.actions).map { action in
            var action = action
            action.citation = action.citation.map { cited($0, cites) }
            return action
        }
        resolved.clauses = []
        resolved.notes = drafts.flatMap(\.rulebook.notes)
        // From the base up, so that the nearest tier's indicator stands.
        var indicators: [Indicator] = []
        for draft in drafts.reversed() {
            for indicator in draft.rulebook.indicators {
                if let index = indicators.firstIndex(where: { $0.id == indicator.id }) {
                    faults += unitChange(from: indicators[index], to: indicator, in: draft)
                    indicators[index] = indicator
                } else {
                    indicators.append(indicator)
                }
            }
        }
        resolved.indicators = indicators
        resolved.words = nearest(drafts.map(\.rulebook.words), by: \.id)
        resolved.limits = nearest(drafts.map(\.rulebook.limits), by: \.id)
        faults += TailoringCheck.faults(drafts)
        let names = NamedResolution(
            words: resolved.words, limits: resolved.limits, indicators: indicators)
        var clausePlaces: [String: SourceLocation] = [:]
        for (depth, draft) in drafts.enumerated() {
            for document in draft.rulebook.documents
            where !resolved.documents.contains(where: { $0.id == document.id }) {
                resolved.documents.append(document)
            }
            let known = drafts.dropFirst(depth).flatMap(\.rulebook.documents)
            faults += unknownDocuments(draft, known)
            faults += unknownIndicators(draft, drafts.dropFirst(depth))
            faults += names.faults(draft)
            for var clause in draft.rulebook.clauses {
                let place = draft.clauseLines[clause.id]
                if let other = clausePlaces[clause.id] {
                    faults.append(
                        Diagnostic(
                            .rulebookDoubledClause,
                            ["id": clause.id, "other": place?.description ?? ""], at: other))
                    continue
                }
                clausePlaces[clause.id] = place
                clause.condition = names.resolve(clause.condition)
                clause.citation = cited(clause.citation, known)
                clause.otherCitations = clause.otherCitations.map { cited($0, known) }
                if depth > 0, clause.years == nil { clause.years = draft.rulebook.years }
                resolved.clauses.append(clause)
            }
        }
        guard faults.isEmpty else { throw InputFault(faults.sorted()) }
        return resolved
    }

    /// Each name once, as the tier that is nearest has it.
    private static func nearest<Named>(_ tiers: [[Named]], by id: KeyPath<Named, String>) -> [Named]
    {
        var seen: Set<String> = []
        return tiers.joined().filter { seen.insert($0[keyPath: id]).inserted }
    }

    private static func cited(_ citation: Citation, _ known: [CitedDocument]) -> Citation {
        var citation = citation
        citation.document = known.first { $0.id == citation.document.id } ?? citation.document
        return citation
    }

    private static func unitChange(from base: Indicator, to own: Indicator, in draft: RulebookDraft)
        -> [Diagnostic]
    {
        guard base.unit != own.unit || base.better != own.better else { return [] }
        return [
            Diagnostic(
                .rulebookIndicatorChanged,
                [
                    "id": own.id, "unit": base.unit.rawValue,
                    "better": base.better.rawValue,
                ], at: draft.indicatorLines[own.id])
        ]
    }

    private static func unknownDocuments(_ draft: RulebookDraft, _ known: [CitedDocument])
        -> [Diagnostic]
    {
        let ids = known.map(\.id)
        return draft.documentUses.filter { !ids.contains($0.id) }.map { use in
            unknown(use, among: ids, .rulebookUnknownDocument, .rulebookUnknownDocumentNear)
        }
    }

    private static func unknownIndicators(
        _ draft: RulebookDraft, _ tiers: ArraySlice<RulebookDraft>
    ) -> [Diagnostic] {
        let ids = tiers.flatMap(\.rulebook.indicators).map(\.id)
        return draft.indicatorUses.filter { !ids.contains($0.id) }.map { use in
            unknown(use, among: ids, .rulebookUnknownIndicator, .rulebookUnknownIndicatorNear)
        }
    }

    private static func unknown(
        _ use: RulebookDraft.Reference, among ids: [String], _ kind: Diagnostic.Kind,
        _ near: Diagnostic.Kind
    ) -> Diagnostic {
        var parameters = ["id": use.id, "clause": use.clause]
        guard let nearest = Spelling.nearest(to: use.id, among: ids) else {
            return Diagnostic(kind, parameters, at: use.place)
        }
        parameters["nearest"] = nearest
        return Diagnostic(near, parameters, at: use.place)
    }
}
