import Testing

@testable import Archiving

@Suite struct PDFTextTests {
    @Test func stringsAreASCIIOrUTF16() {
        #expect(PDFText.string("a(b)\\") == "(a\\(b\\)\\\\)")
        // U+590D U+67E5; U+20000 is two units.
        #expect(PDFText.string("复查") == "<FEFF590D67E5>")
        #expect(PDFText.string("\u{20000}") == "<FEFFD840DC00>")
        // A line end in brackets would be read as another.
        #expect(PDFText.string("a\rb") == "<FEFF0061000D0062>")
    }

    @Test func namesHideWhatIsNoLetter() {
        #expect(PDFText.name("application/json") == "/application#2Fjson")
        #expect(PDFText.name("a b#") == "/a#20b#23")
    }

    @Test func datesKeepTheirZone() throws {
        #expect(try PDFText.date("2026-12-31T00:00:00+08:00") == "D:20261231000000+08'00'")
        for wrong in ["", "2026-12-31", "2026-12-31T00:00:00Z", "2026-12-31T00:00:00 08:00"] {
            #expect(throws: ArchiveFault.date(wrong)) { try PDFText.date(wrong) }
        }
    }
}
