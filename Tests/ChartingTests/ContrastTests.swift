import Testing
import Typesetting

@testable import Charting

struct ContrastTests {
    /// WCAG 2.2: white on black 21; #767676 on white 4.54, the lightest grey that passes.
    @Test func published() {
        #expect((Ink.white.contrast(with: Ink(0, 0, 0)) - 21).magnitude < 1e-9)
        #expect((Ink.white.contrast(with: Ink(0x76, 0x76, 0x76)) - 4.54).magnitude < 0.005)
        #expect(Ink.white.contrast(with: Ink(0x77, 0x77, 0x77)) < 4.5)
    }

    @Test func lettersOnEveryGradeCanBeRead() throws {
        let theme = try PaperTheme.load()
        for role in ChartTheme.InkRole.allCases
        where role.rawValue.hasPrefix("grade") || role.rawValue.hasPrefix("comfort") {
            let ground = theme[role]
            #expect(ground.contrast(with: ground.letterInk(theme[.text])) >= 4.5, "\(role)")
        }
    }

    @Test func wordsCanBeReadOnPaper() throws {
        let theme = try PaperTheme.load()
        #expect(theme[.text].contrast(with: theme[.paper]) >= 7)
        #expect(theme[.quiet].contrast(with: theme[.paper]) >= 4.5)
    }
}
