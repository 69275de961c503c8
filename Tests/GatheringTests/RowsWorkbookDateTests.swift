import Testing
import Values

@testable import Gathering

/// Serials and days of the public workbooks of SheetJS (1900.xlsx, 1904.xlsx) and readxl, and
/// ECMA-376-1, 18.17.4.1.
@Suite struct RowsWorkbookDateTests {
    @Test(arguments: [
        ("1", false, "1900-01-01 0"), ("11", false, "1900-01-11 0"),
        ("59", false, "1900-02-28 0"), ("61", false, "1900-03-01 0"),
        ("111", false, "1900-04-20 0"), ("11111", false, "1930-06-02 0"),
        ("45352", false, "2024-03-01 0"), ("2958465", false, "9999-12-31 0"),
        ("1", true, "1904-01-02 0"), ("0", true, "1904-01-01 0"),
        ("11111", true, "1934-06-03 0"), ("43100", true, "2022-01-01 0"),
        ("42488.4791666667", false, "2016-04-28 41400"),
        ("42737.479166666664", false, "2017-01-02 41400"), ("1.5", false, "1900-01-01 43200"),
        // Half a second from midnight, and one last digit below.
        ("44197.9999942130", false, "2021-01-02 0"),
        ("44197.9999942129", false, "2021-01-01 86399"),
    ])
    func civil(serial: String, dates1904: Bool, expected: String) throws {
        let value = try #require(DecimalValue(serial))
        let civil = try #require(WorkbookDate.civil(value, dates1904: dates1904))
        #expect("\(civil.day) \(civil.second)" == expected)
    }

    /// 29 February 1900 never was; 0 is a time without a day; after 9999 there is nothing.
    @Test(arguments: ["60", "60.5", "0", "0.75", "-1", "2958466"])
    func noDay(serial: String) throws {
        let value = try #require(DecimalValue(serial))
        #expect(WorkbookDate.civil(value, dates1904: false) == nil)
    }
}
