import Testing
import Typesetting

@testable import Charting

struct ChartThemeTests {
    @Test func theFileHasEveryRole() throws {
        _ = try PaperTheme.load()
    }

    @Test func whatIsLeftOutIsNamed() {
        let error = #expect(throws: ChartTheme.Lack.self) {
            try ChartTheme(
                strokes: [:], inks: [:],
                lengths: Dictionary(
                    uniqueKeysWithValues: ChartTheme.LengthRole.allCases.map { ($0, 1) }))
        }
        #expect(error?.roles.contains("grid") == true)
        #expect(error?.roles.contains("grade6") == true)
        #expect(error?.roles.contains("hatchGap") == false)
    }

    /// The look of the project's pages: #0072B2 solid, #6E6E6E dash-dot, thresholds dashed and
    /// dotted, so that no two lines differ by colour alone.
    @Test func linesDifferWithoutColour() throws {
        let theme = try PaperTheme.load()
        let roles: [ChartTheme.StrokeRole] = [.thisYear, .baseline, .lastYear, .target, .floor]
        #expect(Set(roles.map { theme[$0].dash }).count == roles.count)
        #expect(theme[.thisYear] == Stroke(Ink(0x00, 0x72, 0xB2), width: 1.4))
    }
}
