import Gathering
import Values
import XMLTree

extension RulebookReader {
    /// Every choice is an attribute; what is not written stays at the schema's default, which is
    /// the value's own: declared hours, all pollutants required, hours → month → year, mean of
    /// stations, no minimum.
    mutating func method(_ element: XMLElement?) -> Method {
        guard let element else { return Method(standard: "") }
        var method = Method(
            standard: text(element, "standard"),
            basis: Basis(rawValue: text(element, "basis")) ?? .unconfirmed)
        method.edition = AQIEdition(rawValue: text(element, "edition"))
        method.alsoShow = text(element, "alsoShow").split(separator: ",").compactMap {
            AQIEdition(rawValue: trimmed(String($0)))
        }
        method.hours = Method.HourRule(rawValue: text(element, "hours")) ?? method.hours
        method.missingPollutant =
            Method.MissingPollutant(rawValue: text(element, "missingPollutant"))
            ?? method.missingPollutant
        method.rollUp = Method.RollUp(rawValue: text(element, "rollUp")) ?? method.rollUp
        method.stations = Method.Stations(rawValue: text(element, "stations")) ?? method.stations
        method.minimumHours = count(element, "minimumHours", atMost: 24)
        method.minimumDays = count(element, "minimumDays", atMost: 31)
        method.minimumDaysInFebruary = count(element, "minimumDaysInFebruary", atMost: 29)
        method.minimumDaysInYear = count(element, "minimumDaysInYear", atMost: 366)
        method.minimumMonths = count(element, "minimumMonths", atMost: 12)
        method.coldMonths = text(element, "coldMonths").split(whereSeparator: \.isWhitespace)
            .compactMap { Int($0) }
        method.windLimit = decimal(element, "windLimit")
        method.dayEnds = DayEnd(rawValue: text(element, "dayEnds")) ?? method.dayEnds
        return method
    }

    /// A minimum that no year can reach is a slip of the rulebook's.
    private mutating func count(_ element: XMLElement, _ name: String, atMost limit: Int) -> Int? {
        guard let printed = element.attribute(name) else { return nil }
        guard let count = Int(trimmed(printed)), (0...limit).contains(count) else {
            fault(
                .rulebookMinimumTooHigh,
                ["attribute": name, "value": printed, "limit": String(limit)], element)
            return nil
        }
        return count
    }
}
