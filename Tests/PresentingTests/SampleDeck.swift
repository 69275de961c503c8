import Foundation
import Packaging
import Values

@testable import Presenting

/// A deck with one of everything.
enum SampleDeck {
    /// Four bars, 120 × 60 pixels.
    static let png = [UInt8](
        Data(
            base64Encoded: """
                iVBORw0KGgoAAAANSUhEUgAAAHgAAAA8AgMAAADQw5Y7AAAADFBMVEX///8AcrLmnwCAgIAFVoKcAAAAL0lEQVR4\
                2mNgGDqAaxUQLBiVHvrSrKFAEDDspaG84SwNZY1Kj0rTWPo/XjCQ9RIAEeJNwcZ5V+MAAAAASUVORK5CYII=
                """) ?? Data())

    static let svg = Array(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <svg xmlns="http://www.w3.org/2000/svg" width="120" height="60" viewBox="0 0 120 60">
        <path fill="#0072B2" d="M10 35h20v20H10zM38 20h20v35H38zM94 27h20v28H94z"/>
        <path fill="#E69F00" d="M66 5h20v50H66z"/><path fill="#808080" d="M0 55h120v1H0z"/>
        </svg>
        """.utf8)

    static let blue = OfficeInk(0, 0x72, 0xB2)
    static let titleFrame = SlideFrame(x: 48, y: 30, width: 864, height: 56)
    static let picture = SlidePicture(
        frame: SlideFrame(x: 48, y: 110, width: 480, height: 240), png: png, svg: svg,
        altText: "柱状图：4 个值，<最高> 在 \"夏季\"", name: "负氧离子")

    static func line(
        _ text: String, _ size: Double, _ alignment: SlideParagraph.Alignment = .left
    ) -> SlideParagraph {
        SlideParagraph([SlideRun(text, size: size)], alignment: alignment, lineSpacing: size * 1.4)
    }

    static func title(_ words: String) -> SlideShape {
        .text(
            SlideText(
                frame: titleFrame, role: .title,
                paragraphs: [
                    SlideParagraph([SlideRun(words, size: 32, ink: blue, isBold: true)])
                ], anchor: .bottom))
    }

    static let foot: [SlideShape] = [
        .line(
            SlideLine(
                from: SlidePoint(x: 48, y: 500), to: SlidePoint(x: 912, y: 500),
                stroke: OfficeStroke(blue, width: 1))),
        .text(
            SlideText(
                frame: SlideFrame(x: 48, y: 508, width: 600, height: 16), role: .footer,
                paragraphs: [line("房山区复查", 11)])),
        .text(
            SlideText(
                frame: SlideFrame(x: 812, y: 508, width: 100, height: 16), role: .slideNumber,
                paragraphs: [
                    SlideParagraph([SlideRun(.slideNumber, size: 11)], alignment: .right)
                ])),
    ]

    static let number = PresentationSlide(
        shapes: [
            title("负氧离子 & 空气"),
            .box(
                SlideBox(
                    frame: SlideFrame(x: 40, y: 102, width: 330, height: 96),
                    fill: OfficeInk(0xEE, 0xF4, 0xF8), outline: OfficeStroke(blue, width: 0.5))),
            .text(
                SlideText(
                    frame: SlideFrame(x: 48, y: 110, width: 320, height: 80),
                    paragraphs: [
                        SlideParagraph([
                            SlideRun("2412", size: 60, isBold: true, language: .english),
                            SlideRun(" 个/cm", size: 20),
                            SlideRun("3", size: 20, shift: .raised),
                        ])
                    ], anchor: .middle)),
            .text(
                SlideText(
                    frame: SlideFrame(x: 48, y: 220, width: 864, height: 240), role: .body,
                    paragraphs: [
                        SlideParagraph(
                            [
                                SlideRun("O", size: 20), SlideRun("3", size: 20, shift: .lowered),
                                SlideRun("第 90 百分位数低于“创建年”\n换行之后。", size: 20),
                            ], lineSpacing: 30),
                        SlideParagraph(
                            [SlideRun("第二段", size: 20)], lineSpacing: 30, spaceBefore: 12),
                    ])),
        ] + foot, notes: "先说结论。\n\n再说 O₃ & <依据>。")

    static let pictures = PresentationSlide(
        shapes: [
            title("逐季变化"), .picture(picture),
            .picture(
                SlidePicture(
                    frame: SlideFrame(x: 560, y: 110, width: 240, height: 120), png: png,
                    altText: "", name: "")),
            .line(
                SlideLine(
                    from: SlidePoint(x: 560, y: 350), to: SlidePoint(x: 800, y: 250),
                    stroke: OfficeStroke(OfficeInk(0xD5, 0x5E, 0), width: 2))),
        ] + foot)

    static let table = SlideTable(
        origin: SlidePoint(x: 48, y: 110), columnWidths: [300, 188, 188, 188.5],
        rows: [row(["指标", "2019年", "2026年", "结论"], height: 30)]
            + (1...11).map { row(["指标 \($0)", "\($0 * 100)", "", "达标"], height: 28) },
        rules: .threeLines(
            outer: OfficeStroke(.slideText, width: 1.5),
            inner: OfficeStroke(.slideText, width: 0.75)),
        altText: "12 行 4 列的表", name: "指标表")

    static func row(_ cells: [String], height: Double) -> SlideTableRow {
        SlideTableRow(
            cells.enumerated().map { index, words in
                SlideTableCell(
                    [line(words, 14, index == 0 ? .left : .right)],
                    fill: words == "结论" ? OfficeInk(0xEE, 0xF4, 0xF8) : nil)
            }, height: height)
    }

    static let deck = Presentation(
        title: "复查汇报 <一>", author: "区气象局", subject: "年度", keywords: "氧吧",
        created: "2026-12-31T08:00:00+08:00", latinFont: "Liberation Sans",
        eastAsianFont: "Noto Sans CJK SC",
        slides: [
            number, pictures,
            PresentationSlide(
                shapes: [title("逐条结论"), .table(table)] + foot, notes: "共 11 项。"),
        ])
}
