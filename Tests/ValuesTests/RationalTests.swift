import Testing
import Values

@Suite struct RationalTests {
    /// The examples of GB/T 8170-2008, 3.2 (12.1498 → 12.1; 1268 → 13×10²; 10.502 → 11;
    /// 1.050 → 1.0; 0.35 → 0.4; 2500 → 2×10³ …), each in one step.
    @Test(arguments: [
        ("12.1498", 1, "12.1"), ("12.1498", 0, "12"), ("10.502", 0, "11"), ("1.050", 1, "1.0"),
        ("0.35", 1, "0.4"), ("0.0325", 3, "0.032"), ("32500e-3", 0, ""), ("15.4546", 0, "15"),
        ("-355", -1, ""), ("-0.0365", 3, "-0.036"), ("2.5", 0, "2"), ("3.5", 0, "4"),
        ("-2.5", 0, "-2"), ("2.50000001", 0, "3"), ("93.96", 1, "94.0"),
        ("0.125", 2, "0.12"), ("0.375", 2, "0.38"), ("-3.5", 0, "-4"), ("-0.125", 2, "-0.12"),
        ("0.1250001", 2, "0.13"), ("0.1249999", 2, "0.12"), ("-0.5", 0, "0"), ("0.5", 0, "0"),
    ])
    func roundsHalfToEven(text: String, scale: Int, expected: String) {
        guard let value = DecimalValue(text) else {
            #expect(expected.isEmpty)
            return
        }
        #expect(value.rational.rounded(scale: scale)?.description ?? "" == expected)
    }

    /// HJ 633-2012, 6.2: IAQI is rounded up; CO of 2.2 mg/m³ is exactly 55.
    @Test func roundsUp() {
        #expect(Rational(551, over: 10).rounded(.up, scale: 0)?.description == "56")
        #expect(Rational(55, over: 1).rounded(.up, scale: 0)?.description == "55")
    }

    @Test func meansAreExact() {
        let third = Rational(1, over: 3)
        #expect(Rational.mean([third, third, third]) == third)
        #expect(Rational.mean([Rational(1), Rational(2)]) == Rational(3, over: 2))
        #expect(Rational.mean([Rational]()) == nil)
    }

    @Test func keepsLowestTermsWithAPositiveDenominator() {
        let value = Rational(6, over: -4)
        #expect(value.numerator == "-3")
        #expect(value.denominator == "2")
        #expect(value.isNegative)
        #expect(Rational(numerator: "-3", denominator: "2") == value)
        #expect(Rational(numerator: "1", denominator: "0") == nil)
    }

    @Test func saysWhichDecimalItIs() {
        #expect(Rational(1, over: 8).exactDecimal?.description == "0.125")
        #expect(Rational(1, over: 3).exactDecimal == nil)
    }

    @Test(arguments: [(1, 3), (-1, 3), (0, 1), (12_345_678_901, 7), (1, 1_000_000_007)])
    func approximatesForDrawing(top: Int64, bottom: Int64) {
        let expected = Double(top) / Double(bottom)
        let value = Rational(top, over: bottom).approximation
        #expect(abs(value - expected) <= abs(expected) * 1e-15)
    }
}
