import Testing
import XMLTree

@testable import WordProcessing

@Suite struct SettingsXMLTests {
    @Test func facesNameTheirStandIns() throws {
        let fonts = try PackageReader(WordWriter.docx(SampleFile.file))
            .xml("word/fontTable.xml").elements
        #expect(fonts.map { $0.word("name") } == ["仿宋_GB2312", "Arial"])
        #expect(fonts[0].all(inside: "altName").map { $0.word("val") } == ["仿宋,FangSong"])
        // 134, simplified Chinese, in hexadecimal digits (17.8.3.2).
        #expect(fonts.flatMap { $0.all(inside: "charset") }.map { $0.word("val") } == ["86", "00"])
    }

    @Test func oddAndEvenPagesDifferOnlyWhereSomethingIsSaid() throws {
        let plain = WordFile(title: "", sections: [WordSection(page: SampleFile.page)])
        let settings = try PackageReader(WordWriter.docx(plain)).xml("word/settings.xml")
        #expect(settings.all(inside: "evenAndOddHeaders").isEmpty)
        #expect(settings.all(inside: "mirrorMargins").isEmpty)
    }
}
