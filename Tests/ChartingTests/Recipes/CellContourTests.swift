import Testing

@testable import Charting

struct CellContourTests {
    func loops(_ rows: [String]) -> [[[Int]]] {
        let cells = rows.map { $0.map { $0 == "#" } }
        return CellContour.loops(columns: cells[0].count, rows: cells.count) { cells[$1][$0] }
            .map { $0.map { [$0.column, $0.row] } }
    }

    @Test func aBlockHasFourCorners() {
        #expect(loops([".##", ".##"]) == [[[1, 0], [3, 0], [3, 2], [1, 2], [1, 0]]])
    }

    @Test func aHoleHasALineOfItsOwn() {
        let loops = loops(["###", "#.#", "###"])
        // Against the clock, so that the cells are on the same hand.
        #expect(
            loops == [
                [[0, 0], [3, 0], [3, 3], [0, 3], [0, 0]],
                [[2, 1], [1, 1], [1, 2], [2, 2], [2, 1]],
            ])
    }

    @Test func cellsThatMeetInACornerAreApart() {
        #expect(
            loops(["#.", ".#"]) == [
                [[0, 0], [1, 0], [1, 1], [0, 1], [0, 0]],
                [[1, 1], [2, 1], [2, 2], [1, 2], [1, 1]],
            ])
    }

    @Test func anEllTurnsSixTimes() {
        #expect(
            loops(["#.", "##"]) == [
                [[0, 0], [1, 0], [1, 1], [2, 1], [2, 2], [0, 2], [0, 0]]
            ])
    }

    @Test func nothingHasNone() {
        #expect(loops(["..", ".."]).isEmpty)
    }
}
