import Packaging

/// The part that binds the slides, and those that say how PowerPoint is to show them.
enum PresentationXML {
    /// `master`, `notes` and `slides` are identifiers of relationships.
    static func presentation(
        _ deck: Presentation, master: String, notes: String, slides: [String]
    ) -> Markup {
        let identifiers = slides.enumerated().map { index, target in
            // The format's first identifier of a slide is 256.
            Markup("p:sldId", ["id": "\(256 + index)", "r:id": target])
        }
        return Markup.root(
            "p:presentation", ["saveSubsetFonts": "1", "autoCompressPictures": "0"],
            [
                Markup(
                    "p:sldMasterIdLst", [:],
                    [
                        Markup(
                            "p:sldMasterId",
                            ["id": "\(MasterXML.firstIdentifier)", "r:id": master])
                    ]),
                Markup("p:notesMasterIdLst", [:], [Markup("p:notesMasterId", ["r:id": notes])]),
                slides.isEmpty ? nil : Markup("p:sldIdLst", [:], identifiers),
                size("p:sldSz", deck.size, type: deck.size == .standard ? "screen4x3" : nil),
                size("p:notesSz", NotesXML.page),
                Markup(
                    "p:defaultTextStyle", [:],
                    [
                        Markup(
                            "a:defPPr", [:],
                            [Markup("a:defRPr", ["lang": TextXML.code(deck.language)])])
                    ] + LevelStyle.plain.all),
            ])
    }

    static let properties = Markup.root("p:presentationPr")

    static let view = Markup.root(
        "p:viewPr", [:],
        [
            .fixed(
                """
                <p:normalViewPr>
                <p:restoredLeft sz="15620"/><p:restoredTop sz="80000"/>
                </p:normalViewPr>
                <p:notesTextViewPr><p:cViewPr>
                <p:scale><a:sx n="1" d="1"/><a:sy n="1" d="1"/></p:scale><p:origin x="0" y="0"/>
                </p:cViewPr></p:notesTextViewPr>
                <p:gridSpacing cx="72008" cy="72008"/>
                """)
        ])

    /// The one style that tables name; programs that do not know it by heart find it here.
    static let tableStyles = Markup(
        "a:tblStyleLst", ["xmlns:a": Namespace.drawing, "def": TableXML.style],
        [
            Markup(
                "a:tblStyle", ["styleId": TableXML.style, "styleName": "无样式，无网格"],
                [
                    .fixed(
                        """
                        <a:wholeTbl><a:tcTxStyle>
                        <a:fontRef idx="minor"><a:scrgbClr r="0" g="0" b="0"/></a:fontRef>
                        <a:schemeClr val="tx1"/>
                        </a:tcTxStyle><a:tcStyle><a:tcBdr>
                        <a:left><a:ln><a:noFill/></a:ln></a:left>
                        <a:right><a:ln><a:noFill/></a:ln></a:right>
                        <a:top><a:ln><a:noFill/></a:ln></a:top>
                        <a:bottom><a:ln><a:noFill/></a:ln></a:bottom>
                        <a:insideH><a:ln><a:noFill/></a:ln></a:insideH>
                        <a:insideV><a:ln><a:noFill/></a:ln></a:insideV>
                        </a:tcBdr><a:fill><a:noFill/></a:fill></a:tcStyle></a:wholeTbl>
                        """)
                ])
        ])

    private static func size(_ name: String, _ size: SlideSize, type: String? = nil) -> Markup {
        Markup(
            name,
            [
                "cx": "\(Units.emu(size.width))", "cy": "\(Units.emu(size.height))",
                "type": type,
            ])
    }
}
