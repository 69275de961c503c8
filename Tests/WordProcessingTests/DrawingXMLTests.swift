import Packaging
import Testing
import XMLTree

@testable import WordProcessing

@Suite struct DrawingXMLTests {
    @Test func pixelsForAllAndVectorsForThoseThatKnowThem() throws {
        let reader = try PackageReader(
            WordWriter.docx(SampleFile.with([.picture(SampleFile.picture)])))
        let root = try reader.xml("word/document.xml")
        let targets = try reader.targets(of: "word/document.xml")
        func path(_ name: String) throws -> String {
            let element = try #require(root.all(inside: name).first)
            let id = try #require(element.attributes.first { $0.name == "embed" }?.value)
            return try #require(targets[id]?.path)
        }
        #expect(try reader.bytes(path("blip")) == SampleFile.png)
        #expect(try reader.bytes(path("svgBlip")) == SampleFile.svg)
        #expect(root.all(inside: "svgBlip").map(\.namespace) == [Namespace.svg])
        // 442 × 198 points.
        let extent = try #require(root.all(inside: "extent").first)
        #expect(extent.attribute("cx") == "5613400" && extent.attribute("cy") == "2514600")
        let properties = try #require(root.all(inside: "docPr").first)
        #expect(properties.attribute("descr") == "柱状图：<最高> 在 \"夏季\"")
        #expect(properties.attribute("name") == "图3-2")
    }

    @Test func theSamePictureIsStoredOnce() throws {
        let file = SampleFile.with([
            .picture(SampleFile.picture), .picture(SampleFile.picture),
        ])
        let reader = try PackageReader(WordWriter.docx(file))
        #expect(reader.paths.filter { $0.hasPrefix("word/media/") }.count == 2)
        let ids = try reader.xml("word/document.xml").all(inside: "docPr")
            .compactMap { $0.attribute("id") }
        #expect(ids == ["1", "2"])
    }
}
