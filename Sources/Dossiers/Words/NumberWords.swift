package import Values

/// Numbers as a reader sees them: the printed decimal, a real minus sign, the unit.
package struct NumberWords: Sendable, Hashable {
    /// What stands where there is no number.
    package static let none = "—"

    package var language: Language

    package init(_ language: Language) { self.language = language }

    /// `3214`, `−0.4`; `—` for nothing.
    package func number(_ value: DecimalValue?) -> String {
        guard let value else { return Self.none }
        let digits = value.description
        return digits.hasPrefix("-") ? "−" + digits.dropFirst() : digits
    }

    /// The number with its unit: Chinese sets them solid, English puts a space unless it is `%`.
    package func value(_ value: DecimalValue?, _ unit: UnitOfMeasure) -> String {
        guard value != nil else { return Self.none }
        let name = self.unit(unit)
        let joint = language == .english && !name.isEmpty && unit != .percent ? " " : ""
        return number(value) + joint + name
    }

    /// With a sign for both directions: `+0.4个百分点`.
    package func change(_ value: DecimalValue?, _ unit: UnitOfMeasure) -> String {
        guard let value else { return Self.none }
        return (value.mantissa > 0 ? "+" : "") + self.value(value, unit)
    }

    /// The magnitude, for sentences that name the direction in words.
    package func magnitude(_ value: DecimalValue?, _ unit: UnitOfMeasure) -> String {
        guard let value else { return Self.none }
        return self.value(
            DecimalValue(mantissa: abs(value.mantissa), scale: value.scale), unit)
    }

    package func unit(_ unit: UnitOfMeasure) -> String {
        guard language == .english else { return unit.rawValue }
        return switch unit {
        case .ionsPerCubicCentimetre: "ions/cm³"
        case .percentagePoints: "percentage points"
        case .degreesCelsius: "°C"
        case .tenThousandVisits: "×10⁴ visits"
        case .hundredMillionYuan: "×10⁸ yuan"
        case .pieces: ""
        case .days: "days"
        case .months: "months"
        case .hectares: "ha"
        case .tonnes: "t"
        case .tonnesPerTenThousandYuan: "t/10⁴ yuan"
        case .one, .microgramsPerCubicMetre, .milligramsPerCubicMetre, .percent, .metresPerSecond,
            .hours, .hectopascals, .millimetres:
            unit.rawValue
        }
    }

    /// A share of a whole, in percent: `99.2%`. What is not all is never printed as 100.0%.
    package func share(_ part: Int, of whole: Int, decimals: Int = 1) -> String {
        guard whole > 0 else { return Self.none }
        let exact = Rational(Int64(part) * 100, over: Int64(whole))
        guard var shown = exact.rounded(scale: decimals) else { return Self.none }
        if part < whole, shown >= DecimalValue(100) {
            shown = DecimalValue(mantissa: shown.mantissa - 1, scale: shown.scale)
        }
        return value(shown, .percent)
    }
}
