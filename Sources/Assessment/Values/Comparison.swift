public import Values

/// How a number is held against a limit (GB/T 8170-2008, 4.3).
public enum Comparison: String, Sendable, Hashable, CaseIterable {
    /// 全数值比较法: the value as it was computed, unrounded. Holds where nothing else is said.
    case unrounded = "全数值"
    /// 修约值比较法: the value rounded once, to the places in which the limit is printed.
    case rounded = "修约值"

    /// What it is called.
    public var wording: Wording {
        switch self {
        case .unrounded: Wording("全数值比较法", "unrounded comparison")
        case .rounded: Wording("修约值比较法", "rounded comparison")
        }
    }

    /// The other of the two.
    public var other: Comparison { self == .unrounded ? .rounded : .unrounded }
}
