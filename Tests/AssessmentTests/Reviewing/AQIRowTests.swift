import Gathering
import Testing
import Values

@testable import Assessment

struct AQIRowTests {
    /// The short arithmetic gives what the standard's own gives: every item of both editions, at
    /// every breakpoint and one last digit to either side, as whole numbers and as tenths.
    @Test(arguments: AQIEdition.allCases) func isTheStandards(edition: AQIEdition) {
        let standard = AQIStandard.of(edition)
        for column in standard.columns {
            let quantity: Quantity = column.item.pollutant
            for point in column.breakpoints {
                for offset in -11...11 {
                    let tenths = max(0, Int64(point * 10 + offset))
                    let value = ShortConcentration(mantissa: tenths, scale: 1, quantity: quantity)
                    let exact = standard.iaqi(column.item, Rational(tenths, over: 10))
                    #expect(
                        standard.index(column.item, value.moved(by: 0), rounding: .up) == exact)
                }
            }
        }
    }

    /// PM2.5 63 μg/m³ under 2012: 50 + 50 (63 − 35) / 40 = 85; 38: 50 + 50 × 3 / 40 = 53.75, up
    /// and to the nearest 54; 37: 52.5, up 53, to the nearest 53 (halves away from zero);
    /// 36: 51.25, up 52, to the nearest 51. Half a unit about 36: 35.5 is 50.625, 36.5 is 51.875.
    @Test func roundings() {
        var row = AQIRow()
        func index(_ value: Int64, _ rounding: IndexRounding, _ halves: Int64 = 0) -> Int? {
            row[.pm25] = ShortConcentration(mantissa: value, scale: 0, quantity: .pm25)
            return row.index(.day2012, rounding: rounding, halves: halves)
        }
        #expect(index(63, .up) == 85)
        #expect(index(38, .nearest) == 54)
        #expect(index(37, .nearest) == 53)
        #expect(index(36, .up) == 52)
        #expect(index(36, .nearest) == 51)
        #expect(index(36, .nearest, -1) == 51)
        #expect(index(36, .up, 1) == 52)
    }

    /// CO is printed to 0.1: half of that about 2.2 mg/m³ is 2.15 (53.75) and 2.25 (56.25).
    @Test func carbonMonoxide() {
        var row = AQIRow()
        row[.co] = ShortConcentration(mantissa: 22, scale: 1, quantity: .co)
        #expect(row.index(.day2012) == 55)
        #expect(row.index(.day2012, rounding: .nearest, halves: -1) == 54)
        #expect(row.index(.day2012, halves: 1) == 57)
    }

    /// A mean of 24 hours with the sum 1803: 75.125, 100.15625 under 2012 → 101; brought to the
    /// whole number 75 under 2026: 100 + 50 × 15 / 55 = 113.6 → 114.
    @Test func means() {
        var row = AQIRow()
        let value = ShortConcentration(sum: 1803, count: 24, scale: 0)
        row[.pm25Sliding] = value
        #expect(row.index(.hour2012) == 101)
        #expect(row.index(.hour2026) == nil)
        let standard = AQIStandard.hj633y2026
        #expect(standard.index(.pm25Day, value.moved(by: 0), rounding: .up) == 114)
    }
}
