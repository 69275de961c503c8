import Assessment
import Charting
import Testing
import Typesetting
import Values

@testable import Dossiers

@Suite struct SlideComposerTests {
    static func room() throws -> DrawingRoom {
        try DrawingRoom(templates: Places.templates, fonts: [])
    }

    static func slide(_ title: String, _ body: Slide.Body) -> Slide {
        Slide(
            title: [.text(title)], body: body, place: SourceLocation(file: "decks/t.xml", line: 7))
    }

    static func compose(_ slides: [Slide]) throws -> [LaidSlide] {
        let room = try room()
        return try SlideComposer.compose(
            Deck(title: "题", author: nil, subject: "", mark: nil, slides: slides),
            setter: room.setter, theme: room.theme, language: .chinese)
    }

    static func size(_ slide: LaidSlide) -> Double? {
        for block in slide.blocks {
            if case .text(let text) = block.content, text.role == .title {
                return text.paragraphs.first?.size
            }
        }
        return nil
    }

    /// 875 pt hold 31 letters of 28 pt; 70 need a third line, and are set smaller.
    @Test func aLongTitleIsSetSmaller() throws {
        let laid = try Self.compose([
            Self.slide(String(repeating: "氧", count: 60), .words(.init())),
            Self.slide(String(repeating: "氧", count: 70), .words(.init())),
        ])
        #expect(Self.size(laid[0]) == 28)
        #expect((Self.size(laid[1]) ?? 0) < 28)
    }

    /// What does not fit at all is an error with the slide's name and its line in the template.
    @Test func whatDoesNotFitIsAnError() {
        let long = String(repeating: "双江拉祜族佤族布朗族傣族自治县", count: 120)
        let error = #expect(throws: InputFault.self) {
            _ = try Self.compose([
                Self.slide("题", .words(.init(lines: Array(repeating: [.text(long)], count: 4))))
            ])
        }
        #expect(error?.diagnostics.first?.kind.id == "deck.overflows")
        #expect(
            error?.diagnostics.first?.location == SourceLocation(file: "decks/t.xml", line: 7))
    }

    static func table(_ columns: Int, _ rows: Int, _ word: String) -> Table {
        Table(
            kind: .data, id: "", caption: "表",
            columns: (0..<columns).map { .init(title: "列\($0)") },
            rows: (0..<rows).map { row in
                Table.Row(cells: (0..<columns).map { Table.Cell($0 == 0 ? "行\(row)" : word) })
            }, place: SourceLocation(file: "decks/t.xml", line: 9))
    }

    static func tables(_ slides: [LaidSlide]) -> [LaidTable] {
        slides.flatMap(\.blocks).compactMap {
            if case .table(let table) = $0.content { table } else { nil }
        }
    }

    /// Every row is on some slide, once, under the heading.
    @Test func aLongTableGoesOn() throws {
        let laid = try Self.compose([Self.slide("题", .table(Self.table(3, 40, "区气象局")))])
        #expect(laid.count > 1)
        #expect(laid.dropFirst().allSatisfy { $0.title.hasSuffix("（续）") })
        let tables = Self.tables(laid)
        let names = tables.flatMap { table in
            table.rows.dropFirst().map { Interpreter.plain($0.cells[0].inlines) }
        }
        #expect(names == (0..<40).map { "行\($0)" })
        #expect(tables.allSatisfy { Interpreter.plain($0.rows[0].cells[0].inlines) == "列0" })
        #expect(tables.allSatisfy { $0.height <= SlideFrames.body.size.height })
    }

    /// Forty columns are folded, the first repeated, and none is lost.
    @Test func aWideTableIsFolded() throws {
        let laid = try Self.compose([Self.slide("题", .table(Self.table(40, 3, "1234.5")))])
        let tables = Self.tables(laid)
        #expect(tables.count > 1)
        #expect(tables.allSatisfy { $0.columns.reduce(0, +) <= SlideFrames.measure + 0.01 })
        let heads = tables.flatMap { table in
            table.rows[0].cells.dropFirst().map { Interpreter.plain($0.inlines) }
        }
        #expect(heads == (1..<40).map { "列\($0)" })
    }

    /// Numbers of slides: all but the cover have one.
    @Test func slidesAreNumbered() throws {
        let laid = try Self.compose([
            Self.slide("一", .part), Self.slide("二", .part), Self.slide("三", .part),
        ])
        let folios = laid.map { slide in
            slide.blocks.compactMap { block -> String? in
                guard case .text(let text) = block.content, text.role == .folio else { return nil }
                return text.paragraphs.first?.spans.first?.text
            }
        }
        #expect(folios == [[], ["2/3"], ["3/3"]])
    }
}
