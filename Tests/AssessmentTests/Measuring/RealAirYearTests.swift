import Foundation
import Gathering
import Testing
import Values

@testable import Assessment

/// Annual means, percentiles and bounds of real years against `Tests/Independent/air_year.py`,
/// which shares no code with the program: every line of what it prints (`air_year.txt`).
@Suite(.enabled(if: RealAirFile.areThere, "the real hourly files are not beside the project"))
struct RealAirYearTests {
    static func ratio(_ value: Rational?) -> String {
        value.map { "\($0.numerator)/\($0.denominator)" } ?? "-"
    }

    static func line(_ statistic: AirYearStatistic, _ dataset: Dataset, _ year: Int) throws
        -> String
    {
        let measured = try Fixture.deciding(
            dataset,
            Fixture.indicator(
                statistic.indicator, statistic.unit,
                Method(standard: "", hours: .ending, minimumHours: 20)), year)
        let parts: [String] = [
            statistic.indicator, String(measured.completeness?.valid ?? 0),
            ratio(measured.value), ratio(measured.bounds?.low), ratio(measured.bounds?.high),
        ]
        return parts.joined(separator: " ")
    }

    /// The two ends of the rate in days: good ÷ all and (good + open) ÷ all.
    static func line(_ measured: Assessment.Measurement) throws -> String {
        guard case .airDays(let days) = measured.detail else { return "nothing" }
        let edition = try #require(measured.method.edition).rawValue.suffix(4)
        let good = days.count { ($0.aqi ?? .max) <= 100 }
        let bounds = try #require(measured.bounds)
        let all = Int64(days.count)
        let best = try #require(bounds.high) * Rational(all, over: 100)
        #expect(bounds.low == Rational(Int64(good) * 100, over: all))
        let open = (best - Rational(good)).exactDecimal?.description ?? "?"
        return "air.goodDayRate \(edition) good \(good) open \(open) all \(all)"
    }

    @Test(arguments: RealAirFile.allCases)
    func everyLineOfTheIndependentTable(file: RealAirFile) throws {
        let table = try String(
            contentsOf: RealAirFile.root.appending(path: "Tests/Independent/air_year.txt"),
            encoding: .utf8)
        let expected = table.split(separator: "\n" as Character).map(String.init)
            .filter { $0.hasPrefix(file.name) }.sorted()
        #expect(expected.count == 24)
        let dataset = try file.dataset()
        var found: [String] = []
        for year in [2014, 2016] {
            for statistic in AirYearStatistic.all {
                found.append("\(file.name) \(year) \(try Self.line(statistic, dataset, year))")
            }
            let rate = GoodDayRateTests.indicator { $0.hours = .ending }
            for one in Measurer.measure(dataset, indicators: [rate], years: [year]) {
                found.append("\(file.name) \(year) \(try Self.line(one))")
            }
        }
        #expect(found.sorted() == expected)
    }
}
