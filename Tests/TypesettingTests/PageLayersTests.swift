import Testing

@testable import Typesetting

/// What belongs to no text is drawn first, and where it was.
@Suite struct PageLayersTests {
    private static func ink(_ x: Double) -> Drawing {
        .fill(.rect(Rect(x: x, y: 0, width: 1, height: 1)), .black)
    }

    private let clip = Rect(x: 0, y: 0, width: 9, height: 9)

    @Test func artifactsKeepTheirPlacesInGroups() {
        let ink = Self.ink
        let layers = PageLayers([
            .tag("P", [ink(1)]),
            .group(
                [
                    .tag(
                        "TR",
                        [
                            .tag("Artifact", [ink(2)]),
                            .group(
                                [.tag("Artifact", [ink(3)]), .tag("TD", [ink(4)])],
                                offset: Point(x: 5, y: 6)),
                        ])
                ], offset: Point(x: 7, y: 8), degrees: -90, clip: clip),
            .tag("Artifact", [ink(9)]),
        ])
        #expect(
            layers.under == [
                .group(
                    [ink(2), .group([ink(3)], offset: Point(x: 5, y: 6))],
                    offset: Point(x: 7, y: 8), degrees: -90, clip: clip),
                ink(9),
            ])
        #expect(
            layers.elements == [
                .tag("P", [ink(1)]),
                .group(
                    [.tag("TR", [.group([.tag("TD", [ink(4)])], offset: Point(x: 5, y: 6))])],
                    offset: Point(x: 7, y: 8), degrees: -90, clip: clip),
            ])
    }

    @Test func whatStandsInNoElementBelongsToNoText() {
        let ink = Self.ink
        let place = Drawing.destination("a", at: .zero)
        let layers = PageLayers([
            place, ink(1), .group([ink(2)], offset: .zero), .tag("H1", [ink(3)]), ink(4),
        ])
        #expect(layers.under == [ink(1), .group([ink(2)], offset: .zero), ink(4)])
        #expect(layers.elements == [place, .tag("H1", [ink(3)])])
    }

    /// An element in an artifact is part of it, but one can still go to its places.
    @Test func artifactsHoldNoElements() {
        let ink = Self.ink
        let place = Drawing.destination("a", at: .zero)
        let layers = PageLayers([.tag("Artifact", [ink(1), .tag("P", [ink(2), place])])])
        #expect(layers.under == [ink(1), ink(2)])
        #expect(layers.elements == [place])
        #expect([Page(size: Size(width: 9, height: 9), drawings: layers.under)].structure == [])
    }

    /// In a picture one thing may cover another.
    @Test func picturesStayWhole() {
        let ink = Self.ink
        let layers = PageLayers([
            .tag("Figure", [ink(1), .group([.tag("Artifact", [ink(2)])], offset: .zero), ink(3)])
        ])
        #expect(layers.under == [])
        #expect(
            layers.elements == [.tag("Figure", [ink(1), .group([ink(2)], offset: .zero), ink(3)])])
    }

    /// Cairo 1.16 marks what is inked between elements only if it is one itself.
    @Test func wordsBesideALinkAreAnElement() {
        let ink = Self.ink
        let link = Drawing.link(Rect(x: 0, y: 0, width: 1, height: 1), destination: "a")
        let layers = PageLayers([.tag("P", [ink(1), link, .tag("Artifact", [ink(2)]), ink(3)])])
        #expect(layers.under == [ink(2)])
        #expect(
            layers.elements == [.tag("P", [.tag("Span", [ink(1)]), link, .tag("Span", [ink(3)])])])
    }
}
