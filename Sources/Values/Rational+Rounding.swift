import BigInt

/// How a number is made shorter. One step only: rounding a rounded number is forbidden
/// (GB/T 8170-2008, 3.3: 不允许连续修约).
public enum Rounding: Sendable, Hashable {
    /// GB/T 8170-2008, 3.2: 四舍六入五成双.
    case halfEven
    /// 进位取整: away from zero, as HJ 633 asks for IAQI.
    case up

    /// A magnitude over another, as a whole number.
    fileprivate func quotient<Magnitude: BinaryInteger>(
        of top: Magnitude, over bottom: Magnitude
    ) -> Magnitude {
        let (quotient, remainder) = top.quotientAndRemainder(dividingBy: bottom)
        let goesUp: Bool
        switch self {
        case .up: goesUp = remainder > 0
        case .halfEven:
            let twice = remainder * 2
            goesUp = twice > bottom || (twice == bottom && quotient % 2 == 1)
        }
        return goesUp ? quotient + 1 : quotient
    }
}

extension Rational {
    /// The value with `scale` digits after the point. Nil where it does not fit 18 digits.
    public func rounded(_ rounding: Rounding = .halfEven, scale: Int) -> DecimalValue? {
        guard (0...18).contains(scale) else { return nil }
        let mantissa: Int64?
        if let words {
            // 64 bits times 60.
            let scaled = Int128(words.numerator) * Int128(DecimalValue.powersOfTen[scale])
            let magnitude = rounding.quotient(
                of: scaled.magnitude, over: UInt128(words.denominator.magnitude))
            mantissa = Int64(exactly: scaled < 0 ? -Int128(magnitude) : Int128(magnitude))
        } else {
            let scaled = top * BigInt(DecimalValue.powersOfTen[scale])
            let magnitude = BigInt(
                rounding.quotient(of: scaled.magnitude, over: bottom.magnitude))
            mantissa = Int64(exactly: top < 0 ? -magnitude : magnitude)
        }
        return mantissa.map { DecimalValue(mantissa: $0, scale: scale) }
    }

    /// The decimal that equals this ratio, if one of at most 18 places does.
    public var exactDecimal: DecimalValue? {
        guard let words else { return exactDecimalOfBig }
        // In lowest terms a ratio has a last place only if 2 and 5 alone divide its denominator.
        var (rest, twos, fives) = (words.denominator, 0, 0)
        while rest % 2 == 0 { (rest, twos) = (rest / 2, twos + 1) }
        while rest % 5 == 0 { (rest, fives) = (rest / 5, fives + 1) }
        let scale = max(twos, fives)
        guard rest == 1, scale <= 18 else { return nil }
        let mantissa =
            Int128(words.numerator) * Int128(DecimalValue.powersOfTen[scale])
            / Int128(words.denominator)
        return Int64(exactly: mantissa).map { DecimalValue(mantissa: $0, scale: scale) }
    }

    private var exactDecimalOfBig: DecimalValue? {
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
