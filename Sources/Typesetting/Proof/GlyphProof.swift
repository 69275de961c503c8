/// A character that would print as a box, or a face that nobody asked for.
package enum GlyphFault: Sendable, Hashable {
    /// No face of the role's chain nor of the last resort has the character; pages count from 1.
    case missing(scalar: UInt32, page: Int, face: String)
    case foreignFace(index: Int, page: Int)

    /// The fault and what to do about it, in Chinese.
    package var chinese: String {
        switch self {
        case .missing(let scalar, let page, let face):
            "第 \(page) 页：字体“\(face)”及其后备字体都没有“\(Self.shown(scalar))”（\(Self.code(scalar))）。"
                + "请安装含该字的字体并写入 fonts.xml"
        case .foreignFace(let index, let page): "第 \(page) 页用了字体册以外的字体（第 \(index) 号）"
        }
    }

    /// The fault and what to do about it, in English.
    package var english: String {
        switch self {
        case .missing(let scalar, let page, let face):
            "page \(page): neither “\(face)” nor its fallbacks have “\(Self.shown(scalar))” "
                + "(\(Self.code(scalar))); install a font that has it and name it in fonts.xml"
        case .foreignFace(let index, let page):
            "page \(page) uses face \(index), which is not in the font book"
        }
    }

    /// `U+57B5`
    package static func code(_ scalar: UInt32) -> String {
        let digits = String(scalar, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    private static func shown(_ scalar: UInt32) -> String {
        guard let scalar = Unicode.Scalar(scalar), scalar.properties.generalCategory != .control
        else { return "" }
        return String(scalar)
    }
}

/// Reads the pages that are to be inked: extraction of text proves nothing, because a box keeps its
/// character's text.
package enum GlyphProof {
    /// Every fault once a page, in page order and then in the order of drawing.
    package static func check(pages: [Page], book: FontBook) -> [GlyphFault] {
        var faults: [GlyphFault] = []
        for (index, page) in pages.enumerated() {
            var seen: Set<GlyphFault> = []
            page.drawings.walk { drawing in
                guard case .glyphs(let run) = drawing else { return }
                for fault in check(run, page: index + 1, book: book)
                where seen.insert(fault).inserted {
                    faults.append(fault)
                }
            }
        }
        return faults
    }

    private static func check(_ run: GlyphRun, page: Int, book: FontBook) -> [GlyphFault] {
        guard book.faces.indices.contains(run.face.index) else {
            return [.foreignFace(index: run.face.index, page: page)]
        }
        guard run.glyphs.contains(where: { $0.id == 0 }) else { return [] }
        let name = book.faces[run.face.index].name
        var faults: [GlyphFault] = []
        for (glyphs, scalars) in run.clusters {
            // Marks set close are one cluster of as many glyphs as characters.
            for glyph in glyphs where run.glyphs[glyph].id == 0 {
                guard let last = scalars.indices.last else { continue }
                let scalar = scalars[min(glyph - glyphs.lowerBound, last)]
                faults.append(.missing(scalar: scalar.value, page: page, face: name))
            }
        }
        return faults
    }
}
