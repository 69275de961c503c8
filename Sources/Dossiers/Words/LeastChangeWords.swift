import Assessment
import Values

/// The least change of a relative clause in words that keep percent and percentage points apart.
struct LeastChangeWords {
    let numbers: NumberWords

    init(_ numbers: NumberWords) { self.numbers = numbers }

    func text(_ by: LeastChange) -> String { text(by.value, by.unit ?? .one) }

    /// `.percent` means of the earlier value.
    func text(_ value: DecimalValue, _ unit: UnitOfMeasure) -> String {
        let number = numbers.value(value, unit)
        guard unit == .percent else { return number }
        return Wording("原值的\(number)", "\(number) of the earlier value")[numbers.language]
    }
}
