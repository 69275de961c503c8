import Packaging
import Testing
import XMLTree

@testable import Presenting

@Suite struct SlideTests {
    private func reader(_ slides: [PresentationSlide], size: SlideSize = .wide) throws
        -> PackageReader
    {
        try PackageReader(
            PresentationWriter.pptx(
                Presentation(
                    title: "题", size: size, latinFont: "Arial", eastAsianFont: "黑体",
                    slides: slides)))
    }

    private func slide(_ shapes: [SlideShape]) throws -> XMLElement {
        try reader([PresentationSlide(shapes: shapes)]).xml("ppt/slides/slide1.xml")
    }

    private func text(_ words: String) throws -> XMLElement {
        try slide([
            .text(
                SlideText(
                    frame: SampleDeck.titleFrame, paragraphs: [SampleDeck.line(words, 20)]))
        ])
    }

    /// 338.67 × 190.5 mm is 12192000 × 6858000 EMU, 4:3 is 9144000 × 6858000; A4 by the rule of
    /// 12700 a point.
    @Test(arguments: [
        (SlideSize.wide, "12192000 6858000"), (.standard, "9144000 6858000"),
        (SlideSize(width: 841.89, height: 595.28), "10692003 7560056"),
    ])
    func sizesOfSlides(size: SlideSize, expected: String) throws {
        let root = try reader([], size: size).xml("ppt/presentation.xml")
        let found = try #require(root.first("sldSz"))
        #expect(
            [found.attribute("cx"), found.attribute("cy")].compactMap { $0 }.joined(separator: " ")
                == expected)
        #expect(root.first("notesSz")?.attribute("cx") == "6858000")
    }

    @Test func placeholdersAreWhatTheyAre() throws {
        let slide = try PackageReader(PresentationWriter.pptx(SampleDeck.deck))
            .xml("ppt/slides/slide1.xml")
        let kinds = slide.all(inside: "ph").map { $0.attribute("type") ?? "content" }
        #expect(kinds == ["title", "content", "ftr", "sldNum"])
        let field = try #require(slide.all(inside: "fld").first)
        #expect(field.attribute("type") == "slidenum" && field.text == "1")
        let title = try #require(slide.all(inside: "sp").first)
        #expect(title.paragraphs == ["负氧离子 & 空气"])
        // Points by 12 700: 48, 30, 864, 56.
        let frame = try #require(title.all(inside: "xfrm").first).elements
        #expect(
            frame.flatMap { $0.attributes.map(\.value) } == [
                "609600", "381000", "10972800", "711200",
            ])
        #expect(slide.all(inside: "normAutofit").isEmpty)
    }

    /// The master, the layouts and the slides agree about where titles stand.
    @Test func titlesStayWhereTheyAreWhenASlideIsReset() throws {
        let reader = try PackageReader(PresentationWriter.pptx(SampleDeck.deck))
        let homes = [
            "slides/slide1", "slides/slide3", "slideMasters/slideMaster1",
            "slideLayouts/slideLayout1", "slideLayouts/slideLayout2",
        ]
        let frames = try homes.map { home in
            let title = try #require(
                reader.xml("ppt/\(home).xml").all(inside: "sp").first {
                    $0.all(inside: "ph").first?.attribute("type") == "title"
                })
            return title.all(inside: "xfrm").first?.elements.map(\.attributes)
        }
        #expect(Set(frames).count == 1)
        #expect(
            try (1...3).map {
                try reader.xml("ppt/slideLayouts/slideLayout\($0).xml").first("cSld")?
                    .attribute("name")
            } == ["标题和内容", "仅标题", "空白"])
        let chosen = try (1...3).map { number in
            try reader.targets(of: "ppt/slides/slide\(number).xml").values
                .first { $0.kind == "slideLayout" }?.path.suffix(5)
        }
        #expect(chosen == ["1.xml", "2.xml", "2.xml"])
    }

    @Test func aSecondTitleIsATextBox() throws {
        let slide = try slide([SampleDeck.title("甲"), SampleDeck.title("乙")])
        #expect(slide.all(inside: "ph").count == 1)
        #expect(slide.all(inside: "cNvSpPr").compactMap { $0.attribute("txBox") } == ["1"])
    }

    @Test func raisedAndLoweredRuns() throws {
        let slide = try slide(SampleDeck.number.shapes)
        let looks = slide.all(inside: "rPr")
        #expect(looks.compactMap { $0.attribute("baseline") } == ["30000", "-25000"])
        let big = try #require(looks.first { $0.attribute("sz") == "6000" })
        #expect(big.attribute("lang") == "en-US" && big.attribute("b") == "1")
        #expect(big.all(inside: "srgbClr").first?.attribute("val") == "1A1A1A")
    }

    @Test func spacingIsInHundredths() throws {
        let slide = try slide(SampleDeck.number.shapes)
        let second = try #require(
            slide.all(inside: "p").first { $0.text == "第二段" }?.first("pPr"))
        #expect(
            second.all(inside: "spcPts").compactMap { $0.attribute("val") } == [
                "3000", "1200", "0",
            ])
    }

    @Test(arguments: [
        ("a & b < c > \"d\" ]]>", "a & b < c > \"d\" ]]>"),
        // XML 1.0 has no way to write these.
        ("a\u{0}b\u{8}c\u{1F}d\u{FFFE}e\u{FFFF}", "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e\u{FFFD}"),
        (" 两端 空格 ", " 两端 空格 "), ("甲\t乙", "甲\t乙"), ("𠮷👨‍👩‍👧", "𠮷👨‍👩‍👧"),
    ])
    func wordsComeBackAsTheyWere(words: String, expected: String) throws {
        #expect(try text(words).all(inside: "t").map(\.text) == [expected])
    }

    @Test func linesAreBroken() throws {
        let paragraph = try #require(
            text("甲\r\n乙\u{2028}\n丙\r丁").all(inside: "p").first)
        #expect(
            paragraph.elements.dropFirst().map { "\($0.name)\($0.text)" } == [
                "r甲", "br", "r乙", "br", "br", "r丙", "br", "r丁", "endParaRPr",
            ])
    }

    @Test func longTextIsWhole() throws {
        let words = String(repeating: "负氧离子 & ", count: 20_000)
        #expect(try text(words).all(inside: "t").map(\.text) == [words])
    }

    @Test func linesRiseAndFall() throws {
        func frame(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) throws -> [String] {
            let line = SlideLine(
                from: SlidePoint(x: x1, y: y1), to: SlidePoint(x: x2, y: y2),
                stroke: OfficeStroke(.slideText, width: 1.5))
            let slide = try slide([.line(line)])
            #expect(slide.all(inside: "ln").first?.attribute("w") == "19050")
            let frame = try #require(slide.all(inside: "cxnSp").first?.all(inside: "xfrm").first)
            return frame.tree.flatMap { $0.attributes.map(\.value) }
        }
        #expect(try frame(1, 2, 3, 4) == ["12700", "25400", "25400", "25400"])
        #expect(try frame(3, 4, 1, 2) == ["12700", "25400", "25400", "25400"])
        #expect(try frame(1, 4, 3, 2) == ["1", "12700", "25400", "25400", "25400"])
        #expect(try frame(3, 2, 1, 2) == ["12700", "25400", "25400", "0"])
    }

    @Test func notesAreOnPagesOfTheirOwn() throws {
        let reader = try PackageReader(PresentationWriter.pptx(SampleDeck.deck))
        #expect(
            reader.paths.filter { $0.hasPrefix("ppt/notesSlides/notes") } == [
                "ppt/notesSlides/notesSlide1.xml", "ppt/notesSlides/notesSlide3.xml",
            ])
        let page = try reader.xml("ppt/notesSlides/notesSlide1.xml")
        #expect(page.paragraphs == ["先说结论。", "", "再说 O₃ & <依据>。"])
        #expect(
            page.all(inside: "ph").map { $0.attribute("type") } == ["sldImg", "body"])
        let back = try reader.targets(of: "ppt/notesSlides/notesSlide3.xml").values
        #expect(
            Set(back.map(\.path)) == [
                "ppt/notesMasters/notesMaster1.xml", "ppt/slides/slide3.xml",
            ])
        let without = try reader.targets(of: "ppt/slides/slide2.xml").values
        #expect(!without.contains { $0.kind == "notesSlide" })
    }
}
