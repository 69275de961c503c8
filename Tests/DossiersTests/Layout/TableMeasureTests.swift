import Testing

@testable import Dossiers

@Suite struct TableMeasureTests {
    @Test func numbersAndTheirUnitsAreOnePiece() {
        #expect(TableMeasure.pieces(of: "≥3000个/cm³") == ["≥3000个/cm³"])
        #expect(TableMeasure.pieces(of: "高于2024年的73.0%") == ["2024年", "73.0%"])
        #expect(TableMeasure.pieces(of: "还差0.5个百分点") == ["0.5个百分点"])
    }

    @Test func aDateIsOnePiece() {
        #expect(TableMeasure.pieces(of: "2026-07-03至2027-06-30") == ["2026-07-03至", "2027-06-30"])
        #expect(TableMeasure.pieces(of: "HJ 633-2026") == ["HJ", "633-2026"])
        #expect(TableMeasure.pieces(of: "a-b_1") == ["a", "b", "1"])
    }

    @Test func numbersPartAtTheirPoint() throws {
        let number = try #require(TableMeasure.Number("−12.50"))
        #expect(number.before == "−12" && number.after == ".50")
        #expect(TableMeasure.Number("—") == nil)
        #expect(TableMeasure.Number("4个月") == nil)
    }
}
