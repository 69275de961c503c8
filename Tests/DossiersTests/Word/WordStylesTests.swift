import Testing
import Typesetting
import WordProcessing

@testable import Dossiers

@Suite struct WordStylesTests {
    private var ids: Set<String> { Set(WordStyles.all.map(\.id)) }

    @Test func everyStyleIsThereOnce() {
        #expect(ids.count == WordStyles.all.count)
        #expect(Set(WordStyles.all.map(\.name)).count == WordStyles.all.count)
        for style in WordStyles.all {
            for other in [style.basedOn, style.next].compactMap({ $0 }) {
                #expect(ids.contains(other), "\(style.id) → \(other)")
            }
        }
    }

    /// Each kind of style has one that stands for what names none (ECMA-376-1, 17.7.4.17).
    @Test func thereIsADefaultOfEachKind() {
        let defaults = WordStyles.all.filter(\.isDefault)
        #expect(Set(defaults.map(\.kind)) == [.paragraph, .character, .table])
        #expect(defaults.count == 3)
    }

    @Test func whatTheComposerNamesIsThere() {
        for role in Paragraph.Role.allCases { #expect(ids.contains(WordStyles.paragraph(role))) }
        for level in 1...4 { #expect(ids.contains(WordStyles.heading(level))) }
        for kind in Table.Kind.allCases {
            #expect(ids.contains(WordTableStyles.table(kind)))
            for role in [WordTableStyles.Role.text, .head, .group, .subgroup, .number, .code] {
                #expect(ids.contains(WordTableStyles.cell(role, kind)))
            }
        }
        for id in [
            WordStyles.exhibitListTitle, WordStyles.annexNumber, WordStyles.sign,
            WordStyles.listTitle, WordStyles.listOfExhibits, WordStyles.contents(1),
            WordStyles.contents(2), WordStyles.tableCaption, WordStyles.coverEntry,
        ] { #expect(ids.contains(id), "\(id)") }
    }

    /// GB/T 9704-2012, 5.2.2 and 7.3.3.
    @Test func facesAndSizesAreThoseOfOfficialDocuments() throws {
        func look(_ id: String) throws -> WordLook {
            try #require(WordStyles.all.first { $0.id == id }).look
        }
        #expect(try look("Normal").face?.chinese == "仿宋_GB2312")
        #expect(try look("Normal").size == 16)
        #expect(try look("Heading1").face?.chinese == "黑体")
        #expect(try look("Heading2").face?.chinese == "楷体_GB2312")
        #expect(try look("ChapterTitle").face?.chinese == "方正小标宋简体")
        #expect(try look("ChapterTitle").size == 22)
        #expect(try look("Footer").face?.chinese == "宋体")
        #expect(try look("Footer").size == 14)
    }

    /// 28 characters fill the line and the 29th does not fit it.
    @Test func theBodySets28CharactersALine() throws {
        let body = try #require(WordStyles.all.first { $0.id == WordStyles.body })
        let advance = 16 + (body.look.tracking ?? 0)
        #expect(Int(Sheet.textWidth / advance) == 28)
        #expect(body.format.indent?.firstCharacters == 2)
        #expect(body.format.leading == .exact(28.95))
    }

    @Test func everyFaceHasAStandIn() {
        let names = Set(WordFaces.fonts.map(\.name))
        for role in FontRole.allCases {
            let face = WordFaces.face(role)
            #expect(names.isSuperset(of: [face.chinese, face.latin]))
        }
        #expect(WordFaces.fonts.allSatisfy { !$0.alternatives.isEmpty })
    }
}
