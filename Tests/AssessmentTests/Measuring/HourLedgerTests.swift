import Gathering
import Testing
import Values

@testable import Assessment

@Suite struct HourLedgerTests {
    static let method = Method(standard: "", hours: .declared)

    /// 2023 has 8760 hours. Rows stand for the first 100: 60 valid, 10 blank, 5 sentinel, 25
    /// valid; the other 8660 are absent, in one gap from 5 January 04:00 to the year's end.
    @Test func countsGapsAndCauses() throws {
        var series = try Fixture.series(
            .ion, from: "2023-01-01", Fixture.runs((60, 900), (15, nil), (25, 1100)))
        for index in 70..<75 { series.flags[index] = .sentinel }
        var dataset = Fixture.dataset([series])
        dataset.absences = [
            Absence(origin: 0, station: "S1", quantity: .ion, marker: "999999", count: 5),
            Absence(origin: 0, station: "S1", quantity: .ion, marker: "", count: 10),
        ]
        let measured = try Fixture.deciding(
            dataset, Fixture.indicator("ion.completeness", .percent, Self.method), 2023)
        // 85 ÷ 8760 × 100 % = 0.97 %
        #expect(measured.outcome == .measured(Rational(8500, over: 8760)))
        #expect(measured.rounded?.description == "1.0")
        let completeness = try #require(measured.completeness)
        #expect(completeness.valid == 85)
        #expect(completeness.expected == 8760)
        #expect(completeness.losses.map(\.cause) == ["999999", "blank", "absent"])
        #expect(completeness.losses.map(\.count) == [5, 10, 8660])
        let gap = try #require(completeness.longestGap)
        #expect(gap.length == 8660)
        #expect(gap.from == Moment(day: try Fixture.day("2023-01-05"), hour: 4))
        #expect(gap.to == Moment(day: try Fixture.day("2024-01-01")))
        // The rows used: 2 … 101 of the first file.
        #expect(measured.sources.map(\.location.description) == ["data/a.csv:2-101"])
        #expect(measured.sources.map(\.sha256) == ["aa"])
    }

    /// Two markers in one table cannot be told apart by the flag.
    @Test func severalMarkersAreCalledSentinel() throws {
        var series = try Fixture.series(.ion, from: "2023-01-01", [1, 2])
        series.flags[1] = .sentinel
        var dataset = Fixture.dataset([series])
        dataset.absences = ["NA", "/"].map {
            Absence(origin: 0, station: "S1", quantity: .ion, marker: $0, count: 1)
        }
        let measured = try Fixture.deciding(
            dataset, Fixture.indicator("ion.completeness", .percent, Self.method), 2023)
        #expect(measured.completeness?.losses.first?.cause == "sentinel")
    }

    /// Station A lacks 10 hours, B 20 and then 12: the longest gap is B's 20. Of equal gaps the
    /// first stands.
    @Test func theLongestGapOfAnyStation() throws {
        let a = try Fixture.series(
            .ion, "A", from: "2023-01-01", Fixture.runs((100, 1), (10, nil), (8650, 1)))
        let b = try Fixture.series(
            .ion, "B", from: "2023-01-01",
            Fixture.runs((48, 1), (20, nil), (100, 1), (20, nil), (8572, 1)))
        let measured = try Fixture.deciding(
            Fixture.dataset([a, b]), Fixture.indicator("ion.longestGap", .hours, Self.method),
            2023)
        #expect(measured.outcome == .measured(Rational(20)))
        #expect(measured.completeness?.longestGap?.station == "B")
        #expect(
            measured.completeness?.longestGap?.from == Moment(day: try Fixture.day("2023-01-03")))
        #expect(measured.stations.map(\.value) == [Rational(10), Rational(20)])
    }

    @Test func aWholeYearHasNoGap() throws {
        let whole = try Fixture.series(.ion, from: "2023-01-01", Fixture.runs((8760, 1)))
        let measured = try Fixture.deciding(
            Fixture.dataset([whole]), Fixture.indicator("ion.longestGap", .hours, Self.method),
            2023)
        #expect(measured.outcome == .measured(.zero))
        #expect(measured.completeness?.longestGap == nil)
        #expect(measured.completeness?.losses == [])
    }

    /// A: all of 8760; B from 2 July (183 days, 4392 h) with 2196 valid: (100 + 50) ÷ 2 = 75 %;
    /// the least is 50 %.
    @Test(arguments: [(Method.Stations.mean, 75), (.minimum, 50)])
    func stationsAreRolledUpByTheRule(rule: Method.Stations, expected: Int) throws {
        var method = Self.method
        method.stations = rule
        let a = try Fixture.series(.ion, "A", from: "2023-01-01", Fixture.runs((8760, 1)))
        let b = try Fixture.series(.ion, "B", from: "2023-07-02", Fixture.runs((2196, 1)))
        let measured = try Fixture.deciding(
            Fixture.dataset(
                [a, b],
                stations: [
                    Station(id: "B", name: "乙", from: try Fixture.day("2023-07-02"))
                ]), Fixture.indicator("ion.completeness", .percent, method), 2023)
        #expect(measured.outcome == .measured(Rational(expected)))
        #expect(measured.completeness?.expected == 8760 + 4392)
    }

    @Test func withoutAnyIonStationThereIsNoStation() throws {
        for id in ["ion.completeness", "ion.longestGap", "ion.annualMean"] {
            let measured = try Fixture.deciding(
                Fixture.dataset([]), Fixture.indicator(id, .percent, Self.method), 2023)
            #expect(measured.outcome == .lacking(.noStation))
        }
    }
}
