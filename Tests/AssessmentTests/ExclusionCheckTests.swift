import Gathering
import Testing
import Values

@testable import Assessment

/// An approved entry that sets nothing aside is told. Days by hand.
@Suite struct ExclusionCheckTests {
    private func kinds(_ dataset: Dataset, _ entry: Exclusion) -> [String] {
        var dataset = dataset
        dataset.exclusions = [entry]
        return ExclusionCheck.diagnostics(dataset).map(\.kind.id)
    }

    /// Three days from 1 January 2023.
    @Test func anEntryBesideTheDataIsTold() throws {
        let data = try GoodDayRateTests.daily(pm25: [90, 30, 30])
        let none = ["judging.exclusionWithoutValue"]
        typealias Effect = ExclusionEffectTests
        #expect(kinds(data, try Effect.entry("2023-01-03", "2023-02-01")) == [])
        #expect(kinds(data, try Effect.entry("2023-01-04", "2023-02-01")) == none)
        #expect(kinds(data, try Effect.entry("2022-12-31")) == none)
        #expect(kinds(data, try Effect.entry("2023-01-01", at: "S9")) == none)
        #expect(kinds(data, try Effect.entry("2023-01-01", of: [.ion])) == none)
        // What takes no effect is told elsewhere.
        #expect(kinds(data, try Effect.entry("2022-12-31", by: "")) == [])
    }

    /// The hour labelled 2023-01-01 00:00 by its end is the last one of 2022.
    @Test func anHourBelongsToTheDayItEndsIn() throws {
        let data = Fixture.dataset([
            try Fixture.series(.ion, from: "2023-01-01", label: .ending, Fixture.runs((1, 1000)))
        ])
        let none = ["judging.exclusionWithoutValue"]
        #expect(kinds(data, try ExclusionEffectTests.entry("2022-12-31")) == [])
        #expect(kinds(data, try ExclusionEffectTests.entry("2023-01-01")) == none)
    }

    @Test func aMonthIsSetAsideWholeOrNotAtAll() throws {
        var series = Series(
            station: "S1", quantity: .temperature, interval: .month, hourLabel: .start, scale: 0)
        series.times = [Moment(day: try Fixture.day("2023-02-01")).minutes]
        series.mantissas = [5]
        series.flags = [.valid]
        series.rows = [2]
        series.origins = [0]
        let data = Fixture.dataset([series])
        let part = ["judging.exclusionOfPartOfMonth"]
        #expect(kinds(data, try ExclusionEffectTests.entry("2023-02-01", "2023-02-28")) == [])
        #expect(kinds(data, try ExclusionEffectTests.entry("2023-02-01", "2023-02-27")) == part)
        #expect(kinds(data, try ExclusionEffectTests.entry("2023-02-28", "2023-03-31")) == part)
        #expect(
            kinds(data, try ExclusionEffectTests.entry("2023-03-01"))
                == ["judging.exclusionWithoutValue"])
    }
}
