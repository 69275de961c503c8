import Packaging
import Values

/// Paragraphs and runs in DrawingML. The order of elements is the schema's; PowerPoint refuses
/// any other.
struct TextXML {
    /// Of the slide, shown until PowerPoint counts for itself.
    let number: Int
    /// The look of a paragraph without runs, which decides how high it is.
    let spare: SlideRun?

    /// `properties` is the element before the paragraphs: how they stand in their frame.
    func body(_ name: String, properties: Markup, _ paragraphs: [SlideParagraph]) -> Markup {
        Markup(
            name, [:],
            [properties, Markup("a:lstStyle")]
                // A body without paragraphs is against the schema.
                + (paragraphs.isEmpty ? [SlideParagraph([])] : paragraphs).map(paragraph))
    }

    /// A frame without inset that neither grows nor shrinks its text.
    static func frame(_ anchor: SlideAnchor) -> Markup {
        Markup(
            "a:bodyPr",
            [
                "vert": "horz", "wrap": "square", "lIns": "0", "tIns": "0", "rIns": "0",
                "bIns": "0", "rtlCol": "0", "anchor": anchor.code,
            ], [Markup("a:noAutofit")])
    }

    /// Nothing of the spacing is left to be inherited.
    static func spacing(_ paragraph: SlideParagraph) -> [Markup] {
        let lines = paragraph.lineSpacing.map { points("a:lnSpc", $0) }
        return [
            lines ?? Markup("a:lnSpc", [:], [Markup("a:spcPct", ["val": "100000"])]),
            points("a:spcBef", paragraph.spaceBefore), points("a:spcAft", 0),
        ]
    }

    /// The slide's number, kept up by the program; `shown` until it has counted.
    static func numberField(look: Markup, shown: String) -> Markup {
        // Any identifier serves; this one is the same for all, as the file is to be.
        Markup(
            "a:fld", ["id": "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}", "type": "slidenum"],
            [look, Markup("a:t", words: shown)])
    }

    static func code(_ language: Language) -> String {
        switch language {
        case .chinese: "zh-CN"
        case .english: "en-US"
        }
    }

    private func paragraph(_ paragraph: SlideParagraph) -> Markup {
        let properties = Markup(
            "a:pPr", ["marL": "0", "indent": "0", "algn": paragraph.alignment.code],
            Self.spacing(paragraph) + [Markup("a:buNone")])
        // What is typed behind a superscript is none.
        var last = paragraph.runs.last ?? spare
        last?.shift = .none
        let end = last.map { look($0, "a:endParaRPr") }
        return Markup("a:p", [:], [properties] + paragraph.runs.flatMap(pieces) + [end])
    }

    private func pieces(_ run: SlideRun) -> [Markup] {
        let look = look(run, "a:rPr")
        switch run.content {
        case .slideNumber:
            return [Self.numberField(look: look, shown: "\(number)")]
        case .text(let text):
            return XMLText.lines(text).enumerated().flatMap { index, line in
                [
                    index == 0 ? nil : Markup("a:br", [:], [look]),
                    line.isEmpty ? nil : Markup("a:r", [:], [look, Markup("a:t", words: line)]),
                ].compactMap { $0 }
            }
        }
    }

    private func look(_ run: SlideRun, _ name: String) -> Markup {
        Markup(
            name,
            [
                "lang": Self.code(run.language),
                "altLang": Self.code(run.language == .chinese ? .english : .chinese),
                "sz": "\(Units.hundredths(run.size))", "b": run.isBold ? "1" : "0",
                "baseline": run.shift.code, "dirty": "0",
            ], [run.ink.fill])
    }

    private static func points(_ name: String, _ value: Double) -> Markup {
        Markup(name, [:], [Markup("a:spcPts", ["val": "\(Units.hundredths(value))"])])
    }
}

extension SlideParagraph.Alignment {
    var code: String {
        switch self {
        case .left: "l"
        case .center: "ctr"
        case .right: "r"
        }
    }
}

extension SlideRun.Shift {
    /// Thousandths of a percent of the letters' size, as PowerPoint's own buttons set them.
    var code: String? {
        switch self {
        case .raised: "30000"
        case .none: nil
        case .lowered: "-25000"
        }
    }
}
