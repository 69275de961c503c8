import Values

/// Reads the times a summary needs, fast where they have the common shape.
enum SummaryTime {
    /// Minutes since 1970-01-01 00:00 local time; `Int32.min` where the field is no time.
    @inline(__always)
    static func minutes(_ row: RowView, _ field: FieldSpan, dates1904: Bool) -> Int32 {
        switch field.kind {
        case .text, .isoDate: return text(row.bytes(of: field))
        case .dateSerial:
            guard case .value(let serial) = row.number(of: field),
                let moment = WorkbookDate.moment(serial, dates1904: dates1904)
            else { return .min }
            return moment.minutes
        case .number, .boolean, .error, .formulaWithoutValue: return .min
        }
    }

    /// `2024-03-01 08:00`, `2024/3/1 8:00:00`, `2024-03-01T08:00`, `2024-03-01`, `20240301`.
    @inline(__always)
    static func text(_ bytes: UnsafeRawBufferPointer) -> Int32 {
        guard bytes.count >= 8, bytes.count <= 30, let base = bytes.baseAddress else { return .min }
        let text = UnsafeBufferPointer(
            start: base.assumingMemoryBound(to: UInt8.self), count: bytes.count)
        var at = 0
        guard let year = number(text, &at, 4, 4) else { return .min }
        let separator = at < text.count ? text[at] : 0
        let isPlain = separator &- 48 <= 9
        if !isPlain {
            guard separator == UInt8(ascii: "-") || separator == UInt8(ascii: "/") else {
                return .min
            }
            at += 1
        }
        guard let month = number(text, &at, isPlain ? 2 : 1, 2) else { return .min }
        if !isPlain {
            guard at < text.count, text[at] == separator else { return .min }
            at += 1
        }
        guard let day = number(text, &at, isPlain ? 2 : 1, 2), year >= 1900, month >= 1,
            month <= 12, day >= 1, day <= 28 || day <= CalendarDay.days(inMonth: month, of: year)
        else { return .min }
        var minutes = Int(CalendarDay.number(year: year, month: month, day: day)) * 1440
        if at < text.count {
            guard text[at] == UInt8(ascii: " ") || text[at] == UInt8(ascii: "T") else {
                return .min
            }
            at += 1
            guard let hour = number(text, &at, 1, 2), hour <= 24 else { return .min }
            minutes += hour * 60
            if at < text.count {
                guard text[at] == UInt8(ascii: ":") else { return .min }
                at += 1
                guard let minute = number(text, &at, 2, 2), minute < 60 else { return .min }
                minutes += minute
                // Seconds, with their fraction, do not change the minute; other words do.
                guard text[at...].allSatisfy({ $0 &- 46 <= 12 && $0 != 47 }) else { return .min }
            }
        }
        return Int32(truncatingIfNeeded: minutes)
    }

    @inline(__always)
    private static func number(
        _ text: UnsafeBufferPointer<UInt8>, _ at: inout Int, _ least: Int, _ most: Int
    ) -> Int? {
        var value = 0
        let start = at
        while at < text.count, at - start < most {
            let digit = text[at] &- 48
            if digit > 9 { break }
            value = value &* 10 &+ Int(digit)
            at &+= 1
        }
        return at - start >= least ? value : nil
    }
}
