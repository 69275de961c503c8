/// Relative humidity from temperature and dew point over water by the Magnus formula of
/// WMO-No. 8 (Guide to Instruments and Methods of Observation), annex 4.B:
/// e = 6.112 exp(17.62 t ÷ (243.12 + t)) hPa, RH = e(dew point) ÷ e(temperature).
///
/// No decimal is exact here. The exponent and its power are computed in 15-digit fixed-point
/// integers, so that every machine gets the same digits, and the result is rounded once to
/// 0.1 %, half-even. A dew point above the temperature gives 100 %.
package enum MagnusFormula {
    private static let one: Int128 = 1_000_000_000_000_000

    /// Tenths of a percent, 0…1000, of two temperatures in units of 10^−`scale` ℃. Nil outside
    /// −100…100 ℃, where the formula is not meant.
    package static func humidityTenths(temperature: Int64, dewPoint: Int64, scale: Int) -> Int64? {
        guard (0...12).contains(scale) else { return nil }
        var unit: Int128 = 1
        for _ in 0..<scale { unit *= 10 }
        let (warm, moist) = (Int128(temperature), Int128(dewPoint))
        guard (-100 * unit...100 * unit).contains(warm), (-100 * unit...100 * unit).contains(moist)
        else { return nil }
        if moist >= warm { return 1000 }
        // 17.62 t ÷ (243.12 + t), both sides times 100 units.
        func exponent(_ t: Int128) -> Int128 { 1762 * t * one / (24_312 * unit + 100 * t) }
        let fraction = power(exponent(moist) - exponent(warm)) * 1000
        let (whole, rest) = fraction.quotientAndRemainder(dividingBy: one)
        let goesUp = rest * 2 > one || (rest * 2 == one && whole % 2 == 1)
        return Int64(goesUp ? whole + 1 : whole)
    }

    /// e to a fixed-point exponent: Taylor's series of its 1024th part, squared ten times.
    private static func power(_ exponent: Int128) -> Int128 {
        let part = exponent / 1024
        var term = one
        var sum = one
        for step in 1...12 {
            term = term * part / (one * Int128(step))
            sum += term
        }
        for _ in 0..<10 { sum = sum * sum / one }
        return sum
    }
}
