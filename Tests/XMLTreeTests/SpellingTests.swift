import Testing

@testable import XMLTree

@Suite struct SpellingTests {
    @Test(
        arguments: [
            ("baselin", "baseline"), ("Baseline", "baseline"), ("nmae", "name"), ("ending", nil),
            ("zzz", nil), ("", nil), ("q", nil),
        ] as [(String, String?)])
    func nearest(word: String, expected: String?) {
        #expect(Spelling.nearest(to: word, among: ["name", "baseline", "code"]) == expected)
    }

    @Test func distances() {
        // kitten → sitting is 3 (the textbook example); ab → ba is one swap.
        #expect(
            Spelling.edits(Array("kitten".unicodeScalars), Array("sitting".unicodeScalars)) == 3)
        #expect(Spelling.edits(Array("ab".unicodeScalars), Array("ba".unicodeScalars)) == 1)
    }
}
