import Gathering
import Values

/// Values outside what the quantity is plausibly; zeros of ions apart.
struct RangeCheck {
    private let lowest: Int64
    private let highest: Int64
    private let tellsZeros: Bool
    private let range: String
    private var outside = Tally()
    private var zeros = Tally()
    private var extreme: Int64 = 0

    init(_ limits: ReviewLimits, _ series: Series, scale: Int) {
        let top = series.interval == .hour ? limits.highest : limits.highestDaily
        lowest = limits.lowest.mantissa(at: scale)
        // Of a month's sums nothing is known here.
        highest = series.interval == .month ? .max : top.mantissa(at: scale)
        let unit = series.quantity.unit
        range = "\(limits.lowest)–\(top)" + (unit == .one ? "" : " " + unit.rawValue)
        tellsZeros = series.quantity == .ion
    }

    @inline(__always)
    mutating func take(_ index: Int, _ minute: Int32, _ value: Int64) {
        if value < lowest || value > highest { note(index, minute, value) }
    }

    private mutating func note(_ index: Int, _ minute: Int32, _ value: Int64) {
        if tellsZeros, value == 0 {
            zeros.add(index, minute: minute)
            return
        }
        if outside.count == 0 || distance(value) > distance(extreme) { extreme = value }
        outside.add(index, minute: minute)
    }

    private func distance(_ value: Int64) -> Int64 {
        value < lowest ? lowest - value : value - highest
    }

    func suspicions(_ pass: SeriesPass) -> [Diagnostic] {
        [
            pass.diagnostic(
                .outsideRange, outside, ["range": range, "extreme": pass.text(extreme)]),
            pass.diagnostic(.ionsZero, zeros),
        ].compactMap { $0 }
    }
}

extension Diagnostic.Kind {
    static let outsideRange = Diagnostic.Kind(
        "review.outsideRange", .warning,
        Wording(
            "{station} 站{quantity}有 {count} 个值在通常范围 {range} 之外（{from} 至 {to}，年×个数 {years}；最甚 {extreme}）",
            "station {station}, {id}: {count} values outside the usual {range} ({from} to {to}, year×count {years}; the furthest {extreme})"
        ),
        advice: Wording(
            "请核实是真实过程、单位还是仪器", "check whether it is real, the unit or the instrument"))
    static let ionsZero = Diagnostic.Kind(
        "review.ionsZero", .warning,
        Wording(
            "{station} 站负氧离子有 {count} 个 0（{from} 至 {to}，年×个数 {years}）：按有效值参加了平均",
            "station {station}: {count} ion values of 0 ({from} to {to}, year×count {years}); they count in the means"
        ),
        advice: Wording(
            "请站点核实仪器状态；确为故障的，登记剔除",
            "have the station check; register an exclusion if it was a fault"))
}
