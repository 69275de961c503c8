import Testing
import Typesetting
import Values

@testable import Dossiers

@Suite struct TableLayoutTests {
    private func document(rows: Int, text: String = "内容") -> Document {
        let table = Table(
            kind: .data, id: "t", caption: "名称",
            columns: [.init(title: "序号"), .init(title: "内容")],
            rows: (1...rows).map { .init(cells: [.init("第\($0)行"), .init(text)]) },
            note: [.text("末尾")], number: "表1-1",
            place: SourceLocation(file: "t.xml", line: 1))
        return Document(
            title: "题", author: nil, subject: "", runningMark: nil, blocks: [.table(table)])
    }

    private func pages(_ document: Document) throws -> [String] {
        let layout = DocumentLayout(
            setter: try TextSetter(book: .fixedWidth()), paint: { _ in nil }, markInks: [:])
        return try layout.lay(document).pages.map(\.text)
    }

    /// 637.8 pt hold a caption of 19 pt, a head of 23 pt and 25 rows of 23 pt.
    @Test func aLongTableRepeatsItsHeadAndSaysSo() throws {
        let pages = try pages(document(rows: 40))
        #expect(pages.count == 2)
        #expect(pages[0].contains("表1-1　名称") && !pages[0].contains("续表"))
        #expect(pages[1].hasPrefix("续表1-1　名称|序号|内容|第26行|"))
        #expect(pages[1].contains("第40行|内容|注：末尾"))
    }

    @Test func noRowIsLeftAloneOnTheNextPage() throws {
        let pages = try pages(document(rows: 27))
        #expect(pages.count == 2)
        #expect(pages[1].contains("第26行") && pages[1].contains("第27行"))
    }

    @Test func aRowTooHighForAPageIsPartedBetweenSentences() throws {
        let sentence = String(repeating: "长", count: 99) + "。"
        let pages = try pages(
            document(rows: 1, text: String(repeating: sentence, count: 30)))
        #expect(pages.count > 1)
        for page in pages.dropLast() {
            #expect(page.replacing("|", with: "").contains("长。—") || page.contains("长。"))
        }
    }
}

@Suite struct SentenceSplitTests {
    @Test func sentencesKeepTheirMarks() {
        #expect(SentenceSplit.sentences(of: "一。二；三") == ["一。", "二；", "三"])
    }

    @Test func aRowIsPartedNearTheMiddle() throws {
        let row = Table.Row(cells: [.init("短"), .init("一一。二二。三三。四四。")])
        let (first, second) = try #require(SentenceSplit.halves(of: row))
        #expect(first.cells == [.init("短"), .init("一一。二二。")])
        #expect(second.cells == [.init(""), .init("三三。四四。")])
        #expect(SentenceSplit.halves(of: Table.Row(cells: [.init("一句。")])) == nil)
    }
}
