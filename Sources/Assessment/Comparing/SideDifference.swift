import Values

/// What two sides differ in that matters for a clause, before anything is run again.
struct SideDifference {
    /// What each has; nil where both have the same, or it has nothing to do with the clause.
    let named: (before: String, after: String)?

    init(
        _ kind: ChangeCause.Kind, _ old: ComparedSide, _ new: ComparedSide,
        _ before: EvaluationRecord.RecordedClause?, _ after: EvaluationRecord.RecordedClause?
    ) {
        let (was, now) = (old.record, new.record)
        let indicators = Self.indicators(before, after)
        let pair: (before: String, after: String)? =
            switch kind {
            case .data:
                indicators.isEmpty || before == nil || after == nil
                    || was.year == now.year && was.files == now.files
                    ? nil : ("\(was.year)", "\(now.year)")
            case .year:
                was.year == now.year || before == nil || after == nil
                    ? nil : ("\(was.year)", "\(now.year)")
            case .rulebook:
                Self.isSameBook(old, new) ? nil : (Self.book(was), Self.book(now))
            case .limits: Self.limits(before, after)
            case .edition: Self.texts(indicators, was, now) { $0.edition }
            case .exclusions: Self.exclusions(indicators, was, now, before, after)
            case .stations: Self.stations(indicators, was, now)
            case .rounding:
                before?.flipped != nil || after?.flipped != nil
                    || before?.state.comparison != after?.state.comparison && before != nil
                        && after != nil
                    ? (
                        before?.state.comparison.rawValue ?? "",
                        after?.state.comparison.rawValue ?? ""
                    ) : nil
            case .documents:
                before.map(\.evidence) == after.map(\.evidence) || before == nil || after == nil
                    ? nil : (Self.list(before?.evidence), Self.list(after?.evidence))
            case .decisions:
                before?.isDecided ?? false || after?.isDecided ?? false
                    ? (Self.decision(before), Self.decision(after)) : nil
            case .program:
                was.toolVersion == now.toolVersion ? nil : (was.toolVersion, now.toolVersion)
            }
        named = pair
    }

    private static func indicators(
        _ before: EvaluationRecord.RecordedClause?, _ after: EvaluationRecord.RecordedClause?
    ) -> [String] {
        var seen: Set<String> = []
        let numbers = (before?.state.numbers ?? []) + (after?.state.numbers ?? [])
        return numbers.map(\.indicator).filter { seen.insert($0).inserted }
    }

    private static func isSameBook(_ old: ComparedSide, _ new: ComparedSide) -> Bool {
        if let one = old.rulebook, let other = new.rulebook { return one == other }
        return old.record.rulebook == new.record.rulebook
            && old.record.rulebookHashes == new.record.rulebookHashes
    }

    /// `since-creation 2026 sha256:0123456789ab`
    private static func book(_ record: EvaluationRecord) -> String {
        let hash = String((record.rulebookHashes.first ?? "").prefix(12))
        return "\(record.rulebook) \(record.rulebookEdition) sha256:\(hash)"
    }

    private static func texts(
        _ indicators: [String], _ was: EvaluationRecord, _ now: EvaluationRecord,
        _ text: (EvaluationRecord.RecordedIndicator) -> String
    ) -> (before: String, after: String)? {
        for id in indicators {
            guard let one = was.indicators[id].map(text), let other = now.indicators[id].map(text)
            else { continue }
            if one != other { return (one, other) }
        }
        return nil
    }

    private static func limits(
        _ before: EvaluationRecord.RecordedClause?, _ after: EvaluationRecord.RecordedClause?
    ) -> (before: String, after: String)? {
        guard let before, let after,
            before.parameters["limit"] != nil || after.parameters["limit"] != nil
        else { return nil }
        func known(_ clause: EvaluationRecord.RecordedClause) -> String {
            let value = clause.state.numbers.first?.limit?.rounded?.description
            return [value, clause.parameters["limitSource"]].compactMap { $0 }
                .joined(separator: " ")
        }
        return known(before) == known(after) ? nil : (known(before), known(after))
    }

    /// How many values were taken out in each year.
    private static func exclusions(
        _ indicators: [String], _ was: EvaluationRecord, _ now: EvaluationRecord,
        _ before: EvaluationRecord.RecordedClause?, _ after: EvaluationRecord.RecordedClause?
    ) -> (before: String, after: String)? {
        func count(_ record: EvaluationRecord) -> Int {
            indicators.reduce(0) { $0 + (record.indicators[$1]?.excludedValues ?? 0) }
        }
        let (one, other) = (count(was), count(now))
        let isNoted =
            before?.parameters["withoutExclusions"] != nil
            || after?.parameters["withoutExclusions"] != nil
        return one > 0 || other > 0 || isNoted ? ("\(one)", "\(other)") : nil
    }

    private static func stations(
        _ indicators: [String], _ was: EvaluationRecord, _ now: EvaluationRecord
    ) -> (before: String, after: String)? {
        for id in indicators {
            guard let one = was.indicators[id]?.stations, let other = now.indicators[id]?.stations,
                !one.isEmpty, !other.isEmpty, one != other
            else { continue }
            return (list(one), list(other))
        }
        return nil
    }

    private static func list(_ texts: [String]?) -> String { (texts ?? []).joined(separator: " ") }

    /// The reason, where it is a person's.
    private static func decision(_ clause: EvaluationRecord.RecordedClause?) -> String {
        guard let clause, clause.isDecided else { return "" }
        return clause.state.reason.rawValue
    }
}
