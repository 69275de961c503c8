import Gathering
import Testing
import Values

@testable import Assessment

/// Evaluations of several years: each as if it had been made alone.
@Suite struct HistoryTests {
    static func alone(_ dataset: Dataset, _ rulebook: Rulebook, _ years: [Int]) throws
        -> [Evaluation]
    {
        try years.map {
            try Assessor.assess(dataset, rulebook: rulebook, year: $0, toolVersion: "试")
        }
    }

    /// samples/fangshan has data of its creation year, 2024, and the two after it; an exclusion
    /// of 2026 makes a way of measuring that the evaluations before do not have.
    @Test func theSampleIsAsYearByYear() throws {
        let dataset = try Gatherer.gather(
            area: Templates.root + "/samples/fangshan", templates: Templates.path)
        let rulebook = try RulebookLibrary.load(dataset.area.rulebook, templates: Templates.path)
        let history = try Assessor.history(
            dataset, rulebook: rulebook, through: 2026, toolVersion: "试")
        #expect(history.map(\.year) == [2024, 2025, 2026])
        for (one, other) in zip(history, try Self.alone(dataset, rulebook, [2024, 2025, 2026])) {
            #expect(one == other, "\(other.year)")
        }
    }

    /// A station comes in the second of three years, and one is made to move in the third: every
    /// pair of years has its own common stations.
    @Test func stationsThatComeAndMoveAreAsYearByYear() throws {
        var dataset = try ChangesTests.withNewcomer()
        dataset.series += try GoodDayRateTests.daily(pm25: [20, 90], from: "2025-02-01").series
        dataset.area.stations = [
            Station(id: "S1", name: "甲", moved: [try Fixture.day("2025-01-15")])
        ]
        let rulebook = try StationLedgerTests.evaluation(dataset).rulebook
        let history = try Assessor.history(
            dataset, rulebook: rulebook, through: 2025, toolVersion: "试")
        #expect(history.map(\.year) == [2023, 2024, 2025])
        #expect(history.map(\.changes.count) == [0, 1, 2])
        #expect(history == (try Self.alone(dataset, rulebook, [2023, 2024, 2025])))
    }

    /// Nothing but figures of 2005, 2015, 2016, 2020 and 2025. Ten years back from 2026 is 2016;
    /// the creation year is there however long ago, and the year itself without any data.
    @Test(arguments: [
        (2024, 2026, [2016, 2020, 2024, 2025, 2026]), (2016, 2026, [2016, 2020, 2025, 2026]),
        (2005, 2026, [2005, 2016, 2020, 2025, 2026]), (2024, 2025, [2015, 2016, 2020, 2024, 2025]),
        (2024, 2024, [2015, 2016, 2020, 2024]), (2024, 2017, [2015, 2016, 2017]),
        (2024, 1900, [1900]), (1500, 1905, [1905]),
    ])
    func theYearsThatHoldSomething(_ baseline: Int, _ last: Int, _ expected: [Int]) throws {
        let bench = JudgingBench(.atLeast(indicator: "forest.cover", value: DecimalValue(1)))
        var dataset = bench.dataset
        dataset.area.baselineYear = baseline
        dataset.figures = [2005, 2015, 2016, 2020, 2025].map { year in
            Figure(
                indicator: "forest.cover", year: year, value: DecimalValue(60), unit: .percent,
                printed: "60%", location: SourceLocation(file: "统计.csv", line: year), origin: 0)
        }
        let history = try Assessor.history(
            dataset, rulebook: bench.rulebook, through: last, toolVersion: "试")
        #expect(history.map(\.year) == expected)
        #expect(history == (try Self.alone(dataset, bench.rulebook, expected)))
    }

    /// Hours labelled 31 December 2022 20:00 … 1 January 2023 00:00, and two of May 2024: the
    /// midnight alone makes no 2023, and 2025 has nothing.
    @Test func observationsMakeAYear() throws {
        let bench = JudgingBench(.atLeast(indicator: "ion.annualMean", value: DecimalValue(1)))
        var dataset = bench.dataset
        dataset.series = [
            try Fixture.series(
                .ion, from: "2022-12-31", hour: 20, label: .ending, [1, 2, 3, 4, 5]),
            try Fixture.series(.ion, from: "2024-05-01", label: .ending, [1, 2]),
        ]
        let history = try Assessor.history(
            dataset, rulebook: bench.rulebook, through: 2026, toolVersion: "试")
        #expect(history.map(\.year) == [2022, 2024, 2026])
    }

    @Test(arguments: [0, 1899, 9999, .min, .max])
    func refusesAYearThatIsNone(_ year: Int) throws {
        let bench = JudgingBench(.evidence())
        #expect(throws: InputFault.self) {
            try Assessor.history(
                bench.dataset, rulebook: bench.rulebook, through: year, toolVersion: "试")
        }
    }
}
