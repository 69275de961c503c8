import Testing
import Typesetting
import Values

@testable import Dossiers

@Suite struct TableFitTests {
    private let setter: TextSetter

    init() throws { setter = try TextSetter(book: .fixedWidth()) }

    /// Columns of unbreakable words, each 20 characters of 10.5 pt half-width or more wide.
    private func table(_ count: Int, _ wide: Table.Wide) -> Table {
        let word = "ABCDEFGHIJKLMNOPQRST"
        return Table(
            kind: .form, id: "t", caption: "表",
            columns: (1...count).map { .init(title: "列\($0)") },
            rows: [
                .init(kind: .group, cells: [.init("一组")]),
                .init(cells: (1...count).map { .init(word + String($0)) }, id: "r"),
            ], wide: wide, place: SourceLocation(file: "t.xml", line: 1))
    }

    private func least(_ table: Table) -> Double {
        TableMeasure(table: table, setter: setter).needs()
            .reduce(0) { $0 + $1.least + TableLayout.padding * 2 }
    }

    @Test func whatFitsStandsUpright() {
        let fitted = TableFit(setter: setter).fit(table(2, .turn), isTurned: false)
        #expect(!fitted.isTurned)
        #expect(fitted.parts.count == 1)
    }

    /// Too wide for 156 mm and not for 225 mm.
    @Test func aWideTableIsTurned() throws {
        let count = try #require(
            (2...9).first { least(table($0, .turn)) > Sheet.textWidth })
        let fitted = TableFit(setter: setter).fit(table(count, .turn), isTurned: false)
        #expect(fitted.isTurned)
        #expect(fitted.parts.count == 1)
    }

    /// The first column stands in every part, every other one in just one of them.
    @Test(arguments: [Table.Wide.turn, .fold])
    func aVeryWideTableIsFolded(_ wide: Table.Wide) throws {
        let table = table(12, wide)
        let fitted = TableFit(setter: setter).fit(table, isTurned: false)
        #expect(fitted.isTurned == (wide == .turn))
        #expect(fitted.parts.count > 1)
        for part in fitted.parts {
            #expect(part.columns.first?.title == "列1")
            #expect(least(part) <= Sheet.measure(isTurned: fitted.isTurned))
            #expect(part.rows.first?.cells.count == 1)
            #expect(part.rows.last?.cells.count == part.columns.count)
        }
        let titles = fitted.parts.flatMap { $0.columns.dropFirst().map(\.title) }
        #expect(titles == (2...12).map { "列\($0)" })
        // A link finds the row once.
        #expect(fitted.parts.flatMap(\.rows).count { $0.id == "r" } == 1)
    }

    @Test func aCellOverSeveralColumnsIsCutWithThem() throws {
        var table = table(12, .fold)
        let cells = [Table.Cell("甲"), Table.Cell([.text("横跨")], span: 11)]
        table.rows = [.init(cells: cells)]
        let fitted = TableFit(setter: setter).fit(
            {
                var t = table; t.rows += self.table(12, .fold).rows; return t
            }(), isTurned: false)
        for part in fitted.parts {
            let spans = part.rows[0].cells.map(\.span)
            #expect(spans == [1, part.columns.count - 1])
        }
    }

    /// Two levels of common words: the outer ones part the inner ones that are alike.
    @Test func headingsOverColumnsRunAsFarAsTheyAreAlike() {
        let columns = [[], ["甲", "子"], ["甲", "子"], ["乙", "子"], ["乙"]].map {
            Table.Column(title: "", groups: $0)
        }
        #expect(TableHead.runs(columns, level: 0) == [1..<3, 3..<5])
        #expect(TableHead.runs(columns, level: 1) == [1..<3, 3..<4])
    }
}
