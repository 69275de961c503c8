import Testing

@testable import Dossiers

@Suite struct SVGDescriptionTests {
    @Test func bothStandFirst() {
        let svg = "<?xml version=\"1.0\"?>\n<svg width=\"3\">\n<g/></svg>"
        let text = SVGDescription.added(
            Array(svg.utf8), title: "A<B", description: "最低 & 最高")
        #expect(
            String(decoding: text, as: UTF8.self) == """
                <?xml version="1.0"?>
                <svg role="img" width="3">
                <title>A&lt;B</title>
                <desc>最低 &amp; 最高</desc>
                <g/></svg>
                """)
    }

    @Test func whatIsNoPictureStaysAsItIs() {
        #expect(SVGDescription.added([1, 2], title: "", description: "") == [1, 2])
    }
}
