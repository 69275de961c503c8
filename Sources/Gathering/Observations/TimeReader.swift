import Values

/// Reads the time of a row from whichever columns hold its parts.
struct TimeReader {
    struct Fault: Error {
        enum Reason {
            case written(TimeFault)
            case missing, noHour, offTheHour
        }

        var reason: Reason
        var text: String
        var column: Int
    }

    private let interval: Interval
    private let dates1904: Bool
    private var text = TimeText()
    private var stamp: (role: Int, column: Int)?
    private var year: (role: Int, column: Int)?
    private var month: (role: Int, column: Int)?
    private var day: (role: Int, column: Int)?
    private var hour: (role: Int, column: Int)?
    private var lastDate: [UInt8] = []
    private var lastTime = WrittenTime(year: 0)

    private(set) var unstyledSerials = 0
    private(set) var droppedHours = 0

    init(interval: Interval, dates1904: Bool) {
        self.interval = interval
        self.dates1904 = dates1904
    }

    mutating func assign(_ part: TimePart, role: Int, column: Int) {
        switch part {
        case .stamp, .date: stamp = (role, column)
        case .year: year = (role, column)
        case .month: month = (role, column)
        case .day: day = (role, column)
        case .hour: hour = (role, column)
        }
    }

    /// Minutes since 1970-01-01, as labelled; the first of the month for monthly values.
    mutating func read(_ row: RowView, spans: [FieldSpan]) throws(Fault) -> Int32 {
        var time: WrittenTime
        var column: Int
        if let stamp {
            column = stamp.column
            time = try readStamp(row, span: spans[stamp.role], column: column)
        } else {
            guard let year else {
                throw Fault(reason: .missing, text: "", column: month?.column ?? 1)
            }
            column = year.column
            time = WrittenTime(year: try part(row, spans[year.role], column).value)
            if let month { time.month = try part(row, spans[month.role], month.column).value }
            if let day { time.day = try part(row, spans[day.role], day.column).value }
        }
        if let hour, interval == .hour {
            let written = try part(row, spans[hour.role], hour.column)
            time.hour = written.value
            time.minute = written.minute
        }
        return try minutes(time, row: row, span: spans[(stamp ?? year)?.role ?? 0], column: column)
    }

    private mutating func minutes(
        _ time: WrittenTime, row: RowView, span: FieldSpan, column: Int
    ) throws(Fault) -> Int32 {
        let wantsDay = interval != .month
        guard let month = time.month, !wantsDay || time.day != nil else {
            throw fault(.written(.notATime), row, span, column)
        }
        guard TimeText.years.contains(time.year),
            let date = CalendarDay(year: time.year, month: month, day: wantsDay ? time.day ?? 1 : 1)
        else { throw fault(.written(.doesNotExist), row, span, column) }
        guard interval == .hour else {
            if let hour = time.hour, hour != 0 { droppedHours += 1 }
            return date.number * 1440
        }
        guard let hour = time.hour else { throw fault(.noHour, row, span, column) }
        guard (0...24).contains(hour) else {
            throw fault(.written(.doesNotExist), row, span, column)
        }
        guard (time.minute ?? 0) == 0 else { throw fault(.offTheHour, row, span, column) }
        return Moment(day: date, hour: hour).minutes
    }

    private mutating func readStamp(
        _ row: RowView, span: FieldSpan, column: Int
    ) throws(Fault) -> WrittenTime {
        guard span.column != 0, span.length > 0 else {
            throw Fault(reason: .missing, text: "", column: column)
        }
        let bytes = row.bytes(of: span)
        switch span.kind {
        case .text, .isoDate: break
        case .dateSerial, .number:
            if let time = try serial(bytes, span: span, row: row, column: column) { return time }
        case .boolean, .error, .formulaWithoutValue:
            throw fault(.written(.notATime), row, span, column)
        }
        // Hourly files with a date column repeat the date 24 times.
        if !lastDate.isEmpty, bytes.elementsEqual(lastDate) { return lastTime }
        if let time = sameDay(bytes) { return time }
        do {
            lastTime = try text.parse(bytes, encoding: row.encoding)
        } catch {
            lastDate = []
            throw fault(.written(error), row, span, column)
        }
        lastDate.removeAll(keepingCapacity: true)
        lastDate.append(contentsOf: bytes)
        return lastTime
    }

    /// `2026-03-01 08:00` after another hour of the same day, written alike: only the hour is
    /// read. Nil for all other forms.
    private func sameDay(_ bytes: UnsafeRawBufferPointer) -> WrittenTime? {
        guard bytes.count == 16, lastDate.count == 16, bytes[13] == UInt8(ascii: ":"),
            lastDate[13] == UInt8(ascii: ":"), lastTime.minute != nil,
            (0..<11).allSatisfy({ bytes[$0] == lastDate[$0] })
        else { return nil }
        func number(at index: Int) -> Int? {
            let (tens, ones) = (bytes[index] &- 48, bytes[index + 1] &- 48)
            return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
        }
        guard let hour = number(at: 11), let minute = number(at: 14), hour < 24, minute < 60
        else { return nil }
        var time = lastTime
        time.hour = hour
        time.minute = minute
        return time
    }

    /// Nil where a bare number is a date written without separators (20240301).
    private mutating func serial(
        _ bytes: UnsafeRawBufferPointer, span: FieldSpan, row: RowView, column: Int
    ) throws(Fault) -> WrittenTime? {
        guard let serial = NumberParser.stored(bytes) else {
            throw fault(.written(.notATime), row, span, column)
        }
        if span.kind == .number {
            guard WorkbookDate.isPlausible(serial) else { return nil }
            unstyledSerials += 1
        }
        guard let moment = WorkbookDate.moment(serial, dates1904: dates1904) else {
            throw fault(.written(.doesNotExist), row, span, column)
        }
        let (year, month, day) = moment.day.civil
        let minute = moment.minuteOfDay
        let hasTime = hour == nil || minute != 0
        return WrittenTime(
            year: year, month: month, day: day, hour: hasTime ? minute / 60 : nil,
            minute: hasTime ? minute % 60 : nil)
    }

    private mutating func part(
        _ row: RowView, _ span: FieldSpan, _ column: Int
    ) throws(Fault) -> (value: Int, minute: Int) {
        guard span.column != 0, span.length > 0 else {
            throw Fault(reason: .missing, text: "", column: column)
        }
        let bytes = row.bytes(of: span)
        if span.kind == .dateSerial {
            // A time of day alone: 0.375 shown as 9:00.
            guard let minutes = NumberParser.stored(bytes).flatMap(WorkbookDate.minuteOfDay) else {
                throw fault(.written(.notATime), row, span, column)
            }
            return (minutes / 60, minutes % 60)
        }
        do {
            return try text.parsePart(bytes, encoding: row.encoding)
        } catch {
            throw fault(.written(error), row, span, column)
        }
    }

    private func fault(
        _ reason: Fault.Reason, _ row: RowView, _ span: FieldSpan, _ column: Int
    ) -> Fault {
        let text =
            span.column == 0 ? "" : CellText.decode(row.bytes(of: span), encoding: row.encoding)
        return Fault(reason: reason, text: String(text.prefix(60)), column: column)
    }
}
