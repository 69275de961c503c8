import Testing

@testable import Values

struct CSVTextTests {
    /// RFC 4180, and an apostrophe before what a spreadsheet would run.
    @Test(arguments: [
        ("上方山", "上方山"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""),
        ("two\nlines", "\"two\nlines\""), ("=1+1", "'=1+1"), ("-5", "'-5"), ("@x,y", "\"'@x,y\""),
        ("", ""),
    ])
    func field(text: String, written: String) {
        #expect(CSVText.field(text) == written)
    }

    @Test func aNumberKeepsItsMinus() {
        #expect(CSVText.number("-5.2") == "-5.2")
    }

    @Test func aTable() {
        #expect(CSVText.table([["月", "值"], ["1", "2"]]) == "\u{FEFF}月,值\r\n1,2\r\n")
    }
}
