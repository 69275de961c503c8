import Testing
import Values

@Suite struct RationalSquareRootTests {
    /// √2 = 1.414213562373…, √0.5 = 0.7071067811…, √4 exactly; cut off, not rounded.
    @Test(arguments: [
        (Int64(2), Int64(1), 12, "1.414213562373"), (1, 2, 3, "0.707"), (4, 1, 2, "2.00"),
        (2, 1, 0, "1"), (0, 1, 4, "0.0000"), (999_999, 1_000_000, 2, "0.99"),
    ])
    func digits(top: Int64, bottom: Int64, scale: Int, expected: String) {
        #expect(
            Rational(top, over: bottom).squareRoot(scale: scale)?.description == expected)
    }

    @Test func whatHasNoRootHereIsNil() {
        #expect(Rational(-1).squareRoot(scale: 2) == nil)
        #expect(Rational(1).squareRoot(scale: 19) == nil)
        #expect(Rational(.max).squareRoot(scale: 18) == nil)
    }
}
