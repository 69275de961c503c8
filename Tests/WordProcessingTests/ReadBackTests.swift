import Foundation
import Testing

@testable import Gathering
@testable import WordProcessing

/// The program's own reader of documents, which was written for files of others, finds the words,
/// the numbers that Word makes, and the merged cells.
@Suite struct ReadBackTests {
    private func read(_ file: WordFile) throws -> PlanSource {
        let path = FileManager.default.temporaryDirectory.path + "/fucha-\(UUID().uuidString).docx"
        try Data(WordWriter.docx(file)).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        return try PlanOpener.open(path: path, named: "d.docx")
    }

    private func heading(_ level: Int, _ words: String, by counting: Int = 1) -> WordBlock {
        .paragraph(
            WordParagraph(
                nil, format: WordFormat(counted: .by(counting, level: level)), [.text(words)]))
    }

    @Test func headingsHaveTheirNumbers() throws {
        var file = SampleFile.file
        file.sections = [
            WordSection(
                page: SampleFile.page,
                blocks: [
                    heading(0, "依据"), heading(1, "含义"), heading(1, "口径"), heading(0, "总表"),
                    heading(1, "本地"), heading(0, "附件里"),
                    .paragraph(WordParagraph(nil, [.text("正文 < & >。")])),
                ])
        ]
        #expect(
            try read(file).lines.map(\.text) == [
                "一、依据", "（一）含义", "（二）口径", "二、总表", "（一）本地", "三、附件里", "正文 < & >。",
            ])
    }

    @Test func tablesAreGrids() throws {
        var file = SampleFile.file
        file.sections = [
            WordSection(page: SampleFile.page, blocks: [.table(SampleFile.table)])
        ]
        let source = try read(file)
        let grid = try #require(source.tables.first).grid
        #expect(
            grid.rows.map { row in row.columns.map { row.cells[$0]?.text ?? "" } } == [
                ["算法", "结果"], ["2024年", "2026年"], ["时→月→年", "2861"],
            ])
        #expect(grid.merges.contains { $0.firstRow == 1 && $0.lastRow == 2 && $0.firstColumn == 1 })
        #expect(
            grid.merges.contains { $0.firstRow == 1 && $0.firstColumn == 2 && $0.lastColumn == 3 })
    }

    @Test func fieldsAreReadAsWhatTheyCameTo() throws {
        let file = SampleFile.with([
            .text("见"), .field("REF _Toc1 \\h", [.text("表1-1")]),
            .link(to: "_Toc1", [.text("与此")]), .text("。"),
        ])
        #expect(try read(file).lines.map(\.text) == ["见表1-1与此。"])
    }
}
