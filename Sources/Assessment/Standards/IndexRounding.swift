/// How a sub-index is made whole.
enum IndexRounding: Sendable, Hashable {
    /// 进位取整, as both editions of HJ 633 ask.
    case up
    /// To the nearest, halves away from zero: what no edition asks and some publishers do.
    case nearest
}
