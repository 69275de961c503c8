/// An exact decimal as it was printed: an integer mantissa and a scale.
///
/// `94.0` is mantissa 940, scale 1: the zero that was printed is kept, and equality is by value.
public struct DecimalValue: Sendable {
    public let mantissa: Int64
    /// Digits after the point, 0…18.
    public let scale: Int

    public init(mantissa: Int64, scale: Int) {
        self.mantissa = mantissa
        self.scale = min(max(scale, 0), 18)
    }

    public init(_ integer: Int) { self.init(mantissa: Int64(integer), scale: 0) }

    /// Parses `-12.50`, `3,214` is not a number. Full-width digits are not accepted here:
    /// text is normalised before it comes in. Nil where the text is not a plain decimal or
    /// has more digits than 18.
    public init?(_ text: some StringProtocol) {
        var mantissa: Int64 = 0
        var scale: Int?
        var digits = 0
        var negative = false
        for (index, byte) in text.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "-") where index == 0: negative = true
            case UInt8(ascii: "+") where index == 0: break
            case UInt8(ascii: ".") where scale == nil: scale = 0
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                digits += 1
                if mantissa > 0 || byte != UInt8(ascii: "0") || scale != nil {
                    guard digits <= 18 || mantissa == 0 else { return nil }
                    let (product, high) = mantissa.multipliedReportingOverflow(by: 10)
                    let (sum, carry) = product.addingReportingOverflow(
                        Int64(byte - UInt8(ascii: "0")))
                    guard !high, !carry else { return nil }
                    mantissa = sum
                }
                if let places = scale { scale = places + 1 }
            default: return nil
            }
        }
        guard digits > 0, (scale ?? 0) <= 18 else { return nil }
        self.init(mantissa: negative ? -mantissa : mantissa, scale: scale ?? 0)
    }

    public var rational: Rational { Rational(self) }

    /// Powers of ten that fit an `Int64`: index 0…18.
    package static let powersOfTen: [Int64] = (0...18).map { exponent in
        (0..<exponent).reduce(Int64(1)) { product, _ in product * 10 }
    }
}

extension DecimalValue: Hashable, Comparable {
    public static func == (one: Self, other: Self) -> Bool {
        one.scale == other.scale
            ? one.mantissa == other.mantissa : one.rational == other.rational
    }

    public static func < (one: Self, other: Self) -> Bool {
        one.scale == other.scale ? one.mantissa < other.mantissa : one.rational < other.rational
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(rational) }
}

extension DecimalValue: CustomStringConvertible {
    /// The decimal with exactly `scale` digits after the point: `94.0`, `-0.05`.
    public var description: String {
        var digits = String(mantissa.magnitude)
        if scale > 0 {
            if digits.count <= scale {
                digits = String(repeating: "0", count: scale - digits.count + 1) + digits
            }
            digits.insert(".", at: digits.index(digits.endIndex, offsetBy: -scale))
        }
        return mantissa < 0 ? "-" + digits : digits
    }
}
