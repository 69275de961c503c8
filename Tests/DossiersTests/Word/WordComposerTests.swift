import Testing
import Typesetting
import Values
import WordProcessing

@testable import Dossiers

@Suite struct WordComposerTests {
    private func file() throws -> WordFile {
        try WordSample.file(
            WordSample.document(), setter: TextSetter(book: .fixedWidth()))
    }

    private func paragraphs(_ section: WordSection) -> [WordParagraph] {
        section.blocks.compactMap { if case .paragraph(let one) = $0 { one } else { nil } }
    }

    private func text(_ inlines: [WordInline]) -> String {
        inlines.map { inline in
            switch inline {
            case .text(let text, _): text
            case .field(_, let inlines), .link(_, let inlines), .bookmark(_, let inlines):
                self.text(inlines)
            case .note: "※"
            case .picture: "▣"
            }
        }.joined()
    }

    private func texts(_ section: WordSection) -> [String] {
        paragraphs(section).map { text($0.inlines) }
    }

    /// DOCX_SAMPLE names a folder to keep the file in, to be looked at.
    @Test func oneOfEverythingIsWrittenTheSameTwice() throws {
        let bytes = try WordWriter.docx(file())
        #expect(bytes == (try WordWriter.docx(file())))
        if let folder = Places.environment("DOCX_SAMPLE") {
            let room = try DrawingRoom(templates: Places.templates, fonts: [])
            let document = try WordSample.document()
            Places.write(
                try WordWriter.docx(WordSample.file(document, setter: room.setter)),
                to: folder + "/sample.docx")
        }
    }

    @Test func theCoverHasNoNumberAndNoMark() throws {
        let file = try file()
        #expect(file.sections[0].footer == nil && file.sections[0].header == nil)
        #expect(file.sections.dropFirst().allSatisfy { $0.footer != nil && $0.header != nil })
        #expect(file.mirrorsMargins)
        #expect(file.sections.allSatisfy { $0.grid == WordPages.grid })
    }

    /// Cover, body, the wide table turned, the rest of the body, an annex, its turned stretch, its
    /// rest, the second annex.
    @Test func whatIsTurnedAndEveryAnnexHasPagesOfItsOwn() throws {
        let sections = try file().sections
        #expect(
            sections.map(\.page.isTurned) == [
                false, false, true, false, false, true, false, false,
            ])
        #expect(texts(sections[4]).prefix(3) == ["附件1", "方法", "附件的一级"])
        #expect(texts(sections[7]) == ["附件2", "清单", "又从一开始"])
        let heads = sections.map { section in section.header.map { text($0.odd[0].inlines) } }
        #expect(heads[1] == "\t演示数据")
        #expect(heads[4] == "房山区　2026年　附件1\t演示数据")
        #expect(heads[7] == "房山区　2026年　附件2\t演示数据")
    }

    @Test func headingsAreCountedByWord() throws {
        let sections = try file().sections
        let body = paragraphs(sections[1])
        func heading(_ words: String) throws -> WordParagraph {
            try #require(body.first { text($0.inlines) == words })
        }
        #expect(try heading("依据").style == "Heading1")
        #expect(try heading("依据").format.counted == .by(1, level: 0))
        #expect(try heading("三级").format.counted == .by(1, level: 2))
        #expect(try heading("评价结论").style == "ChapterTitle")
        #expect(try heading("评价结论").format.counted == nil)
        // In an annex the looks and numbers begin again, its place in the outline does not.
        let annex = try #require(
            paragraphs(sections[4]).first { text($0.inlines) == "附件的一级" })
        #expect(annex.style == "AnnexHeading1" && annex.format.outlineLevel == nil)
        let style = try #require(WordStyles.all.first { $0.id == annex.style })
        #expect(style.format.outlineLevel == 1)
        #expect(annex.format.counted == .by(2, level: 0))
    }

    @Test func wordsNumbersAndNotesAreThoseOfTheDocument() throws {
        let body = texts(try file().sections[1])
        #expect(body.contains("年均2961个/cm3 F7H9K，见第一部分和表1-1。"))
        #expect(body.contains("PM2.5与O3。要点※见含义与图1-1，第二行。"))
        #expect(body.contains("表1-1　不同算法"))
        #expect(body.contains("图1-1　逐月平均"))
        #expect(body.contains("▣"))
    }

    @Test func pagesBeginWhereTheDocumentSays() throws {
        let starts = try file().sections[1].blocks.compactMap { block -> String? in
            switch block {
            case .paragraph(let one): one.format.startsPage == true ? text(one.inlines) : nil
            case .contents(let list):
                list.title?.format.startsPage == true ? text(list.title?.inlines ?? []) : nil
            case .table: nil
            }
        }
        #expect(starts == ["目　录", "图目录"])
    }

    @Test func itemsAreLists() throws {
        let body = paragraphs(try file().sections[1])
        let items = ["甲", "乙", "丙", "丁"].map { words in
            body.first { text($0.inlines) == words }?.format.counted
        }
        #expect(items == [.by(3, level: 0), .by(3, level: 0), .by(4, level: 0), .by(4, level: 0)])
    }
}
