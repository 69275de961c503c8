import Testing

@testable import Typesetting

struct GlyphProofTests {
    private func page(_ drawings: [Drawing]) -> Page {
        Page(size: Size(width: 100, height: 100), drawings: drawings)
    }

    @Test func namesTheCharacterThePageAndTheFace() throws {
        let book = FontBook.fixedWidth()
        let setter = TextSetter(library: try FontLibrary(book: book))
        let style = TextStyle(.body, size: 10)
        let good = page(setter.label("氧吧", style: style, at: .zero))
        let bad = page([.tag("P", setter.label("甲垟）。垟", style: style, at: .zero))])
        #expect(GlyphProof.check(pages: [good, bad], book: book).isEmpty)
        let lacking = FontBook.fixedWidth(missing: [0x579F, 0x3002])
        let poor = TextSetter(library: try FontLibrary(book: lacking))
        let worse = page([.tag("P", poor.label("甲垟）。垟", style: style, at: .zero))])
        // 垟 is U+579F; 。 is set close to ） and is the second glyph of their cluster.
        #expect(
            GlyphProof.check(pages: [good, worse], book: lacking) == [
                .missing(scalar: 0x579F, page: 2, face: "fixed Regular"),
                .missing(scalar: 0x3002, page: 2, face: "fixed Regular"),
            ])
        #expect(
            GlyphFault.missing(scalar: 0x579F, page: 2, face: "仿宋").chinese.contains(
                "第 2 页：字体“仿宋”及其后备字体都没有“垟”（U+579F）"))
    }

    @Test func aFaceOutsideTheBookIsAFault() {
        let run = GlyphRun(
            face: FaceID(index: 7), size: 10, ink: .black, text: "a",
            glyphs: [.init(id: 5, x: 0, y: 0, byteCount: 1)])
        #expect(
            GlyphProof.check(pages: [page([.glyphs(run)])], book: .fixedWidth()) == [
                .foreignFace(index: 7, page: 1)
            ])
    }

    @Test(.enabled(if: InstalledFonts.areThere, "\(InstalledFonts.why)"))
    func aPageWithABoxIsNotPrinted() throws {
        let library = try FontLibrary(book: FontBook(InstalledFonts.plan))
        let setter = TextSetter(library: library)
        // A private character that no face has.
        let page = page(setter.label("甲\u{E123}", style: TextStyle(.body, size: 10), at: .zero))
        let fault = GlyphFault.missing(scalar: 0xE123, page: 1, face: "FandolFang Regular")
        #expect(throws: RenderFault.glyphs([fault])) {
            _ = try CairoRenderer.pdf(
                pages: [page], info: DocumentInfo(title: "x", created: "2026-03-01"),
                library: library)
        }
        #expect(throws: RenderFault.glyphs([fault])) {
            _ = try CairoRenderer.png(page: page, dpi: 72, library: library)
        }
    }
}
