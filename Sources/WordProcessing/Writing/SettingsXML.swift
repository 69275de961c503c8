import Packaging

/// What holds of the whole file, and its typefaces.
enum SettingsXML {
    /// Children in the order of the schema (ECMA-376-1, 17.15.1.78 and annex A.1, CT_Settings).
    /// There is no `updateFields`: the results of all fields are in the file, and a program that
    /// is told to work them out when it opens asks the reader first.
    static func settings(_ file: WordFile) -> Markup {
        let hasEven = file.sections.contains { $0.header != nil || $0.footer != nil }
        return .wordRoot(
            "w:settings", [],
            [
                Markup("w:zoom", ["w:percent": "100"]),
                file.mirrorsMargins ? Markup("w:mirrorMargins") : nil,
                Markup("w:bordersDoNotSurroundHeader"), Markup("w:bordersDoNotSurroundFooter"),
                .value("w:defaultTabStop", "420"),
                hasEven ? Markup("w:evenAndOddHeaders") : nil,
                .value("w:drawingGridVerticalSpacing", "156"),
                .value("w:displayHorizontalDrawingGridEvery", "0"),
                .value("w:displayVerticalDrawingGridEvery", "2"),
                .value("w:characterSpacingControl", "compressPunctuation"),
                Markup(
                    "w:footnotePr", [:],
                    [Markup("w:footnote", ["w:id": "-1"]), Markup("w:footnote", ["w:id": "0"])]),
                compatibility,
                Markup("w:themeFontLang", ["w:val": "en-US", "w:eastAsia": "zh-CN"]),
                .value("w:decimalSymbol", "."), .value("w:listSeparator", ","),
            ])
    }

    /// As Word for Chinese has had it since 2013, but without `adjustLineHeightInTable`.
    private static let compatibility = Markup.fixed(
        """
        <w:compat>
        <w:spaceForUL/><w:balanceSingleByteDoubleByteWidth/><w:doNotLeaveBackslashAlone/>
        <w:ulTrailSpace/><w:doNotExpandShiftReturn/><w:useFELayout/>
        <w:compatSetting w:name="compatibilityMode" \
        w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>
        <w:compatSetting w:name="overrideTableStyleFontSizeAndJustification" \
        w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>
        <w:compatSetting w:name="enableOpenTypeFeatures" \
        w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>
        <w:compatSetting w:name="doNotFlipMirrorIndents" \
        w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>
        <w:compatSetting w:name="differentiateMultirowTableHeaders" \
        w:uri="http://schemas.microsoft.com/office/word" w:val="1"/>
        </w:compat>
        """)

    /// Children in the order of the schema (17.8.3.10 and annex A.1, CT_Font).
    static func fonts(_ file: WordFile) -> Markup {
        .wordRoot(
            "w:fonts", [],
            file.fonts.map { font in
                Markup(
                    "w:font", ["w:name": font.name],
                    [
                        font.alternatives.isEmpty
                            ? nil
                            : .value("w:altName", font.alternatives.joined(separator: ",")),
                        // 134: simplified Chinese (17.8.3.2); 0: Western European.
                        .value("w:charset", font.isChinese ? "86" : "00"),
                        .value("w:family", font.family.rawValue),
                        .value("w:pitch", font.isChinese ? "default" : "variable"),
                    ])
            })
    }
}
