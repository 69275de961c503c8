import Gathering
import Values

/// A value far from the two before and the two after it. The judge is the median of the four:
/// one odd neighbour does not move it.
struct SpikeCheck {
    private struct Entry {
        var index: Int
        var minute: Int32
        var value: Int64
    }

    private let tenths: Int64
    private let least: Int64
    /// The five lie within so many minutes: a value missing here and there does no harm.
    private let span: Int32
    private var a: Entry?
    private var b: Entry?
    private var c: Entry?
    private var d: Entry?
    private var tally = Tally()
    private var extreme: Int64 = 0

    init?(_ limits: ReviewLimits, _ interval: Interval, step: Int32, scale: Int) {
        let spike: ReviewLimits.Spike? =
            switch interval {
            case .hour: limits.hourlySpike
            case .day: limits.dailySpike
            case .month: nil
            }
        guard let spike else { return nil }
        tenths = spike.tenths
        least = spike.least * DecimalValue.powersOfTen[scale]
        span = step * 6
    }

    @inline(__always)
    mutating func take(_ index: Int, _ minute: Int32, _ value: Int64) {
        let e = Entry(index: index, minute: minute, value: value)
        if let a, let b, let c, let d, minute - a.minute <= span {
            judge(c, a.value, b.value, d.value, value)
        }
        (a, b, c, d) = (b, c, d, e)
    }

    @inline(__always)
    private mutating func judge(_ middle: Entry, _ w: Int64, _ x: Int64, _ y: Int64, _ z: Int64) {
        // Twice the median of four: their sum without the smallest and the largest.
        let largest = max(max(w, x), max(y, z))
        let smallest = min(min(w, x), min(y, z))
        let twice = w + x + y + z - largest - smallest
        let difference = middle.value * 2 - twice
        guard difference.magnitude >= (least * 2).magnitude else { return }
        // Ratios look upwards only; what has none, both ways.
        if tenths > 0, difference < 0 || middle.value * 20 < twice * tenths { return }
        if tally.count == 0 || middle.value > extreme { extreme = middle.value }
        tally.add(middle.index, minute: middle.minute)
    }

    func suspicions(_ pass: SeriesPass) -> [Diagnostic] {
        [pass.diagnostic(.spike, tally, ["extreme": pass.text(extreme)])].compactMap { $0 }
    }
}

extension Diagnostic.Kind {
    static let spike = Diagnostic.Kind(
        "review.spike", .note,
        Wording(
            "{station} 站{quantity}有 {count} 个突变值，与前后各两个值的中位数相差悬殊（{from} 至 {to}，年×个数 {years}；最大 {extreme} {unit}）",
            "station {station}, {id}: {count} spikes, far from the median of the two values before and after ({from} to {to}, year×count {years}; highest {extreme} {unit})"
        ),
        advice: Wording(
            "请站点核实；确为仪器故障的，登记剔除", "have the station check; register an exclusion if it was a fault")
    )
}
