import Testing
import Values

@testable import Charting

struct ChartTableTests {
    static let table = ChartTable(
        [.init("月"), .init("年均", unit: "个/cm³")],
        [
            // −3.15 is half way: the even tenth.
            [.text("1月"), .number(Rational(-315, over: 100), decimals: 1)],
            [.text("=1+1"), .none],
            [.text("a,\"b\""), .count(12_345)],
            [.text("年均"), .number(Rational(10, over: 3), decimals: 2)],
        ])

    /// A byte order mark, CRLF, units in the heading, formulas disarmed, quotes doubled; a number
    /// is one to a spreadsheet, with its ASCII minus, and what is missing is empty.
    @Test func asAFile() {
        #expect(
            Self.table.csv(.chinese)
                == "\u{FEFF}月,年均（个/cm³）\r\n1月,-3.2\r\n'=1+1,\r\n\"a,\"\"b\"\"\",12345\r\n年均,3.33\r\n"
        )
        #expect(Self.table.csv(.english).hasPrefix("\u{FEFF}月,年均 (个/cm³)\r\n"))
    }

    @Test func asAPagePrintsIt() {
        #expect(Self.table.rows.map { $0[1].printed } == ["−3.2", "—", "12345", "3.33"])
        #expect(Self.table.rows.map { $0[1].isNumber } == [true, false, true, true])
        #expect(ChartTable.Cell.optional(nil, decimals: 1) == .none)
    }
}
