import Packaging
import Testing
import XMLTree

@testable import Presenting

/// What holds of every Office file (ECMA-376-2), whatever is on its slides.
@Suite struct PackageTests {
    static let decks: [Presentation] = [
        SampleDeck.deck, Presentation(title: "", latinFont: "Arial", eastAsianFont: "黑体"),
        Presentation(
            title: "空", latinFont: "Arial", eastAsianFont: "黑体",
            slides: [PresentationSlide(shapes: [])]),
    ]

    private func reader(_ deck: Presentation) throws -> PackageReader {
        try PackageReader(PresentationWriter.pptx(deck))
    }

    @Test(arguments: decks) func twoRunsGiveTheSameBytes(deck: Presentation) throws {
        #expect(try PresentationWriter.pptx(deck) == PresentationWriter.pptx(deck))
    }

    @Test(arguments: decks) func everyPartIsWellFormed(deck: Presentation) throws {
        let reader = try reader(deck)
        for path in reader.paths where path.hasSuffix(".xml") || path.hasSuffix(".rels") {
            _ = try reader.xml(path)
        }
        #expect(reader.paths.first == "[Content_Types].xml")
        #expect(Set(reader.paths.map { $0.lowercased() }).count == reader.paths.count)
    }

    @Test(arguments: decks) func everyTargetIsThereAndEveryPartIsATarget(
        deck: Presentation
    ) throws {
        try reader(deck).expectTargetsAndPartsToAgree()
    }

    @Test(arguments: decks) func everyIdentifierInTheTextIsInTheList(deck: Presentation) throws {
        try reader(deck).expectIdentifiersToBeListed(under: "ppt/")
    }

    @Test(arguments: decks) func everyPartHasAKind(deck: Presentation) throws {
        try reader(deck).expectKindsToBeComplete()
    }

    @Test(arguments: decks) func shapesAndSlidesHaveIdentifiersOfTheirOwn(
        deck: Presentation
    ) throws {
        let reader = try reader(deck)
        for path in reader.paths where path.hasPrefix("ppt/") && path.hasSuffix(".xml") {
            let ids = try reader.xml(path).all(inside: "cNvPr").compactMap { $0.attribute("id") }
            #expect(Set(ids).count == ids.count, "\(path)")
        }
        let root = try reader.xml("ppt/presentation.xml")
        let slides = root.all(inside: "sldId").compactMap { $0.attribute("id").flatMap { Int($0) } }
        #expect(slides == Array(256..<256 + deck.slides.count))
        let master = try reader.xml("ppt/slideMasters/slideMaster1.xml")
        let ids = (root.all(inside: "sldMasterId") + master.all(inside: "sldLayoutId"))
            .compactMap { $0.attribute("id").flatMap { Int($0) } }
        #expect(ids.count == 4 && Set(ids).count == 4)
        #expect(ids.allSatisfy { $0 >= 2_147_483_648 && $0 < 4_294_967_296 })
    }

    @Test func picturesAreStoredOnceAndXMLIsDeflated() throws {
        let entries = try reader(SampleDeck.deck).entries
        #expect(entries.filter { $0.path.hasSuffix(".png") }.map(\.bytes) == [SampleDeck.png])
        #expect(entries.filter { $0.path.hasSuffix(".svg") }.map(\.bytes) == [SampleDeck.svg])
        #expect(entries.allSatisfy { $0.isStored == $0.path.hasSuffix(".png") })
    }

    @Test func theFileSaysWhatItIs() throws {
        let reader = try reader(SampleDeck.deck)
        let core = try reader.xml("docProps/core.xml").elements
        #expect(
            core.map { "\($0.name)=\($0.text)" } == [
                "title=复查汇报 <一>", "subject=年度", "creator=区气象局", "keywords=氧吧",
                "lastModifiedBy=区气象局", "created=2026-12-31T00:00:00Z",
                "modified=2026-12-31T00:00:00Z", "language=zh-CN",
            ])
        let app = try reader.xml("docProps/app.xml").elements.map { "\($0.name)=\($0.text)" }
        #expect(app.contains("Slides=3") && app.contains("Notes=2"))
    }
}
