import Packaging
import Testing

@testable import WordProcessing

@Suite struct LookXMLTests {
    @Test func nothingSaidIsNothingWritten() {
        #expect(LookXML.properties(WordLook()) == nil)
        #expect(LookXML.properties(WordLook(), words: "plain ASCII 12") == nil)
    }

    /// “” and — are in Chinese and Latin faces: the hint takes the Chinese one (17.3.2.26).
    @Test func whatIsSharedIsSetInTheChineseFace() {
        #expect(
            LookXML.properties(WordLook(), words: "“氧吧”")?.text
                == "<w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr>")
    }

    @Test func lengthsAreHalvesAndTwentieths() {
        let text = LookXML.properties(SampleFile.look)?.text ?? ""
        #expect(text.contains("<w:sz w:val=\"11\"/><w:szCs w:val=\"11\"/>"))
        #expect(text.contains("<w:spacing w:val=\"-5\"/>"))
        #expect(text.contains("<w:position w:val=\"-3\"/>"))
        #expect(text.contains("<w:vertAlign w:val=\"subscript\"/>"))
        #expect(text.contains("w:eastAsia=\"黑体\""))
    }
}
