import Packaging

/// The part of the styles (ECMA-376-1, 17.7).
enum StylesXML {
    static func styles(_ file: WordFile) -> Markup {
        .wordRoot(
            "w:styles", [],
            [
                Markup(
                    "w:docDefaults", [:],
                    [
                        Markup("w:rPrDefault", [:], [defaults(file)]),
                        Markup("w:pPrDefault", [:], [FormatXML.properties(file.baseFormat)]),
                    ])
            ] + file.styles.map(style))
    }

    /// The look of all letters, with the language that they are checked in.
    private static func defaults(_ file: WordFile) -> Markup {
        let base = file.base
        return Markup(
            "w:rPr", [:],
            [
                base.face.map { face in
                    Markup(
                        "w:rFonts",
                        [
                            "w:ascii": face.latin, "w:hAnsi": face.latin,
                            "w:eastAsia": face.chinese, "w:cs": face.latin,
                        ])
                },
                base.ink.map { .value("w:color", $0.digits) },
                .value("w:kern", "0"),
                .value("w:sz", "\(WordUnits.halves(base.size ?? 10.5))"),
                .value("w:szCs", "\(WordUnits.halves(base.size ?? 10.5))"),
                Markup(
                    "w:lang",
                    ["w:val": "en-US", "w:eastAsia": "zh-CN", "w:bidi": "ar-SA"]),
            ])
    }

    /// Children in the order of the schema (17.7.4.17 and annex A.1, CT_Style).
    private static func style(_ style: WordStyle) -> Markup {
        Markup(
            "w:style",
            [
                "w:type": style.kind.rawValue, "w:default": style.isDefault ? "1" : nil,
                "w:customStyle": style.isBuiltIn ? nil : "1", "w:styleId": style.id,
            ],
            [
                .value("w:name", style.name),
                style.basedOn.map { .value("w:basedOn", $0) },
                style.next.map { .value("w:next", $0) },
                .value("w:uiPriority", style.isQuick ? "1" : "99"),
                style.isQuick ? Markup("w:qFormat") : nil,
                FormatXML.properties(style.format),
                LookXML.properties(style.look),
                table(style),
                head(style),
            ])
    }

    private static func table(_ style: WordStyle) -> Markup? {
        guard style.kind == .table else { return nil }
        return Markup(
            "w:tblPr", [:],
            [
                Markup("w:tblInd", ["w:w": "0", "w:type": "dxa"]),
                style.edges.markup("w:tblBorders"),
                style.padding.map { TablePropertiesXML.margins($0, 0) },
            ])
    }

    /// How the heading row differs from the others (17.7.6.6).
    private static func head(_ style: WordStyle) -> Markup? {
        guard style.kind == .table, !style.headEdges.isEmpty || style.headFill != nil else {
            return nil
        }
        return Markup(
            "w:tblStylePr", ["w:type": "firstRow"],
            [
                Markup(
                    "w:tcPr", [:],
                    [
                        style.headEdges.markup("w:tcBorders"),
                        style.headFill.map(TablePropertiesXML.fill),
                    ])
            ])
    }
}

extension WordStyle {
    /// Names that the programs know and show in the reader's language.
    private static let known: Set<String> = [
        "Normal", "Body Text", "Title", "Subtitle", "caption", "table of figures", "header",
        "footer", "footnote text", "footnote reference", "Normal Table", "Table Grid",
        "Default Paragraph Font", "Hyperlink", "TOC Heading", "List Paragraph", "Strong", "Closing",
    ]

    var isBuiltIn: Bool {
        Self.known.contains(name) || name.hasPrefix("heading ") || name.hasPrefix("toc ")
    }
}
