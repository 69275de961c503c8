import Glibc
import Testing
import Values

@testable import XMLTree

/// The grammar is written here by hand; lines and words of each mistake are counted by eye.
@Suite struct RelaxNGSchemaTests {
    static let grammar = """
        <grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="urn:t"
            datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
          <start><element name="area">
            <attribute name="name"/>
            <attribute name="baseline"><data type="gYear"/></attribute>
            <optional><attribute name="hours"><choice><value>start</value><value>ending</value></choice></attribute></optional>
            <oneOrMore><ref name="station"/></oneOrMore>
            <optional><element name="note"><text/></element></optional>
          </element></start>
          <define name="station"><element name="station">
            <attribute name="id"/>
            <zeroOrMore><ref name="station"/></zeroOrMore>
          </element></define>
        </grammar>
        """

    static func schema() throws -> RelaxNGSchema {
        let path = "/tmp/fucha-test-\(getpid())-\(UInt64.random(in: 0...UInt64.max)).rng"
        let file = try #require(fopen(path, "w"))
        fputs(grammar, file)
        fclose(file)
        defer { unlink(path) }
        return try RelaxNGSchema.load(path: path)
    }

    static func faults(_ text: String) throws -> [String] {
        let document = try XMLDocument.parse(bytes: Array(text.utf8), file: "a.xml")
        return try schema().validate(document).map {
            "\($0.location.map(\.description) ?? "?") \($0.message(in: .chinese))"
        }
    }

    @Test func validDocumentHasNoFaults() throws {
        #expect(
            try Self.faults("<area xmlns='urn:t' name='a' baseline='2024'><station id='1'/></area>")
                .isEmpty)
    }

    @Test(arguments: [
        (
            "<area xmlns='urn:t' name='a'\n baselin='2024'>\n<station id='1'/></area>",
            ["a.xml:1 未知的属性 “baselin”，是否是 “baseline”？"]
        ),
        (
            "<area xmlns='urn:t' name='a' baseline='2024' hours='endin'>\n<staton id='1'/>\n<station/>\n</area>",
            [
                "a.xml:1 “hours” 的值 “endin” 不对，是否是 “ending”？",
                "a.xml:2 未知的元素 <staton>，是否是 <station>？",
                "a.xml:3 <station> 缺少属性 “id”",
            ]
        ),
        (
            "<area xmlns='urn:t' name='a' baseline='2024'><station id='1'>\n<note/></station></area>",
            ["a.xml:2 元素 <note> 不能写在 <station> 里"]
        ),
        (
            "<area xmlns='urn:x' name='a' baseline='2024'/>",
            ["a.xml:1 元素 <area> 的命名空间是 “urn:x”，应为 “urn:t”"]
        ),
        (
            "<area xmlns='urn:t' name='a' baseline='2024'>\n<station id='1'>x</station></area>",
            ["a.xml:2 <station> 里不能写文字：“x”"]
        ),
        (
            "<rules xmlns='urn:t'/>", ["a.xml:1 根元素 <rules> 不对"]
        ),
    ])
    func namesEveryWrongWord(text: String, expected: [String]) throws {
        #expect(try Self.faults(text) == expected)
    }

    @Test func whatOnlyTheGrammarSees() throws {
        // A wrong type, an element that is missing, and a wrong order: no word is unknown.
        let year = try Self.faults(
            "<area xmlns='urn:t' name='a' baseline='x'>\n<station id='1'/></area>")
        #expect(year == ["a.xml:1 值 “x” 不符合类型 gYear"])
        let none = try Self.faults("<area xmlns='urn:t' name='a' baseline='2024'>\n</area>")
        #expect(none == ["a.xml:1 <area> 的内容不完整，缺少必需的元素"])
        let order = try Self.faults(
            "<area xmlns='urn:t' name='a' baseline='2024'>\n<note/>\n<station id='1'/></area>")
        #expect(order == ["a.xml:2 此处不能有元素 <note>"])
    }

    @Test func grammarThatIsWrongIsRefused() throws {
        #expect(throws: InputFault.self) {
            try RelaxNGSchema.load(path: "/nonexistent/area.rng")
        }
    }
}
