import Packaging

/// What text of a kind looks like unless it says otherwise, on each of the nine levels.
struct LevelStyle {
    private let paragraph: SlideParagraph
    private let size: Double
    private let isBold: Bool
    /// nil: the theme's colour of text.
    private let ink: OfficeInk?
    /// `+mj` for the theme's face of titles, `+mn` for that of everything else.
    private let face: String
    /// How much further to the right each level begins, in points.
    private static let step = 36.0

    init(_ place: PlaceholderPlan.Place, _ face: String) {
        self.init(
            place.paragraph, size: place.look.size, isBold: place.look.isBold,
            ink: place.look.ink, face: face)
    }

    private init(
        _ paragraph: SlideParagraph, size: Double, isBold: Bool, ink: OfficeInk?, face: String
    ) {
        self.paragraph = paragraph
        self.size = size
        self.isBold = isBold
        self.ink = ink
        self.face = face
    }

    /// Of text boxes and tables.
    static let plain = LevelStyle(
        SlideParagraph([]), size: 18, isBold: false, ink: nil, face: "+mn")
    /// Of the speaker's notes.
    static let notes = LevelStyle(
        SlideParagraph([]), size: 12, isBold: false, ink: nil, face: "+mn")

    var all: [Markup] { (1...9).map(markup) }

    /// `a:lvl1pPr` for level 1.
    func markup(_ level: Int) -> Markup {
        let theme = Markup("a:solidFill", [:], [Markup("a:schemeClr", ["val": "tx1"])])
        return Markup(
            "a:lvl\(level)pPr",
            [
                "marL": "\(Units.emu(Double(level - 1) * Self.step))", "indent": "0",
                "algn": paragraph.alignment.code, "defTabSz": "914400", "rtl": "0",
                "eaLnBrk": "1", "latinLnBrk": "0", "hangingPunct": "1",
            ],
            TextXML.spacing(paragraph) + [
                Markup("a:buNone"),
                Markup(
                    "a:defRPr",
                    [
                        "sz": "\(Units.hundredths(size))", "b": isBold ? "1" : "0",
                        "kern": "1200",
                    ],
                    [
                        ink?.fill ?? theme, Markup("a:latin", ["typeface": "\(face)-lt"]),
                        Markup("a:ea", ["typeface": "\(face)-ea"]),
                        Markup("a:cs", ["typeface": "\(face)-cs"]),
                    ]),
            ])
    }
}
