import Testing

@testable import Charting

struct RatioTicksTests {
    /// Worked by hand: 1, 2 and 5 times powers of ten, from the last at or under the least value
    /// to the first at or over the greatest.
    @Test(arguments: [
        ([4.0, 46], ["2", "5", "10", "20", "50"]),
        ([100], ["100", "200"]),
        ([0.03, 0.4], ["0.02", "0.05", "0.1", "0.2", "0.5"]),
        ([33, 1150], ["20", "50", "100", "200", "500", "1000", "2000"]),
        // Nineteen of them would be too many: powers of ten alone.
        ([1, 1e6], ["1", "10", "100", "1000", "10000", "100000", "1000000"]),
    ])
    func ticks(values: [Double], texts: [String]) {
        #expect(RatioTicks(covering: values).ticks.map(\.text) == texts)
    }

    @Test func equalRatiosAreEqualLengths() {
        let ticks = RatioTicks(covering: [1, 100])
        #expect((ticks.share(10) - 0.5).magnitude < 1e-12)
        #expect(
            (ticks.share(20) - ticks.share(10) - (ticks.share(6) - ticks.share(3))).magnitude
                < 1e-12)
        #expect(ticks.share(1) == 0)
        #expect(ticks.share(100) == 1)
    }

    @Test func whatIsNotPositiveHasNoPlace() {
        #expect(RatioTicks(covering: [0, -3, .nan, .infinity]).ticks.isEmpty)
        let ticks = RatioTicks(covering: [-5, 0, 10, 30])
        #expect(ticks.ticks.map(\.text) == ["10", "20", "50"])
        #expect(ticks.share(0) == 0)
        #expect(ticks.share(-1) == 0)
    }

    /// Any span has two to seven ticks that cover it.
    @Test func neverTooMany() {
        for span in [1.0, 3, 20, 1e3, 1e9, 1e40, 1e200] {
            let ticks = RatioTicks(covering: [0.7, 0.7 * span])
            #expect((2...7).contains(ticks.ticks.count), "\(span)")
            #expect(ticks.lower <= 0.7)
            #expect(ticks.upper >= 0.7 * span * (1 - 1e-9))
        }
    }
}
