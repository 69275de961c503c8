import Testing

@testable import Typesetting

@Suite struct StructurePiecesTests {
    private func ink(_ x: Double) -> Drawing {
        .fill(.rect(Rect(x: x, y: 0, width: 1, height: 1)), .black)
    }

    private var link: Drawing {
        .link(Rect(x: 0, y: 0, width: 1, height: 1), destination: "there")
    }

    @Test func whatStandsBesideAnElementIsAPiece() {
        #expect(
            [.tag("P", [ink(1), link, ink(2), ink(3)])].pieced == [
                .tag(
                    "P",
                    [.tag("Span", [ink(1)]), link, .tag("Span", [ink(2), ink(3)])])
            ])
        // Inside a group.
        #expect(
            [.tag("TD", [.group([ink(1), .tag("Lbl", [ink(2)])], offset: .zero)])].pieced
                == [
                    .tag(
                        "TD",
                        [
                            .group(
                                [.tag("Span", [ink(1)]), .tag("Lbl", [ink(2)])],
                                offset: .zero)
                        ])
                ])
    }

    @Test func whatHasNoElementInsideStays() {
        let drawings: [Drawing] = [
            ink(0), .tag("P", [.group([ink(1)], offset: .zero), ink(2)]),
            .tag("TR", [.tag("TD", [ink(4)])]), link,
        ]
        #expect(drawings.pieced == drawings)
    }

    @Test func elementsAreCountedInDrawingOrder() {
        let size = Size(width: 10, height: 10)
        let pages = [
            Page(
                size: size, label: "甲",
                drawings: [
                    .tag("P", [ink(1), link]), .tag(Tag("Figure", alt: "图"), [ink(2)]),
                ]),
            Page(
                size: size,
                drawings: [.destination("there", at: .zero), .tag("Artifact", [ink(3)])]),
        ]
        #expect(pages.structure.map(\.name) == ["P", "Span", "Link", "Figure"])
        #expect(pages.structure[1].kind == .tag("Span"))
        // The second page has no label: its number stands for one.
        #expect(pages.structure[2].kind == .link(destination: "there", page: "2"))
        #expect(pages.structure[3].kind == .tag(Tag("Figure", alt: "图")))
    }
}
