import Testing

@testable import Archiving

@Suite struct ContentRewriterTests {
    private func rewritten(_ text: String, _ marks: [Int?]) throws -> String {
        String(
            decoding: try ContentRewriter(marks: marks).rewritten(Array(text.utf8)),
            as: UTF8.self)
    }

    @Test func furnitureBecomesAnArtifactAndTheOthersCloseUp() throws {
        let text = """
            /P << /MCID 0 >> BDC
            BT (a BDC \\) b) Tj ET
            EMC
            /NonStruct << /MCID 1 >> BDC
            0 0 m 1 1 l S
            EMC
            /TD << /MCID 2 >> BDC
            /Span << /ActualText <feff0032> >> BDC
            EMC
            EMC
            """
        #expect(
            try rewritten(text, [0, nil, 1]) == """
                /P<</MCID 0>>BDC
                BT (a BDC \\) b) Tj ET
                EMC
                /Artifact BMC
                0 0 m 1 1 l S
                EMC
                /TD<</MCID 1>>BDC
                /Span << /ActualText <feff0032> >> BDC
                EMC
                EMC
                """)
    }

    /// ISO 32000-1, figure 9: no mark may stand between a path and what paints it.
    @Test func whatIsPaintedOutsideOfEveryMarkIsAnArtifact() throws {
        #expect(
            try rewritten("q 0 0 5 8 re W n\n1 1 1 rg\n0 0 5 8 re f\nQ", [])
                == "q 0 0 5 8 re W n\n1 1 1 rg\n/Artifact BMC\n0 0 5 8 re f\nEMC\nQ")
    }

    @Test func aMarkOfNoElementIsAFault() {
        #expect(throws: ArchiveFault.self) { try rewritten("/P << /MCID 3 >> BDC EMC", [0]) }
        #expect(throws: ArchiveFault.self) { try rewritten("BI /W 1 ID \u{1} EI", []) }
    }

    @Test func whatHasNothingToRewriteStays() throws {
        let text = "BT /f-0-0 1 Tf [<0010>-3(a\\\\)]TJ ET\n/X BMC EMC % end"
        #expect(try rewritten(text, []) == text)
    }
}
