package import Values

/// Numbers as charts print them: rounded once from the exact value, with the minus of print.
package enum NumberText {
    package static func plain(_ value: Rational, decimals: Int) -> String {
        guard let decimal = value.rounded(scale: min(max(decimals, 0), 18)) else {
            return powerOfTen(value.approximation)
        }
        return printed(decimal)
    }

    /// The exact decimal where there is a short one: limits are printed as they were written.
    package static func exact(_ value: Rational, decimals: Int) -> String {
        if let decimal = value.exactDecimal, decimal.scale <= 6 { return printed(decimal) }
        return plain(value, decimals: decimals)
    }

    /// With `+` or `−`. A change that would print as nothing gets the places it needs, so that
    /// only no change at all prints as 0.
    package static func signed(_ value: Rational, decimals: Int) -> String {
        guard value != .zero else { return plain(value, decimals: decimals) }
        let least = min(max(decimals, 0), 15)
        for places in least...(least + 3) {
            if let decimal = value.rounded(scale: places), decimal.mantissa != 0 {
                return value.isNegative ? printed(decimal) : "+" + printed(decimal)
            }
        }
        let text = plain(value, decimals: decimals)
        return value.isNegative || text.hasPrefix("−") ? text : "+" + text
    }

    private static func printed(_ decimal: DecimalValue) -> String {
        let text = decimal.description
        guard text.hasPrefix("-") else { return text }
        return decimal.mantissa == 0 ? String(text.dropFirst()) : "−" + text.dropFirst()
    }

    /// For numbers of more digits than a decimal holds: `1.2×10²⁰`.
    private static func powerOfTen(_ value: Double) -> String {
        guard value.isFinite, value != 0 else { return "0" }
        var mantissa = value.magnitude
        var exponent = 0
        while mantissa >= 9.95, exponent < 400 {
            mantissa /= 10
            exponent += 1
        }
        let tenths = Int((mantissa * 10).rounded())
        let raised: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
        let power = String(exponent).compactMap { $0.wholeNumberValue.map { raised[$0 % 10] } }
        return "\(value < 0 ? "−" : "")\(tenths / 10).\(tenths % 10)×10\(String(power))"
    }
}
