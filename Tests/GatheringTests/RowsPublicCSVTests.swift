import Testing
import Values

@testable import Gathering

/// Public text files: the test suites of other readers, and real air quality data of Beijing with
/// everything that goes wrong with downloads. Expected: EXPECTED.csv beside them, and for
/// csv-spectrum its own JSON.
@Suite(
    .enabled(if: RowsSupport.sharedExists, "needs the public CSV files beside the package"))
struct RowsPublicCSVTests {
    static let shared = RowsSupport.shared + "/csv/"

    @Test(arguments: [
        ("real_air/empty_beijing_all_20161230.csv", "rows.empty"),
        ("real_air/html_404_beijing_all_20170519.csv", "format.html"),
        ("real_air/html_403_beijing_all_20170702.csv", "format.html"),
        ("phpspreadsheet/premiere.utf32lebom.csv", "text.utf32"),
        ("phpspreadsheet/empty.csv", "rows.empty"),
        ("frictionless/latin1.csv", "text.neither"),
    ])
    func refused(file: String, kind: String) {
        let outcome = RowsSupport.read(path: Self.shared + file)
        #expect(outcome.faults.map(\.kind.id) == [kind])
        #expect(outcome.rows.isEmpty)
    }

    /// Counts of rows with the heading, from the files' own descriptions; a row that is cut off is
    /// reported and not given.
    @Test(
        arguments: [
            // One day of the national network: 24 h × 5 kinds, and a heading.
            ("normal_beijing_all_20150601.csv", 121, []),
            // 24 h × 8 kinds.
            ("normal_beijing_extra_20150601.csv", 193, []),
            ("gzip_body_named_csv_beijing_all_20141231.csv", 121, []),
            ("spike_553405_beijing_all_20140116.csv", 121, []),
            ("few_hours_beijing_all_20140729.csv", 26, []),
            ("aqi_over_500_beijing_all_20170505.csv", 121, []),
            ("truncated_last_row_beijing_all_20160724.csv", 91, ["92 csv.cutShort"]),
            ("truncated_last_row_beijing_all_20160725.csv", 67, ["68 csv.cutShort"]),
        ] as [(String, Int, [String])])
    func airQuality(file: String, rows: Int, said: [String]) {
        let outcome = RowsSupport.read(path: Self.shared + "real_air/" + file)
        #expect(outcome.faults.isEmpty)
        #expect(outcome.rows.count == rows)
        #expect(outcome.rows.allSatisfy { $0.count == 38 })
        #expect(outcome.said == said)
    }

    @Test func literalNaNAndLeadingZerosStay() {
        let outcome = RowsSupport.read(
            path: Self.shared + "real_air/duplicate_hours_NaN_crawl_北京_202004.csv")
        // 1116 different keys of date, hour and place; 36 are repeated.
        let keys = outcome.rows.dropFirst().map { $0.prefix(3).joined(separator: " ") }
        #expect(Set(keys).count == 1116)
        #expect(outcome.rows[1][..<6] == ["20200402", "08", "万寿西宫", "21", "优", "NaN"])
    }

    @Test(
        arguments: [
            ("phpspreadsheet/encoding.utf16be.csv", "UTF-16BE", [["Å", "1"], ["2", "3"]]),
            ("phpspreadsheet/encoding.utf16le.csv", "UTF-16LE", [["Å", "1"], ["2", "3"]]),
            (
                "phpspreadsheet/premiere.utf16lebom.csv", "UTF-16LE",
                [["première", "second", "troisième"], ["Quatrième", "cinquième", "sixième"]]
            ),
            (
                "phpspreadsheet/premiere.utf16bebom.csv", "UTF-16BE",
                [["première", "second", "troisième"], ["Quatrième", "cinquième", "sixième"]]
            ),
            ("phpspreadsheet/linend.mac.csv", "UTF-8", [["A", "1"], ["2", "3"]]),
            ("phpspreadsheet/linend.win.csv", "UTF-8", [["A", "1"], ["2", "3"]]),
            ("phpspreadsheet/sep.csv", "UTF-8", [["A", "1"], ["2", "3"]]),
            (
                "phpspreadsheet/semicolon_separated.csv", "UTF-8",
                [
                    ["This", "Are", "Headers"], ["Cell A2", "Number with comma", "25,5"],
                    ["Two colons and a comma", "B|3", ":,:"],
                ]
            ),
            (
                "phpspreadsheet/contains_html.csv", "UTF-8",
                [["Column A", "<a href=''>Link</a>", "Column C"]]
            ),
            (
                "frictionless/blank-headers.csv", "UTF-8",
                [["id", "", "age"], ["1101", "John", "30"], ["1102", "Julie", "26"]]
            ),
            (
                "frictionless/leading-zeros.csv", "UTF-8",
                [["value"], ["01"], ["002"], ["00003"]]
            ),
            (
                "frictionless/issue-1105-timezone.csv", "UTF-8",
                [
                    ["id", "timestamp"], ["0", "2020-01-01T15:00:00Z"],
                    ["1", "2020-01-01T15:00:00+03:00"],
                ]
            ),
        ] as [(String, String, [[String]])])
    func read(file: String, encoding: String, rows: [[String]]) {
        let outcome = RowsSupport.read(path: Self.shared + file)
        #expect(outcome.faults.isEmpty)
        #expect(outcome.source?.encoding == encoding)
        #expect(outcome.rows == rows)
    }

    @Test func raggedRowsAreReported() {
        let ragged = RowsSupport.read(path: Self.shared + "frictionless/defective-rows.csv")
        #expect(ragged.said == ["2 csv.shortRow", "3 csv.longRow"])
        let invalid = RowsSupport.read(path: Self.shared + "frictionless/invalid.csv")
        #expect(invalid.rows.first == ["id", "name", "", "name"])
        #expect(!invalid.said.isEmpty)
    }

    @Test func encodingIsDecidedByTheWholeFile() {
        let late = RowsSupport.read(path: Self.shared + "frictionless/encoding-issue-274.csv")
        #expect(late.source?.encoding == "UTF-8")
        #expect(late.rows.count == 508)
        #expect(!late.rows.joined().contains { $0.contains("\u{FFFD}") })
    }

    @Test func newlinesInsideQuotesAreText() {
        let outcome = RowsSupport.read(
            path: Self.shared + "phpspreadsheet/line_break_in_enclosure.csv")
        #expect(outcome.rows.count == 6)
        #expect(outcome.rows.allSatisfy { $0.count == 3 })
        #expect(outcome.rows[1][1].hasPrefix("This is a test\r\nwith line breaks\r\n"))
    }

    /// Written out from the JSON that csv-spectrum keeps beside each file.
    @Test(
        arguments: [
            (
                "comma_in_quotes",
                [
                    ["first", "last", "address", "city", "zip"],
                    ["John", "Doe", "120 any st.", "Anytown, WW", "08123"],
                ]
            ),
            ("empty", [["a", "b", "c"], ["1", "", ""], ["2", "3", "4"]]),
            ("empty_crlf", [["a", "b", "c"], ["1", "", ""], ["2", "3", "4"]]),
            ("escaped_quotes", [["a", "b"], ["1", "ha \"ha\" ha"], ["3", "4"]]),
            (
                "json",
                [
                    ["key", "val"],
                    ["1", "{\"type\": \"Point\", \"coordinates\": [102.0, 0.5]}"],
                ]
            ),
            (
                "newlines",
                [
                    ["a", "b", "c"], ["1", "2", "3"], ["Once upon \na time", "5", "6"],
                    ["7", "8", "9"],
                ]
            ),
            ("quotes_and_newlines", [["a", "b"], ["1", "ha \n\"ha\" \nha"], ["3", "4"]]),
            ("simple", [["a", "b", "c"], ["1", "2", "3"]]),
            ("simple_crlf", [["a", "b", "c"], ["1", "2", "3"]]),
            ("utf8", [["a", "b", "c"], ["1", "2", "3"], ["4", "5", "ʤ"]]),
        ] as [(String, [[String]])])
    func spectrum(name: String, rows: [[String]]) {
        let outcome = RowsSupport.read(path: Self.shared + "csv-spectrum/\(name).csv")
        #expect(outcome.rows == rows)
        #expect(outcome.diagnostics.isEmpty)
    }
}
