import Packaging

/// Colours, faces and effects. Slides name their own colours; the theme serves what is added to
/// them later.
enum ThemeXML {
    static func theme(_ deck: Presentation) -> Markup {
        Markup(
            "a:theme", ["xmlns:a": Namespace.drawing, "name": "简明"],
            [
                Markup(
                    "a:themeElements", [:],
                    [
                        colors,
                        Markup(
                            "a:fontScheme", ["name": "简明"],
                            [faces("a:majorFont", deck), faces("a:minorFont", deck)]),
                        formats,
                    ]),
                Markup("a:objectDefaults"), Markup("a:extraClrSchemeLst"),
            ])
    }

    private static func faces(_ name: String, _ deck: Presentation) -> Markup {
        Markup(
            name, [:],
            [
                Markup("a:latin", ["typeface": deck.latinFont]),
                Markup("a:ea", ["typeface": deck.eastAsianFont]),
                Markup("a:cs", ["typeface": ""]),
                // Some readers look here for Chinese, not at the face above.
                Markup("a:font", ["script": "Hans", "typeface": deck.eastAsianFont]),
            ])
    }

    /// Accents that are told apart by the colour blind (Okabe and Ito, 2008).
    private static let colors = Markup.fixed(
        """
        <a:clrScheme name="简明">
        <a:dk1><a:srgbClr val="1A1A1A"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1>
        <a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2>
        <a:accent1><a:srgbClr val="0072B2"/></a:accent1>
        <a:accent2><a:srgbClr val="E69F00"/></a:accent2>
        <a:accent3><a:srgbClr val="009E73"/></a:accent3>
        <a:accent4><a:srgbClr val="CC79A7"/></a:accent4>
        <a:accent5><a:srgbClr val="56B4E9"/></a:accent5>
        <a:accent6><a:srgbClr val="D55E00"/></a:accent6>
        <a:hlink><a:srgbClr val="0563C1"/></a:hlink>
        <a:folHlink><a:srgbClr val="954F72"/></a:folHlink>
        </a:clrScheme>
        """)

    /// The schema asks for three of each: subtle, moderate and intense. All are plain here.
    private static let formats = Markup(
        "a:fmtScheme", ["name": "简明"],
        [
            Markup("a:fillStyleLst", [:], [fill, fill, fill]),
            Markup("a:lnStyleLst", [:], ["6350", "12700", "19050"].map(line)),
            Markup("a:effectStyleLst", [:], [effect, effect, effect]),
            Markup("a:bgFillStyleLst", [:], [fill, fill, fill]),
        ])

    private static let fill = Markup.fixed(
        "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>")
    private static let effect = Markup.fixed("<a:effectStyle><a:effectLst/></a:effectStyle>")

    private static func line(_ width: String) -> Markup {
        Markup(
            "a:ln", ["w": width, "cap": "flat", "cmpd": "sng", "algn": "ctr"],
            [
                fill, Markup("a:prstDash", ["val": "solid"]),
                Markup("a:miter", ["lim": "800000"]),
            ])
    }
}
