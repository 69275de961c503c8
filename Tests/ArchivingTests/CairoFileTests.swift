import Foundation
import Testing

@testable import Archiving

@Suite struct CairoFileTests {
    /// A file in Cairo's manner: two objects, a stream with its length in an object of its own.
    static let text = """
        %PDF-1.5
        1 0 obj
        << /Length 2 0 R
           /Filter /FlateDecode
        >>
        stream
        endobj
        endstream
        endobj
        2 0 obj
           7
        endobj
        3 0 obj
        << /Type /StructElem
           /S /TD
           /P 4 0 R
           /Pg 5 0 R
           /K [ << /Type /OBJR /Obj 6 0 R >> 2 7 0 R ]
        >>
        endobj

        """

    static func file(_ text: String = text, root: Int = 3) -> [UInt8] {
        var table = "xref\n0 4\n0000000000 65535 f \n"
        for number in 1...3 {
            let place = text.range(of: "\(number) 0 obj")?.lowerBound ?? text.startIndex
            let digits = String(text.utf8.distance(from: text.startIndex, to: place))
            table += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        return Array(
            (text + table + "trailer\n<< /Size 4\n   /Root \(root) 0 R\n   /Info 2 0 R\n>>\n"
                + "startxref\n\(text.utf8.count)\n%%EOF\n").utf8)
    }

    @Test func objectsAreCutWhereTheyEnd() throws {
        let file = try CairoFile(Self.file())
        #expect(file.objects.map(\.number) == [1, 2, 3])
        #expect(file.root == 3)
        #expect(file.size == 4)
        let stream = try #require(file.object(1))
        // Its words look like an end, and its length says that they are none.
        #expect(stream.data.map { String(decoding: file.bytes[$0], as: UTF8.self) } == "endobj\n")
        #expect(file.fields(stream).isName("Filter", "FlateDecode"))
        #expect(file.object(9) == nil)
        let element = try #require(file.object(3))
        #expect(file.references(in: element.value) == [4, 5, 6, 7])
    }

    @Test func elementsHaveTheirMarksAndKids() throws {
        let file = try CairoFile(Self.file())
        let structure = try CairoStructure(file)
        let element = try #require(structure.elements.first)
        #expect(structure.elements.count == 1)
        #expect(element.number == 3)
        #expect(element.parent == 4)
        #expect(element.page == 5)
        #expect(element.kids.count == 3)
        guard case .annotation(6) = element.kids[0], case .mark(2) = element.kids[1],
            case .element(7) = element.kids[2]
        else {
            Issue.record("\(element.kids)")
            return
        }
        #expect(throws: ArchiveFault.structure(element: 0, expected: "TH", found: "TD")) {
            try structure.check([ArchiveElement("TH")], in: file)
        }
    }

    @Test func dictionariesLoseTheirIndents() throws {
        let file = try CairoFile(Self.file())
        let fields = file.fields(try #require(file.object(3)))
        #expect(
            String(
                decoding: fields.text(without: ["Type", "P"], adding: "/Alt(x)"), as: UTF8.self)
                == "<</S/TD/Pg 5 0 R/K[<</Type/OBJR/Obj 6 0 R>>2 7 0 R]/Alt(x)>>")
        #expect(fields.reference("P") == 4)
        #expect(fields.int("P") == nil)
        #expect(fields.reference("K") == nil)
        #expect(fields.value("None") == nil)
    }

    @Test(arguments: [
        "startxref", "xref\n0 4", "trailer", "/Root", "stream\nendobj", "1 0 obj", "   7\n",
    ])
    func whatIsMissingIsAFault(word: String) {
        let whole = String(decoding: Self.file(), as: UTF8.self)
        let parts = whole.split(separator: word, omittingEmptySubsequences: false)
        #expect(parts.count > 1)
        let broken = parts.joined(separator: String(repeating: "x", count: word.utf8.count))
        #expect(throws: ArchiveFault.self) { try CairoFile(Array(broken.utf8)) }
    }

    /// A remark that hides the end of an object.
    @Test func aHiddenEndIsAFaultAndNoTrap() {
        let broken = Self.text.split(separator: "   7\n", omittingEmptySubsequences: false)
            .joined(separator: "   %  ")
        #expect(throws: ArchiveFault.self) { try CairoFile(Self.file(broken)) }
    }
}
