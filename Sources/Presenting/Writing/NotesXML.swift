import Packaging

/// The pages of notes: a small picture of the slide above what is said over it.
struct NotesXML {
    let deck: Presentation

    /// A page of notes, in points: 190.5 × 254 mm.
    static let page = SlideSize(width: 540, height: 720)

    func master() -> Markup {
        Markup.root(
            "p:notesMaster", [:],
            [
                Markup(
                    "p:cSld", [:],
                    [
                        MasterXML.background,
                        Markup(
                            "p:spTree", [:],
                            [ShapeXML.group, image(isMaster: true), body(isMaster: true, [])]),
                    ]),
                MasterXML.colorMap, Markup("p:notesStyle", [:], LevelStyle.notes.all),
            ])
    }

    func slide(_ slide: PresentationSlide) -> Markup {
        let language = TextXML.code(deck.language)
        let paragraphs = XMLText.lines(slide.notes).map { line in
            Markup(
                "a:p", [:],
                [
                    line.isEmpty
                        ? nil
                        : Markup(
                            "a:r", [:],
                            [
                                Markup("a:rPr", ["lang": language, "dirty": "0"]),
                                Markup("a:t", words: line),
                            ]),
                    Markup("a:endParaRPr", ["lang": language, "dirty": "0"]),
                ])
        }
        return Markup.root(
            "p:notes", [:],
            [
                Markup(
                    "p:cSld", [:],
                    [
                        Markup(
                            "p:spTree", [:],
                            [
                                ShapeXML.group, image(isMaster: false),
                                body(isMaster: false, paragraphs),
                            ])
                    ]),
                Markup("p:clrMapOvr", [:], [Markup("a:masterClrMapping")]),
            ])
    }

    /// Of the slide's own shape, in the upper half of the page.
    private var imageFrame: SlideFrame {
        let room = SlideFrame(x: 54, y: 54, width: 432, height: 270)
        let scale = min(room.width / deck.size.width, room.height / deck.size.height)
        let (width, height) = (deck.size.width * scale, deck.size.height * scale)
        return SlideFrame(
            x: room.x + (room.width - width) / 2, y: room.y + (room.height - height) / 2,
            width: width, height: height)
    }

    private func image(isMaster: Bool) -> Markup {
        let outline = OfficeStroke(.slideText, width: 0.75)
        return Markup(
            "p:sp", [:],
            [
                Markup(
                    "p:nvSpPr", [:],
                    [
                        ShapeXML.identity(2, "幻灯片图像占位符 1", altText: nil),
                        Markup(
                            "p:cNvSpPr", [:],
                            [
                                Markup(
                                    "a:spLocks",
                                    ["noGrp": "1", "noRot": "1", "noChangeAspect": "1"])
                            ]),
                        Markup(
                            "p:nvPr", [:],
                            [Markup("p:ph", ["type": "sldImg", "idx": isMaster ? "2" : nil])]),
                    ]),
                isMaster
                    ? Markup(
                        "p:spPr", [:],
                        [
                            imageFrame.markup(), ShapeXML.rectangle, Markup("a:noFill"),
                            outline.markup("a:ln"),
                        ]) : Markup("p:spPr"),
            ])
    }

    private func body(isMaster: Bool, _ paragraphs: [Markup]) -> Markup {
        let frame = SlideFrame(x: 54, y: 346, width: 432, height: 320)
        let prompt = Markup.fixed(
            """
            <a:p><a:r><a:rPr lang="zh-CN" altLang="en-US"/><a:t>单击此处编辑备注</a:t></a:r></a:p>
            """)
        return Markup(
            "p:sp", [:],
            [
                Markup(
                    "p:nvSpPr", [:],
                    [
                        ShapeXML.identity(3, "备注占位符 2", altText: nil),
                        Markup("p:cNvSpPr", [:], [Markup("a:spLocks", ["noGrp": "1"])]),
                        Markup(
                            "p:nvPr", [:],
                            [
                                isMaster
                                    ? Markup(
                                        "p:ph", ["type": "body", "sz": "quarter", "idx": "3"])
                                    : Markup("p:ph", ["type": "body", "idx": "1"])
                            ]),
                    ]),
                isMaster
                    ? Markup("p:spPr", [:], [frame.markup(), ShapeXML.rectangle])
                    : Markup("p:spPr"),
                Markup(
                    "p:txBody", [:],
                    [Markup("a:bodyPr"), Markup("a:lstStyle")]
                        + (isMaster ? [prompt] : paragraphs)),
            ])
    }
}
