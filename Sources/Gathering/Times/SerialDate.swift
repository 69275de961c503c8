import Values

/// A spreadsheet's date serial: days, and a fraction for the time of day.
enum SerialDate {
    /// The 1900 system counts 1900-02-29, which never was, as 60; 45352 is 2024-03-01.
    /// The 1904 system counts 1904-01-01 as 0. Nil out of 1900…2995, and for the day that never was.
    static func moment(serial: Double, dates1904: Bool) -> Moment? {
        guard serial.isFinite, serial >= 0, serial < 400_000 else { return nil }
        var minutes = (serial * 1440).rounded()
        if dates1904 {
            minutes += 1462 * 1440
        } else if serial < 61 {
            guard serial < 60 else { return nil }
            // Before the day that never was, serials are one ahead of the calendar.
            minutes += 1440
        }
        return Moment(minutes: Int32(minutes - 25_569 * 1440))
    }

    /// Whether a bare number in a date column of a workbook can only be a serial: 1954…2119.
    static func isPlausible(_ serial: Double) -> Bool { (20_000..<80_000).contains(serial) }
}
