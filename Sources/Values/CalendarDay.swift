/// A day of the civil calendar, without a time zone: all of an area's data are local time.
public struct CalendarDay: Sendable, Hashable, Comparable {
    /// Days since 1970-01-01.
    public let number: Int32

    public init(number: Int32) { self.number = number }

    /// Nil where the calendar has no such day (2023-02-29).
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.days(inMonth: month, of: year)
        else { return nil }
        self.number = Self.number(year: year, month: month, day: day)
    }

    /// `2026-12-31`; nil for any other form, and for a day that does not exist.
    public init?(iso text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, let year = Int(parts[0]), let month = Int(parts[1]),
            let day = Int(parts[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    public var year: Int { civil.year }
    public var month: Int { civil.month }
    public var day: Int { civil.day }

    /// 1 for Monday … 7 for Sunday.
    public var weekday: Int { Int((number + 3) % 7 + 7) % 7 + 1 }

    public static func < (one: Self, other: Self) -> Bool { one.number < other.number }

    public static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    public static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    public static func days(inYear year: Int) -> Int { isLeap(year) ? 366 : 365 }

    /// Number of the first day of a year.
    public static func first(of year: Int) -> CalendarDay {
        CalendarDay(number: number(year: year, month: 1, day: 1))
    }

    /// Days since 1970-01-01 of a civil date, by the era method (400 years are 146 097 days).
    /// The date is not checked.
    public static func number(year: Int, month: Int, day: Int) -> Int32 {
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return Int32(truncatingIfNeeded: era * 146_097 + dayOfEra - 719_468)
    }

    public var civil: (year: Int, month: Int, day: Int) {
        let z = Int(number) + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }
}

extension CalendarDay: CustomStringConvertible {
    /// `2024-03-01`
    public var description: String {
        let (year, month, day) = civil
        return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
    }
}

/// A minute of local time: minutes since 1970-01-01 00:00.
public struct Moment: Sendable, Hashable, Comparable {
    public let minutes: Int32

    public init(minutes: Int32) { self.minutes = minutes }

    /// `hour` may be 24, which is hour 0 of the next day (the form 24:00).
    public init(day: CalendarDay, hour: Int = 0, minute: Int = 0) {
        // Beyond the year 6053 minutes do not fit: the last that does stands for all.
        minutes = Int32(clamping: Int(day.number) * 1440 + hour * 60 + minute)
    }

    public var day: CalendarDay {
        let minutes = Int(minutes)
        return CalendarDay(number: Int32((minutes >= 0 ? minutes : minutes - 1439) / 1440))
    }

    /// 0…1439
    public var minuteOfDay: Int { Int(minutes) - Int(day.number) * 1440 }

    public static func < (one: Self, other: Self) -> Bool { one.minutes < other.minutes }
}
