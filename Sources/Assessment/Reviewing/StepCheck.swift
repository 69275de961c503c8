import Gathering
import Values

/// A level that jumps and stays: no day of the fortnight after lies within the fortnight before,
/// and the medians differ by the quantity's factor. Weather does not do that; another
/// instrument, place or unit does.
struct StepCheck {
    private struct Day {
        var number: Int32
        var index: Int
        /// Hundredths of the value's own step.
        var mean: Int64
    }

    private let tenths: Int64
    private let least: Int
    private var days: [Day] = []
    private var sum: Int64 = 0
    private var count = 0
    private var number = Int32.min
    private var first = 0

    init?(_ limits: ReviewLimits, _ interval: Interval) {
        guard let tenths = limits.stepTenths, interval != .month else { return nil }
        self.tenths = tenths
        least = interval == .hour ? ReviewLimits.stepHours : 1
    }

    @inline(__always)
    mutating func take(_ index: Int, _ minute: Int32, _ value: Int64) {
        let day = minute / 1440
        if day != number {
            close()
            (number, first, sum, count) = (day, index, 0, 0)
        }
        sum += value
        count += 1
    }

    private mutating func close() {
        guard count >= least else { return }
        days.append(Day(number: number, index: first, mean: sum * 100 / Int64(count)))
    }

    func suspicions(_ pass: SeriesPass) -> [Diagnostic] {
        var copy = self
        copy.close()
        return copy.steps().map { step in
            pass.diagnostic(
                .step, at: step.index,
                ["before": pass.text(step.before / 100), "after": pass.text(step.after / 100)])
        }
    }

    /// Of neighbouring days on which the rule holds, the one with the widest gap.
    private func steps() -> [(index: Int, before: Int64, after: Int64)] {
        let length = ReviewLimits.stepDays
        var found: [(index: Int, before: Int64, after: Int64)] = []
        var best: (gap: Int64, place: Int, index: Int, before: Int64, after: Int64)?
        var place = length
        while place + length <= days.count {
            if let best, place > best.place + length {
                found.append((best.index, best.before, best.after))
            }
            if let known = best, place > known.place + length { best = nil }
            if let step = step(at: place), step.gap > best?.gap ?? -1 {
                best = (step.gap, place, days[place].index, step.before, step.after)
            }
            place += 1
        }
        if let best { found.append((best.index, best.before, best.after)) }
        return found
    }

    private func step(at place: Int) -> (gap: Int64, before: Int64, after: Int64)? {
        let length = ReviewLimits.stepDays
        let before = days[place - length..<place]
        let after = days[place..<place + length]
        // A quarter of the days may be missing.
        guard let start = before.first, let end = after.last,
            Int(end.number - start.number) < length * 2 + length / 2
        else { return nil }
        let early = before.map(\.mean).sorted()
        let late = after.map(\.mean).sorted()
        guard let lowEarly = early.first, let highEarly = early.last, let lowLate = late.first,
            let highLate = late.last
        else { return nil }
        let gap = lowLate > highEarly ? lowLate - highEarly : lowEarly - highLate
        guard gap > 0 else { return nil }
        let (one, other) = (early[length / 2], late[length / 2])
        let (smaller, larger) = (min(one, other), max(one, other))
        guard larger * 10 >= smaller * tenths else { return nil }
        return (gap, one, other)
    }
}

extension Diagnostic.Kind {
    static let step = Diagnostic.Kind(
        "review.step", .warning,
        Wording(
            "{station} 站{quantity}自 {from} 起整体改变：前后各 14 日的日均值互不重叠，中位数由 {before} 变为 {after} {unit}",
            "station {station}, {id}: the level changes on {from}: the daily means of 14 days before and after do not overlap, the median goes from {before} to {after} {unit}"
        ),
        advice: Wording(
            "请核实是否换了仪器、位置或单位；如属实，在 area.xml 分站点登记",
            "check whether the instrument, its place or the unit changed"))
}
