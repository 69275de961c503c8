import Testing
import WordProcessing

@testable import Dossiers

@Suite struct WordSignTests {
    @Test func twoEntriesALineAndARuleForEachName() throws {
        let sign = Sign(
            entries: [
                Cover.Entry(label: "编制人", value: "王某某"), Cover.Entry(label: "审核人", value: "—"),
                Cover.Entry(label: "批准人", value: ""),
            ], seals: ["甲局", "乙局", "丙局"])
        let tables = WordSign(measure: Sheet.textWidth).blocks(sign).compactMap { block in
            if case .table(let table) = block { table } else { nil }
        }
        #expect(tables.map { $0.rows.count } == [2, 4])
        for table in tables {
            #expect(table.rows.allSatisfy { $0.cells.count == table.columns.count })
            #expect(abs(table.columns.reduce(0, +) - Sheet.textWidth) < 0.01)
        }
        #expect(tables[0].rows.flatMap(\.cells).filter { $0.edges.bottom != nil }.count == 3)
        #expect(WordSign(measure: 100).blocks(Sign(entries: [], seals: [])).isEmpty)
    }
}
