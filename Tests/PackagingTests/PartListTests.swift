import Testing

@testable import Packaging

@Suite struct PartListTests {
    @Test func aPictureIsWrittenOnceAmongTheProgramsParts() {
        var parts = PartList(folder: "word")
        #expect(parts.target(of: [1, 2], .png) == "media/image1.png")
        #expect(parts.target(of: [3], .svg) == "media/image2.svg")
        #expect(parts.target(of: [1, 2], .png) == "media/image1.png")
        let closed = parts.closed(root: Relationships())
        #expect(
            closed.map(\.path) == [
                "[Content_Types].xml", "_rels/.rels", "word/media/image1.png",
                "word/media/image2.svg",
            ])
        #expect(closed.map(\.isStored) == [false, false, true, false])
    }

    @Test func targetsStandBesideTheirPart() {
        var parts = PartList(folder: "word")
        var targets = Relationships()
        _ = targets.id(.image, "media/image1.png")
        parts.add("word/document.xml", type: "text/x", Markup("w:document"), targets: targets)
        let closed = parts.closed(root: Relationships())
        #expect(closed.map(\.path).contains("word/_rels/document.xml.rels"))
        let types = String(decoding: closed[0].bytes, as: UTF8.self)
        #expect(types.contains("PartName=\"/word/document.xml\" ContentType=\"text/x\""))
    }
}
