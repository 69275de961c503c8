import Values

/// The rows of one station, folded.
struct StationFold {
    let name: [UInt8]
    let text: String
    var rows = 0
    var rowsWithoutTime = 0
    var first = Int32.max
    var last = Int32.min
    var columns: [ColumnFold]

    init(name: [UInt8], text: String, columns: Int) {
        self.name = name
        self.text = text
        self.columns = Array(repeating: ColumnFold(), count: columns)
    }

    @inline(__always)
    func isNamed(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard bytes.count == name.count else { return false }
        for index in 0..<bytes.count where bytes[index] != name[index] { return false }
        return true
    }

    @inline(__always)
    mutating func add(_ minutes: Int32) {
        rows &+= 1
        if minutes == .min {
            rowsWithoutTime &+= 1
        } else {
            if minutes < first { first = minutes }
            if minutes > last { last = minutes }
        }
    }
}

/// The values of one column at one station, folded.
struct ColumnFold {
    /// Sums are kept at this scale; it grows with the longest fraction met.
    private(set) var scale = 0
    private(set) var count = 0
    private(set) var sum = Int128(0)
    private(set) var least = Int64.max
    private(set) var most = Int64.min
    /// A value did not fit the common scale.
    private(set) var overflowed = 0
    var blank = 0
    private(set) var markers: [String: Int] = [:]
    private(set) var unreadable = 0
    /// Sums of the day under way, and of those before.
    private var day = Int32.min
    private(set) var days: [Int32: DayFold] = [:]
    private var today = DayFold()

    struct DayFold {
        var sum = Int64(0)
        var hours = 0
        var scale = 0
    }

    @inline(__always)
    mutating func add(_ value: Int64, _ places: Int, _ minutes: Int32) {
        if SummaryWords.absentNumbers.contains(value), places == 0 {
            return addMarker("\(value)")
        }
        var mantissa = value
        if places != scale {
            guard let fitted = fit(value, places) else { return }
            mantissa = fitted
        }
        count &+= 1
        sum &+= Int128(mantissa)
        if mantissa < least { least = mantissa }
        if mantissa > most { most = mantissa }
        guard minutes != .min else { return }
        let now = minutes / 1440
        if now != day { change(to: now) }
        let (next, isTooLarge) = today.sum.addingReportingOverflow(mantissa)
        if !isTooLarge {
            today.sum = next
            today.hours &+= 1
        }
    }

    mutating func addMarker(_ text: String) {
        if SummaryWords.absent.contains(text) || Int64(text) != nil {
            markers[text, default: 0] += 1
        } else {
            unreadable += 1
        }
    }

    /// Ends the day under way.
    mutating func finish() { change(to: .min) }

    private mutating func change(to next: Int32) {
        if today.hours > 0 {
            today.scale = scale
            days[day] = today
        }
        day = next
        today = days[next] ?? DayFold()
        if today.hours > 0, today.scale < scale {
            let (scaled, isTooLarge) = today.sum.multipliedReportingOverflow(
                by: DecimalValue.powersOfTen[scale - today.scale])
            if isTooLarge { today = DayFold() } else { today.sum = scaled }
        }
    }

    /// Brings a value to the common scale, or the sums to the value's.
    private mutating func fit(_ value: Int64, _ places: Int) -> Int64? {
        if places < scale {
            let (scaled, isTooLarge) = value.multipliedReportingOverflow(
                by: DecimalValue.powersOfTen[scale - places])
            if isTooLarge { overflowed += 1 }
            return isTooLarge ? nil : scaled
        }
        let factor = DecimalValue.powersOfTen[places - scale]
        let sums = sum.multipliedReportingOverflow(by: Int128(factor))
        let lows = count == 0 ? (least, false) : least.multipliedReportingOverflow(by: factor)
        let highs = count == 0 ? (most, false) : most.multipliedReportingOverflow(by: factor)
        let now = today.sum.multipliedReportingOverflow(by: factor)
        guard !sums.overflow, !lows.1, !highs.1, !now.overflow else {
            overflowed += 1
            return nil
        }
        (sum, least, most, today.sum) = (sums.partialValue, lows.0, highs.0, now.partialValue)
        scale = places
        return value
    }
}
