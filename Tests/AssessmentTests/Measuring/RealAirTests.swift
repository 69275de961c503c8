import Foundation
import Gathering
import Testing
import Values

@testable import Assessment

/// Real years against `Tests/Independent/air.py`, which shares no code with the program: every
/// cell of what it prints (kept in `Tests/Independent/air.txt`).
@Suite(.enabled(if: RealAirFile.areThere, "the real hourly files are not beside the project"))
struct RealAirTests {
    static func printed(_ text: String, width: Int, right: Bool = false) -> String {
        let padding = String(repeating: " ", count: max(0, width - text.count))
        return right ? padding + text : text + padding
    }

    /// A line as the script prints it.
    static func line(_ measurement: Assessment.Measurement, _ place: String) throws -> String {
        guard case .airDays(let days) = measurement.detail else { return "\(place) nothing" }
        let completeness = try #require(measurement.completeness)
        let edition = try #require(measurement.method.edition).rawValue.suffix(4)
        let rule =
            switch measurement.method.missingPollutant {
            case .required: "required"
            case .ignored: "ignored"
            case .hj633y2026: "5.3.1"
            }
        let good = days.filter { $0.aqi.map { $0 <= 100 } ?? false }.count
        // The rate is of these very counts.
        #expect(
            measurement.value == Rational(Int64(good) * 100, over: Int64(completeness.valid)))
        let rate = try #require(measurement.rounded).description
        let valid = String(completeness.valid)
        let losses = completeness.losses.map { "\($0.cause):\($0.count)" }
        let parts: [String] = [
            place, String(edition), printed(rule, width: 8),
            "good", printed(String(good), width: 3, right: true),
            "valid", printed(valid, width: 3, right: true),
            "rate", printed(rate, width: 5, right: true), "|", losses.joined(separator: " "),
        ]
        return parts.joined(separator: " ")
    }

    @Test(arguments: RealAirFile.allCases)
    func everyCellOfTheIndependentTable(file: RealAirFile) throws {
        let table = try String(
            contentsOf: RealAirFile.root.appending(path: "Tests/Independent/air.txt"),
            encoding: .utf8)
        let expected = table.split(separator: "\n" as Character).map(String.init)
            .filter { $0.hasPrefix(file.name) }.sorted()
        #expect(expected.count == 14 * file.years.count)
        let dataset = try file.dataset()
        var found: [String] = []
        for year in file.years {
            for rule in [Method.HourRule.ending, .start] {
                let place = "\(file.name) \(year) \(Self.printed(rule.rawValue, width: 6))"
                for missing in [Method.MissingPollutant.required, .ignored, .hj633y2026] {
                    let indicator = GoodDayRateTests.indicator {
                        $0.hours = rule
                        $0.missingPollutant = missing
                    }
                    found += try Measurer.measure(dataset, indicators: [indicator], years: [year])
                        .map { try Self.line($0, place) }
                }
                let method = Method(standard: "GB 3095", hours: rule, minimumHours: 20)
                let mean = try Fixture.deciding(
                    dataset, AirStatisticsTests.indicator(decimals: 1, method), year)
                let exact = try #require(mean.value)
                let days = mean.completeness?.valid ?? 0
                let rounded = mean.rounded?.description ?? ""
                let ratio = "\(exact.numerator)/\(exact.denominator)"
                found.append("\(place) PM2.5 days \(days) mean \(ratio) = \(rounded)")
            }
        }
        #expect(found.sorted() == expected)
    }

    /// 怀柔, hours as ends, all six pollutants required: 2014 165 and 151 good days of 336 by the
    /// editions of 2012 and 2026, 2016 201 and 185 of 340 (`Tests/Independent/air.py`).
    @Test func huairou() throws {
        let dataset = try RealAirFile.huairou.dataset()
        let indicator = GoodDayRateTests.indicator {
            $0.edition = .hj633y2012
            $0.alsoShow = [.hj633y2026]
            $0.minimumDays = 27
            $0.minimumDaysInFebruary = 25
            $0.minimumDaysInYear = 324
        }
        let all = Measurer.measure(dataset, indicators: [indicator], years: [2014, 2016])
        #expect(all.map(\.completeness?.valid) == [336, 336, 340, 340])
        #expect(
            all.map(\.value) == [
                Rational(16500, over: 336), Rational(15100, over: 336),
                Rational(20100, over: 340), Rational(18500, over: 340),
            ])
        #expect(all.map(\.rounded?.description) == ["49.1", "44.9", "59.1", "54.4"])
        // Rows of the file: row 1 is the heading, row 2 is 2013-03-01 00:00. 2014 by hours that
        // end runs from 2014-01-01 01:00 (306 days and 1 hour on) to 2015-01-01 00:00.
        #expect(
            all.first?.sources.first?.location.place == .rows(sheet: nil, first: 7347, last: 16106))
    }
}
