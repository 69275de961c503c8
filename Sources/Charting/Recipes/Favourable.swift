/// Which way a value should go. Whether it is favourable at all is for the caller to say.
package enum Favourable: Sendable, Hashable {
    case higher, lower

    /// Before a limit.
    var sign: String {
        switch self {
        case .higher: "≥"
        case .lower: "≤"
        }
    }

    /// The side of a limit on which it is missed.
    var missed: Line.Threshold.Side {
        switch self {
        case .higher: .under
        case .lower: .over
        }
    }
}
