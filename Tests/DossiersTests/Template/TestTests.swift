import Testing

@testable import Dossiers

@Suite struct TestTests {
    private let scope = ValueScope(
        root: Record { name in
            switch name {
            case "full": .text("词")
            case "empty": .text("")
            case "none": .absent
            case "yes": .flag(true)
            case "list": .list([])
            default: nil
            }
        })

    @Test(arguments: [
        ("full", true), ("empty", false), ("none", false), ("yes", true), ("list", false),
        ("not none", true), ("not yes", false), ("full = '词'", true), ("full != '词'", false),
        ("yes and full", true), ("yes and none", false), ("yes and full = '语'", false),
    ])
    func holds(_ words: String, _ expected: Bool) throws {
        #expect(try #require(Test(words)).holds(in: scope) == expected)
    }

    @Test(arguments: ["", "a b", "a = b", "a >", "not", "a = '", "and a"])
    func isRefused(_ words: String) {
        #expect(Test(words) == nil)
    }
}
