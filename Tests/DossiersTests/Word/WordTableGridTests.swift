import Assessment
import Testing
import Typesetting
import WordProcessing

@testable import Dossiers

@Suite struct WordTableGridTests {
    private func table(_ table: Table, _ inks: [Verdict: Ink] = [:]) throws -> WordTable {
        let setter = try TextSetter(book: .fixedWidth())
        let words = WordWords(bookmarks: WordBookmarks(try WordSample.document()))
        return WordTableGrid(
            table, setter: setter, markInks: inks, words: words, measure: Sheet.textWidth,
            isContinued: false
        ).table()
    }

    private func words(_ cell: WordCell) -> String {
        cell.paragraphs.map { paragraph in
            paragraph.inlines.map { if case .text(let text, _) = $0 { text } else { "" } }.joined()
        }.joined(separator: "|")
    }

    @Test func commonWordsStandOverTheirColumns() throws {
        let head = try table(WordSample.nested).rows.filter(\.isHead)
        #expect(head.map { $0.cells.map(\.span) } == [[1, 3, 1], [1, 2, 1, 1], [1, 1, 1, 1, 1]])
        #expect(
            head.map { $0.cells.map(\.merge) } == [
                [.start, .none, .start], [.rest, .none, .start, .rest],
                [.rest, .none, .none, .rest, .rest],
            ])
        #expect(head.map { $0.cells.map(words) }[1] == ["", "两年", "变化", ""])
    }

    /// The points of 2861.5, 98 and +1.25 under each other: what is right of the point differs, so the
    /// distance from the right edge does.
    @Test func decimalPointsStandUnderEachOther() throws {
        var column = WordSample.nested
        column.columns = [Table.Column(title: "值", align: .decimal)]
        column.rows = ["2861.5", "98", "+1.25"].map { Table.Row(cells: [Table.Cell($0)]) }
        let setter = try TextSetter(book: .fixedWidth())
        let style = Styles.cells(.data).text
        let places = try table(column).rows.filter { !$0.isHead }.map { row in
            let format = try #require(row.cells.first?.paragraphs.first?.format)
            #expect(format.alignment == .right)
            return format.indent?.right ?? 0
        }
        let points = zip(places, [".5", "", ".25"]).map { place, after in
            place + (after.isEmpty ? 0 : setter.width(of: after, style: style))
        }
        #expect(points.allSatisfy { abs($0 - points[0]) < 0.01 })
    }

    @Test func aNumberAloneHasItsCodeUnderIt() throws {
        let rows = try table(WordSample.nested).rows.filter { !$0.isHead }
        #expect(
            rows[0].cells.map(words) == [
                "时→月→年", "2861.5|A2C4E", "98|B3D5F", "+1.25|C4E6G", "26216|D5F7H",
            ])
        #expect(rows[0].cells[1].paragraphs.map(\.style) == ["CellNumber", "CellCode"])
        #expect(rows[1].cells.map(\.span) == [1, 3, 1])
    }

    @Test func everyRowCoversAllColumns() throws {
        for source in [WordSample.nested, WordSample.form, WordSample.wide] {
            let table = try table(source)
            for row in table.rows {
                #expect(row.cells.reduce(0) { $0 + $1.span } == table.columns.count)
            }
            #expect(abs(table.columns.reduce(0, +) - Sheet.textWidth) < 0.01)
        }
    }

    @Test func aMarkHangsBeforeTheWords() throws {
        let rows = try table(WordSample.form, [.met: Ink(0, 0x9E, 0x73)]).rows
        let cell = try #require(
            rows.flatMap(\.cells).first { words($0).contains("达标") })
        #expect(words(cell) == "● 达标")
        #expect(cell.paragraphs[0].format.indent == WordIndent(left: 13, first: -13))
        // Group rows name what follows and stay with it.
        #expect(rows[1].cells.map(\.span) == [3])
        #expect(rows[1].cells[0].paragraphs[0].style == "CellGroup")
    }

    /// Full-width brackets are as wide as characters in Word: （12） needs four of them less a bit.
    @Test func narrowColumnsAreNotBroken() throws {
        let table = try table(WordSample.form)
        #expect(table.columns[0] >= 10.5 * 2 + TableLayout.padding * 2)
    }
}
