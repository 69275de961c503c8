import Gathering
import Testing
import Values

@testable import Assessment

@Suite struct ReportedFigureTests {
    static let indicator = Fixture.indicator(
        "forest.cover", .percent, decimals: 2, Method(standard: ""))

    static func figure(
        _ value: String, row: Int, year: Int = 2023, month: Int? = nil,
        unit: UnitOfMeasure = .percent
    ) throws -> Figure {
        Figure(
            indicator: "forest.cover", year: year, month: month,
            value: try #require(DecimalValue(value)), unit: unit, printed: value,
            location: SourceLocation(file: "data/b.xlsx", sheet: "表1", row: row, column: 3),
            origin: 1)
    }

    @Test func theFigureOfTheYearWithItsCell() throws {
        let figure = try Self.figure("61.235", row: 7)
        let measured = try Fixture.deciding(
            Fixture.dataset(
                [],
                figures: [
                    figure, try Self.figure("60", row: 6, year: 2022),
                    try Self.figure("5", row: 8, month: 3),
                ]), Self.indicator, 2023)
        #expect(measured.outcome == .measured(Rational(61235, over: 1000)))
        // Half-even at two decimals: 61.235 → 61.24 (3 is odd).
        #expect(measured.rounded?.description == "61.24")
        #expect(measured.sources.map(\.location.description) == ["data/b.xlsx[表1]!C7"])
        #expect(measured.sources.map(\.sha256) == ["bb"])
        #expect(measured.detail == .figure(figure))
    }

    @Test func theSameValueTwiceIsNoConflict() throws {
        let figures = [try Self.figure("61.20", row: 7), try Self.figure("61.2", row: 9)]
        let measured = try Fixture.deciding(
            Fixture.dataset([], figures: figures), Self.indicator, 2023)
        #expect(measured.outcome == .measured(Rational(612, over: 10)))
        #expect(measured.sources.count == 2)
    }

    @Test func twoValuesAreAConflict() throws {
        let figures = [try Self.figure("61.3", row: 9), try Self.figure("61.2", row: 7)]
        let measured = try Fixture.deciding(
            Fixture.dataset([], figures: figures), Self.indicator, 2023)
        #expect(measured.outcome == .lacking(.conflict([figures[1], figures[0]])))
        #expect(measured.rounded == nil)
    }

    @Test func noFigureIsNoData() throws {
        let measured = try Fixture.deciding(Fixture.dataset([]), Self.indicator, 2023)
        #expect(measured.outcome == .lacking(.noData))
    }

    static let spoilt = Diagnostic.Kind(
        "test.spoilt", .error, Wording("坏", "bad"), advice: Wording("", ""))

    /// By the cell of a figure, or by indicator and year where the cell gave no figure.
    @Test(arguments: [true, false])
    func aSpoiltCellIsTheReason(hasFigure: Bool) throws {
        let cell = SourceLocation(file: "data/b.xlsx", sheet: "表1", row: 7, column: 3)
        let fault = Diagnostic(
            Self.spoilt, hasFigure ? [:] : ["indicator": "forest.cover", "year": "2023"], at: cell)
        let measured = try Fixture.deciding(
            Fixture.dataset(
                [], figures: hasFigure ? [try Self.figure("61", row: 7)] : [],
                diagnostics: [fault]), Self.indicator, 2023)
        #expect(measured.outcome == .lacking(.badCell(fault)))
    }

    @Test func anotherUnitIsNotConverted() throws {
        let measured = try Fixture.deciding(
            Fixture.dataset([], figures: [try Self.figure("61", row: 7, unit: .hectares)]),
            Self.indicator, 2023)
        guard case .lacking(.badCell(let diagnostic)) = measured.outcome else {
            Issue.record("\(measured.outcome)")
            return
        }
        #expect(diagnostic.kind.id == "measure.figureUnit")
        #expect(diagnostic.location?.description == "data/b.xlsx[表1]!C7")
        #expect(diagnostic.message(in: .chinese).contains("公顷"))
    }
}
