import Values

/// Percents of what was expected, rounded once, half to even, as every page prints them; but what
/// is not all there is never prints as 100.
enum PercentText {
    /// The share in percent with so many places; nil where nothing was expected.
    static func share(_ part: Int, of whole: Int, decimals: Int) -> Rational? {
        guard whole > 0 else { return nil }
        let share = Rational(Int64(part), over: Int64(whole)) * Rational(100)
        let places = min(max(decimals, 0), 6)
        guard let rounded = share.rounded(scale: places) else { return share }
        guard rounded.rational == Rational(100), part < whole else { return rounded.rational }
        return DecimalValue(mantissa: rounded.mantissa - 1, scale: places).rational
    }

    /// `99.9`, and `100` only of all; a share too small for the places is `<0.1`; empty where
    /// nothing was expected.
    static func text(_ part: Int, of whole: Int, decimals: Int) -> String {
        guard let share = share(part, of: whole, decimals: decimals) else { return "" }
        if share == Rational(100) { return "100" }
        guard share == .zero, part > 0 else { return NumberText.plain(share, decimals: decimals) }
        return "<" + DecimalValue(mantissa: 1, scale: min(max(decimals, 0), 6)).description
    }
}
