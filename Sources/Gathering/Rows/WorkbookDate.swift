package import Values

/// Dates as workbooks count them: days since the last day of 1899 or since 1904-01-01.
package enum WorkbookDate {
    /// Day and second of the day (0…86 399), rounded to the nearest second: 0.5 is noon.
    ///
    /// The system of 1900 knows a 29 February 1900 that never was: serial 60 has no day, and
    /// serials from 61 on count from one day earlier. Serials below 1 (a time without a day) and
    /// beyond the year 9999 have none either.
    package static func civil(_ serial: DecimalValue, dates1904: Bool) -> (
        day: CalendarDay, second: Int
    )? {
        guard serial.mantissa >= 0,
            let seconds = seconds(serial), seconds < 2_958_466 * 86_400
        else { return nil }
        let whole = Int32(truncatingIfNeeded: seconds / 86_400)
        let second = Int(seconds % 86_400)
        if dates1904 {
            return (CalendarDay(number: epoch1904 + whole), second)
        }
        guard whole >= 1, whole != 60 else { return nil }
        return (CalendarDay(number: (whole > 60 ? epoch1900 - 1 : epoch1900) + whole), second)
    }

    /// The same to the nearest minute: hours that were computed (`=A2+1/24`) drift by seconds.
    package static func moment(_ serial: DecimalValue, dates1904: Bool) -> Moment? {
        guard let (day, second) = civil(serial, dates1904: dates1904) else { return nil }
        return Moment(day: day, hour: 0, minute: (second + 30) / 60)
    }

    /// The minute of the day of a time without a date (0.375 is 9:00, 1 is 24:00), to the nearest.
    package static func minuteOfDay(_ serial: DecimalValue) -> Int? {
        let unit = DecimalValue.powersOfTen[serial.scale]
        guard serial.mantissa >= 0, serial.mantissa <= unit else { return nil }
        return Int((Int128(serial.mantissa) * 1440 + Int128(unit) / 2) / Int128(unit))
    }

    /// Whether a bare number in a date column can only be a serial: 1954…2119.
    package static func isPlausible(_ serial: DecimalValue) -> Bool {
        (20_000..<80_000).contains(serial.mantissa / DecimalValue.powersOfTen[serial.scale])
    }

    /// Seconds since the epoch of the serial, rounded half up; nil where they do not fit.
    private static func seconds(_ serial: DecimalValue) -> Int64? {
        let scaled = Int128(serial.mantissa) * 86_400
        let unit = Int128(DecimalValue.powersOfTen[serial.scale])
        return Int64(exactly: (scaled + unit / 2) / unit)
    }

    private static let epoch1900 = CalendarDay.number(year: 1899, month: 12, day: 31)
    private static let epoch1904 = CalendarDay.number(year: 1904, month: 1, day: 1)
}
