public import Values

/// A 实施方案 as it was read: the rows of its 任务分解表, and what its body says beside them.
///
/// Everything is as printed. What contradicts itself stays, and is said in ``diagnostics``.
public struct Plan: Sendable, Hashable {
    public var file: SourceFile
    /// In the order of the document: the document's own first, then that over its table.
    public var titles: [PlanTitle]
    /// 征求意见稿, 试行 and the like; nil where the titles bear none.
    public var edition: PlacedText?
    /// The years that the titles name.
    public var years: ClosedRange<Int>?
    public var actions: [PlanAction]
    public var groups: [PlanGroup]
    public var items: [PlanItem]
    /// Of the body, in order; those of 重点任务 have ``PlanSection/units``.
    public var sections: [PlanSection]
    public var milestones: [PlanMilestone]
    public var diagnostics: [Diagnostic]

    public var tasks: [PlanTask] { items.map(\.task) }
}

/// Words of a document and where they stand.
public struct PlacedText: Sendable, Hashable {
    public var text: String
    public var location: SourceLocation

    public init(_ text: String, _ location: SourceLocation) {
        self.text = text
        self.location = location
    }
}

public struct PlanTitle: Sendable, Hashable {
    public enum Role: String, Sendable, Hashable, CaseIterable { case document, table }

    public var role: Role
    /// On one line, without the edition's mark.
    public var text: String
    public var location: SourceLocation
}

/// 行动: `（一）筑牢生态底色行动`
public struct PlanAction: Sendable, Hashable {
    /// Nil where it is printed without one.
    public var number: Int?
    /// With its number, as printed.
    public var text: String
    public var location: SourceLocation
}

/// 任务: `4.土壤污染治理`, which several numbered items share.
public struct PlanGroup: Sendable, Hashable {
    /// As printed, `4`; two groups may have the same. Empty where none is printed.
    public var number: String
    /// With its number, as printed.
    public var text: String
    /// Index of its action; nil where none stands above it.
    public var action: Int?
    /// 完成时限 and 牵头单位 of its items, each once, in order.
    public var dues: [String]
    public var bureaus: [String]
    public var location: SourceLocation
    /// Where due and bureaus stand; the group's own place where they stand nowhere.
    public var dueLocation: SourceLocation
    public var bureausLocation: SourceLocation
}

/// A numbered item of the table, with what can be checked in it.
public struct PlanItem: Sendable, Hashable {
    public var task: PlanTask
    /// Index of its group; nil where the table has no column of groups.
    public var group: Int?
    public var checks: [PlanCheck]
}

/// A section of the body: `（一）巩固氧吧基础，筑牢生态底色` with what stands below it.
public struct PlanSection: Sendable, Hashable {
    /// The part it is in, with its number: `二、重点任务`.
    public var part: String
    /// The mark as printed, `（二）`; empty for what stands right below a part.
    public var mark: String
    /// Nil without a mark.
    public var number: Int?
    public var title: String
    public var paragraphs: [PlacedText]
    public var units: [PlanUnits]
    public var location: SourceLocation
}

/// `牵头单位：…` of a section.
public struct PlanUnits: Sendable, Hashable {
    public enum Role: String, Sendable, Hashable, CaseIterable {
        /// 牵头单位
        case lead
        /// 责任单位
        case responsible
        /// 配合单位
        case supporting
    }

    public var role: Role
    /// In the order of the document.
    public var names: [String]
    public var location: SourceLocation
}

/// `2025年，…` of the body: what is to be done in that year.
public struct PlanMilestone: Sendable, Hashable {
    public var year: Int
    /// What follows the year.
    public var text: String
    public var location: SourceLocation

    public init(year: Int, text: String, location: SourceLocation) {
        self.year = year
        self.text = text
        self.location = location
    }
}

extension PlanSection {
    public func units(_ role: PlanUnits.Role) -> [String] {
        units.filter { $0.role == role }.flatMap(\.names)
    }
}

extension PlanUnits.Role {
    public var wording: Wording {
        switch self {
        case .lead: Wording("牵头单位", "lead")
        case .responsible: Wording("责任单位", "responsible")
        case .supporting: Wording("配合单位", "supporting")
        }
    }
}
