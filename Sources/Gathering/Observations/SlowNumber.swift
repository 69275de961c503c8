import Values

/// Numbers that ``DecimalScanner`` leaves alone: exponents, and the seventeen digits in which
/// workbooks store a binary fraction (`274.65999999999997` was typed as 274.66).
enum SlowNumber {
    /// Digits a spreadsheet keeps of a number (ECMA-376 Part 1, 18.3.1.96: IEEE doubles, shown to 15).
    private static let kept = 15

    /// Nil where the text is no number.
    static func parse(_ text: some StringProtocol, isStored: Bool) -> DecimalValue? {
        if !isStored, let plain = DecimalValue(text) { return plain }
        var digits: [UInt8] = []
        var isNegative = false
        var point: Int?
        var exponent = 0
        var bytes = Array(text.utf8)[...]
        if let sign = bytes.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
            isNegative = sign == UInt8(ascii: "-")
            bytes = bytes.dropFirst()
        }
        while let byte = bytes.first {
            bytes = bytes.dropFirst()
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digits.append(byte - 48)
            case UInt8(ascii: ".") where point == nil: point = digits.count
            case UInt8(ascii: "e"), UInt8(ascii: "E"):
                guard bytes.count <= 5, let written = Int(String(decoding: bytes, as: UTF8.self))
                else {
                    return nil
                }
                exponent = written
                bytes = []
            default: return nil
            }
            guard digits.count <= 400 else { return nil }
        }
        guard !digits.isEmpty else { return nil }
        let scale = digits.count - (point ?? digits.count) - exponent
        return value(of: digits, scale: scale, isNegative: isNegative, isStored: isStored)
    }

    private static func value(
        of digits: [UInt8], scale: Int, isNegative: Bool, isStored: Bool
    ) -> DecimalValue? {
        var digits = Array(digits.drop { $0 == 0 })
        var scale = scale
        if isStored, digits.count > kept {
            let isUp = digits[kept] >= 5
            scale -= digits.count - kept
            digits.removeLast(digits.count - kept)
            if isUp { increment(&digits) }
        }
        // Zeros that rounding or the format left behind.
        while scale > 0, digits.last == 0 || (digits.isEmpty && scale > 0) {
            if !digits.isEmpty { digits.removeLast() }
            scale -= 1
        }
        if scale < 0 {
            guard digits.count - scale <= 18 else { return digits.isEmpty ? DecimalValue(0) : nil }
            digits += Array(repeating: 0, count: -scale)
            scale = 0
        }
        guard digits.count <= 18, scale <= 18 else { return nil }
        let mantissa = digits.reduce(Int64(0)) { $0 * 10 + Int64($1) }
        return DecimalValue(mantissa: isNegative ? -mantissa : mantissa, scale: scale)
    }

    private static func increment(_ digits: inout [UInt8]) {
        var index = digits.count - 1
        while index >= 0 {
            if digits[index] < 9 {
                digits[index] += 1
                return
            }
            digits[index] = 0
            index -= 1
        }
        // 999.9 → 1000.0: one digit more in front, the scale stays.
        digits.insert(1, at: 0)
    }
}
