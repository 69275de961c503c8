import Gathering
import Values

/// A grid of hours added up by month and hour of day: 288 cells in contiguous columns, the
/// 24 hours of January first, and after them 24 cells of the whole year.
struct HourSums: Sendable {
    static let hours = 24
    /// The row of cells of the whole year; rows 0…11 are the months.
    static let yearRow = 12

    /// Of the valid mantissas. The bound on a mantissa keeps every sum inside 64 bits.
    private(set) var sums: [Int64]
    private(set) var valid: [Int]
    private(set) var expected: [Int]
    private let scale: Int

    /// One pass over a grid whose days begin at midnight: slot *n* is hour *n* mod 24.
    init(_ grid: HourGrid) {
        let count = (Self.yearRow + 1) * Self.hours
        scale = grid.scale
        sums = Array(repeating: 0, count: count)
        valid = Array(repeating: 0, count: count)
        expected = Array(repeating: 0, count: count)
        for (month, days) in grid.year.months.enumerated() {
            var hour = 0
            for slot in days.lowerBound * Self.hours..<days.upperBound * Self.hours {
                let cell = month * Self.hours + hour
                hour = hour == Self.hours - 1 ? 0 : hour + 1
                let state = grid.states[slot]
                if state == .notStanding { continue }
                expected[cell] += 1
                if state != .valid { continue }
                valid[cell] += 1
                sums[cell] += grid.mantissas[slot]
            }
        }
        let year = Self.yearRow * Self.hours
        for cell in 0..<year {
            sums[year + cell % Self.hours] += sums[cell]
            valid[year + cell % Self.hours] += valid[cell]
            expected[year + cell % Self.hours] += expected[cell]
        }
    }

    /// The exact mean of a cell; nil where it has no valid hour.
    func mean(_ cell: Int) -> Rational? {
        exactMean(sum: sums[cell], count: valid[cell], scale: scale)
    }
}
