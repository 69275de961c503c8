import Testing
import XMLTree

@testable import WordProcessing

@Suite struct NumberingXMLTests {
    private func root() throws -> XMLElement {
        try PackageReader(WordWriter.docx(SampleFile.file)).xml("word/numbering.xml")
    }

    @Test func levelsAreLinkedToTheirStyles() throws {
        let list = try #require(try root().all(inside: "abstractNum").first)
        let levels = list.all(inside: "lvl")
        #expect(levels.count == 9)
        #expect(
            levels[0].elements.map { "\($0.name)=\($0.word("val") ?? "")" } == [
                "start=1", "numFmt=chineseCountingThousand", "pStyle=Heading1",
                "suff=nothing", "lvlText=%1、", "lvlJc=left",
            ])
    }

    /// A counting that says nothing of a level counts on from those before it (17.9.8, 17.9.27).
    @Test func onlyWhatIsSaidBeginsAnew() throws {
        let countings = try root().all(inside: "num")
        #expect(countings.map { $0.word("numId") } == ["1", "2"])
        #expect(countings[0].all(inside: "lvlOverride").isEmpty)
        #expect(
            countings[1].all(inside: "lvlOverride").map { one in
                "\(one.word("ilvl") ?? "")=\(one.elements.first?.word("val") ?? "")"
            } == ["1=3", "2=1"])
    }
}
