import XMLTree

/// What a message offers instead of a name that is not there.
enum NearestName {
    /// The name that was probably meant; where none is near, the first few that there are.
    static func find(_ name: String, among candidates: [String]) -> String {
        Spelling.nearest(to: name, among: candidates)
            ?? candidates.prefix(8).joined(separator: "、")
    }
}
