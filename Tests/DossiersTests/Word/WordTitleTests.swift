import Testing
import Typesetting

@testable import Dossiers

@Suite struct WordTitleTests {
    private func lines(_ title: String) throws -> String {
        WordTitle(setter: try TextSetter(book: .fixedWidth()), measure: Sheet.textWidth)
            .lines(title)
    }

    @Test func aTitleThatFitsIsLeftAsItIs() throws {
        #expect(try lines("评价结论") == "评价结论")
    }

    @Test func aLongTitleHasTheLinesOfOurPages() throws {
        let title = String(repeating: "长", count: 60)
        let broken = try lines(title)
        #expect(broken.contains("\n"))
        #expect(broken.replacing("\n", with: "") == title)
    }
}
