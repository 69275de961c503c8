package import Values

/// A unit that stands in the output folder and is not in the plan: its area, or its year, was
/// taken off the list.
package struct OffListUnit: Sendable, Hashable {
    /// The name of the area's folder.
    package var name: String
    /// As `area.xml` had it; empty where that is not known.
    package var area: String
    package var year: Int
    /// Something lies in it that no batch put there: it is never taken away.
    package var holdsOther: Bool

    package static let wording = Wording("不在清单", "off the list")
}
