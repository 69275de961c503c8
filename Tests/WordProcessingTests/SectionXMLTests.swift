import Packaging
import Testing

@testable import WordProcessing

@Suite struct SectionXMLTests {
    private func text(_ page: WordPage) -> String {
        SectionXML.properties(
            WordSection(page: page, grid: SampleFile.grid), SectionXML.Margins()
        ).text
    }

    /// A4 is 11 906 × 16 838 twips; 28.95 points are 579 of them, and −0.207 points −848 4096ths.
    @Test func paperAndGridAreInTheFormatsUnits() {
        let text = text(SampleFile.page)
        #expect(text.contains("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"))
        #expect(
            text.contains(
                "<w:docGrid w:type=\"linesAndChars\" w:linePitch=\"579\" w:charSpace=\"-848\"/>"))
        #expect(text.contains("<w:type w:val=\"nextPage\"/>"))
    }

    @Test func turnedPaperSaysSo() {
        #expect(
            text(SampleFile.turned).contains(
                "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"))
    }
}
