import Testing
import Values

@testable import XMLTree

@Suite struct XMLDocumentTests {
    static func parse(_ text: String) throws(InputFault) -> XMLElement {
        try XMLDocument.parse(bytes: Array(text.utf8), file: "a.xml").root
    }

    @Test func keepsNamesTextAndLines() throws {
        let root = try Self.parse(
            "<a xmlns='urn:x' xmlns:p='urn:p' p:k='1' k='2'>\n t &amp; <b/>\n<!-- c -->u<![CDATA[<v>]]>\n</a>"
        )
        #expect(root.name == "a")
        #expect(root.namespace == "urn:x")
        #expect(
            root.attributes == [
                XMLAttribute(name: "k", namespace: "urn:p", value: "1"),
                XMLAttribute(name: "k", value: "2"),
            ])
        #expect(root.attribute("k") == "2")
        #expect(root.children.count == 3)
        #expect(root.first("b")?.line == 2)
        #expect(root.text == "\n t & \nu<v>\n")
    }

    @Test func lineOfATagThatSpansLinesIsItsFirst() throws {
        let root = try Self.parse("<a>\n<b x='1'\n  y='>\n'\n>\n<c/></b></a>")
        #expect(root.first("b")?.line == 2)
        #expect(root.first("b")?.first("c")?.line == 6)
    }

    @Test func linesBeyondSixteenBits() throws {
        let root = try Self.parse("<a>" + String(repeating: "\n", count: 70_000) + "<b>x</b></a>")
        #expect(root.first("b")?.line == 70_001)
    }

    @Test(
        arguments: [
            ("", "xml.empty", nil),
            ("<a>\n<b></a>", "xml.syntax.76", 2),
            ("<a>\n&x;</a>", "xml.syntax.26", 2),
            ("<a x='1' x='2'/>", "xml.syntax.42", 1),
            ("<!DOCTYPE a [<!ENTITY x 'y'>]>\n<a>&x;</a>", "xml.doctype", 1),
            (
                "<?xml version='1.0'?>\n<!DOCTYPE a SYSTEM 'http://localhost/a.dtd'>\n<a/>",
                "xml.doctype", 2
            ),
            ("plain words", "xml.syntax.4", 1),
        ] as [(String, String, Int?)])
    func refuses(text: String, id: String, line: Int?) {
        do throws(InputFault) {
            _ = try Self.parse(text)
            Issue.record("accepted")
        } catch {
            #expect(error.diagnostics.first?.kind.id == id)
            let place =
                line.map { SourceLocation(file: "a.xml", line: $0) }
                ?? SourceLocation(file: "a.xml")
            #expect(error.diagnostics.first?.location == place)
        }
    }

    @Test(arguments: [(128, true), (129, false), (5000, false)])
    func depthIsBounded(depth: Int, accepted: Bool) {
        let text = String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
        let root = try? Self.parse(text)
        #expect((root != nil) == accepted)
    }

    @Test func gb18030Document() throws {
        // 复查 in GB18030: B8 B4 B2 E9 (GB 18030-2022 mapping table).
        let head = Array("<?xml version=\"1.0\" encoding=\"GB18030\"?><a>".utf8)
        let bytes = head + [0xB8, 0xB4, 0xB2, 0xE9] + Array("</a>".utf8)
        #expect(try XMLDocument.parse(bytes: bytes, file: "a.xml").root.text == "复查")
    }
}
