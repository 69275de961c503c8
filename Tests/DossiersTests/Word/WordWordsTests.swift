import Assessment
import Testing
import Typesetting
import WordProcessing

@testable import Dossiers

@Suite struct WordWordsTests {
    private func inlines(_ inlines: [Inline]) throws -> [WordInline] {
        WordWords(bookmarks: WordBookmarks(try WordSample.document())).inlines(inlines)
    }

    @Test func indicesAreRaisedAndLowered() {
        #expect(
            WordWords.runs("PM₂.₅为3个/cm³") == [
                .text("PM"), .text("2.5", WordLook(shift: .lowered)), .text("为3个/cm"),
                .text("3", WordLook(shift: .raised)),
            ])
    }

    @Test func whatTellsTheSetterWhereToBreakIsLeftOut() {
        #expect(WordWords.runs("房山区\u{200B}复查\u{2060}材料") == [.text("房山区复查材料")])
    }

    @Test func aCodeStandsSmallBehindItsNumber() throws {
        let code = try #require(TraceCode(typed: "J20JB"))
        let made = try inlines([.number("47条", code, isStrong: true)])
        #expect(
            made == [
                .text("47条", WordLook(style: "StrongHei")),
                .text(" J20JB", WordLook(style: "TraceCode", size: 5.5, rise: -1.5)),
            ])
    }

    @Test func aFootnoteIsANote() throws {
        let made = try inlines([.footnote([.text("注"), .strong("意")], number: 3)])
        #expect(
            made == [
                .note([
                    WordParagraph(nil, [.text("注"), .text("意", WordLook(style: "StrongHei"))])
                ])
            ])
    }

    @Test(arguments: Verdict.allCases) func everyVerdictHasItsMark(verdict: Verdict) {
        let mark = WordWords.mark(verdict, [verdict: .black])
        #expect(mark.count == 2)
        guard case .text(let text, let look) = mark[0] else { return #expect(Bool(false)) }
        #expect(text == verdict.mark && look.style == "VerdictMark" && look.ink != nil)
    }
}
