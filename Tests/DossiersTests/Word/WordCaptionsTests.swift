import Testing
import WordProcessing

@testable import Dossiers

@Suite struct WordCaptionsTests {
    private func field(_ inlines: [WordInline]) -> String? {
        for case .field(let instruction, _) in inlines { return instruction }
        return nil
    }

    /// `\r` comes to the number itself, `\s 1` to one more or, after a heading, to 1.
    @Test func aChaptersFirstBeginsTheSequence() {
        var captions = WordCaptions()
        #expect(field(captions.label("图1-1")) == "SEQ 图 \\* ARABIC \\r 1")
        #expect(field(captions.label("表1-1")) == "SEQ 表 \\* ARABIC \\r 1")
        #expect(field(captions.label("图1-2")) == "SEQ 图 \\* ARABIC \\s 1")
        captions.beginChapter()
        // An unnumbered chapter does not begin with 1.
        #expect(field(captions.label("图1-3")) == "SEQ 图 \\* ARABIC \\r 3")
        captions.beginChapter()
        #expect(field(captions.label("图2-1")) == "SEQ 图 \\* ARABIC \\r 1")
        #expect(field(captions.label("附表1-1")) == "SEQ 附表 \\* ARABIC \\r 1")
    }

    @Test func theResultIsThePrintedNumber() {
        var captions = WordCaptions()
        #expect(
            captions.label("图3-12") == [
                .text("图3-"), .field("SEQ 图 \\* ARABIC \\r 12", [.text("12")]),
            ])
    }

    @Test(arguments: ["", "图", "3-2", "图3-x"])
    func whatIsNoNumberStaysWords(number: String) {
        var captions = WordCaptions()
        #expect(captions.label(number) == [.text(number)])
    }
}
