import Values

/// Reads `2024-03-01 08:00` quickly: the day is computed anew only where its text changes.
struct DateCache {
    private var written: (UInt64, UInt16) = (0, 0)
    /// Minutes from 1970-01-01 to the start of the day last read.
    private var start = Int32.min

    /// The time at `at` in minutes since 1970-01-01, and `at` moved behind it; `Int32.min` where
    /// it has another form, or stands near `end`.
    @inline(__always)
    mutating func read(_ text: UnsafePointer<UInt8>, _ at: inout Int, _ end: Int) -> Int32 {
        guard at &+ 20 <= end else { return .min }
        let raw = UnsafeRawPointer(text + at)
        let now = (
            raw.loadUnaligned(as: UInt64.self),
            raw.loadUnaligned(fromByteOffset: 8, as: UInt16.self)
        )
        if now != written {
            let isParted = text[at &+ 4] &- 48 > 9 && text[at &+ 7] &- 48 > 9
            start =
                isParted
                ? SummaryTime.text(UnsafeRawBufferPointer(start: raw, count: 10)) : .min
            written = now
        }
        let form = text + at
        let (hour10, hour1) = (form[11] &- 48, form[12] &- 48)
        let (minute10, minute1) = (form[14] &- 48, form[15] &- 48)
        guard start != .min, form[10] == 0x20 || form[10] == 0x54, form[13] == 0x3A,
            hour10 <= 2, hour1 <= 9, minute10 <= 5, minute1 <= 9
        else { return .min }
        let hour = Int32(hour10) &* 10 &+ Int32(hour1)
        guard hour < 24, form[16] != 0x3A else { return .min }
        at &+= 16
        return start &+ hour &* 60 &+ Int32(minute10) &* 10 &+ Int32(minute1)
    }
}
