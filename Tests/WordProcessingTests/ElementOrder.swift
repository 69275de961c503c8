import XMLTree

/// The order that the schema asks of children (ECMA-376-1, annex A.1; the section of each type in
/// brackets). Elements that this program does not write are left out.
enum ElementOrder {
    static let known: [String: [String]] = [
        // CT_PPr (17.3.1.26)
        "pPr": [
            "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl",
            "numPr", "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku",
            "wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi",
            "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing",
            "mirrorIndents", "suppressOverlap", "jc", "textDirection", "textAlignment",
            "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr", "sectPr", "pPrChange",
        ],
        // EG_RPrBase (17.3.2.28)
        "rPr": [
            "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike",
            "outline", "shadow", "emboss", "imprint", "noProof", "snapToGrid", "vanish",
            "webHidden", "color", "spacing", "w", "kern", "position", "sz", "szCs", "highlight",
            "u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang",
            "eastAsianLayout", "specVanish", "oMath",
        ],
        // CT_TblPr (17.4.59)
        "tblPr": [
            "tblStyle", "tblpPr", "tblOverlap", "bidiVisual", "tblStyleRowBandSize",
            "tblStyleColBandSize", "tblW", "jc", "tblCellSpacing", "tblInd", "tblBorders", "shd",
            "tblLayout", "tblCellMar", "tblLook", "tblCaption", "tblDescription",
        ],
        // CT_TcPr (17.4.69)
        "tcPr": [
            "cnfStyle", "tcW", "gridSpan", "hMerge", "vMerge", "tcBorders", "shd", "noWrap",
            "tcMar", "textDirection", "tcFitText", "vAlign", "hideMark",
        ],
        // CT_TblBorders (17.4.38), CT_TcBorders (17.4.66), CT_PBdr (17.3.1.24)
        "tblBorders": ["top", "left", "bottom", "right", "insideH", "insideV"],
        "tcBorders": ["top", "left", "bottom", "right", "insideH", "insideV", "tl2br", "tr2bl"],
        "pBdr": ["top", "left", "bottom", "right", "between", "bar"],
        // CT_TblCellMar (17.4.42)
        "tblCellMar": ["top", "left", "bottom", "right"],
        // CT_Tbl (17.4.37), CT_Row (17.4.78), CT_Tc (17.4.65), CT_NumPr (17.3.1.19)
        "tbl": ["tblPr", "tblGrid", "tr"], "tr": ["tblPrEx", "trPr", "tc"],
        "tc": ["tcPr", "p"], "numPr": ["ilvl", "numId"],
        // CT_SectPr (17.6.17)
        "sectPr": [
            "headerReference", "footerReference", "footnotePr", "endnotePr", "type", "pgSz",
            "pgMar", "paperSrc", "pgBorders", "lnNumType", "pgNumType", "cols", "formProt",
            "vAlign", "noEndnote", "titlePg", "textDirection", "bidi", "rtlGutter", "docGrid",
            "printerSettings",
        ],
        // CT_Styles (17.7.4.18), CT_DocDefaults (17.7.5.1), CT_Style (17.7.4.17),
        // CT_TblStylePr (17.7.6.6)
        "styles": ["docDefaults", "latentStyles", "style"],
        "docDefaults": ["rPrDefault", "pPrDefault"],
        "style": [
            "name", "aliases", "basedOn", "next", "link", "autoRedefine", "hidden", "uiPriority",
            "semiHidden", "unhideWhenUsed", "qFormat", "locked", "personal", "personalCompose",
            "personalReply", "rsid", "pPr", "rPr", "tblPr", "trPr", "tcPr", "tblStylePr",
        ],
        "tblStylePr": ["pPr", "rPr", "tblPr", "trPr", "tcPr"],
        // CT_Numbering (17.9.16), CT_AbstractNum (17.9.1), CT_Lvl (17.9.6), CT_Num (17.9.15)
        "numbering": ["numPicBullet", "abstractNum", "num", "numIdMacAtCleanup"],
        "abstractNum": [
            "nsid", "multiLevelType", "tmpl", "name", "styleLink", "numStyleLink", "lvl",
        ],
        "lvl": [
            "start", "numFmt", "lvlRestart", "pStyle", "isLgl", "suff", "lvlText",
            "lvlPicBulletId", "legacy", "lvlJc", "pPr", "rPr",
        ],
        "num": ["abstractNumId", "lvlOverride"],
        // CT_Settings (17.15.1.78), CT_Compat (17.15.3.9)
        "settings": [
            "zoom", "mirrorMargins", "bordersDoNotSurroundHeader", "bordersDoNotSurroundFooter",
            "defaultTabStop", "evenAndOddHeaders", "drawingGridVerticalSpacing",
            "displayHorizontalDrawingGridEvery", "displayVerticalDrawingGridEvery",
            "characterSpacingControl", "footnotePr", "compat", "themeFontLang", "decimalSymbol",
            "listSeparator",
        ],
        "compat": [
            "spaceForUL", "balanceSingleByteDoubleByteWidth", "doNotLeaveBackslashAlone",
            "ulTrailSpace", "doNotExpandShiftReturn", "useFELayout", "compatSetting",
        ],
        // CT_Font (17.8.3.10), CT_SdtBlock (17.5.2.31)
        "font": ["altName", "panose1", "charset", "family", "notTrueType", "pitch", "sig"],
        "sdt": ["sdtPr", "sdtEndPr", "sdtContent"],
        // CT_Inline (20.4.2.8), CT_Picture (20.2.2.5), CT_BlipFillProperties (20.1.8.14),
        // CT_ShapeProperties (20.1.2.2.35)
        "inline": ["extent", "effectExtent", "docPr", "cNvGraphicFramePr", "graphic"],
        "pic": ["nvPicPr", "blipFill", "spPr"], "blipFill": ["blip", "srcRect", "stretch"],
        "spPr": ["xfrm", "prstGeom"],
    ]

    /// Elements that stand out of order, or that their parent's type does not know, with where.
    static func faults(in element: XMLElement) -> [String] {
        var faults: [String] = []
        for one in element.tree {
            guard let order = known[one.name] else { continue }
            var last = 0
            for child in one.elements {
                guard let place = order.firstIndex(of: child.name) else {
                    faults.append("\(one.name) knows no \(child.name)")
                    continue
                }
                if place < last { faults.append("\(child.name) in \(one.name) stands too late") }
                last = max(last, place)
            }
        }
        return faults
    }
}
