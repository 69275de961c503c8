import Testing
import Values

@Suite struct RationalWordsTests {
    /// Lowest terms and a positive denominator, whatever the signs; the ends of Int64 do not trap.
    @Test(arguments: [
        (Int64(6), Int64(4), "3", "2"), (-6, 4, "-3", "2"), (6, -4, "-3", "2"),
        (-6, -4, "3", "2"), (0, -5, "0", "1"), (7, 0, "0", "1"),
        (.min, -1, "9223372036854775808", "1"), (.min, .min, "1", "1"),
        (1, .min, "-1", "9223372036854775808"),
        (.max, .min, "-9223372036854775807", "9223372036854775808"),
    ])
    func lowestTerms(top: Int64, bottom: Int64, numerator: String, denominator: String) {
        let ratio = Rational(top, over: bottom)
        #expect(ratio.numerator == numerator)
        #expect(ratio.denominator == denominator)
        #expect(ratio == Rational(numerator: numerator, denominator: denominator))
    }

    @Test func wordsWhereTheyFit() throws {
        let words = try #require(Rational(-6, over: 4).words)
        #expect(words.numerator == -3)
        #expect(words.denominator == 2)
        #expect(Rational(.min, over: -1).words == nil)
    }
}
