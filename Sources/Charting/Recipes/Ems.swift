/// How much room words take, before there is a face to ask: for the heights of rows, which a
/// picture asks for before it is set.
enum Ems {
    /// An ideograph is an em wide, a Latin letter or a digit a little more than half of that.
    static func width(_ text: String) -> Double {
        text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 0.56 : 1) }
    }

    /// Lines the words take at a measure; one at the least. A line may end short where its next
    /// word or sign does not break, so one that is nearly full counts as full.
    static func lines(_ text: String, measure: Double) -> Int {
        max(Int((width(text) / (measure - 0.6)).rounded(.up)), 1)
    }
}
