import Gathering
import Testing
import Values

@testable import Assessment

struct ReviewerTests {
    static let rulebook = Rulebook(
        id: "test", title: "test", edition: "1", years: 2000...2030, tailors: nil, documents: [],
        indicators: [GoodDayRateTests.indicator { $0.edition = .hj633y2012 }], clauses: [],
        notes: [], sha256: "")

    /// A suspicion never changes a number: the measurement is that of the untouched data.
    @Test func suspicionsChangeNothing() throws {
        func day(_ fine: Int32) -> AQIComparerTests.Day {
            AQIComparerTests.Day(values: [fine, fine + 30, 3, 10, 3, 40], aqi: 50)
        }
        var days = (0..<365).map { day(Int32(20 + $0 % 60)) }
        days[100] = day(600)
        var dataset = try AQIComparerTests.dataset(days, from: "2023-01-01")
        dataset.series.removeAll { $0.quantity == .aqi }
        let evaluation = try Assessor.assess(
            dataset, rulebook: Self.rulebook, year: 2023, toolVersion: "0")
        #expect(!evaluation.suspicions.isEmpty)
        let bare = Measurer.measure(
            dataset, indicators: Self.rulebook.indicators, years: [2023], breadth: .oneSwap)
        #expect(
            evaluation.measurements.filter { $0.year == 2023 } == bare)
    }

    /// A refused table leaves 数据不足: its values are in no measurement, and the reason is among
    /// the diagnostics.
    @Test func refusalLeavesNoData() throws {
        var dataset = try HeadingCheckTests.dataset(40, columns: HeadingCheckTests.shifted)
        dataset.area.baselineYear = 2025
        let evaluation = try Assessor.assess(
            dataset, rulebook: Self.rulebook, year: 2025, toolVersion: "0")
        #expect(evaluation.measurements.allSatisfy { $0.value == nil })
        #expect(evaluation.diagnostics.contains { $0.kind == .headingsMoved })
    }

    /// Only the refused table's rows go.
    @Test func otherTablesStay() throws {
        var series = try Fixture.series(.ion, from: "2024-05-01", [1, 2, 3, 4])
        series.origins = [0, 0, 1, 0]
        let rest = Fixture.dataset([series]).without(origins: [1])
        #expect(rest.series.first?.mantissas == [1, 2, 4])
        #expect(rest.series.first?.rows == [2, 3, 5])
    }

    @Test func nothingInNothingOut() {
        let review = Reviewer.review(Fixture.dataset([]))
        #expect(review.suspicions.isEmpty && review.refused.isEmpty && review.comparisons.isEmpty)
    }
}
