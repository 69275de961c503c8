import Packaging

/// Paper, margins, grid, and what stands above and below the text.
enum SectionXML {
    /// Identifiers of the parts above and below the text.
    struct Margins {
        var header: (odd: String, even: String)?
        var footer: (odd: String, even: String)?
    }

    /// Children in the order of the schema (ECMA-376-1, 17.6.17 and annex A.1, CT_SectPr).
    static func properties(_ section: WordSection, _ margins: Margins) -> Markup {
        let page = section.page
        var children: [Markup?] = []
        if let header = margins.header {
            children.append(reference("w:headerReference", "default", header.odd))
            children.append(reference("w:headerReference", "even", header.even))
        }
        if let footer = margins.footer {
            children.append(reference("w:footerReference", "default", footer.odd))
            children.append(reference("w:footerReference", "even", footer.even))
        }
        children += [
            .value("w:type", "nextPage"),
            Markup(
                "w:pgSz",
                [
                    "w:w": twips(page.width), "w:h": twips(page.height),
                    "w:orient": page.isTurned ? "landscape" : nil,
                ]),
            Markup(
                "w:pgMar",
                [
                    "w:top": twips(page.top), "w:right": twips(page.right),
                    "w:bottom": twips(page.bottom), "w:left": twips(page.left),
                    "w:header": twips(page.header), "w:footer": twips(page.footer),
                    "w:gutter": "0",
                ]),
            Markup("w:cols", ["w:space": "425"]),
            section.grid.map { grid in
                Markup(
                    "w:docGrid",
                    [
                        "w:type": "linesAndChars", "w:linePitch": twips(grid.pitch),
                        "w:charSpace": "\(WordUnits.grid(grid.tracking))",
                    ])
            },
        ]
        return Markup("w:sectPr", [:], children)
    }

    private static func reference(_ name: String, _ type: String, _ id: String) -> Markup {
        Markup(name, ["w:type": type, "r:id": id])
    }

    private static func twips(_ points: Double) -> String { "\(WordUnits.twips(points))" }
}
