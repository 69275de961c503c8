import Packaging

/// A picture in a line: pixels for every reader, and vectors for those that know Microsoft's
/// addition (ECMA-376-1, 20.4.2.8).
enum DrawingXML {
    /// `png` and `svg` are identifiers of relationships.
    static func inline(_ picture: WordPicture, id: Int, png: String, svg: String?) -> Markup {
        let name = WordText.clean(picture.name)
        let title = name.isEmpty ? "图片 \(id)" : name
        let altText = WordText.clean(picture.altText)
        let (width, height) = (
            "\(WordUnits.emu(picture.width))", "\(WordUnits.emu(picture.height))"
        )
        return Markup(
            "w:drawing", [:],
            [
                Markup(
                    "wp:inline", ["distT": "0", "distB": "0", "distL": "0", "distR": "0"],
                    [
                        Markup("wp:extent", ["cx": width, "cy": height]),
                        Markup("wp:effectExtent", ["l": "0", "t": "0", "r": "0", "b": "0"]),
                        Markup(
                            "wp:docPr",
                            [
                                "id": "\(id)", "name": title,
                                "descr": altText.isEmpty ? nil : altText,
                            ]),
                        Markup(
                            "wp:cNvGraphicFramePr", [:],
                            [
                                Markup("a:graphicFrameLocks", ["noChangeAspect": "1"])
                            ]),
                        Markup(
                            "a:graphic", [:],
                            [
                                Markup(
                                    "a:graphicData", ["uri": Namespace.picture],
                                    [
                                        self.picture(
                                            title, id: id, png: png, svg: svg, width, height)
                                    ])
                            ]),
                    ])
            ])
    }

    private static func picture(
        _ name: String, id: Int, png: String, svg: String?, _ width: String, _ height: String
    ) -> Markup {
        Markup(
            "pic:pic", [:],
            [
                Markup(
                    "pic:nvPicPr", [:],
                    [
                        Markup("pic:cNvPr", ["id": "\(id)", "name": name]),
                        Markup("pic:cNvPicPr"),
                    ]),
                Markup(
                    "pic:blipFill", [:],
                    [
                        Markup("a:blip", ["r:embed": png], [svg.map(VectorsXML.extensions)]),
                        Markup("a:stretch", [:], [Markup("a:fillRect")]),
                    ]),
                Markup(
                    "pic:spPr", [:],
                    [
                        Markup(
                            "a:xfrm", [:],
                            [
                                Markup("a:off", ["x": "0", "y": "0"]),
                                Markup("a:ext", ["cx": width, "cy": height]),
                            ]),
                        Markup("a:prstGeom", ["prst": "rect"], [Markup("a:avLst")]),
                    ]),
            ])
    }
}
