import Packaging
import Testing

@testable import WordProcessing

@Suite struct RunXMLTests {
    private func text(_ words: String) -> String {
        RunXML.text(words, WordLook()).map(\.text).joined()
    }

    @Test func noWordsAreNoRun() {
        #expect(text("") == "")
        #expect(text("\u{1}\u{B}\u{7F}\u{FFFE}") == "")
    }

    @Test func breaksAndTabulatorsAreElements() {
        #expect(
            text("a\nb\tc")
                == "<w:r><w:t xml:space=\"preserve\">a</w:t><w:br/>"
                + "<w:t xml:space=\"preserve\">b</w:t><w:tab/>"
                + "<w:t xml:space=\"preserve\">c</w:t></w:r>")
    }

    @Test func markupIsEscapedAndControlCharactersDropped() {
        #expect(
            text(" <a>\u{2} & \"b\" ")
                == "<w:r><w:t xml:space=\"preserve\"> &lt;a&gt; &amp; \"b\" </w:t></w:r>")
    }

    @Test func aFieldIsOpenedAndClosed() {
        let text = (FieldXML.opening("SEQ 图\n") + FieldXML.closing()).map(\.text).joined()
        #expect(
            text
                == "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                + "<w:r><w:instrText xml:space=\"preserve\"> SEQ 图  </w:instrText></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>")
    }
}
