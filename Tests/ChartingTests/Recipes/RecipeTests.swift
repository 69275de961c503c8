import Testing
import Typesetting
import Values

@testable import Charting

/// What holds for every picture, however its data are.
struct RecipeTests {
    static let sizes = [Size(width: 442.2, height: 198.4), Size(width: 380, height: 170)]

    @Test(arguments: Specimens.named.map(\.name), Language.allCases)
    func wordsKeepApart(name: String, language: Language) throws {
        let theme = try PaperTheme.load()
        let specimen = try #require(Specimens.named.first { $0.name == name })
        let chart = specimen.chart(theme, language)
        let size = chart.size(theme)
        let layout = chart.layout(in: size, lettering: GridLettering(), theme: theme)
        let picture = Rect(x: 0, y: 0, width: size.width, height: size.height)
        let texts = layout.texts.filter { !$0.text.isEmpty }
        var faults: [String] = []
        for (index, text) in texts.enumerated() {
            if !picture.holds(text.rect) { faults.append("\(text) leaves \(size)") }
            for other in texts.dropFirst(index + 1) where text.rect.overlap(other.rect) >= 0.01 {
                faults.append("\(text) meets \(other)")
            }
        }
        #expect(faults == [])
    }

    @Test(arguments: Specimens.named.map(\.name))
    func sameDataSameDrawing(name: String) throws {
        let theme = try PaperTheme.load()
        let specimen = try #require(Specimens.named.first { $0.name == name })
        for size in Self.sizes {
            let chart = specimen.chart(theme, .chinese)
            let once = chart.drawings(in: size, lettering: GridLettering(), theme: theme)
            let again = specimen.chart(theme, .chinese).drawings(
                in: size, lettering: GridLettering(), theme: theme)
            #expect(once == again)
            #expect(!once.isEmpty || name == "ions-nothing")
        }
    }
}
