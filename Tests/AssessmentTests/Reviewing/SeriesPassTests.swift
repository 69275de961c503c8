import Gathering
import Testing
import Values

@testable import Assessment

/// What the checks of single series tell of a series, by kind; every threshold is the program's
/// own (`ReviewLimits`), so the expected values are counted by hand from it.
enum Look {
    static func at(_ series: Series...) -> [Diagnostic] {
        let dataset = Fixture.dataset(series)
        return series.flatMap { SeriesPass(dataset, $0).suspicions() }
    }

    static func ids(_ series: Series...) -> [String] {
        let dataset = Fixture.dataset(series)
        return series.flatMap { SeriesPass(dataset, $0).suspicions() }.map(\.kind.id)
    }
}

struct SeriesPassTests {
    /// Years of what was found, and the first and last place: rows count from 2.
    @Test func sayWhereAndWhen() throws {
        // PM2.5 above 800 in the last hour of 2023 and twice in 2024.
        let series = try Fixture.series(
            .pm25, from: "2023-12-31", hour: 22, [30, 900, 950, 31, 32, 33, 801, 30, nil])
        let found = Look.at(series).filter { $0.kind == .outsideRange }
        let first = try #require(found.first)
        #expect(found.count == 1)
        #expect(first.parameters["count"] == "3")
        #expect(first.parameters["years"] == "2023×1 2024×2")
        #expect(first.parameters["from"] == "2023-12-31 23:00")
        #expect(first.parameters["to"] == "2024-01-01 04:00")
        #expect(first.parameters["extreme"] == "950")
        #expect(first.location == SourceLocation(file: "data/a.csv", line: 3))
    }

    /// A sheet's row, where the table is a sheet.
    @Test func nameTheSheet() throws {
        let series = try Fixture.series(.ion, from: "2024-05-01", origin: 1, [5])
        let found = Look.at(series).first { $0.kind == .outsideRange }
        #expect(found?.location?.description == "data/b.xlsx[表1]!2:2")
    }

    /// Every line has words for all its parameters in both languages.
    @Test func everyParameterIsFilled() throws {
        let series = try Fixture.series(
            .ion, from: "2024-05-01",
            Fixture.runs((10, 0), (7, 777), (1, 90_000), (9, 800), (1, 200_000)))
        let found = Look.at(series)
        #expect(found.count >= 3)
        for diagnostic in found {
            for language in Language.allCases {
                #expect(!diagnostic.message(in: language).contains("{"))
                #expect(!diagnostic.advice(in: language).contains("{"))
            }
        }
    }
}
