import Testing
import Values

@testable import Gathering

/// Expected values by hand; limits: 18 digits, as ``DecimalValue`` has.
@Suite struct RowsNumberTextTests {
    @Test(
        arguments: [
            ("0", 0, 0), ("-12.50", -1250, 2), ("+3", 3, 0), (" 3 ", 3, 0), ("0.05", 5, 2),
            (".5", 5, 1), ("5.", 5, 0), ("1,234", 1234, 0), ("12,345,678.9", 123_456_789, 1),
            ("１２．５", 125, 1), ("－３", -3, 0), ("−3", -3, 0), ("\u{3000}7\u{A0}", 7, 0),
            ("1.5E2", 150, 0), ("1.7876956E7", 17_876_956, 0), ("25e-1", 25, 1),
            ("999999999999999999", 999_999_999_999_999_999, 0),
            ("-999999999999999999", -999_999_999_999_999_999, 0),
            ("0.999999999999999999", 999_999_999_999_999_999, 18), ("000000000000000000007", 7, 0),
            ("1e17", 100_000_000_000_000_000, 0),
        ] as [(String, Int64, Int)])
    func value(text: String, mantissa: Int64, scale: Int) {
        guard case .value(let value) = NumberParser.parse(text) else {
            Issue.record("\(text) is a number")
            return
        }
        #expect(value.mantissa == mantissa)
        #expect(value.scale == scale)
    }

    @Test(arguments: [
        "abc", "1 2", "1,23", "1234,567", ",123", "1,234,56", "--1", "1-", "1.2.3", "e5", "1e", ".",
        "-", "0x10", "一", "1/2", "NaN", "inf", "12%", "1_000",
    ])
    func notANumber(text: String) {
        #expect(NumberParser.parse(text) == .notANumber)
        #expect(Array(text.utf8).withUnsafeBytes { NumberParser.parse($0) } == .notANumber)
    }

    @Test(arguments: ["", " ", "\u{3000}", "\u{FEFF}"])
    func blank(text: String) { #expect(NumberParser.parse(text) == .blank) }

    @Test(arguments: [
        "1000000000000000000", "-1000000000000000000", "0.1234567890123456789", "1e18", "1e400",
        "1e401", "1e-19",
    ])
    func outOfRange(text: String) { #expect(NumberParser.parse(text) == .outOfRange) }

    /// The fast path and the other agree where both read a number.
    @Test(arguments: ["7", "-0.1", "1234567890123456.7", "-99999999999999999"])
    func fastPathAgrees(text: String) {
        let bytes = Array(text.utf8)
        let plain = bytes.withUnsafeBytes { NumberParser.plain($0) }
        let padded = NumberParser.parse(" " + text)
        #expect(
            plain.map { .value(DecimalValue(mantissa: $0.mantissa, scale: $0.scale)) } == padded)
    }

    /// Doubles as workbooks keep them, and what was typed.
    @Test(arguments: [
        ("274.65999999999997", "274.66"), ("0.30000000000000004", "0.3"), ("0.1", "0.1"),
        ("99999999999999.95", "100000000000000"), ("9.9999999999999995E-2", "10.0E-2"),
        ("1.2345678901234567E+22", "1.23456789012346E+22"), ("-2.2999999999999998", "-2.3"),
        ("123456789012345", "123456789012345"), ("1234567890123456", "1234567890123460"),
        ("text", "text"), ("0.00012345678901234567", "0.000123456789012346"),
    ])
    func binaryNoise(stored: String, typed: String) {
        var out: [UInt8] = []
        BinaryNoise.append(Array(stored.utf8), to: &out)
        let read = String(decoding: out, as: UTF8.self)
        let same = NumberParser.parse(read)
        #expect(read == typed || same == NumberParser.parse(typed))
    }
}
