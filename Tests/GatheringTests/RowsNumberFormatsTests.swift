import Testing

@testable import Gathering

/// ECMA-376-1, 18.8.30 and 18.8.31.
@Suite struct RowsNumberFormatsTests {
    @Test(arguments: [
        "yyyy-mm-dd", "yyyy\"年\"m\"月\"d\"日\"", "h:mm", "[h]:mm:ss", "[mm]:ss", "[$-804]aaaa d",
        "m/d/yy h:mm;@", "上午/下午h\"时\"", "e\"年\"", "[Red]yyyy", "dd\\.mm\\.yyyy", "hh:mm AM/PM",
    ])
    func date(code: String) { #expect(NumberFormats.isDate(code)) }

    @Test(arguments: [
        "General", "0.00", "#,##0", "0%", "0.00E+00", "@", "\"day\"0", "0\\d", "[Red]0.0", "0_d",
        "[$¥-804]#,##0.00", "0;yyyy", "# ?/?", "",
    ])
    func number(code: String) { #expect(!NumberFormats.isDate(code)) }

    @Test(arguments: [
        (0, false), (13, false), (14, true), (22, true), (23, false), (26, false), (27, true),
        (36, true), (37, false), (44, false), (45, true), (47, true), (48, false), (49, false),
        (50, true), (58, true), (59, false),
    ])
    func builtIn(id: Int, isDate: Bool) { #expect(NumberFormats.isBuiltInDate(id) == isDate) }
}
