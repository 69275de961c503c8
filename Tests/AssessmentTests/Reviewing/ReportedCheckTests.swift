import Gathering
import Testing
import Values

@testable import Assessment

struct ReportedCheckTests {
    /// Measured 3000.4: 3000 is its rounding, 3001 is not; 3000.4 is, 3000.3 is not; 3000.5 as
    /// a half of the last place of 3000 (3000.5 measured) is left alone.
    @Test(arguments: [
        ("3000", "30004", false), ("3001", "30004", true), ("3000.4", "30004", false),
        ("3000.3", "30004", true), ("3000", "30005", false), ("3000", "30006", true),
    ])
    func lastPlace(reported: String, tenths: String, isTold: Bool) throws {
        let value = try #require(Int64(tenths))
        let figure = try FigureCheckTests.figure(
            2024, reported, indicator: "ion.annualMean", unit: .ionsPerCubicCentimetre)
        let measurement = Measurement(
            indicator: "ion.annualMean", year: 2024,
            outcome: .measured(Rational(value, over: 10)), rounded: nil,
            unit: .ionsPerCubicCentimetre, method: Method(standard: ""), detail: .none, sources: [])
        let found = ReportedCheck.suspicions(
            Fixture.dataset([], figures: [figure]), [measurement])
        #expect(!found.isEmpty == isTold)
        if isTold { #expect(found.first?.location == figure.location) }
    }

    /// Another year, a month's figure and another unit are not compared.
    @Test func onlyTheSame() throws {
        let measurement = Measurement(
            indicator: "ion.annualMean", year: 2024, outcome: .measured(Rational(3000)),
            rounded: nil, unit: .ionsPerCubicCentimetre, method: Method(standard: ""),
            detail: .none,
            sources: [])
        let figures = [
            try FigureCheckTests.figure(
                2023, "1", indicator: "ion.annualMean", unit: .ionsPerCubicCentimetre),
            try FigureCheckTests.figure(
                2024, "1", month: 3, indicator: "ion.annualMean", unit: .ionsPerCubicCentimetre),
            try FigureCheckTests.figure(2024, "1", indicator: "ion.annualMean", unit: .percent),
        ]
        #expect(
            ReportedCheck.suspicions(Fixture.dataset([], figures: figures), [measurement])
                .isEmpty)
    }
}
