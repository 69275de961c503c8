import Testing
import Values

@testable import Dossiers

@Suite struct NumberingTests {
    private let place = SourceLocation(file: "t.xml", line: 1)

    private func document(_ blocks: [Block]) -> Document {
        Document(title: "题", author: nil, subject: "", runningMark: nil, blocks: blocks)
    }

    private func table(_ id: String) -> Block {
        .table(
            Table(
                kind: .data, id: id, caption: "表", columns: [.init(title: "列")],
                rows: [.init(cells: [.init("格")])], place: place))
    }

    /// GB/T 9704-2012, 7.3.3: 一、（一）1.（1）; each level begins anew under the one above.
    @Test func headingsAreNumberedByLevel() throws {
        let levels = [1, 2, 2, 3, 4, 4, 1, 2]
        let numbered = try Numbering.number(
            document(levels.map { .heading(Heading(level: $0, title: "")) }))
        let numbers = numbered.blocks.map { block in
            if case .heading(let heading) = block { heading.number } else { "" }
        }
        #expect(numbers == ["一、", "（一）", "（二）", "1.", "（1）", "（2）", "二、", "（一）"])
    }

    /// GB/T 9704-2012, 7.4: annexes have numbers of their own, and an order that begins anew.
    @Test func annexesBeginAnew() throws {
        let annex = { (title: String) in
            Block.heading(Heading(level: 1, title: title, isAnnex: true))
        }
        let numbered = try Numbering.number(
            document([
                .heading(Heading(level: 1, title: "正文")), table("body"), annex("甲"),
                .heading(Heading(level: 2, title: "其一")), table("inner"), annex("乙"),
                table("other"),
            ]))
        let numbers = numbered.blocks.map { block -> String in
            switch block {
            case .heading(let heading): heading.number
            case .table(let table): table.number
            default: ""
            }
        }
        #expect(numbers == ["一、", "表1-1", "附件1", "一、", "附表1-1", "附件2", "附表2-1"])
        let single = try Numbering.number(document([annex("甲")]))
        guard case .heading(let heading)? = single.blocks.first else { return }
        #expect(heading.number == "附件")
    }

    @Test func footnotesCountThroughTheDocument() throws {
        let note = Inline.footnote([.text("注")])
        let numbered = try Numbering.number(
            document([
                .paragraph(Paragraph(role: .body, inlines: [.text("甲"), note])),
                .list(List(isNumbered: true, role: .body, items: [[.text("乙"), note]])),
                .table(
                    Table(
                        kind: .data, id: "t", caption: "表", columns: [.init(title: "列")],
                        rows: [.init(cells: [.init([note])])], place: place)),
            ]))
        let numbers = numbered.blocks.flatMap(\.inlines).compactMap { inline -> Int? in
            if case .footnote(_, let number) = inline { number } else { nil }
        }
        #expect(numbers == [1, 2, 3])
    }

    @Test(arguments: [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (99, "九十九"), (100, "100")])
    func chinese(_ number: Int, _ words: String) {
        #expect(Numbering.chinese(number) == words)
    }

    @Test func tablesCountInTheirPartAndReferencesFindThem() throws {
        let reference = Paragraph(role: .body, inlines: [.reference("second", at: place)])
        let numbered = try Numbering.number(
            document([
                .heading(Heading(level: 1, title: "甲")), table("one"),
                .heading(Heading(level: 1, title: "乙")), table("two"), table("second"),
                .paragraph(reference),
            ]))
        #expect(
            numbered.blocks.last
                == .paragraph(
                    Paragraph(
                        role: .body, inlines: [.link("表2-2", to: "second", at: place)])))
    }

    @Test func aBrokenReferenceNamesTheNearest() throws {
        let reference = Paragraph(role: .body, inlines: [.reference("secnd", at: place)])
        let error = #expect(throws: InputFault.self) {
            try Numbering.number(document([table("second"), .paragraph(reference)]))
        }
        #expect(error?.diagnostics.map(\.kind) == [.documentBrokenReference])
        #expect(error?.diagnostics.first?.parameters["nearest"] == "second")
        #expect(error?.diagnostics.first?.location == place)
    }

    @Test func anIDIsUsedOnce() throws {
        let error = #expect(throws: InputFault.self) {
            try Numbering.number(document([table("one"), table("one")]))
        }
        #expect(error?.diagnostics.map(\.kind) == [.documentDuplicateID])
    }
}
