/// A picture: pixels for every reader, and vectors for those that know Microsoft's addition.
enum PictureXML {
    /// `png` and `svg` are identifiers of relationships.
    static func markup(_ picture: SlidePicture, id: Int, png: String, svg: String?) -> Markup {
        let vectors = svg.map { svg in
            Markup(
                "a:extLst", [:],
                [
                    Markup(
                        "a:ext", ["uri": "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"],
                        [
                            Markup(
                                "asvg:svgBlip",
                                ["xmlns:asvg": Namespace.svg, "r:embed": svg])
                        ])
                ])
        }
        return Markup(
            "p:pic", [:],
            [
                Markup(
                    "p:nvPicPr", [:],
                    [
                        ShapeXML.identity(
                            id, picture.name.isEmpty ? "图片 \(id - 1)" : picture.name,
                            altText: picture.altText),
                        Markup(
                            "p:cNvPicPr", [:],
                            [Markup("a:picLocks", ["noChangeAspect": "1"])]),
                        Markup("p:nvPr"),
                    ]),
                Markup(
                    "p:blipFill", [:],
                    [
                        Markup("a:blip", ["r:embed": png], [vectors]),
                        Markup("a:stretch", [:], [Markup("a:fillRect")]),
                    ]),
                Markup("p:spPr", [:], [picture.frame.markup(), ShapeXML.rectangle]),
            ])
    }
}
