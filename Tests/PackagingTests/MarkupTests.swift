import Testing

@testable import Packaging

@Suite struct MarkupTests {
    @Test func whatIsNilIsLeftOut() {
        let inner = Markup("b", words: "1 < 2 & 3")
        #expect(
            Markup("a", ["x": "\"1\"", "y": nil], [nil, inner]).text
                == "<a x=\"&quot;1&quot;\"><b>1 &lt; 2 &amp; 3</b></a>")
        #expect(Markup("a").text == "<a/>")
    }

    @Test func attributesMadeOneByOneKeepTheirOrder() {
        #expect(
            Markup("a", attributes: [("b", "1"), ("c", nil), ("a", "2")]).text
                == "<a b=\"1\" a=\"2\"/>")
    }

    @Test func fixedMarkupLosesItsIndentation() {
        #expect(Markup.fixed("<a>\n  <b/>\n</a>").text == "<a><b/></a>")
    }
}
