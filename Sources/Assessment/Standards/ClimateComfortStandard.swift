package import Values

/// GB/T 27963-2011 人居环境气候舒适度评价: the two indices and the table of grades.
///
/// I = T − 0.55 × (1 − RH) × (T − 14.4), temperature–humidity index 温湿指数;
/// K = −(10√V + 10.45 − V)(33 − T) + 8.55 S, wind effect index 风效指数;
/// T ℃, RH as a fraction 0…1, V m/s, S mean sunshine in hours a day, all means of the period.
///
/// The table's bounds (… 16.9 | 17.0 …; … −300 | −299 …) close only if I is brought to one
/// decimal and K to an integer before grading, once, half-even (GB/T 8170).
package enum ClimateComfortStandard {
    /// One row of the table of grades: both bounds belong to the grade, nil is open.
    package struct Grade: Sendable, Hashable {
        package var number: Int
        package var name: String
        /// Tenths of the temperature–humidity index.
        package var temperatureHumidity: (low: Int?, high: Int?) { (low: iLow, high: iHigh) }
        package var windEffect: (low: Int?, high: Int?) { (low: kLow, high: kHigh) }
        let iLow, iHigh, kLow, kHigh: Int?
    }

    /// I in tenths: < 14.0 · 14.0–16.9 · 17.0–25.4 · 25.5–27.5 · > 27.5;
    /// K: < −400 · −400 – −300 · −299 – −100 · −99 – −10 · > −10.
    package static let grades = [
        Grade(number: 1, name: "寒冷", iLow: nil, iHigh: 139, kLow: nil, kHigh: -401),
        Grade(number: 2, name: "冷", iLow: 140, iHigh: 169, kLow: -400, kHigh: -300),
        Grade(number: 3, name: "舒适", iLow: 170, iHigh: 254, kLow: -299, kHigh: -100),
        Grade(number: 4, name: "热", iLow: 255, iHigh: 275, kLow: -99, kHigh: -10),
        Grade(number: 5, name: "闷热", iLow: 276, iHigh: nil, kLow: -9, kHigh: nil),
    ]

    /// 舒适
    package static let comfortable = 3

    /// Unrounded; humidity in percent.
    package static func temperatureHumidity(temperature: Rational, humidity: Rational) -> Rational {
        let dryness = Rational(1) - humidity * Rational(1, over: 100)
        return temperature - Rational(55, over: 100) * dryness
            * (temperature - Rational(144, over: 10))
    }

    /// Unrounded but for the root, which is given.
    static func windEffect(
        temperature: Rational, wind: Rational, root: Rational, sunshine: Rational
    )
        -> Rational
    {
        let cooling = Rational(10) * root + Rational(1045, over: 100) - wind
        return Rational(855, over: 100) * sunshine - cooling * (Rational(33) - temperature)
    }

    /// Brought to an integer. √V is cut off after 12 digits by integer arithmetic, which moves
    /// K by less than 10⁻⁹. Nil for a negative wind.
    package static func roundedWindEffect(
        temperature: Rational, wind: Rational, sunshine: Rational
    ) -> DecimalValue? {
        guard let root = wind.squareRoot(scale: 12)?.rational else { return nil }
        return windEffect(temperature: temperature, wind: wind, root: root, sunshine: sunshine)
            .rounded(scale: 0)
    }

    /// Brought to one decimal; humidity in percent.
    package static func roundedTemperatureHumidity(temperature: Rational, humidity: Rational)
        -> DecimalValue?
    {
        temperatureHumidity(temperature: temperature, humidity: humidity).rounded(scale: 1)
    }

    /// Grade of a rounded I (one decimal).
    package static func grade(temperatureHumidity index: DecimalValue) -> Int? {
        grade(of: index, scale: 1) { $0.temperatureHumidity }
    }

    /// Grade of a rounded K (integer).
    package static func grade(windEffect index: DecimalValue) -> Int? {
        grade(of: index, scale: 0) { $0.windEffect }
    }

    private static func grade(
        of index: DecimalValue, scale: Int, bounds: (Grade) -> (low: Int?, high: Int?)
    ) -> Int? {
        guard let units = index.rational.rounded(scale: scale).map({ Int($0.mantissa) }) else {
            return nil
        }
        return grades.first { grade in
            let (low, high) = bounds(grade)
            return (low.map { units >= $0 } ?? true) && (high.map { units <= $0 } ?? true)
        }?.number
    }
}
