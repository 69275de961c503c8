import Testing
import Typesetting
import Values

@testable import Charting

/// Pictures magnified for a wall: letters of 16 points on two thirds of a slide, and on a sheet
/// across. Those that ask for a height of their own get it there too.
struct SlideTests {
    static let factor = 16.0 / 9
    static let size = Size(width: 590, height: 330)
    static let sheet = Size(width: 728, height: 420)

    @Test(arguments: Specimens.judgedRecipes.map(\.name), Language.allCases)
    func wordsKeepApart(name: String, language: Language) throws {
        let specimen = try #require(Specimens.judgedRecipes.first { $0.name == name })
        let paper = try PaperTheme.load()
        let sizes = [
            (Self.factor, Self.size), (1.4, Self.sheet), (1.0, Size(width: 380, height: 170)),
            (1.0, Size(width: 442.2, height: 260)),
        ]
        for (factor, size) in sizes {
            let theme = paper.scaled(by: factor)
            let chart = specimen.recipe.chart(theme, language)
            let height = chart.heightAsked ?? size.height
            #expect(chart.faults(in: Size(width: size.width, height: height), theme) == [])
        }
    }
}
