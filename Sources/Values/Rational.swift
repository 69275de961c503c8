import BigInt

/// An exact ratio in lowest terms. Means are rationals until they are rounded, once.
public struct Rational: Sendable, Hashable {
    /// Machine words wherever both fit, so that equal ratios have one form: means of a year are
    /// made by the ten thousand, and hardly any of them needs more.
    private enum Form: Sendable, Hashable {
        case words(Int64, over: Int64)
        case big(BigInt, over: BigInt)
    }

    private let form: Form

    /// `denominator` must not be zero; a zero gives 0/1, which no caller can reach by input
    /// because counts are checked before a mean is taken.
    init(_ numerator: BigInt, over denominator: BigInt) {
        guard denominator != 0 else {
            form = .words(0, over: 1)
            return
        }
        let divisor = numerator.greatestCommonDivisor(with: denominator)
        let sign: BigInt = denominator < 0 ? -1 : 1
        let (top, bottom) = (numerator / divisor * sign, denominator / divisor * sign)
        if let top = Int64(exactly: top), let bottom = Int64(exactly: bottom), top != .min {
            form = .words(top, over: bottom)
        } else {
            form = .big(top, over: bottom)
        }
    }

    public init(_ numerator: Int64, over denominator: Int64) {
        self.init(wide: Int128(numerator), over: Int128(denominator))
    }

    /// The same of the products of machine words and their sums.
    private init(wide numerator: Int128, over denominator: Int128) {
        guard denominator != 0 else {
            form = .words(0, over: 1)
            return
        }
        let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
        let (top, bottom) = (numerator.magnitude / divisor, denominator.magnitude / divisor)
        let isNegative = (numerator < 0) != (denominator < 0)
        if let top = Int64(exactly: top), let bottom = Int64(exactly: bottom) {
            form = .words(isNegative ? -top : top, over: bottom)
        } else {
            form = .big(isNegative ? -BigInt(top) : BigInt(top), over: BigInt(bottom))
        }
    }

    /// Euclid's; `two` is not zero.
    private static func greatestCommonDivisor(_ one: UInt128, _ two: UInt128) -> UInt128 {
        var (larger, smaller) = (one, two)
        while smaller != 0 {
            if let one = UInt64(exactly: larger), let two = UInt64(exactly: smaller) {
                return UInt128(greatestCommonDivisor(one, two))
            }
            (larger, smaller) = (smaller, larger % smaller)
        }
        return larger
    }

    private static func greatestCommonDivisor(_ one: UInt64, _ two: UInt64) -> UInt64 {
        var (larger, smaller) = (one, two)
        while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
        return larger
    }

    var top: BigInt {
        switch form {
        case .words(let top, _): BigInt(top)
        case .big(let top, _): top
        }
    }

    /// Always positive.
    var bottom: BigInt {
        switch form {
        case .words(_, let bottom): BigInt(bottom)
        case .big(_, let bottom): bottom
        }
    }

    /// Numerator and denominator where both are machine words.
    package var words: (numerator: Int64, denominator: Int64)? {
        switch form {
        case .words(let top, let bottom): return (top, bottom)
        case .big(let top, let bottom):
            guard let top = Int64(exactly: top), let bottom = Int64(exactly: bottom) else {
                return nil
            }
            return (top, bottom)
        }
    }

    public init(_ integer: Int) { self.init(Int64(integer), over: 1) }

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

    public var numerator: String {
        switch form {
        case .words(let top, _): String(top)
        case .big(let top, _): String(top)
        }
    }

    public var denominator: String {
        switch form {
        case .words(_, let bottom): String(bottom)
        case .big(_, let bottom): String(bottom)
        }
    }

    public var isNegative: Bool {
        switch form {
        case .words(let top, _): top < 0
        case .big(let top, _): top < 0
        }
    }

    public var magnitude: Rational { isNegative ? .zero - self : self }

    /// The nearest double, for drawing only.
    public var approximation: Double {
        // Scaled division keeps 60 bits, so that huge numerators do not become infinite.
        switch form {
        case .words(let top, let bottom):
            let shift = Self.bits(top.magnitude) - Self.bits(bottom.magnitude) - 60
            let (top, bottom) = (Int128(top), Int128(bottom))
            let quotient = shift >= 0 ? top / (bottom << shift) : (top << -shift) / bottom
            return Double(
                sign: .plus, exponent: shift,
                significand: Double(Int64(truncatingIfNeeded: quotient)))
        case .big(let top, let bottom):
            let shift = top.magnitude.bitWidth - bottom.magnitude.bitWidth - 60
            let quotient = shift >= 0 ? top / (bottom << shift) : (top << -shift) / bottom
            return Double(sign: .plus, exponent: shift, significand: Double(Int64(quotient)))
        }
    }

    private static func bits(_ word: UInt64) -> Int { UInt64.bitWidth - word.leadingZeroBitCount }

    public static func + (one: Self, other: Self) -> Self {
        if case .words(let a, let b) = one.form, case .words(let c, let d) = other.form {
            // Each product has at most 126 bits.
            return b == d
                ? Self(wide: Int128(a) + Int128(c), over: Int128(b))
                : Self(
                    wide: Int128(a) * Int128(d) + Int128(c) * Int128(b),
                    over: Int128(b) * Int128(d))
        }
        return Self(
            one.top * other.bottom + other.top * one.bottom, over: one.bottom * other.bottom)
    }

    public static func - (one: Self, other: Self) -> Self {
        if case .words(let a, let b) = one.form, case .words(let c, let d) = other.form {
            return Self(
                wide: Int128(a) * Int128(d) - Int128(c) * Int128(b),
                over: Int128(b) * Int128(d))
        }
        return Self(
            one.top * other.bottom - other.top * one.bottom, over: one.bottom * other.bottom)
    }

    public static func * (one: Self, other: Self) -> Self {
        if case .words(let a, let b) = one.form, case .words(let c, let d) = other.form {
            return Self(wide: Int128(a) * Int128(c), over: Int128(b) * Int128(d))
        }
        return Self(one.top * other.top, over: one.bottom * other.bottom)
    }

    /// Nil where `other` is zero.
    public func divided(by other: Self) -> Self? {
        if case .words(let a, let b) = form, case .words(let c, let d) = other.form {
            return c == 0 ? nil : Self(wide: Int128(a) * Int128(d), over: Int128(b) * Int128(c))
        }
        return other.top == 0 ? nil : Self(top * other.bottom, over: bottom * other.top)
    }

    /// The arithmetic mean; nil of nothing.
    public static func mean(_ values: some Collection<Rational>) -> Rational? {
        guard !values.isEmpty else { return nil }
        return values.reduce(.zero, +).divided(by: Rational(values.count))
    }
}

extension Rational: Comparable {
    public static func < (one: Self, other: Self) -> Bool {
        if let one = one.words, let other = other.words {
            return Int128(one.numerator) * Int128(other.denominator)
                < Int128(other.numerator) * Int128(one.denominator)
        }
        return one.top * other.bottom < other.top * one.bottom
    }
}
