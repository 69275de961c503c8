/// One named thing that a unit's outputs depend on.
package struct KeyPart: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Of the area's folder.
        case file
        case rulebook
        case template
        case font
        /// The version of this program.
        case tool
        case option
        case year
    }

    package var kind: Kind
    /// `data/2026/air.csv`, `fangshan-2024-2026`, `theme.xml`.
    package var name: String
    /// The SHA-256 of a file, the text of anything else; `-` for a file that is not there.
    package var value: String

    /// What stands for the hash of a file that is not there, or cannot be read.
    static let absent = "-"
}

/// How one part differs from what a unit was made with.
package struct KeyChange: Sendable, Hashable {
    package enum Manner: Sendable, Hashable { case changed, added, removed }

    package var kind: KeyPart.Kind
    package var name: String
    package var manner: Manner

    /// In the order of kinds, then of names.
    static func between(_ old: [KeyPart], _ new: [KeyPart]) -> [KeyChange] {
        struct Name: Hashable {
            var kind: KeyPart.Kind
            var name: String
        }
        var before: [Name: String] = [:]
        for part in old { before[Name(kind: part.kind, name: part.name)] = part.value }
        var changes: [KeyChange] = []
        for part in new {
            let value = before.removeValue(forKey: Name(kind: part.kind, name: part.name))
            guard value != part.value else { continue }
            changes.append(
                KeyChange(
                    kind: part.kind, name: part.name, manner: value == nil ? .added : .changed))
        }
        changes += before.keys.map {
            KeyChange(kind: $0.kind, name: $0.name, manner: .removed)
        }
        return changes.sorted { one, other in
            one.kind.order == other.kind.order
                ? one.name.utf8.lexicographicallyPrecedes(other.name.utf8)
                : one.kind.order < other.kind.order
        }
    }
}

extension KeyPart.Kind {
    fileprivate var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// Why a unit runs, or that nothing makes it run.
package enum UnitStanding: Sendable, Hashable {
    case upToDate
    case neverBuilt
    case failedLastTime([KeyChange])
    /// A file of the unit is no longer there, or has another size.
    case outputGone(String)
    case changed([KeyChange])

    package var runs: Bool { self != .upToDate }
}
