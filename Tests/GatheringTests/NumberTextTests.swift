import Testing
import Values

@testable import Gathering

/// Expected values are worked out by hand.
@Suite struct NumberTextTests {
    /// Shortest decimals of the doubles that workbooks store; at sixteen digits the last is dropped.
    @Test(arguments: [
        ("274.65999999999997", "274.66"), ("0.10000000000000001", "0.1"), ("1.2E-2", "0.012"),
        ("3E+2", "300"), ("999.99999999999989", "1000"), ("0", "0"), ("-0.5", "-0.5"),
        ("0.30000000000000004", "0.3"), ("123456789012345", "123456789012345"),
        ("1234567890123454", "1234567890123450"), ("1234567890123455", "1234567890123460"),
    ])
    func readsStoredNumbers(_ text: String, _ expected: String) {
        #expect(NumberParser.stored(text) == DecimalValue(expected))
    }

    @Test(arguments: ["", "1e99999", "1E-19", "12x", "1.2.3", "NaN", "1e"])
    func refusesWhatIsNotStoredSo(_ text: String) {
        #expect(NumberParser.stored(text) == nil)
    }

    /// What people write keeps every digit.
    @Test(arguments: [
        ("0.12345678901234567", "0.12345678901234567"), ("１２．５", "12.5"), ("−3", "-3"),
        ("1,234,567.8", "1234567.8"), (" 42 ", "42"), (".5", "0.5"), ("+7", "7"),
    ])
    func readsWrittenNumbers(_ text: String, _ expected: String) {
        #expect(NumberParser.number(text) == DecimalValue(expected))
    }

    @Test(arguments: ["1,23", "12,3456", "1 234", "9O8", "约5", "1234567890123456789"])
    func refusesWhatIsNoNumber(_ text: String) {
        #expect(NumberParser.number(text) == nil)
    }
}
