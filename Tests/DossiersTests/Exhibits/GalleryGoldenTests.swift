import Assessment
import Charting
import Gathering
import Testing
import Values

@testable import Dossiers

/// Every picture of the sample area as text: its sentence, notes and alt text, and its scales and
/// marks. What a change of data, words or drawing does to any picture is seen here.
@Suite struct GalleryGoldenTests {
    static func history() throws -> [Evaluation] {
        let dataset = try Gatherer.gather(
            area: Places.root + "/samples/fangshan", templates: Places.templates)
        let rulebook = try RulebookLibrary.load(
            dataset.area.rulebook, templates: Places.templates)
        return try Assessor.history(
            dataset, rulebook: rulebook, through: 2026, toolVersion: "golden")
    }

    @Test func everyPictureOfTheSample() throws {
        let shelf = try Shelf(Self.history(), language: .chinese, date: nil)
        let theme = try ThemeLoader.load(templates: Places.templates)
        #expect(Set(shelf.exhibits.map(\.id)).count == shelf.exhibits.count)
        // Each kind of picture there is has data in the sample.
        #expect(Set(shelf.exhibits.map(\.picture.kind)) == Set(Picture.Kind.allCases))
        let text = shelf.exhibits.map { exhibit in
            """
            == \(exhibit.id)
            \(exhibit.name)
            \(exhibit.title.text)
            \(exhibit.notes.map(\.text).joined(separator: "\n"))
            \(ExhibitMark.text(exhibit.codes(shelf.index), .chinese))
            \(exhibit.recipe.alt(.chinese))
            \(ChartText.dump(exhibit.recipe.chart(theme, .chinese)))
            """
        }.joined(separator: "\n")
        Golden.check(text, "gallery.txt")
    }

    /// English words are made too, and no Chinese ones are left in the sentences' own parts.
    @Test func everyPictureHasWordsInEnglish() throws {
        let shelf = try Shelf(Self.history(), language: .english, date: nil)
        for exhibit in shelf.exhibits {
            #expect(!exhibit.title.text.isEmpty)
            #expect(!exhibit.title.text.contains("6年"), "\(exhibit.title.text)")
            #expect(exhibit.recipe.alt(.english).hasSuffix("."))
        }
    }
}
