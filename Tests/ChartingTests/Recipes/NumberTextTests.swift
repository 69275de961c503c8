import Testing
import Values

@testable import Charting

struct NumberTextTests {
    /// GB/T 8170-2008: 四舍六入五成双, from the exact value.
    @Test(arguments: [
        (Rational(25, over: 10), 0, "2"), (Rational(35, over: 10), 0, "4"),
        (Rational(-25, over: 100), 1, "−0.2"), (Rational(-4, over: 100), 1, "0.0"),
        (Rational(1, over: 3), 2, "0.33"), (Rational(3214), 0, "3214"),
    ])
    func plain(value: Rational, decimals: Int, text: String) {
        #expect(NumberText.plain(value, decimals: decimals) == text)
    }

    @Test func aChangeIsNeverPrintedAsNothing() {
        #expect(NumberText.signed(Rational(4, over: 100), decimals: 1) == "+0.04")
        #expect(NumberText.signed(Rational(-4, over: 1000), decimals: 0) == "−0.004")
        #expect(NumberText.signed(.zero, decimals: 1) == "0.0")
        #expect(NumberText.signed(Rational(12), decimals: 1) == "+12.0")
    }

    @Test func limitsPrintAsWritten() {
        #expect(NumberText.exact(Rational(625, over: 10), decimals: 0) == "62.5")
        #expect(NumberText.exact(Rational(3000), decimals: 1) == "3000")
    }

    @Test func moreDigitsThanADecimalHolds() throws {
        let huge = try #require(
            Rational(numerator: "123456789012345678901234567890", denominator: "1"))
        #expect(NumberText.plain(huge, decimals: 0) == "1.2×10²⁹")
    }
}
