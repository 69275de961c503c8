import Testing

@testable import Typesetting

@Suite(.enabled(if: InstalledFonts.areThere, "\(InstalledFonts.why)"))
struct FontBookTests {
    /// The plan with another chain for one role.
    private func plan(_ role: FontRole, _ candidates: [FontCandidate]) -> FontPlan {
        var plan = InstalledFonts.plan
        for index in plan.chains.indices where plan.chains[index].role == role {
            plan.chains[index].candidates = candidates
        }
        return plan
    }

    @Test func findsTheSimplifiedFaceOfACollectionByName() throws {
        let book = try FontBook(InstalledFonts.plan)
        let song = try #require(book.report.roles.first { $0.role == .song })
        #expect(song.face.family == "Noto Serif CJK SC")
        // fc-scan: JP 0, KR 1, SC 2, TC 3, HK 4.
        guard case .file(let path, let index) = song.face.source else {
            Issue.record("not a file")
            return
        }
        #expect(path.hasSuffix("/NotoSerifCJK-Regular.ttc"))
        #expect(index == 2)
    }

    @Test func takesTheFirstThatIsThereAndReportsTheRest() throws {
        let office = FontCandidate("fucha-no-such-font.ttf", families: ["仿宋_GB2312"])
        let book = try FontBook(plan(.body, [office, InstalledFonts.fang, InstalledFonts.serif]))
        let body = try #require(book.report.roles.first { $0.role == .body })
        #expect(body.face.name == "FandolFang Regular")
        #expect(body.fallbacks.map(\.name) == ["Noto Serif CJK SC Regular"])
        #expect(body.missing == [office])
    }

    @Test func aFaceWithAnotherNameIsSubstituted() throws {
        var wrong = InstalledFonts.fang
        wrong.families = ["FangSong_GB2312"]
        do {
            _ = try FontBook(plan(.body, [wrong]))
            Issue.record("took a substituted font")
        } catch {
            guard case .substituted(_, let wanted, let found) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(wanted == ["FangSong_GB2312"])
            #expect(found.contains("FandolFang Regular"))
        }
    }

    @Test func aRoleWithoutAnyFaceSaysWhatToInstall() {
        let lost = FontCandidate("fucha-no-such-font.ttf", families: ["x"], source: "setup.sh")
        #expect(throws: FontFault.noFace(role: .title, candidates: [lost])) {
            _ = try FontBook(plan(.title, [lost]))
        }
        #expect(FontFault.noFace(role: .title, candidates: [lost]).chinese.contains("setup.sh"))
    }

    @Test func aFileThatIsNoFontIsUnreadable() {
        let file = FontCandidate(#filePath, families: ["x"])
        #expect(throws: FontFault.self) { _ = try FontBook(plan(.title, [file])) }
    }

    /// 垟 and 堃 are place names outside GB 2312: FandolFang lacks them (seen with fc-query).
    @Test(arguments: ["垟", "堃"])
    func lendsACharacterFromTheNextFace(_ character: String) throws {
        let library = try FontLibrary(book: FontBook(InstalledFonts.plan))
        let scalar = try #require(character.unicodeScalars.first)
        let glyph = library.glyph(scalar.value, role: .body)
        #expect(glyph.id != 0)
        #expect(library.book.faces[glyph.face].family == "Noto Serif CJK SC")
        #expect(library.book.faces[library.glyph(0x6C27, role: .body).face].family == "FandolFang")
    }
}
