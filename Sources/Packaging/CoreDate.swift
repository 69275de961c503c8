import Values

/// ISO 8601 with any zone → the form that every reader of Office files knows, in UTC.
package enum CoreDate {
    /// `2026-03-01T08:00:00+08:00` → `2026-03-01T00:00:00Z`; nil where the text is no date and
    /// time with a zone.
    package static func utc(_ text: String) -> String? {
        let bytes = Array(text.utf8)
        guard bytes.count == 20 || bytes.count == 25,
            pattern(bytes.prefix(19)) == "0000-00-00T00:00:00",
            let day = CalendarDay(
                year: number(bytes[0..<4]), month: number(bytes[5..<7]),
                day: number(bytes[8..<10]))
        else { return nil }
        let (hour, minute, second) = (
            number(bytes[11..<13]), number(bytes[14..<16]), number(bytes[17..<19])
        )
        guard hour < 24, minute < 60, second < 60,
            let offset = offset(bytes.dropFirst(19))
        else { return nil }
        let moment = Moment(day: day, hour: hour, minute: minute - offset)
        let (hours, minutes) = moment.minuteOfDay.quotientAndRemainder(dividingBy: 60)
        return "\(moment.day)T\(two(hours)):\(two(minutes)):\(two(second))Z"
    }

    /// Minutes that the zone is before UTC.
    private static func offset(_ zone: ArraySlice<UInt8>) -> Int? {
        if Array(zone) == [UInt8(ascii: "Z")] { return 0 }
        let form = pattern(zone)
        guard form == "+00:00" || form == "-00:00" else { return nil }
        let (hours, minutes) = (
            number(zone.dropFirst().prefix(2)), number(zone.suffix(2))
        )
        guard hours < 24, minutes < 60 else { return nil }
        return (form == "+00:00" ? 1 : -1) * (hours * 60 + minutes)
    }

    /// The text with 0 for every digit.
    private static func pattern(_ bytes: ArraySlice<UInt8>) -> String {
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        return String(
            decoding: bytes.map { digits.contains($0) ? digits.lowerBound : $0 }, as: UTF8.self)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int {
        digits.reduce(0) { $0 * 10 + Int($1) - Int(UInt8(ascii: "0")) }
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
