import Gathering
import Values

/// One day's AQI from the area's concentrations, by one edition.
enum AirQualityDay {
    /// A pollutant is missing where it has no daily value: ozone, where it has no 8-hour one.
    /// The maximum 1-hour ozone of the 2012 edition is used beside the 8-hour value where hours
    /// are there; in daily data it does not exist and the day is judged without it.
    static func assess(
        _ index: Int, record: AirRecord, standard: AQIStandard, rule: Method.MissingPollutant
    ) -> AirDay {
        var missing: [Quantity] = []
        var indices: [(pollutant: Quantity, iaqi: Int)] = []
        for pollutant in AQIStandard.pollutants {
            let items = standard.dailyItems.filter { $0.pollutant == pollutant }
            let deciding: [AQIStandard.Item] = items.filter { $0 != .o3Hour }
            guard deciding.contains(where: { record.items[$0]?.values[index] != nil }) else {
                missing.append(pollutant)
                continue
            }
            let values = items.compactMap { item in
                record.items[item]?.values[index].flatMap { standard.iaqi(item, $0) }
            }
            if let largest = values.max() {
                indices.append((pollutant, largest))
            } else {
                missing.append(pollutant)
            }
        }
        let aqi = indices.map(\.iaqi).max().flatMap { largest -> Int? in
            if missing.isEmpty { return largest }
            switch rule {
            case .required: return nil
            case .ignored: return largest
            case .hj633y2026: return largest > AQIStandard.goodLimit ? largest : nil
            }
        }
        let primary = indices.filter { entry in
            aqi.map { $0 > AQIStandard.primaryLimit && entry.iaqi == $0 } ?? false
        }
        return AirDay(
            day: record.year.day(index), aqi: aqi, primary: primary.map(\.pollutant),
            missing: missing)
    }
}
