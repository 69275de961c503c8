import Packaging

/// A picture: pixels for every reader, and vectors for those that know Microsoft's addition.
enum PictureXML {
    /// `png` and `svg` are identifiers of relationships.
    static func markup(_ picture: SlidePicture, id: Int, png: String, svg: String?) -> Markup {
        Markup(
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
                        Markup("a:blip", ["r:embed": png], [svg.map(VectorsXML.extensions)]),
                        Markup("a:stretch", [:], [Markup("a:fillRect")]),
                    ]),
                Markup("p:spPr", [:], [picture.frame.markup(), ShapeXML.rectangle]),
            ])
    }
}
