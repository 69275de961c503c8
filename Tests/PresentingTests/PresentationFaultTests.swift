import Packaging
import Testing

@testable import Presenting

@Suite struct PresentationFaultTests {
    private func deck(_ shape: SlideShape) -> Presentation {
        Presentation(
            title: "题", latinFont: "Arial", eastAsianFont: "黑体",
            slides: [PresentationSlide(shapes: []), PresentationSlide(shapes: [shape])])
    }

    private static let ragged: SlideTable = {
        var table = SampleDeck.table
        table.rows[2].cells.removeLast()
        return table
    }()

    private static let notPNG: SlidePicture = {
        var picture = SampleDeck.picture
        picture.png = [0xFF, 0xD8]
        return picture
    }()

    static let broken: [(SlideShape, ShapeFault)] = [
        (.table(ragged), .raggedRow(3, cells: 3, columns: 4)),
        (.picture(notPNG), .notPNG(name: "负氧离子")),
        (
            .box(SlideBox(frame: SlideFrame(x: 0, y: 0, width: -1, height: 1))), .length(-1)
        ),
        (
            .box(SlideBox(frame: SlideFrame(x: .infinity, y: 0, width: 1, height: 1))),
            .length(.infinity)
        ),
        (
            .line(
                SlideLine(
                    from: SlidePoint(x: 0, y: 0), to: SlidePoint(x: 0, y: 9),
                    stroke: OfficeStroke(.slideText, width: 1585))), .length(1585)
        ),
        (
            .text(
                SlideText(
                    frame: SampleDeck.titleFrame, paragraphs: [SampleDeck.line("甲", 0.5)])),
            .letterSize(0.5)
        ),
    ]

    @Test(arguments: broken) func theSlideAndTheShapeAreNamed(
        shape: SlideShape, fault: ShapeFault
    ) {
        let expected = PresentationFault.shape(fault, slide: 2, shape: 1)
        #expect(throws: expected) { _ = try PresentationWriter.pptx(deck(shape)) }
        #expect(expected.chinese.hasPrefix("第 2 张幻灯片的第 1 个对象："))
        #expect(expected.english.hasPrefix("slide 2, shape 1: "))
    }

    @Test func whatIsNotANumberIsRefused() {
        let frame = SlideFrame(x: 0, y: .nan, width: 1, height: 1)
        #expect(throws: PresentationFault.self) {
            _ = try PresentationWriter.pptx(deck(.box(SlideBox(frame: frame))))
        }
        let size = SlideSize(width: 71, height: 500)
        #expect(throws: PresentationFault.slideSize(size)) {
            _ = try PresentationWriter.pptx(
                Presentation(title: "", size: size, latinFont: "", eastAsianFont: ""))
        }
        #expect(throws: PresentationFault.created("2026")) {
            _ = try PresentationWriter.pptx(
                Presentation(title: "", created: "2026", latinFont: "", eastAsianFont: ""))
        }
    }

    @Test func inksAreSixDigits() {
        #expect(OfficeInk(0, 0x72, 0xB2).digits == "0072B2")
    }
}
