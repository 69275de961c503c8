import Testing

@testable import Packaging

@Suite struct XMLTextTests {
    /// XML 1.0, 2.4 and 3.3.3: what would be read as markup or made a space of.
    @Test(arguments: [
        ("a<b & c>d", "a&lt;b &amp; c&gt;d", "a&lt;b &amp; c&gt;d"),
        ("“氧”\"x\"", "“氧”\"x\"", "“氧”&quot;x&quot;"),
        ("一\t二\n三\r", "一\t二\n三&#13;", "一&#9;二&#10;三&#13;"),
        ("\u{1}\u{FFFE}", "\u{FFFD}\u{FFFD}", "\u{FFFD}\u{FFFD}"),
    ])
    func marksAreEscaped(_ text: String, _ content: String, _ attribute: String) {
        #expect(XMLText.content(text) == content)
        #expect(XMLText.attribute(text) == attribute)
    }

    /// A carriage return with its line feed is one break.
    @Test func linesAreParted() {
        #expect(XMLText.lines("一\r\n二\n\n三\u{2028}四") == ["一", "二", "", "三", "四"])
        #expect(XMLText.lines("") == [""])
    }
}
