import Values

/// The values of one quantity while a table is read: 32-bit mantissas at one scale, and the few
/// values that do not fit that scale kept exactly until the end.
struct ValueColumn: Sendable {
    /// More digits than these after the point are no observation but a computed mean.
    static let scaleLimit = 6

    private(set) var mantissas: [Int32] = []
    var flags: [Flag] = []
    private(set) var scale = 0
    private var largest: Int64 = 0
    /// Exact values that did not fit when they came, by index.
    private var exceptions: [(index: Int, value: DecimalValue)] = []

    init() {}

    mutating func appendAbsent(_ flag: Flag) {
        mantissas.append(0)
        flags.append(flag)
    }

    @inline(__always)
    mutating func append(_ mantissa: Int64, scale valueScale: Int, flag: Flag = .valid) {
        flags.append(flag)
        if valueScale == scale, let small = Int32(exactly: mantissa), small != .min {
            largest = max(largest, abs(mantissa))
            mantissas.append(small)
        } else {
            appendRescaled(mantissa, scale: valueScale)
        }
    }

    private mutating func appendRescaled(_ mantissa: Int64, scale valueScale: Int) {
        let index = mantissas.count
        mantissas.append(0)
        var (mantissa, valueScale) = (mantissa, valueScale)
        // 12.500 is 12.5: the zeros cost room and say nothing.
        while valueScale > scale, mantissa % 10 == 0 {
            mantissa /= 10
            valueScale -= 1
        }
        if valueScale > scale, valueScale <= Self.scaleLimit, raise(to: valueScale) {
            // The column now has the value's own scale.
        }
        let shift = scale - valueScale
        if shift >= 0, let small = Self.fitted(mantissa, by: shift) {
            largest = max(largest, Int64(small.magnitude))
            mantissas[index] = small
        } else {
            exceptions.append((index, DecimalValue(mantissa: mantissa, scale: valueScale)))
        }
    }

    /// Brings all values to more decimals; false, and nothing done, where they do not fit.
    private mutating func raise(to newScale: Int) -> Bool {
        let factor = DecimalValue.powersOfTen[newScale - scale]
        let (product, overflow) = largest.multipliedReportingOverflow(by: factor)
        guard !overflow, product < Int64(Int32.max) else { return false }
        let small = Int32(factor)
        for index in mantissas.indices { mantissas[index] &*= small }
        largest = product
        scale = newScale
        return true
    }

    private static func fitted(_ mantissa: Int64, by shift: Int) -> Int32? {
        guard shift <= 18 else { return nil }
        let (product, overflow) = mantissa.multipliedReportingOverflow(
            by: DecimalValue.powersOfTen[shift])
        guard !overflow, let small = Int32(exactly: product), small != .min else { return nil }
        return small
    }

    /// One scale for several columns of the same quantity, in order, and how many values had to be
    /// rounded to it (once, half-even, from the exact value). Does not depend on the order of values.
    static func joined(_ columns: [ValueColumn]) -> (
        mantissas: [Int32], flags: [Flag], scale: Int, rounded: Int
    ) {
        if columns.count == 1, let only = columns.first, only.exceptions.isEmpty {
            return (only.mantissas, only.flags, only.scale, 0)
        }
        let flags = columns.flatMap(\.flags)
        let isExact = columns.allSatisfy(\.exceptions.isEmpty)
        let scales = columns.map(\.scale)
        let wanted =
            isExact
            ? scales.max() ?? 0
            : min(
                scaleLimit,
                columns.flatMap { [$0.scale] + $0.exceptions.map(\.value.scale) }.max() ?? 0)
        for scale in stride(from: wanted, through: 0, by: -1) {
            if let result = joined(columns, scale: scale) {
                return (result.mantissas, flags, scale, result.rounded)
            }
        }
        // Not reached: every value lies within its quantity's bounds, far below 2³¹.
        return (
            Array(repeating: 0, count: flags.count), flags.map { $0 == .valid ? .unparsable : $0 },
            0, 0
        )
    }

    private static func joined(
        _ columns: [ValueColumn], scale: Int
    ) -> (mantissas: [Int32], rounded: Int)? {
        var mantissas: [Int32] = []
        mantissas.reserveCapacity(columns.reduce(0) { $0 + $1.mantissas.count })
        var rounded = 0
        for column in columns {
            let start = mantissas.count
            if column.scale <= scale {
                let factor = DecimalValue.powersOfTen[scale - column.scale]
                let (product, overflow) = column.largest.multipliedReportingOverflow(by: factor)
                guard !overflow, product < Int64(Int32.max) else { return nil }
                mantissas.append(
                    contentsOf: column.mantissas.lazy.map { Int32(Int64($0) * factor) })
            } else {
                for mantissa in column.mantissas {
                    let value = DecimalValue(mantissa: Int64(mantissa), scale: column.scale)
                    guard let small = fitted(value, scale: scale, rounded: &rounded) else {
                        return nil
                    }
                    mantissas.append(small)
                }
            }
            for exception in column.exceptions {
                guard let small = fitted(exception.value, scale: scale, rounded: &rounded) else {
                    return nil
                }
                mantissas[start + exception.index] = small
            }
        }
        return (mantissas, rounded)
    }

    private static func fitted(
        _ value: DecimalValue, scale: Int, rounded: inout Int
    ) -> Int32? {
        guard let nearest = value.rational.rounded(scale: scale),
            let small = Int32(exactly: nearest.mantissa), small != .min
        else { return nil }
        if nearest != value { rounded += 1 }
        return small
    }
}

/// What one table says of one station: a time axis, and a column a quantity.
struct StationBlock: Sendable {
    var station: Int
    var interval: Interval
    var hourLabel: HourLabel
    var dayEnd: DayEnd
    var origin: UInt16
    var quantities: [Quantity]
    var times: [Int32] = []
    var rows: [Int32] = []
    var columns: [ValueColumn]

    init(
        station: Int, interval: Interval, hourLabel: HourLabel, dayEnd: DayEnd = .midnight,
        origin: UInt16, quantities: [Quantity]
    ) {
        self.station = station
        self.interval = interval
        self.hourLabel = hourLabel
        self.dayEnd = dayEnd
        self.origin = origin
        self.quantities = quantities
        columns = Array(repeating: ValueColumn(), count: quantities.count)
    }
}
