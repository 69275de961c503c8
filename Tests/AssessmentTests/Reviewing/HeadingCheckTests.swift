import Gathering
import Testing
import Values

@testable import Assessment

/// Tables whose headings have moved, made by hand: 40 days of known air, published AQI by
/// HJ 633-2012 from the true columns.
struct HeadingCheckTests {
    /// True PM2.5, PM10, SO2, NO2, CO (tenths), O3 8 h of a day.
    static func air(_ day: Int) -> [Int32] {
        let fine = Int32(20 + day * 7 % 90)
        return [
            fine, fine + Int32(15 + day % 9), Int32(3 + day % 3), Int32(25 + day % 20),
            Int32(4 + day % 8), Int32(30 + day * 5 % 60),
        ]
    }

    static func published(_ air: [Int32]) throws -> Int32 {
        var row = AQIRow()
        let inputs: [AQIInput] = [.pm25, .pm10, .so2, .no2, .co, .ozone8h]
        for (input, value) in zip(inputs, air) {
            row[input] = ShortConcentration(
                mantissa: Int64(value), scale: input == .co ? 1 : 0, quantity: input.quantity)
        }
        return Int32(try #require(row.index(.day2012)))
    }

    /// `columns[n]` are the values printed under the n-th heading, at the scale of ``scales``.
    static func dataset(_ days: Int, columns: (([Int32]) -> [(Int32, scale: Int)])) throws
        -> Dataset
    {
        let quantities: [Quantity] = [.pm25, .pm10, .so2, .no2, .co, .ozone8h]
        let air = (0..<days).map { Self.air($0) }
        var series: [Series] = []
        for (place, quantity) in quantities.enumerated() {
            let column = air.map { columns($0)[place] }
            series.append(
                try Fixture.series(
                    quantity, from: "2025-01-01", interval: .day, scale: column.first?.scale ?? 0,
                    column.map { $0.0 }))
        }
        series.append(
            try Fixture.series(
                .aqi, from: "2025-01-01", interval: .day, air.map { try published($0) }))
        return Fixture.dataset(series)
    }

    /// As a crawled page has it: a rank stands before the pollutants, so every heading names the
    /// column to its left, and ozone has none.
    static func shifted(_ air: [Int32]) -> [(Int32, scale: Int)] {
        [
            (150 + air[0], 0), (air[0], 0), (air[1], 0), (air[2], 0), (air[3], 0), (air[4], 1),
        ]
    }

    static func right(_ air: [Int32]) -> [(Int32, scale: Int)] {
        air.enumerated().map { ($0.element, $0.offset == 4 ? 1 : 0) }
    }

    @Test func rightHeadingsStand() throws {
        let review = Reviewer.review(try Self.dataset(40, columns: Self.right))
        #expect(review.refused.isEmpty)
        #expect(review.comparisons.first?.matched == 40)
    }

    @Test func shiftedHeadingsAreRefused() throws {
        let dataset = try Self.dataset(40, columns: Self.shifted)
        let review = Reviewer.review(dataset)
        let refusal = try #require(review.refusals.first)
        #expect(review.refused == [0])
        #expect(refusal.kind == .headingsMoved)
        #expect(refusal.parameters["rows"] == "40")
        #expect(refusal.parameters["labelled"] == "0")
        #expect(
            refusal.parameters["movesEnglish"]?.hasPrefix(
                "PM2.5 → none, PM10 → PM2.5, SO2 → PM10, NO2 → SO2, CO → NO2") == true)
        #expect(refusal.location == SourceLocation(file: "data/a.csv"))
        for language in Language.allCases {
            #expect(!refusal.message(in: language).contains("{"))
        }
        // Nothing of the table is looked at any further, and nothing of it is measured.
        #expect(review.suspicions.isEmpty)
        #expect(review.comparisons.isEmpty)
        #expect(dataset.without(origins: review.refused).series.isEmpty)
    }

    /// PM2.5 and PM10 exchanged.
    @Test func exchangedHeadingsAreRefused() throws {
        let dataset = try Self.dataset(40) { air in
            let right = Self.right(air)
            return [right[1], right[0]] + right.dropFirst(2)
        }
        #expect(Reviewer.review(dataset).refused == [0])
    }

    /// 30 days prove, 29 do not.
    @Test(arguments: [(29, false), (30, true)])
    func fewDays(days: Int, isRefused: Bool) throws {
        let dataset = try Self.dataset(days, columns: Self.shifted)
        let refusals = HeadingCheck(dataset).byPublishedAQI(AQIComparer(dataset).comparisons())
        #expect(!refusals.refused.isEmpty == isRefused)
    }

    /// Published numbers that no column explains are suspicious, and the table stands.
    @Test func aqiOfAnotherPlaceIsSuspicious() throws {
        var dataset = try Self.dataset(40, columns: Self.right)
        let place = try #require(dataset.series.firstIndex { $0.quantity == .aqi })
        dataset.series[place].mantissas = (0..<40).map { 300 + Int32($0 * 37 % 190) }
        let review = Reviewer.review(dataset)
        #expect(review.refused.isEmpty)
        #expect(review.suspicions.contains { $0.kind == .aqiDisagrees })
    }
}
