import Values

/// What a quantity's values can be at all, and what an unstated unit means.
///
/// The bounds are physical, or the range of the instruments, and wide on purpose: what lies outside is
/// a marker of absence that nobody declared, a wrong unit or a broken cell. It is no screening of outliers.
enum ValuePolicy {
    /// Lowest and highest possible value in the quantity's own unit.
    static func bounds(of quantity: Quantity) -> ClosedRange<Int64> {
        switch quantity {
        case .ion: 0...1_000_000
        // β-ray and TEOM monitors end at 10 mg/m³ or below.
        case .pm25, .pm10: 0...10_000
        case .so2, .no2, .o3, .ozone8h: 0...5_000
        case .co: 0...500
        case .aqi: 0...999
        case .temperature, .dewPoint: -100...70
        case .humidity: 0...100
        case .windSpeed: 0...120
        // Of a month at most; of a day or an hour, `bounds` cannot know.
        case .sunshine: 0...750
        case .pressure: 300...1_100
        case .rain: 0...5_000
        }
    }

    /// Concentrations: a negative one is zero drift of the instrument that no one has reviewed.
    static func isConcentration(_ quantity: Quantity) -> Bool {
        switch quantity {
        case .pm25, .pm10, .so2, .no2, .co, .o3, .ozone8h: true
        case .ion, .aqi, .temperature, .humidity, .dewPoint, .windSpeed, .sunshine, .pressure,
            .rain:
            false
        }
    }

    /// Whether people write the quantity in several units that no look at the numbers can tell apart,
    /// so that a column without a unit cannot be read: CO in mg/m³ or μg/m³, ions in 个 or 万个.
    static func needsStatedUnit(_ quantity: Quantity) -> Bool {
        switch quantity {
        case .ion, .co: true
        case .pm25, .pm10, .so2, .no2, .o3, .ozone8h, .aqi, .temperature, .humidity, .dewPoint,
            .windSpeed, .sunshine, .pressure, .rain:
            false
        }
    }
}
