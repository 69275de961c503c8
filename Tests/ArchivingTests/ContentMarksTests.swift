import Testing

@testable import Archiving

@Suite struct ContentMarksTests {
    private func marked(_ text: String) throws -> String {
        String(decoding: try ContentMarks.marked(Array(text.utf8)), as: UTF8.self)
    }

    @Test func whatStandsBeforeTheFirstElementIsAnArtifact() throws {
        let text = """
            1 0 0 -1 0 9 cm
            1 1 1 rg 0 0 5 8 re f
            /Span << /ActualText <feff0032> >> BDC
            BT (a /MCID 0 BDC \\) (b) % ) Tj <2f4d434944> Tj ET
            EMC % /P << /MCID 0 >> BDC

            """
        let mark = "/P << /MCID 0 >> BDC\n0 0 m 1 1 l S\nEMC\n/P << /MCID 1 >> BDC\nEMC"
        #expect(try marked(text + mark) == "/Artifact BMC\n" + text + "EMC\n" + mark)
    }

    @Test func aPageWithoutElementsIsAllArtifact() throws {
        #expect(try marked("0 0 5 8 re f") == "/Artifact BMC\n0 0 5 8 re f\nEMC\n")
        #expect(try marked("") == "/Artifact BMC\n\nEMC\n")
        #expect(try marked("/Artifact BMC EMC").hasSuffix("/Artifact BMC EMC\nEMC\n"))
    }

    @Test func whatIsCutOffEndsQuietly() throws {
        for text in ["(a (b", "(\\", "<0a", "<", "<<", ">", "/", "%", "[1 0", "/MCID", "BDC"] {
            #expect(try marked(text).contains(text))
        }
    }

    /// Bytes of a picture could look like any operator.
    @Test func picturesInTheContentAreAFault() {
        #expect(throws: ArchiveFault.self) { try marked("BI /W 1 ID \u{1} EI") }
    }
}
