import Values

/// A year of ozone at one station, from its hours.
struct OzoneDays: Sendable {
    /// 日最大8小时平均; see ``OzoneDayRule``.
    var eightHours: DailyValues
    /// 日最大1小时平均: the largest hour there is. No minimum of hours is set for it, and it is
    /// only ever used beside a valid 8-hour value.
    var oneHour: DailyValues

    init(_ grid: HourGrid) {
        var eightHours = DailyValues.none(grid.year)
        var oneHour = DailyValues.none(grid.year)
        for day in 0..<grid.year.dayCount {
            let first = day * 24
            let valid = (first..<first + 24).filter { grid.states[$0] == .valid }
            guard let largest = valid.map({ grid.mantissas[$0] }).max() else { continue }
            oneHour.values[day] = exactMean(sum: largest, count: 1, scale: grid.scale)
            oneHour.hasData[day] = true
            eightHours.hasData[day] = true
            eightHours.values[day] = Self.largestEightHourMean(grid, first: first)
            if eightHours.values[day] == nil {
                eightHours.floors[day] = Self.leastEightHourMaximum(grid, first: first)
            }
        }
        eightHours.isExcluded = grid.excludedDays
        oneHour.isExcluded = grid.excludedDays
        self.eightHours = eightHours
        self.oneHour = oneHour
    }

    private static func largestEightHourMean(_ grid: HourGrid, first: Int) -> Rational? {
        var windows = 0
        var best: (sum: Int64, count: Int)?
        for end in OzoneDayRule.windowEnds {
            let (count, sum) = grid.sum(first + end - OzoneDayRule.windowHours..<first + end)
            guard count >= OzoneDayRule.minimumHours else { continue }
            windows += 1
            // sum₁/count₁ < sum₂/count₂ without dividing; both products stay in 64 bits because
            // mantissas are bounded by HourGrid.largestMantissa.
            if let known = best, sum * Int64(known.count) <= known.sum * Int64(count) { continue }
            best = (sum, count)
        }
        guard let best,
            let mean = exactMean(sum: best.sum, count: best.count, scale: grid.scale)
        else { return nil }
        let isCounted =
            windows >= OzoneDayRule.minimumWindows || Rational(OzoneDayRule.limit) < mean
        return isCounted ? mean : nil
    }

    /// What the day's maximum is at least: of all windows, the missing hours at 0.
    private static func leastEightHourMaximum(_ grid: HourGrid, first: Int) -> Rational? {
        let sums = OzoneDayRule.windowEnds.map { end in
            grid.sum(first + end - OzoneDayRule.windowHours..<first + end).sum
        }
        return sums.max().flatMap {
            exactMean(sum: $0, count: OzoneDayRule.windowHours, scale: grid.scale)
        }
    }
}
