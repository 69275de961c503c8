import BigInt

extension Rational {
    /// The square root cut off (not rounded) after `scale` digits, by integer arithmetic, so
    /// that every machine gets the same digits. Nil for a negative value, a scale outside
    /// 0…18, or a root that does not fit.
    package func squareRoot(scale: Int) -> DecimalValue? {
        guard !isNegative, (0...18).contains(scale) else { return nil }
        let unit = BigInt(DecimalValue.powersOfTen[scale])
        // floor(√(p/q) · u) = floor(√(floor(p · u² / q)))
        let root = (top * unit * unit / bottom).squareRoot()
        guard let mantissa = Int64(exactly: root) else { return nil }
        return DecimalValue(mantissa: mantissa, scale: scale)
    }
}
