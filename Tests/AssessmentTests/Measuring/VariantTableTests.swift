import Gathering
import Testing
import Values

@testable import Assessment

/// Directions over two years in every way, worked by hand.
@Suite struct VariantTableTests {
    /// PM2.5 70 is good by HJ 633-2012 (limit 75) and not by HJ 633-2026 (limit 60); 90 is
    /// neither. 2023: 30, 90 → 50 % and 50 %. 2024: 70, 70, 90, 90 → 50 % by 2012, 0 % by 2026;
    /// with 30 in place of one 90: 30, 70, 70, 90 → 75 % by 2012, 25 % by 2026.
    @Test func theEditionAloneTurnsTheDirection() throws {
        let dataset = try ChangesTests.joined([
            GoodDayRateTests.daily(pm25: [30, 90]),
            GoodDayRateTests.daily(pm25: [30, 70, 70, 90], from: "2024-01-01"),
        ])
        let table = VariantTable(dataset, GoodDayRateTests.indicator(), years: [2023, 2024])
        let pair = try #require(table.pairs.first)
        #expect(pair.from == 2023 && pair.to == 2024)
        // Two editions × three validity rules; daily data have no hour label.
        #expect(pair.ways.count == 6)
        let by = { (edition: AQIEdition) in
            Set(pair.ways.filter { $0.row.method.edition == edition }.map(\.direction))
        }
        #expect(by(.hj633y2012) == [.better])
        #expect(by(.hj633y2026) == [.worse])
        #expect(pair.dependsOn == [.edition])
        let rows = table.rows.filter { $0.year == 2024 && $0.method.missingPollutant == .required }
        #expect(rows.map(\.good).sorted { ($0 ?? 0) < ($1 ?? 0) } == [1, 3])
        #expect(rows.allSatisfy { $0.valid == 4 })
        #expect(table.rows.filter(\.decides).count == 2)
    }

    /// A pair without values has no way that could point anywhere.
    @Test func yearsWithoutDataHaveNoDirection() throws {
        let dataset = try GoodDayRateTests.daily(pm25: [30, 90])
        let table = VariantTable(dataset, GoodDayRateTests.indicator(), years: [2023, 2024])
        #expect(table.pairs.first?.ways.isEmpty == true)
    }
}
