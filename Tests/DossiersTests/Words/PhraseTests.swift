import Assessment
import Testing

@testable import Dossiers

@Suite struct PhraseTests {
    private static let key = TraceKey.clause("14", part: nil, .margin)

    @Test func numbersKeepWhatTheyAre() {
        let phrase: Phrase = "还差\("39个", trace: Self.key)，须努力"
        #expect(phrase.text == "还差39个，须努力")
        #expect(
            phrase.pieces == [.init("还差"), .init("39个", trace: Self.key), .init("，须努力")])
    }

    /// Where there is no number there is nothing to trace.
    @Test func aDashHasNoTrace() {
        #expect(Phrase("—", trace: Self.key).pieces == [.init("—")])
        #expect(!Phrase("—", trace: Self.key).hasNumber)
    }

    @Test func phrasesJoin() {
        let joined = [Phrase("1", trace: Self.key), Phrase("甲"), Phrase()].joined(by: "；")
        #expect(joined.text == "1；甲；")
        #expect(joined.pieces == [.init("1", trace: Self.key), .init("；甲；")])
        #expect(Phrase().isEmpty)
    }
}
