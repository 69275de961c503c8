import Testing

@testable import Dossiers

@Suite struct ColumnWidthsTests {
    private func need(_ least: Double, _ cells: [Double]) -> ColumnWidths.Need {
        ColumnWidths.Need(natural: cells.max() ?? least, least: least, cells: cells)
    }

    @Test func shortColumnsShareTheRest() {
        let widths = ColumnWidths.fit(
            [need(10, [20]), need(10, [40])], measure: 100, padding: 10)
        #expect(widths == [40, 60])
    }

    @Test func longWordsTakeTheRoom() {
        let widths = ColumnWidths.fit(
            [need(30, [40, 40]), need(30, [400, 90])], measure: 200, padding: 0)
        #expect(abs(widths.reduce(0, +) - 200) < 1e-9)
        #expect(widths[0] == 40)
    }

    @Test func noColumnIsThinnerThanItsWords() {
        let widths = ColumnWidths.fit(
            [need(60, [100]), need(30, [300])], measure: 120, padding: 0)
        #expect(widths[0] >= 60 && widths[1] >= 30)
    }
}
