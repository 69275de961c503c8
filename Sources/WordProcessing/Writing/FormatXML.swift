import Packaging

/// How a paragraph is set, as properties of a paragraph or of a style.
enum FormatXML {
    /// Children in the order of the schema (ECMA-376-1, 17.3.1.26 and annex A.1, CT_PPrBase).
    static func properties(
        _ format: WordFormat, style: String? = nil, section: Markup? = nil
    ) -> Markup? {
        let children: [Markup?] = [
            style.map { .value("w:pStyle", $0) },
            .toggle("w:keepNext", format.keepsWithNext),
            .toggle("w:keepLines", format.keepsTogether),
            .toggle("w:pageBreakBefore", format.startsPage),
            .toggle("w:widowControl", format.avoidsWidows),
            format.counted.map(number),
            format.box.map(box),
            tabs(format.tabs),
            .toggle("w:autoSpaceDE", format.partsScripts),
            .toggle("w:autoSpaceDN", format.partsScripts),
            .toggle("w:snapToGrid", format.snapsToGrid),
            spacing(format),
            format.indent.map(indent),
            format.alignment.map { .value("w:jc", $0.rawValue) },
            format.outlineLevel.map { .value("w:outlineLvl", "\(min(max($0, 0), 9))") },
            section,
        ]
        return children.allSatisfy { $0 == nil } ? nil : Markup("w:pPr", [:], children)
    }

    private static func number(_ counted: WordFormat.Counted) -> Markup {
        switch counted {
        case .by(let counting, let level):
            Markup(
                "w:numPr", [:],
                [
                    .value("w:ilvl", "\(min(max(level, 0), 8))"),
                    .value("w:numId", "\(max(counting, 1))"),
                ])
        // Taken away by the number of no list (17.9.18).
        case .not: Markup("w:numPr", [:], [.value("w:ilvl", "0"), .value("w:numId", "0")])
        }
    }

    private static func box(_ box: WordBox) -> Markup {
        Markup(
            "w:pBdr", [:],
            ["w:top", "w:left", "w:bottom", "w:right"].map {
                box.stroke.markup($0, padding: box.padding)
            })
    }

    private static func tabs(_ tabs: [WordTab]) -> Markup? {
        guard !tabs.isEmpty else { return nil }
        return Markup(
            "w:tabs", [:],
            tabs.sorted { $0.place < $1.place }.map { tab in
                Markup(
                    "w:tab",
                    [
                        "w:val": tab.kind.rawValue, "w:leader": tab.hasDots ? "dot" : nil,
                        "w:pos": "\(WordUnits.twips(tab.place))",
                    ])
            })
    }

    private static func spacing(_ format: WordFormat) -> Markup? {
        var line: String?
        var rule: String?
        switch format.leading {
        case .exact(let points): (line, rule) = ("\(max(WordUnits.twips(points), 1))", "exact")
        case .atLeast(let points):
            (line, rule) = ("\(max(WordUnits.twips(points), 1))", "atLeast")
        case .single: (line, rule) = ("240", "auto")
        case nil: break
        }
        guard line != nil || format.spaceBefore != nil || format.spaceAfter != nil else {
            return nil
        }
        return Markup(
            "w:spacing",
            [
                "w:before": format.spaceBefore.map { "\(max(WordUnits.twips($0), 0))" },
                "w:after": format.spaceAfter.map { "\(max(WordUnits.twips($0), 0))" },
                "w:line": line, "w:lineRule": rule,
            ])
    }

    private static func indent(_ indent: WordIndent) -> Markup {
        let first = WordUnits.twips(indent.first)
        return Markup(
            "w:ind",
            [
                "w:left": "\(WordUnits.twips(indent.left))",
                "w:right": "\(WordUnits.twips(indent.right))",
                "w:hanging": first < 0 ? "\(-first)" : nil,
                // Of a style before this one (17.3.1.12): hundredths of a character win.
                "w:firstLineChars": indent.firstCharacters.map { "\(hundredths($0))" }
                    ?? (first < 0 ? nil : "0"),
                "w:firstLine": first < 0 ? nil : "\(first)",
            ])
    }

    private static func hundredths(_ characters: Double) -> Int {
        characters.isNaN ? 0 : Int(min(max(characters, 0), 100) * 100)
    }
}
