import Testing
import XMLTree

@testable import WordProcessing

@Suite struct StylesXMLTests {
    private func styles() throws -> [XMLElement] {
        try PackageReader(WordWriter.docx(SampleFile.file)).xml("word/styles.xml")
            .all(inside: "style")
    }

    @Test func stylesHaveWhatTheyWereGiven() throws {
        let styles = Array(try styles().prefix(4))
        #expect(
            styles.map { $0.word("styleId") } == ["Normal", "Heading1", "Code", "Grid"])
        #expect(
            styles.map { $0.word("type") } == ["paragraph", "paragraph", "character", "table"])
        // Styles that Word has itself are not custom (17.7.4.17).
        #expect(styles.map { $0.word("customStyle") } == [nil, nil, "1", nil])
        #expect(styles[1].all(inside: "outlineLvl").map { $0.word("val") } == ["2"])
        #expect(styles[3].all(inside: "tblStylePr").map { $0.word("type") } == ["firstRow"])
    }

    @Test func theLanguageIsChinese() throws {
        let root = try PackageReader(WordWriter.docx(SampleFile.file)).xml("word/styles.xml")
        #expect(root.all(inside: "lang").map { $0.word("eastAsia") } == ["zh-CN"])
    }
}
