import Testing
import Values

@testable import Gathering

@Suite struct PeriodTextTests {
    @Test(arguments: [
        ("2026年1月—6月", "2026-01-01", "2026-06-30"),
        ("2026年1—6月", "2026-01-01", "2026-06-30"),
        ("2026-01-01至2026-06-30", "2026-01-01", "2026-06-30"),
        ("2026-01-01-2026-06-30", "2026-01-01", "2026-06-30"),
        ("2026.1.1～2026.6.30", "2026-01-01", "2026-06-30"),
        ("2026年3月1日—15日", "2026-03-01", "2026-03-15"),
        ("2026年3月1日——4月15日", "2026-03-01", "2026-04-15"),
        ("2025年11月到2026年2月", "2025-11-01", "2026-02-28"),
        ("2024-2026", "2024-01-01", "2026-12-31"), ("2024—2026年", "2024-01-01", "2026-12-31"),
        ("2024年2月", "2024-02-01", "2024-02-29"), ("2026-02", "2026-02-01", "2026-02-28"),
        ("2026年", "2026-01-01", "2026-12-31"), ("2026年度", "2026-01-01", "2026-12-31"),
        ("2026年上半年", "2026-01-01", "2026-06-30"), ("2026年第三季度", "2026-07-01", "2026-09-30"),
        ("2026年3月5日", "2026-03-05", "2026-03-05"),
    ])
    func reads(_ text: String, _ from: String, _ to: String) {
        let period = PeriodText.period(text)
        #expect(period?.from.description == from)
        #expect(period?.to.description == to)
    }

    @Test(arguments: [
        "春季", "6月—9月", "2026年6月—1月", "2026年2月30日", "2026-06-30至2026-01-01", "", "至", "2026年13月",
    ])
    func refuses(_ text: String) {
        #expect(PeriodText.period(text) == nil)
    }

    @Test(
        arguments: [
            ("3-5", false, [3...5], nil), ("3—5、8", false, [3...5, 8...8], nil),
            ("第3页", false, [3...3], nil), ("3——5页", false, [3...5], nil),
            ("第2页至第4页", false, [2...4], nil), ("共12页", false, [], 12), ("12", true, [], 12),
            ("12.0", true, [], 12), ("3-5，共12页", false, [3...5], 12), ("12", false, [12...12], nil),
        ] as [(String, Bool, [ClosedRange<Int>], Int?)])
    func pages(_ text: String, _ counts: Bool, _ ranges: [ClosedRange<Int>], _ count: Int?) {
        #expect(
            PageText.pages(text, countsByItself: counts)
                == PageText.Pages(ranges: ranges, count: count))
    }

    @Test(arguments: ["5-3", "0", "全文", "3-5-7", "共", "-", "共3-5页", "99999999"])
    func noPages(_ text: String) {
        #expect(PageText.pages(text, countsByItself: false) == nil)
    }
}
