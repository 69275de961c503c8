public import Values

/// 豁免: a clause set aside for a time, by someone who may.
public struct Waiver: Sendable, Hashable {
    public var clause: String
    public var reason: String
    public var approver: String
    public var from: CalendarDay
    /// Inclusive.
    public var to: CalendarDay
    /// Ids of evidence items.
    public var evidence: [String]
    public var location: SourceLocation

    public init(
        clause: String, reason: String, approver: String, from: CalendarDay, to: CalendarDay,
        evidence: [String] = [], location: SourceLocation
    ) {
        self.clause = clause
        self.reason = reason
        self.approver = approver
        self.from = from
        self.to = to
        self.evidence = evidence
        self.location = location
    }
}

/// 认定: what a person decided about a clause that no number decides.
public struct Judgement: Sendable, Hashable {
    public enum Decision: String, Sendable, Hashable, CaseIterable {
        case met, notMet, notApplicable
    }

    public var clause: String
    public var year: Int
    public var decision: Decision
    /// Empty where nobody signed: then the clause stays 待人工认定.
    public var assessor: String
    public var date: CalendarDay?
    public var reason: String
    /// Ids of evidence items.
    public var evidence: [String]
    public var location: SourceLocation

    public init(
        clause: String, year: Int, decision: Decision, assessor: String, date: CalendarDay?,
        reason: String, evidence: [String] = [], location: SourceLocation
    ) {
        self.clause = clause
        self.year = year
        self.decision = decision
        self.assessor = assessor
        self.date = date
        self.reason = reason
        self.evidence = evidence
        self.location = location
    }
}

/// 剔除: observations set aside for some days, by someone who may (沙尘, 故障, 停电).
///
/// An entry without an approver or a reason takes no effect. Results with and without are both kept.
public struct Exclusion: Sendable, Hashable {
    /// Empty: every station.
    public var station: String
    /// Empty: every quantity.
    public var quantities: [Quantity]
    public var from: CalendarDay
    /// Inclusive.
    public var to: CalendarDay
    public var reason: String
    public var approver: String
    /// Ids of evidence items.
    public var evidence: [String]
    public var location: SourceLocation

    public init(
        station: String, quantities: [Quantity], from: CalendarDay, to: CalendarDay,
        reason: String, approver: String, evidence: [String] = [], location: SourceLocation
    ) {
        self.station = station
        self.quantities = quantities
        self.from = from
        self.to = to
        self.reason = reason
        self.approver = approver
        self.evidence = evidence
        self.location = location
    }
}

/// 改判: one entry of the override log, in which a person puts another verdict in place of the
/// computed one. The entries form a hash chain: none can be changed or taken out unnoticed.
public struct Override: Sendable, Hashable {
    public var clause: String
    public var year: Int
    /// The verdict that was computed when the entry was made, as written: `不达标`.
    public var old: String
    /// The verdict put in its place, as written: `达标`.
    public var new: String
    public var reason: String
    public var approver: String
    public var date: CalendarDay?
    /// Ids of evidence items.
    public var evidence: [String]
    /// SHA-256 of the entry before and this one's fields, lower-case hexadecimal, as written.
    public var chain: String
    /// The chain holds up to and including this entry.
    public var isIntact: Bool
    public var location: SourceLocation

    public init(
        clause: String, year: Int, old: String, new: String, reason: String, approver: String,
        date: CalendarDay?, evidence: [String] = [], chain: String, isIntact: Bool,
        location: SourceLocation
    ) {
        self.clause = clause
        self.year = year
        self.old = old
        self.new = new
        self.reason = reason
        self.approver = approver
        self.date = date
        self.evidence = evidence
        self.chain = chain
        self.isIntact = isIntact
        self.location = location
    }
}

extension Exclusion {
    /// Someone approved it, and a reason is given.
    public var takesEffect: Bool { isSaid(approver) && isSaid(reason) }
}

extension Waiver {
    /// Someone approved it, and a reason is given; its days are another matter.
    public var takesEffect: Bool { isSaid(approver) && isSaid(reason) }
}

extension Override {
    /// Someone approved it, a reason is given, and the chain holds up to it.
    public var takesEffect: Bool { isIntact && isSaid(approver) && isSaid(reason) }
}

private func isSaid(_ text: String) -> Bool { !text.allSatisfy(\.isWhitespace) }
