import Testing

@testable import Charting

struct TickRowTests {
    /// Worked by hand: the step of 1, 2, 2.5 or 5 × 10ⁿ that gives 4–6 ticks and wastes least.
    @Test(arguments: [
        ([3214.0], ["0", "1000", "2000", "3000", "4000"]),
        ([4000], ["0", "1000", "2000", "3000", "4000"]),
        ([4001], ["0", "1000", "2000", "3000", "4000", "5000"]),
        ([5000], ["0", "1000", "2000", "3000", "4000", "5000"]),
        ([5001], ["0", "2000", "4000", "6000"]),
        ([7500], ["0", "2000", "4000", "6000", "8000"]),
        ([100], ["0", "20", "40", "60", "80", "100"]),
        ([75], ["0", "20", "40", "60", "80"]),
        ([1], ["0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
        ([0.0012], ["0", "0.0005", "0.0010", "0.0015"]),
        ([-5.2, 26.8], ["−10", "0", "10", "20", "30"]),
        ([-40], ["−40", "−30", "−20", "−10", "0"]),
        ([12e9], ["0", "5000000000", "10000000000", "15000000000"]),
    ])
    func nice(values: [Double], texts: [String]) {
        #expect(TickRow(covering: values, fromZero: true).ticks.map(\.text) == texts)
    }

    @Test func notFromZero() {
        let row = TickRow(covering: [52, 68], fromZero: false)
        #expect(row.ticks.map(\.text) == ["50", "55", "60", "65", "70"])
        #expect(row.lower == 50)
        #expect(row.upper == 70)
    }

    @Test func nothingToMeasureHasNoNumbers() {
        #expect(TickRow(covering: [], fromZero: true).ticks.isEmpty)
        #expect(TickRow(covering: [.infinity, .nan], fromZero: true).ticks.isEmpty)
    }

    @Test func zerosAlone() {
        let row = TickRow(covering: [0, 0], fromZero: true)
        #expect(row.lower == 0)
        #expect(row.upper == 1)
    }

    /// Any span from 10⁻¹² to 10¹⁵ gets four to six ticks that cover it.
    @Test func alwaysFourToSix() {
        var value = 1e-12
        while value < 1e15 {
            for low in [0, -value / 3, value * 0.9] {
                let row = TickRow(covering: [low, value], fromZero: false)
                #expect((4...6).contains(row.ticks.count), "\(low)…\(value)")
                #expect(row.lower <= low + value * 1e-8)
                #expect(row.upper >= value - value * 1e-8)
            }
            value *= 1.37
        }
    }

    @Test func ticksThatTheMatterGives() {
        let row = TickRow(from: 0, through: 24, every: 6)
        #expect(row.ticks.map(\.text) == ["0", "6", "12", "18", "24"])
        #expect(row.lower == 0)
        #expect(row.upper == 24)
        #expect(TickRow(from: 3, through: 3, every: 0).upper == 4)
    }
}
