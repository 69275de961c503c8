import Gathering
import Values

/// The same value many times running: an instrument that stands still.
struct FlatCheck {
    private let entries: Int
    private let above: Int64
    private let except: Int64?
    /// A longer gap ends a run.
    private let gap: Int32
    private var value = Int64.min
    private var start = 0
    private var startMinute: Int32 = 0
    private var lastMinute: Int32 = 0
    private var count = 0
    private var tally = Tally()
    private var longest = 0
    private var longestValue: Int64 = 0

    init?(_ limits: ReviewLimits, _ interval: Interval, step: Int32, scale: Int) {
        let flat: ReviewLimits.Flat? =
            switch interval {
            case .hour: limits.hourlyFlat
            case .day: limits.dailyFlat
            case .month: nil
            }
        guard let flat else { return nil }
        let unit = DecimalValue.powersOfTen[scale]
        entries = flat.entries
        above = flat.above * unit
        except = flat.except.map { $0 * unit }
        gap = step * 3
    }

    @inline(__always)
    mutating func take(_ index: Int, _ minute: Int32, _ next: Int64) {
        if next == value, minute - lastMinute <= gap {
            count += 1
        } else {
            close()
            (value, start, startMinute, count) = (next, index, minute, 1)
        }
        lastMinute = minute
    }

    mutating func finish() { close() }

    @inline(__always)
    private mutating func close() {
        guard count >= entries, value > above, value != except else { return }
        if count > longest { (longest, longestValue) = (count, value) }
        tally.add(start, minute: startMinute)
    }

    func suspicions(_ pass: SeriesPass) -> [Diagnostic] {
        [
            pass.diagnostic(
                .flat, tally,
                [
                    "longest": String(longest), "value": pass.text(longestValue),
                    "least": String(entries),
                ])
        ].compactMap { $0 }
    }
}

extension Diagnostic.Kind {
    static let flat = Diagnostic.Kind(
        "review.flat", .note,
        Wording(
            "{station} 站{quantity}有 {count} 段连续 {least} 个以上的相同值（{from} 起，末段 {to}，年×段数 {years}；最长 {longest} 个，值 {value} {unit}）",
            "station {station}, {id}: {count} runs of {least} or more equal values (from {from}, the last {to}, year×runs {years}; longest {longest}, value {value} {unit})"
        ),
        advice: Wording(
            "请站点核实仪器是否停滞", "have the station check whether the instrument stood still"))
}
