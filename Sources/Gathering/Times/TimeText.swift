import Values

/// Why a cell is not a date.
enum TimeFault: String, Sendable, Hashable, Error {
    /// 2023-02-29, 25:00.
    case doesNotExist
    /// `春节`, `12/3/4`.
    case notATime
    /// `3/1/2024`, `24-3-1`: the order of day and month, or the century, would be a guess.
    case ambiguous
    /// `45352` in a text file: a serial whose date system nobody stated.
    case serial
    /// `2024-03-01T00:00:00Z`: another clock than the area's.
    case otherClock

    var wording: Wording {
        switch self {
        case .doesNotExist: Wording("在日历上不存在", "it is not in the calendar")
        case .notATime: Wording("不是日期或时间", "it is neither a date nor a time")
        case .ambiguous:
            Wording("年月日的次序不明，或年份不足四位", "the order of its parts, or its century, is not clear")
        case .serial:
            Wording(
                "像是表格软件的日期序号，但文本文件没有说明用哪一套日期系统",
                "it looks like a spreadsheet's serial, but a text file states no date system")
        case .otherClock: Wording("注明的是世界时，不是当地时间", "it is marked as UTC, not as local time")
        }
    }
}

/// A date or a time as it was written; parts that were not written are nil.
struct WrittenTime: Sendable, Hashable {
    var year: Int
    var month: Int?
    var day: Int?
    /// 0…24
    var hour: Int?
    var minute: Int?
}

/// Reads the forms in which people write dates, byte by byte, without making a string.
struct TimeText {
    /// The text folded to ASCII: digits, `Y M D h m s` for 年月日时分秒, `- / . : T Z + ` and space.
    private var folded: [UInt8] = []

    init() { folded.reserveCapacity(32) }

    /// A date with or without a time of day.
    mutating func parse(
        _ bytes: UnsafeRawBufferPointer, encoding: TextEncoding
    ) throws(TimeFault) -> WrittenTime {
        guard fold(bytes, encoding: encoding) else { throw .notATime }
        return try parseFolded()
    }

    /// The same for text at hand, in UTF-8.
    mutating func parse(_ text: [UInt8]) throws(TimeFault) -> WrittenTime {
        guard text.withUnsafeBytes({ fold($0, encoding: .utf8) }) else { throw .notATime }
        return try parseFolded()
    }

    /// A number alone, or with its own unit word: `8`, `08`, `8时`, `3月`, `2024年`; an hour also
    /// as `8:00`. Answers the number and the minutes.
    mutating func parsePart(
        _ bytes: UnsafeRawBufferPointer, encoding: TextEncoding
    ) throws(TimeFault) -> (value: Int, minute: Int) {
        guard fold(bytes, encoding: encoding), !folded.isEmpty else { throw .notATime }
        var at = 0
        guard let value = number(&at), value.digits <= 4 else { throw .notATime }
        if at == folded.count { return (value.value, 0) }
        switch folded[at] {
        case Letter.year, Letter.month, Letter.day:
            at += 1
            guard at == folded.count else { throw .notATime }
            return (value.value, 0)
        case Letter.dot:
            // A whole number that a program printed as 8.0
            at += 1
            guard let zeros = number(&at), zeros.value == 0, at == folded.count else {
                throw .notATime
            }
            return (value.value, 0)
        case Letter.hour, Letter.colon:
            at += 1
            if at == folded.count { return (value.value, 0) }
            guard let minute = number(&at), minute.value < 60 else { throw .notATime }
            try skipSeconds(&at)
            guard at == folded.count else { throw .notATime }
            return (value.value, minute.value)
        default: throw .notATime
        }
    }
}

extension TimeText {
    private func parseFolded() throws(TimeFault) -> WrittenTime {
        var at = 0
        guard let first = number(&at) else { throw .notATime }
        var time: WrittenTime
        if first.digits >= 6 {
            time = try compact(first)
        } else {
            guard at < folded.count else {
                throw first.digits == 5 ? .serial : .notATime
            }
            let separator = folded[at]
            if separator == Letter.dot, first.digits == 5 { throw .serial }
            guard [Letter.year, Letter.dash, Letter.slash, Letter.dot].contains(separator) else {
                throw .notATime
            }
            guard first.digits == 4 else { throw first.digits <= 2 ? .ambiguous : .notATime }
            time = WrittenTime(year: first.value)
            at += 1
            if at < folded.count {
                guard let month = number(&at), month.digits <= 2 else { throw .notATime }
                time.month = month.value
                try parseDay(&at, after: separator, into: &time)
            }
        }
        try parseTimeOfDay(&at, into: &time)
        guard at == folded.count else { throw .notATime }
        return try Self.checked(time)
    }

    /// `20240301`, `2024030108`, `202403010830`, `20240301083000`, `202403`.
    private func compact(_ group: (value: Int, digits: Int)) throws(TimeFault) -> WrittenTime {
        let value = group.value
        switch group.digits {
        case 6: return WrittenTime(year: value / 100, month: value % 100)
        case 8:
            return WrittenTime(year: value / 10000, month: value / 100 % 100, day: value % 100)
        case 10:
            return WrittenTime(
                year: value / 1_000_000, month: value / 10000 % 100, day: value / 100 % 100,
                hour: value % 100)
        case 12, 14:
            let minutes = group.digits == 12 ? value : value / 100
            return WrittenTime(
                year: minutes / 100_000_000, month: minutes / 1_000_000 % 100,
                day: minutes / 10000 % 100, hour: minutes / 100 % 100, minute: minutes % 100)
        default: throw .notATime
        }
    }

    private func parseDay(
        _ at: inout Int, after separator: UInt8, into time: inout WrittenTime
    ) throws(TimeFault) {
        let expected = separator == Letter.year ? Letter.month : separator
        guard at < folded.count else { return }
        guard folded[at] == expected else { throw .notATime }
        at += 1
        // `2024年3月`, `2024-03-`: the day was not written.
        guard at < folded.count, folded[at] != Letter.space else {
            if separator == Letter.year { return }
            throw .notATime
        }
        guard let day = number(&at), day.digits <= 2 else { throw .notATime }
        time.day = day.value
        if at < folded.count, folded[at] == Letter.day {
            at += 1
        } else if separator == Letter.year {
            // 年 and 月 without 日 is how some forms are filled in; the day is clear all the same.
            guard at == folded.count || folded[at] == Letter.space else { throw .notATime }
        }
    }

    private func parseTimeOfDay(_ at: inout Int, into time: inout WrittenTime) throws(TimeFault) {
        var sawSeparator = false
        while at < folded.count, folded[at] == Letter.space || folded[at] == Letter.t {
            sawSeparator = true
            at += 1
        }
        guard at < folded.count else { return }
        guard time.day != nil, time.hour == nil else { throw .notATime }
        guard sawSeparator || folded[at - 1] == Letter.day else { throw .notATime }
        guard let hour = number(&at) else { throw .notATime }
        switch hour.digits {
        case 1, 2: time.hour = hour.value
        case 4:
            time.hour = hour.value / 100
            time.minute = hour.value % 100
        case 6:
            time.hour = hour.value / 10000
            time.minute = hour.value / 100 % 100
        default: throw .notATime
        }
        if at < folded.count, hour.digits <= 2,
            folded[at] == Letter.colon || folded[at] == Letter.hour
        {
            let isWord = folded[at] == Letter.hour
            at += 1
            if at < folded.count || !isWord {
                guard let minute = number(&at), minute.digits <= 2 else { throw .notATime }
                time.minute = minute.value
                try skipSeconds(&at)
            }
        }
        guard at < folded.count else { return }
        if folded[at] == Letter.z { throw .otherClock }
        // An offset: the area's own is +08:00; any other is another clock.
        if folded[at] == Letter.plus {
            at += 1
            guard let offset = number(&at) else { throw .notATime }
            if at < folded.count, folded[at] == Letter.colon {
                at += 1
                guard let minutes = number(&at), minutes.value == 0 else { throw .otherClock }
            }
            guard offset.value == 8 || offset.value == 800 else { throw .otherClock }
        }
    }

    /// `:00`, `分`, `30秒`, `.000`
    private func skipSeconds(_ at: inout Int) throws(TimeFault) {
        guard at < folded.count, folded[at] == Letter.colon || folded[at] == Letter.minute else {
            return
        }
        let isWord = folded[at] == Letter.minute
        at += 1
        if at == folded.count, isWord { return }
        guard let second = number(&at), second.value < 60 else { throw .notATime }
        if at < folded.count, folded[at] == Letter.dot {
            at += 1
            guard number(&at) != nil else { throw .notATime }
        }
        if at < folded.count, folded[at] == Letter.second { at += 1 }
    }

    private func number(_ at: inout Int) -> (value: Int, digits: Int)? {
        var value = 0
        let start = at
        while at < folded.count, folded[at] &- 48 < 10, at - start < 15 {
            value = value * 10 + Int(folded[at] &- 48)
            at += 1
        }
        return at > start ? (value, at - start) : nil
    }

    /// Years that an observation or a document can bear.
    static let years = 1800...2999

    private static func checked(_ time: WrittenTime) throws(TimeFault) -> WrittenTime {
        guard years.contains(time.year) else { throw .notATime }
        if let month = time.month {
            guard CalendarDay(year: time.year, month: month, day: time.day ?? 1) != nil else {
                throw .doesNotExist
            }
        }
        if let hour = time.hour {
            let minute = time.minute ?? 0
            guard hour <= 24, minute < 60, hour < 24 || minute == 0 else { throw .doesNotExist }
        }
        return time
    }
}

extension TimeText {
    private enum Letter {
        static let year = UInt8(ascii: "Y")
        static let month = UInt8(ascii: "M")
        static let day = UInt8(ascii: "D")
        static let hour = UInt8(ascii: "h")
        static let minute = UInt8(ascii: "m")
        static let second = UInt8(ascii: "s")
        static let dash = UInt8(ascii: "-")
        static let slash = UInt8(ascii: "/")
        static let dot = UInt8(ascii: ".")
        static let colon = UInt8(ascii: ":")
        static let space = UInt8(ascii: " ")
        static let t = UInt8(ascii: "T")
        static let z = UInt8(ascii: "Z")
        static let plus = UInt8(ascii: "+")
    }

    /// False where the text holds something no date has.
    private mutating func fold(_ bytes: UnsafeRawBufferPointer, encoding: TextEncoding) -> Bool {
        folded.removeAll(keepingCapacity: true)
        guard bytes.count <= 96 else { return false }
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case 0x30...0x3A, Letter.dash, Letter.slash, Letter.dot, Letter.plus:
                folded.append(byte)
            case 0x20, 0x09, 0x0A, 0x0D: appendSpace()
            case 0x54, 0x74: folded.append(Letter.t)
            case 0x5A, 0x7A: folded.append(Letter.z)
            default:
                guard byte >= 0x80 else { return false }
                let wide: UInt32
                switch encoding {
                case .utf8:
                    if byte == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xA0 {
                        appendSpace()
                        index += 2
                        continue
                    }
                    guard index + 2 < bytes.count else { return false }
                    wide =
                        UInt32(byte & 0xF) << 12 | UInt32(bytes[index + 1] & 0x3F) << 6
                        | UInt32(bytes[index + 2] & 0x3F)
                    index += 3
                case .gb18030:
                    guard index + 1 < bytes.count else { return false }
                    wide = Self.unicode(of: UInt16(byte) << 8 | UInt16(bytes[index + 1]))
                    index += 2
                }
                guard appendWide(wide) else { return false }
                continue
            }
            index += 1
        }
        while folded.last == Letter.space { folded.removeLast() }
        return true
    }

    private mutating func appendSpace() {
        if let last = folded.last, last != Letter.space { folded.append(Letter.space) }
    }

    private mutating func appendWide(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x5E74: folded.append(Letter.year)
        case 0x6708: folded.append(Letter.month)
        case 0x65E5, 0x53F7: folded.append(Letter.day)
        case 0x65F6, 0x70B9: folded.append(Letter.hour)
        case 0x5206: folded.append(Letter.minute)
        case 0x79D2: folded.append(Letter.second)
        case 0xFF10...0xFF1A: folded.append(UInt8(truncatingIfNeeded: scalar - 0xFEE0))
        case 0xFF0D, 0x2013, 0x2014, 0x2212: folded.append(Letter.dash)
        case 0xFF0F: folded.append(Letter.slash)
        case 0xFF0E: folded.append(Letter.dot)
        case 0x3000: appendSpace()
        case 0xFEFF: break
        default: return false
        }
        return true
    }

    /// The few characters of GB 18030 that dates use.
    private static func unicode(of pair: UInt16) -> UInt32 {
        switch pair {
        case 0xC4EA: 0x5E74
        case 0xD4C2: 0x6708
        case 0xC8D5: 0x65E5
        case 0xBAC5: 0x53F7
        case 0xCAB1: 0x65F6
        case 0xB5E3: 0x70B9
        case 0xB7D6: 0x5206
        case 0xC3EB: 0x79D2
        case 0xA3B0...0xA3BA: UInt32(pair - 0xA3B0) + 0xFF10
        case 0xA3AD, 0xA1AA: 0xFF0D
        case 0xA3AF: 0xFF0F
        case 0xA3AE: 0xFF0E
        case 0xA1A1: 0x3000
        default: 0
        }
    }
}
