import Gathering
import Testing
import Values

@testable import Assessment

/// From the cell to the reason: samples/README.md says that 农业休闲示范区数 of 2025 is a formula
/// whose result was never stored.
@Suite struct SpoiltFigureTests {
    @Test func aFormulaWithoutResultIsABadCell() throws {
        let dataset = try Gatherer.gather(
            area: Templates.root + "/samples/fangshan", templates: Templates.path)
        let rulebook = try RulebookLibrary.load(dataset.area.rulebook, templates: Templates.path)
        let indicator = try #require(rulebook.indicators.first { $0.id == "oxygen.leisureFarms" })
        let measured = Measurer.measure(dataset, indicators: [indicator], years: [2025, 2026])
        guard case .lacking(.badCell(let cell)) = measured.first?.outcome else {
            Issue.record("2025 is \(String(describing: measured.first?.outcome))")
            return
        }
        #expect(cell.kind.id == "value.formulaWithoutValue")
        #expect(cell.location?.description == "data/2025/统计报表_2025.xlsx[氧吧建设]!C9")
        #expect(measured.last?.outcome == .measured(Rational(1)))
    }
}
