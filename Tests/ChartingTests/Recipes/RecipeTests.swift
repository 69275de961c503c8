import Testing
import Typesetting
import Values

@testable import Charting

/// What holds for every picture, however its data are.
struct RecipeTests {
    static let sizes = [Size(width: 442.2, height: 198.4), Size(width: 380, height: 170)]

    /// On paper as it asks to be.
    @Test(arguments: Specimens.named.map(\.name), Language.allCases)
    func wordsKeepApart(name: String, language: Language) throws {
        let theme = try PaperTheme.load()
        let specimen = try #require(Specimens.named.first { $0.name == name })
        let chart = specimen.chart(theme, language)
        try expectWordsApart(chart, in: chart.size(theme), theme)
    }

    /// 16 pt letters on the left two thirds of a slide: less width for each letter than paper has.
    @Test(arguments: Specimens.series.map(\.name), Language.allCases)
    func wordsKeepApartOnASlide(name: String, language: Language) throws {
        let theme = try PaperTheme.load().scaled(by: 16.0 / 9)
        let specimen = try #require(Specimens.series.first { $0.name == name })
        try expectWordsApart(
            specimen.recipe.chart(theme, language), in: Size(width: 590, height: 330), theme)
    }

    private func expectWordsApart(_ chart: Chart, in size: Size, _ theme: ChartTheme) throws {
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
            #expect(!once.isEmpty || name.hasSuffix("-nothing"))
        }
    }

    /// Told in both languages in whole sentences; every number has a row and a column.
    @Test(arguments: Specimens.series.map(\.name), Language.allCases)
    func toldAndWrittenDown(name: String, language: Language) throws {
        let recipe = try #require(Specimens.series.first { $0.name == name }).recipe
        let alt = recipe.alt(language)
        #expect(alt.hasSuffix(language == .chinese ? "。" : "."))
        for doubled in ["  ", "。。", "..", "。.", "n=n"] { #expect(!alt.contains(doubled), "\(alt)") }
        let table = recipe.table(language)
        #expect(!table.columns.isEmpty)
        #expect(table.rows.allSatisfy { $0.count == table.columns.count })
        #expect(table.csv(language).hasPrefix("\u{FEFF}"))
    }
}
