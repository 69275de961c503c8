import Gathering
import Testing
import Values

@testable import Assessment

@Suite struct HourGridTests {
    let year = CivilYear(2023)

    func grid(_ series: [Series], _ rule: Method.HourRule, standing: Range<Int>? = nil) throws
        -> HourGrid
    {
        let year = try #require(year)
        var ledger = SourceLedger(Fixture.dataset(series))
        return HourGrid(
            series, year: year, rule: rule, standing: standing ?? 0..<365, ledger: &ledger)
    }

    /// 31 December 23:00 … 1 January 01:00 of 2023, valued 1, 2, 3: as starts of hours the second
    /// one is the first of the year; as ends it is the last of the year before.
    @Test func aLabelOfMidnightBelongsToTheDayItClosesOrOpens() throws {
        let series = try Fixture.series(
            .ion, from: "2022-12-31", hour: 23, label: .ending, [1, 2, 3])
        #expect(Array(try grid([series], .start).mantissas.prefix(3)) == [2, 3, 0])
        #expect(Array(try grid([series], .ending).mantissas.prefix(3)) == [3, 0, 0])
        #expect(Array(try grid([series], .declared).mantissas.prefix(3)) == [3, 0, 0])
    }

    /// Label 00:00 of 1 January 2024 closes 2023 where labels are ends.
    @Test func theYearEndsWithTheNextMidnight() throws {
        let series = try Fixture.series(.ion, from: "2023-12-31", hour: 23, [7, 8, 9])
        #expect(try grid([series], .ending).mantissas.suffix(2) == [7, 8])
        #expect(try grid([series], .start).mantissas.suffix(2) == [0, 7])
    }

    @Test func theFirstValidEntryOfAnHourStands() throws {
        let gone = try Fixture.series(.ion, from: "2023-01-01", [nil, 5, 6])
        let other = try Fixture.series(.ion, from: "2023-01-01", scale: 1, [11, 12, nil])
        let grid = try grid([gone, other], .declared)
        // Brought to one scale: 1.1 of the second, 5.0 and 6.0 of the first.
        #expect(grid.scale == 1)
        #expect(Array(grid.mantissas.prefix(3)) == [11, 50, 60])
        #expect(grid.mean(0..<3) == Rational(121, over: 30))
    }

    @Test func hoursOutsideTheStationsDaysAreNotExpected() throws {
        let series = try Fixture.series(.ion, from: "2023-01-01", Fixture.runs((72, 4)))
        let grid = try grid([series], .declared, standing: 1..<365)
        #expect(grid.expected(0..<72) == 48)
        #expect(grid.sum(0..<72).count == 48)
        #expect(grid.outsideStanding == 24)
    }

    /// Columns of unlike length and a mantissa no measurement has: nothing traps.
    @Test func crookedSeriesDoNotTrap() throws {
        var series = try Fixture.series(.ion, from: "2023-01-01", scale: 18, [.max, 1])
        series.flags.removeLast()
        series.rows = []
        let wide = try Fixture.series(.ion, from: "2023-01-02", scale: 0, [.max])
        let grid = try grid([series, wide], .declared)
        #expect(grid.states[24] == .unparsable)
        #expect(grid.states[1] == .absent)
    }
}
