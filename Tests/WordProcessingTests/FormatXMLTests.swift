import Packaging
import Testing

@testable import WordProcessing

@Suite struct FormatXMLTests {
    private func text(_ format: WordFormat) -> String { FormatXML.properties(format)?.text ?? "" }

    @Test func nothingSaidIsNothingWritten() {
        #expect(FormatXML.properties(WordFormat()) == nil)
    }

    /// 首行缩进 2 字符 (17.3.1.12): hundredths of a character, and twips for programs without them.
    @Test func theFirstLineIsIndentedByCharacters() {
        #expect(
            text(WordFormat(indent: WordIndent(first: 32, firstCharacters: 2)))
                == "<w:pPr><w:ind w:left=\"0\" w:right=\"0\" w:firstLineChars=\"200\" "
                + "w:firstLine=\"640\"/></w:pPr>")
    }

    @Test func linesAfterTheFirstHang() {
        #expect(
            text(WordFormat(indent: WordIndent(left: 19, first: -19)))
                == "<w:pPr><w:ind w:left=\"380\" w:right=\"0\" w:hanging=\"380\"/></w:pPr>")
    }

    @Test(arguments: [
        (WordFormat.Leading.exact(28.95), "w:line=\"579\" w:lineRule=\"exact\""),
        (.atLeast(16), "w:line=\"320\" w:lineRule=\"atLeast\""),
        (.single, "w:line=\"240\" w:lineRule=\"auto\""),
    ])
    func leadingIsTwentiethsOfAPoint(leading: WordFormat.Leading, expected: String) {
        #expect(text(WordFormat(leading: leading)).contains(expected))
    }

    @Test func noNumberIsTheNumberOfNoList() {
        #expect(
            text(WordFormat(counted: .not))
                == "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"0\"/></w:numPr></w:pPr>")
    }

    @Test func whatIsOffIsSaid() {
        #expect(
            text(WordFormat(keepsWithNext: true, snapsToGrid: false))
                == "<w:pPr><w:keepNext/><w:snapToGrid w:val=\"0\"/></w:pPr>")
    }

    @Test func tabulatorsStandInOrder() {
        let text = text(SampleFile.format)
        #expect(
            text.contains(
                "<w:tabs><w:tab w:val=\"decimal\" w:pos=\"2000\"/>"
                    + "<w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"8000\"/></w:tabs>"))
    }
}
