import Testing
import Typesetting
import Values

@testable import Dossiers

/// The proof is held against poppler, which reads the PDF and knows nothing of pages here, and
/// against the standard's own numbers.
@Suite struct DossierProofTests {
    private static let millimetre = 72 / 25.4

    private struct Made {
        var pages: [Page]
        var proof: DossierProof
        var pdf: [UInt8]
    }

    private func made(_ blocks: [Block]) throws -> Made {
        let room = try DrawingRoom(templates: Places.templates, fonts: [])
        let document = try Numbering.number(
            Document(title: "题", author: nil, subject: "", runningMark: nil, blocks: blocks))
        let laid = try DocumentLayout(setter: room.setter, paint: { _ in nil }, markInks: [:])
            .lay(document)
        let info = DocumentInfo(
            title: "题", author: "", subject: "", keywords: "", creator: "",
            created: "2026-12-31T00:00:00+08:00")
        return Made(
            pages: laid.pages, proof: DossierProof(laid.pages, library: room.library),
            pdf: try room.pdf(laid.pages, info: info))
    }

    private func body(_ characters: Int) -> Block {
        .paragraph(
            Paragraph(
                role: .body, inlines: [.text(String(repeating: "空气优良", count: characters / 4))]))
    }

    /// Three pages of nothing but 仿宋 16 pt.
    @Test(.enabled(if: Poppler.isThere))
    func popplerFindsTheSameLinesCharactersAndMargins() throws {
        let made = try made([body(28 * 60)])
        let words = try Poppler.words(of: made.pdf).filter { !$0.text.contains("—") }
            .filter { $0.text.count > 3 }
        // 22 lines a page, 28 characters a line (GB/T 9704-2012, 5.2.3).
        #expect(words.count { $0.page == 1 } == 22)
        #expect(words.count { $0.page == 2 } == 22)
        #expect(made.proof.fullestPage?.lines == 22)
        #expect(words.filter { $0.text.count != 28 }.map(\.text.count) == [26])
        #expect(made.proof.fullLines.map(\.characters) == [28])
        #expect(made.proof.fullLines.first?.lines == words.count { $0.text.count == 28 })
        // The binding is left on odd pages and right on even ones.
        let margins = try #require(made.proof.wordMargins)
        let left = words.filter { $0.page != 2 }.map(\.left).min() ?? 0
        let right = words.filter { $0.page == 2 }.map(\.right).max() ?? 0
        #expect(abs(min(left, 595.276 - right) - margins.inner.least.value) < 0.1)
        #expect(abs(margins.inner.least.value / Self.millimetre - 28) < 0.15)
        // From the head of a line to that of the next.
        let tops = words.filter { $0.page == 2 }.map(\.top)
        for (top, next) in zip(tops, tops.dropFirst()) { #expect(abs(next - top - 28.95) < 0.01) }
        #expect(abs((made.proof.bodyLeading ?? 0) - 28.95) < 1e-9)
        #expect(abs((made.proof.bodyPitch ?? 0) - 15.793) < 1e-3)
    }

    /// Regression 4: the only full line of a short dossier was a character short, because a mark
    /// may not begin the next one, and the dossier was called not the standard's.
    @Test func oneShortLineIsNoDeparture() throws {
        let words = "度较创建时、空气优良天数占比较创建时、森林覆盖率较创建时等。"
        let made = try made([
            .paragraph(
                Paragraph(role: .body, inlines: [.text("依据尚未与文件原件核对：年均负（氧）离子浓" + words)]))
        ])
        let row = try #require(made.proof.rows.first { $0.item == .characters })
        #expect(row.measured != nil)
        #expect(row.holds == nil)
        #expect(made.proof.faults == [])
    }

    @Test func theTextBlockIsTheStandards() throws {
        let made = try made([body(28 * 60)])
        let margins = try #require(made.proof.blockMargins)
        // 天头 37, 地脚 35 and what the 22nd line leaves: 225 − 22 × 28.95 pt is 0.3 mm.
        #expect(abs(margins.top.least.value / Self.millimetre - 37) < 0.01)
        #expect(abs(margins.bottom.least.value / Self.millimetre - 35.3) < 0.05)
        let rows = made.proof.rows.filter { $0.item.isRequired }
        #expect(rows.allSatisfy { $0.holds == true }, "\(rows)")
        #expect(made.proof.faults == [])
    }

    /// Pages as a careless layout would make them.
    @Test func whatACarefulReaderSendsBackIsFound() throws {
        let setter = try TextSetter(book: .fixedWidth())
        func lines(_ tag: String, _ texts: [String], x: Double = 0, top: Double) -> Drawing {
            .tag(
                Tag(tag),
                texts.enumerated().map { index, text in
                    .group(
                        setter.label(
                            text, style: Styles.body,
                            at: Point(x: x, y: Double(index) * Sheet.leading + 20)),
                        offset: Point(x: 0, y: top))
                })
        }
        func page(_ number: Int, _ drawings: [Drawing]) -> Page {
            Page(
                size: Sheet.size, label: String(number),
                drawings: drawings.map {
                    .group([$0], offset: Point(x: Sheet.left(ofPage: number), y: Sheet.top))
                })
        }
        let full = String(repeating: "字", count: 28)
        let first = "　　" + String(repeating: "首", count: 26)
        let pages = [
            page(1, [lines("P", [first, full, full], top: 0)]),
            page(2, [lines("P", ["末行"], top: 0), lines("H2", ["标题"], top: 600)]),
            page(3, [lines("P", ["出去了"], x: 420, top: 0)]),
        ]
        let proof = DossierProof(pages, library: setter.library)
        #expect(
            Array(proof.faults.prefix(3)) == [
                .stray(page: 3, words: "了"), .headingAtFoot(page: 2, words: "标题"),
                .lastLineAtHead(page: 2, words: "末行"),
            ])
        #expect(proof.whiteFeet.first?.page == 3)
    }

    /// The sample's margins, as poppler sees them.
    @Test(.enabled(if: Poppler.isThere))
    func theSampleDossierHasTheStandardsMargins() throws {
        let room = try DrawingRoom(templates: Places.templates, fonts: [])
        let laid = try DossierBuilder.lay(evaluation: Synthetic.evaluation(), room: room)
        let proof = laid.proof(in: room)
        #expect(proof.faults == [])
        let words = try Poppler.words(of: try laid.pdf(in: room)).filter { word in
            proof.sheets.contains { $0.number == word.page } && word.top > 37 * Self.millimetre
                && word.bottom < 262 * Self.millimetre
        }
        // The white of a mark may reach over; no other word begins outside.
        for word in words where !"（“《".contains(word.text.first ?? " ") {
            let inner = word.page % 2 == 1 ? 28.0 : 26.0
            #expect(word.left > inner * Self.millimetre - 0.1, "\(word)")
        }
        #expect(words.count > 1000)
    }
}
