public import Values

/// What a station observes. The raw value is the word used in area.xml, JSON and the headings table.
public enum Quantity: String, Sendable, Hashable, CaseIterable {
    /// Negative (oxygen) ions.
    case ion
    case pm25, pm10, so2, no2, co
    /// Ozone, one-hour mean.
    case o3
    /// Ozone, the day's maximum of 8-hour means: only in daily data.
    case ozone8h = "o3-8h"
    /// A published AQI, kept for comparison and never used to judge.
    case aqi
    case temperature, humidity, dewPoint, windSpeed, sunshine, pressure, rain

    /// The unit its values have inside the program.
    public var unit: UnitOfMeasure {
        switch self {
        case .ion: .ionsPerCubicCentimetre
        case .pm25, .pm10, .so2, .no2, .o3, .ozone8h: .microgramsPerCubicMetre
        case .co: .milligramsPerCubicMetre
        case .aqi: .one
        case .temperature, .dewPoint: .degreesCelsius
        case .humidity: .percent
        case .windSpeed: .metresPerSecond
        case .sunshine: .hours
        case .pressure: .hectopascals
        case .rain: .millimetres
        }
    }

    public var name: Wording {
        switch self {
        case .ion: Wording("负氧离子", "negative ions")
        case .pm25: Wording("PM2.5", "PM2.5")
        case .pm10: Wording("PM10", "PM10")
        case .so2: Wording("二氧化硫", "SO2")
        case .no2: Wording("二氧化氮", "NO2")
        case .co: Wording("一氧化碳", "CO")
        case .o3: Wording("臭氧", "O3")
        case .ozone8h: Wording("臭氧日最大8小时平均", "O3, maximum 8-hour mean")
        case .aqi: Wording("空气质量指数", "AQI")
        case .temperature: Wording("气温", "air temperature")
        case .humidity: Wording("相对湿度", "relative humidity")
        case .dewPoint: Wording("露点温度", "dew point")
        case .windSpeed: Wording("风速", "wind speed")
        case .sunshine: Wording("日照时数", "sunshine")
        case .pressure: Wording("气压", "pressure")
        case .rain: Wording("降水量", "precipitation")
        }
    }
}
