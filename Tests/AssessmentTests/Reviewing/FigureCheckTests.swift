import Gathering
import Testing
import Values

@testable import Assessment

struct FigureCheckTests {
    static func figure(
        _ year: Int, _ value: String, month: Int? = nil,
        indicator: String = "tourism.visitors", unit: UnitOfMeasure = .tenThousandVisits
    ) throws -> Figure {
        Figure(
            indicator: indicator, year: year, month: month,
            value: try #require(DecimalValue(value)), unit: unit,
            printed: value + unit.rawValue,
            location: SourceLocation(
                file: "data/b.xlsx", sheet: "表1", row: year - 2000 + (month ?? 0) * 100, column: 2),
            origin: 1)
    }

    static func ids(_ figures: [Figure]) -> [String] {
        FigureCheck.suspicions(Fixture.dataset([], figures: figures)).map(\.kind.id)
    }

    /// Three times the year before, up or down; 2.999 times is left alone.
    @Test(arguments: [
        ("2999", []), ("3000", ["review.figureJump"]), ("333.4", []),
        ("333.3", ["review.figureJump"]),
    ])
    func threeTimes(value: String, expected: [String]) throws {
        #expect(
            Self.ids([try Self.figure(2024, "1000"), try Self.figure(2025, value)]) == expected)
    }

    /// 万人次 against 人次: 3000 times is a unit, 2999 times still a jump.
    @Test(arguments: [
        ("29990", "review.figureJump"), ("30000", "review.figureUnit"),
        ("100000", "review.figureUnit"),
    ])
    func thousandsOfTimes(value: String, expected: String) throws {
        #expect(
            Self.ids([try Self.figure(2024, "10"), try Self.figure(2025, value)]) == [expected])
    }

    /// Counts of few things jump; the place named is the later one.
    @Test func countsMayJump() throws {
        let few = try Self.figure(2024, "1", unit: .pieces)
        let many = try Self.figure(2025, "9", unit: .pieces)
        #expect(Self.ids([few, many]).isEmpty)
        let found = FigureCheck.suspicions(
            Fixture.dataset(
                [], figures: [try Self.figure(2025, "9000"), try Self.figure(2024, "1000")]))
        #expect(found.first?.location?.description == "data/b.xlsx[表1]!B25")
    }

    /// Twelve months of 100.0 are 1200.0; printed to 0.1 the sum is open by 12 × 0.05 + 0.05
    /// = 0.65: 1200.6 may be, 1200.7 may not.
    @Test(arguments: [("1200.6", false), ("1200.7", true)])
    func monthsAddUp(value: String, isTold: Bool) throws {
        var figures = [try Self.figure(2024, value)]
        for month in 1...12 { figures.append(try Self.figure(2024, "100.0", month: month)) }
        #expect(!Self.ids(figures).isEmpty == isTold)
        #expect(Self.ids(Array(figures.dropLast())).isEmpty)
    }

    /// Percentages are averaged: twelve of 90.0 against 90.1 (open by 0.05 + 0.05 = 0.1) and 90.2.
    @Test(arguments: [("90.1", false), ("90.2", true)])
    func percentagesAreAveraged(value: String, isTold: Bool) throws {
        var figures = [try Self.figure(2024, value, unit: .percent)]
        for month in 1...12 {
            figures.append(try Self.figure(2024, "90.0", month: month, unit: .percent))
        }
        #expect(Self.ids(figures).contains("review.monthsAgainstYear") == isTold)
    }
}
