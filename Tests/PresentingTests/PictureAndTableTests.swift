import Packaging
import Testing
import XMLTree

@testable import Presenting

@Suite struct PictureAndTableTests {
    private func slide(_ shapes: [SlideShape]) throws -> XMLElement {
        try reader(shapes).xml("ppt/slides/slide1.xml")
    }

    private func reader(_ shapes: [SlideShape]) throws -> PackageReader {
        try PackageReader(
            PresentationWriter.pptx(
                Presentation(
                    title: "题", latinFont: "Arial", eastAsianFont: "黑体",
                    slides: [PresentationSlide(shapes: shapes)])))
    }

    @Test func aPictureHasPixelsVectorsAndWords() throws {
        let reader = try reader([.picture(SampleDeck.picture)])
        let picture = try #require(
            reader.xml("ppt/slides/slide1.xml").all(inside: "pic").first)
        let identity = try #require(picture.all(inside: "cNvPr").first)
        #expect(identity.attribute("descr") == "柱状图：4 个值，<最高> 在 \"夏季\"")
        #expect(identity.attribute("name") == "负氧离子")
        let targets = try reader.targets(of: "ppt/slides/slide1.xml")
        let blip = try #require(picture.all(inside: "blip").first)
        let vector = try #require(blip.all(inside: "svgBlip").first)
        #expect(
            vector.namespace == "http://schemas.microsoft.com/office/drawing/2016/SVG/main")
        #expect(
            blip.all(inside: "ext").first?.attribute("uri")
                == "{96DAC541-7B7A-43D3-8B79-37D633B846F1}")
        let paths = [blip, vector].map {
            $0.attribute("embed", namespace: Namespace.relationships).flatMap { targets[$0]?.path }
        }
        #expect(paths == ["ppt/media/image1.png", "ppt/media/image2.svg"])
    }

    /// A picture without words, lines and boxes are marked so that screen readers pass them over.
    @Test func decorationIsMarked() throws {
        let slide = try slide(SampleDeck.pictures.shapes + SampleDeck.number.shapes)
        let marked = slide.all(inside: "cNvPr").filter { !$0.all(inside: "decorative").isEmpty }
        #expect(marked.allSatisfy { $0.attribute("descr") == nil })
        #expect(
            marked.compactMap { $0.attribute("name")?.prefix { !$0.isNumber } } == [
                "图片 ", "直接连接符 ", "直接连接符 ", "矩形 ", "直接连接符 ",
            ])
    }

    @Test func aTableIsNative() throws {
        let slide = try slide([.table(SampleDeck.table)])
        let table = try #require(slide.all(inside: "tbl").first)
        #expect(table.first("tblPr")?.attribute("firstRow") == "1")
        #expect(table.all("tr").count == 12)
        #expect(table.all("tr").allSatisfy { $0.all("tc").count == 4 })
        #expect(
            table.all(inside: "gridCol").compactMap { $0.attribute("w") } == [
                "3810000", "2387600", "2387600", "2393950",
            ])
        #expect(table.all("tr").first?.all("tc").map(\.text) == ["指标", "2019年", "2026年", "结论"])
        let frame = try #require(slide.all(inside: "graphicFrame").first?.first("xfrm"))
        // 3810000 + 2387600 × 2 + 2393950, and (30 + 11 × 28) × 12700.
        #expect(
            frame.elements.flatMap { $0.attributes.map(\.value) } == [
                "609600", "1397000", "10979150", "4292600",
            ])
        #expect(
            slide.all(inside: "graphicFrame").first?.all(inside: "cNvPr").first?
                .attribute("descr") == "12 行 4 列的表")
    }

    /// The empty cell's letters are as small as its neighbours', so that its row stays low.
    @Test func anEmptyCellIsAsLowAsItsRow() throws {
        var row = SampleDeck.row(["", "甲"], height: 20)
        row.cells[0].paragraphs = []
        let slide = try slide([
            .table(
                SlideTable(
                    origin: SlidePoint(x: 0, y: 0), columnWidths: [50, 50], rows: [row],
                    rules: .none, altText: "", name: ""))
        ])
        let ends = slide.all(inside: "tc").map { $0.all(inside: "endParaRPr").first }
        #expect(ends.map { $0?.attribute("sz") } == ["1400", "1400"])
    }

    private func lines(_ rules: SlideTable.Rules, hasHeader: Bool = true) throws -> [String] {
        var table = SampleDeck.table
        table.rows = Array(table.rows.prefix(3))
        table.rules = rules
        table.hasHeader = hasHeader
        return try slide([.table(table)]).all(inside: "tr").map { row in
            let sides = row.all(inside: "tcPr").last?.elements.prefix(4) ?? []
            return sides.map { "\($0.name.suffix(1))\($0.attribute("w") ?? "-")" }.joined()
        }
    }

    /// 1.5 points are 19050 EMU, 0.75 are 9525; left, right, top, bottom of each row.
    @Test func rulesOfTables() throws {
        let (thick, thin) = (
            OfficeStroke(.slideText, width: 1.5), OfficeStroke(.slideText, width: 0.75)
        )
        let three = SlideTable.Rules.threeLines(outer: thick, inner: thin)
        #expect(try lines(three) == ["L-R-T19050B9525", "L-R-T9525B-", "L-R-T-B19050"])
        #expect(
            try lines(three, hasHeader: false) == [
                "L-R-T19050B-", "L-R-T-B-", "L-R-T-B19050",
            ])
        #expect(try lines(.none) == Array(repeating: "L-R-T-B-", count: 3))
        #expect(
            try lines(.grid(thin)) == Array(repeating: "L9525R9525T9525B9525", count: 3))
    }

    @Test func aTableWithoutRowsIsLeftOut() throws {
        var table = SampleDeck.table
        table.rows = []
        #expect(try slide([.table(table)]).all(inside: "graphicFrame").isEmpty)
        table.columnWidths = []
        #expect(try slide([.table(table)]).all(inside: "graphicFrame").isEmpty)
    }
}
