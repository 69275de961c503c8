/// A number read from bytes: mantissa × 10^−scale.
struct ScannedDecimal: Sendable, Hashable {
    var mantissa: Int64
    var scale: Int
}

/// Reads a plain decimal (`-12.50`) from bytes without making a string.
enum DecimalScanner {
    /// Nil for anything else, and for more than 15 digits: those go the slow way.
    @inline(__always)
    static func scan(_ bytes: UnsafeRawBufferPointer) -> ScannedDecimal? {
        let count = bytes.count
        guard count > 0, count <= 17, let base = bytes.baseAddress else { return nil }
        var index = 0
        let first = base.load(as: UInt8.self)
        let isNegative = first == 0x2D
        if isNegative || first == 0x2B { index = 1 }
        var mantissa: Int64 = 0
        var digits = 0
        var point = -1
        while index < count {
            let byte = base.load(fromByteOffset: index, as: UInt8.self)
            let digit = byte &- 0x30
            if digit < 10 {
                mantissa = mantissa &* 10 &+ Int64(digit)
                digits &+= 1
            } else if byte == 0x2E, point < 0 {
                point = digits
            } else {
                return nil
            }
            index &+= 1
        }
        guard digits > 0, digits <= 15 else { return nil }
        return ScannedDecimal(
            mantissa: isNegative ? -mantissa : mantissa, scale: point < 0 ? 0 : digits - point)
    }
}
