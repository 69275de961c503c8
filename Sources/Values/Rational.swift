import BigInt

/// An exact ratio in lowest terms. Means are rationals until they are rounded, once.
public struct Rational: Sendable, Hashable {
    let top: BigInt
    /// Always positive.
    let bottom: BigInt

    /// `denominator` must not be zero; a zero gives 0/1, which no caller can reach by input
    /// because counts are checked before a mean is taken.
    init(_ numerator: BigInt, over denominator: BigInt) {
        guard denominator != 0 else {
            top = 0
            bottom = 1
            return
        }
        let divisor = numerator.greatestCommonDivisor(with: denominator)
        let sign: BigInt = denominator < 0 ? -1 : 1
        top = numerator / divisor * sign
        bottom = denominator / divisor * sign
    }

    public init(_ numerator: Int64, over denominator: Int64) {
        guard denominator != 0 else {
            self.init(lowest: 0, over: 1)
            return
        }
        // Machine words first: means of a year are made by the thousand.
        let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
        let top = BigInt(numerator.magnitude / divisor)
        self.init(
            lowest: (numerator < 0) == (denominator < 0) ? top : -top,
            over: BigInt(denominator.magnitude / divisor))
    }

    /// Already in lowest terms, the denominator positive.
    private init(lowest numerator: BigInt, over denominator: BigInt) {
        top = numerator
        bottom = denominator
    }

    /// Euclid's; `two` is not zero.
    private static func greatestCommonDivisor(_ one: UInt64, _ two: UInt64) -> UInt64 {
        var (larger, smaller) = (one, two)
        while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
        return larger
    }

    /// Numerator and denominator where both are machine words.
    package var words: (numerator: Int64, denominator: Int64)? {
        guard let top = Int64(exactly: top), let bottom = Int64(exactly: bottom) else {
            return nil
        }
        return (top, bottom)
    }

    public init(_ integer: Int) { self.init(lowest: BigInt(integer), over: 1) }

    public init(_ decimal: DecimalValue) {
        self.init(decimal.mantissa, over: DecimalValue.powersOfTen[decimal.scale])
    }

    /// Reads `numerator` and `denominator` back from the decimal strings that
    /// ``numerator`` and ``denominator`` print.
    public init?(numerator: String, denominator: String) {
        guard let top = BigInt(numerator), let bottom = BigInt(denominator), bottom > 0 else {
            return nil
        }
        self.init(top, over: bottom)
    }

    public static let zero = Rational(0)

    public var numerator: String { String(top) }
    public var denominator: String { String(bottom) }
    public var isNegative: Bool { top < 0 }
    public var magnitude: Rational { isNegative ? Rational(-top, over: bottom) : self }

    /// The nearest double, for drawing only.
    public var approximation: Double {
        // Scaled division keeps 60 bits, so that huge numerators do not become infinite.
        let shift = top.magnitude.bitWidth - bottom.magnitude.bitWidth - 60
        let quotient = shift >= 0 ? top / (bottom << shift) : (top << -shift) / bottom
        return Double(sign: .plus, exponent: shift, significand: Double(Int64(quotient)))
    }

    public static func + (one: Self, other: Self) -> Self {
        Self(one.top * other.bottom + other.top * one.bottom, over: one.bottom * other.bottom)
    }

    public static func - (one: Self, other: Self) -> Self {
        Self(one.top * other.bottom - other.top * one.bottom, over: one.bottom * other.bottom)
    }

    public static func * (one: Self, other: Self) -> Self {
        Self(one.top * other.top, over: one.bottom * other.bottom)
    }

    /// Nil where `other` is zero.
    public func divided(by other: Self) -> Self? {
        other.top == 0 ? nil : Self(top * other.bottom, over: bottom * other.top)
    }

    /// The arithmetic mean; nil of nothing.
    public static func mean(_ values: some Collection<Rational>) -> Rational? {
        guard !values.isEmpty else { return nil }
        return values.reduce(.zero, +).divided(by: Rational(values.count))
    }
}

extension Rational: Comparable {
    public static func < (one: Self, other: Self) -> Bool {
        one.top * other.bottom < other.top * one.bottom
    }
}

/// How a number is made shorter. One step only: rounding a rounded number is forbidden
/// (GB/T 8170-2008, 3.3: 不允许连续修约).
public enum Rounding: Sendable, Hashable {
    /// GB/T 8170-2008, 3.2: 四舍六入五成双.
    case halfEven
    /// 进位取整: away from zero, as HJ 633 asks for IAQI.
    case up
}

extension Rational {
    /// The value with `scale` digits after the point. Nil where it does not fit 18 digits.
    public func rounded(_ rounding: Rounding = .halfEven, scale: Int) -> DecimalValue? {
        guard (0...18).contains(scale) else { return nil }
        let scaled = top * BigInt(DecimalValue.powersOfTen[scale])
        let (quotient, remainder) = scaled.magnitude.quotientAndRemainder(
            dividingBy: bottom.magnitude)
        let goesUp: Bool
        switch rounding {
        case .up: goesUp = remainder > 0
        case .halfEven:
            let twice = remainder * 2
            goesUp = twice > bottom.magnitude || (twice == bottom.magnitude && quotient % 2 == 1)
        }
        let magnitude = BigInt(goesUp ? quotient + 1 : quotient)
        guard let mantissa = Int64(exactly: top < 0 ? -magnitude : magnitude) else { return nil }
        return DecimalValue(mantissa: mantissa, scale: scale)
    }

    /// The decimal that equals this ratio, if one of at most 18 places does.
    public var exactDecimal: DecimalValue? {
        for scale in 0...18 {
            let scaled = top * BigInt(DecimalValue.powersOfTen[scale])
            if scaled % bottom == 0 {
                return Int64(exactly: scaled / bottom).map {
                    DecimalValue(mantissa: $0, scale: scale)
                }
            }
        }
        return nil
    }
}
