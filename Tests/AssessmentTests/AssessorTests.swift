import Assessment
import Foundation
import Gathering
import Testing
import Values

/// The project's own sample, from files to verdicts.
@Suite struct AssessorTests {
    static let sample = Templates.root + "/samples/fangshan"
    static let isThere = FileManager.default.fileExists(atPath: sample + "/area.xml")

    @Test(.enabled(if: isThere, "the sample is not there"))
    func judgesTheSample() throws {
        let dataset = try Gatherer.gather(area: Self.sample, templates: Templates.path)
        let rulebook = try RulebookLibrary.load(dataset.area.rulebook, templates: Templates.path)
        for year in [2024, 2026] {
            let evaluation = try Assessor.assess(
                dataset, rulebook: rulebook, year: year, toolVersion: "试")
            #expect(evaluation.findings.map(\.clause) == rulebook.clauses.map(\.id))
            #expect(evaluation.counts.values.reduce(0, +) == 49)
            #expect(evaluation.counts[.failed] == 0)
            if JSONSchemaTool.isThere {
                let said = try JSONSchemaTool.validate(
                    evaluation.json(), schema: Templates.path + "/evaluation.schema.json")
                #expect(said == "")
            }
        }
    }

    /// The year before is measured where anything of it is there, and only then.
    @Test(arguments: [([2024, 2025, 2026], [2024, 2025, 2026]), ([2024, 2026], [2024, 2026])])
    func measuresTheYearBefore(_ reported: [Int], _ measured: [Int]) throws {
        let bench = JudgingBench(.above(indicator: "forest.cover", by: nil))
        var dataset = bench.dataset
        dataset.figures = reported.map { year in
            Figure(
                indicator: "forest.cover", year: year, value: DecimalValue(year - 1964),
                unit: .percent, printed: "\(year - 1964)%",
                location: SourceLocation(file: "统计.csv", line: year), origin: 0)
        }
        let evaluation = try Assessor.assess(
            dataset, rulebook: bench.rulebook, year: 2026, toolVersion: "试")
        let cover = evaluation.measurements.filter { $0.indicator == "forest.cover" }
        #expect(cover.map(\.year) == measured)
        let changes = evaluation.changes.filter { $0.indicator == "forest.cover" }
        #expect(changes.map(\.from) == measured.dropLast())
        // 60 % in 2024, one point more each year.
        #expect(
            changes.map(\.deciding.difference) == measured.dropLast().map { Rational(2026 - $0) })
    }

    /// One value, of 1 January 00:00 of 2025: as a day it is of that year, as an hour it may be the
    /// last of 2024.
    @Test(arguments: [(Interval.day, [2024, 2025, 2026]), (.hour, [2024, 2026])])
    func theFirstOfJanuaryIsOfItsYear(_ interval: Interval, _ measured: [Int]) throws {
        let bench = JudgingBench(.above(indicator: "forest.cover", by: nil))
        var dataset = bench.dataset
        dataset.series = [
            try Fixture.series(.pm25, from: "2025-01-01", interval: interval, [30])
        ]
        let evaluation = try Assessor.assess(
            dataset, rulebook: bench.rulebook, year: 2026, toolVersion: "试")
        let cover = evaluation.measurements.filter { $0.indicator == "forest.cover" }
        #expect(cover.map(\.year) == measured)
    }

    @Test(arguments: [0, 1899, 9999, .max])
    func refusesAYearThatIsNone(_ year: Int) throws {
        let bench = JudgingBench(.evidence())
        #expect(throws: InputFault.self) {
            try Assessor.assess(
                bench.dataset, rulebook: bench.rulebook, year: year, toolVersion: "试")
        }
    }
}
