import Packaging

/// How letters look, as properties of a run or of a style.
enum LookXML {
    /// Children in the order of the schema (ECMA-376-1, 17.3.2.28 and annex A.1, EG_RPrBase).
    ///
    /// - Parameter words: of the run; quotation marks and dashes, which Chinese and English share, are
    ///   set in the Chinese face where any of them is not plain ASCII (17.3.2.26).
    static func properties(_ look: WordLook, words: String? = nil) -> Markup? {
        let isChinese = words?.unicodeScalars.contains { !$0.isASCII } ?? false
        let children: [Markup?] = [
            look.style.map { .value("w:rStyle", $0) },
            fonts(look.face, isChinese: isChinese),
            .toggle("w:b", look.isBold), .toggle("w:bCs", look.isBold),
            .toggle("w:noProof", look.isUnchecked),
            look.ink.map { .value("w:color", $0.digits) },
            look.tracking.map { .value("w:spacing", "\(WordUnits.twips($0))") },
            look.rise.map { .value("w:position", "\(WordUnits.halves($0))") },
            look.size.map { .value("w:sz", "\(max(WordUnits.halves($0), 2))") },
            look.size.map { .value("w:szCs", "\(max(WordUnits.halves($0), 2))") },
            look.box?.markup("w:bdr"),
            look.shift.map { .value("w:vertAlign", $0.rawValue) },
        ]
        return children.allSatisfy { $0 == nil } ? nil : Markup("w:rPr", [:], children)
    }

    private static func fonts(_ face: WordFace?, isChinese: Bool) -> Markup? {
        guard face != nil || isChinese else { return nil }
        return Markup(
            "w:rFonts",
            [
                "w:hint": isChinese ? "eastAsia" : nil, "w:ascii": face?.latin,
                "w:hAnsi": face?.latin, "w:eastAsia": face?.chinese, "w:cs": face?.latin,
            ])
    }
}
