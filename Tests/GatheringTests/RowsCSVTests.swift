import Testing
import Values

@testable import Gathering

/// Expected rows are written by hand from RFC 4180.
@Suite struct RowsCSVTests {
    @Test(arguments: [
        ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
        ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
        ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
        ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
        ("a;b\n1,5;2\n", [["a", "b"], ["1,5", "2"]]),
        ("a\tb\n1\t2\n", [["a", "b"], ["1", "2"]]),
        ("sep=;\na;b\n", [["a", "b"]]),
        ("sep=|\r\na|b\r\n", [["a", "b"]]),
        ("a,b\n\"x\"\"y\",\"p\nq\"\n", [["a", "b"], ["x\"y", "p\nq"]]),
        ("a,b\n\"\",\"\"\"\"\n", [["a", "b"], ["", "\""]]),
        ("a,b\n\n\n1,2\n\n", [["a", "b"], ["1", "2"]]),
        ("a,b\n,\n", [["a", "b"], ["", ""]]),
        ("\u{FEFF}a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
        ("站号,浓度\nA1755,3000\n", [["站号", "浓度"], ["A1755", "3000"]]),
        ("one\ntwo\n", [["one"], ["two"]]),
    ])
    func rows(text: String, expected: [[String]]) throws {
        let outcome = try RowsSupport.read(text)
        #expect(outcome.rows == expected)
        #expect(outcome.diagnostics.isEmpty)
        #expect(outcome.faults.isEmpty)
    }

    @Test func linesCountThroughQuotedNewlines() throws {
        let outcome = try RowsSupport.read("a,b\n\"x\r\ny\rz\",1\n2,3\n")
        #expect(outcome.collected.numbers == [1, 2, 5])
    }

    @Test(arguments: [
        // A quote that is never closed does not swallow the rows after it.
        (
            "a,b\n\"x,1\n2,3\n", [["a", "b"], ["\"x", "1"], ["2", "3"]],
            ["2 csv.unterminatedQuote"]
        ),
        ("a,b\n\"x\"y,1\n", [["a", "b"], ["\"x\"y", "1"]], ["2 csv.textAfterQuote"]),
        ("a,b\n1\n2,3\n", [["a", "b"], ["1"], ["2", "3"]], ["2 csv.shortRow"]),
        // The width is that of most rows; an empty field too many is the spreadsheet's, not a fault.
        (
            "a,b\n1,2\n1,2,3\n4,5,\n",
            [["a", "b"], ["1", "2"], ["4", "5", ""]], ["3 csv.longRow"]
        ),
        ("a,b,c\n1,2,3\n4,5", [["a", "b", "c"], ["1", "2", "3"]], ["3 csv.cutShort"]),
    ])
    func troubleIsReported(text: String, expected: [[String]], said: [String]) throws {
        let outcome = try RowsSupport.read(text)
        #expect(outcome.rows == expected)
        #expect(outcome.said == said)
    }

    @Test func manyFaultsOfAKindAreCounted() throws {
        let text =
            "a,b\n1,2\n" + String(repeating: "1,2\n", count: 300)
            + String(repeating: "1\n", count: 250)
        let outcome = try RowsSupport.read(text)
        #expect(outcome.diagnostics.count == 201)
        #expect(outcome.diagnostics.last?.parameters["count"] == "50")
    }

    @Test(arguments: [1 << 20, (1 << 20) + 1, (1 << 20) - 1, 3 << 20])
    func recordsAcrossBufferEnds(size: Int) throws {
        // Rows of 16 bytes with a quoted field that straddles every border somewhere.
        var text = "k,v\n"
        var count = 0
        while text.utf8.count < size {
            text += "\"r\(count % 10)\"\"\",1234567\n"
            count += 1
        }
        let outcome = try RowsSupport.read(text + "\"x\ny\",end\r\n")
        #expect(outcome.rows.count == count + 2)
        #expect(outcome.rows.last == ["x\ny", "end"])
        #expect(outcome.rows[1...count].allSatisfy { $0[0].count == 3 && $0[1] == "1234567" })
    }
}
