import Values

extension Measurement {
    /// What the year's value is certain to lie between: the value itself where the data suffice,
    /// otherwise what the missing data could still make of it (``Measurement/Bounds``); nil where
    /// nothing bounds it, or where nothing was observed that could bound it.
    ///
    /// Incomplete data can prove 不达标 and never 达标: a limit that even the best end misses is
    /// missed for certain.
    var certainRange: Bounds? {
        switch outcome {
        case .measured(let value): Bounds(low: value, high: value)
        case .incomplete(_, .failed), .incomplete(_, .badCell), .incomplete(_, .conflict): nil
        case .incomplete: bounds
        case .lacking(.tooFew), .lacking(.missingQuantity): bounds
        case .lacking: nil
        }
    }
}

/// What the data so far say about the year's end, for a clause whose data are incomplete.
enum Outlook: String {
    /// 已锁定达标: met even at the worst end. Not a verdict: the data are still too few.
    case locked
    /// 未定
    case open
    /// 已不可能: missed even at the best end.
    case impossible
}
