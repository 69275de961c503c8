import Testing
import Values

@testable import Gathering

@Suite struct PlanMarkTests {
    @Test(arguments: [
        ("一、总体要求", PlanMark.Style.chinesePoint, 1, "一、", "总体要求"),
        ("十二、附则", .chinesePoint, 12, "十二、", "附则"),
        ("（二十一）行动", .chineseBracket, 21, "（二十一）", "行动"),
        ("(三) 行动", .chineseBracket, 3, "(三)", "行动"),
        ("4.土壤污染治理", .point, 4, "4.", "土壤污染治理"),
        ("12．三级体系", .point, 12, "12．", "三级体系"),
        ("（１６）甲", .bracket, 16, "（１６）", "甲"),
        ("⑶乙", .bracket, 3, "⑶", "乙"),
    ])
    func marks(
        _ text: String, _ style: PlanMark.Style, _ number: Int, _ printed: String, _ rest: String
    ) {
        let mark = PlanMark(text)
        #expect(mark?.style == style)
        #expect(mark?.number == number)
        #expect(mark?.printed == printed)
        #expect(mark?.rest == rest)
    }

    @Test(arguments: ["2.5倍", "2024年", "（氧）离子", "一批", "", "（", "（12", "、", "十十、甲"])
    func noMarks(_ text: String) { #expect(PlanMark(text) == nil) }

    @Test func chineseNumbersGoBothWays() {
        for number in 1...99 {
            #expect(Numeral.chinese(Array(Numeral.chinese(number))) == number)
        }
    }

    @Test func itemsOnOneLine() {
        var last: Int?
        #expect(ItemMarks.split("（3）甲。（4）乙", after: &last) == ["（3）甲。", "（4）乙"])
        #expect(last == 4)
        #expect(ItemMarks.split("（5）按（3）、（4）办。", after: &last) == ["（5）按（3）、（4）办。"])
        // Without a full stop the next number begins an item all the same.
        #expect(ItemMarks.split("（6）甲（7）乙", after: &last) == ["（6）甲", "（7）乙"])
        #expect(ItemMarks.split("（8）负（氧）离子", after: &last) == ["（8）负（氧）离子"])
    }

    @Test func timesToBeDoneBy() throws {
        let headings = try HeadingTable.load(templates: templates)
        func due(_ text: String) -> PlanDue? { PlanDue(text, headings: headings) }
        #expect(due("2026年") == .year(2026))
        #expect(due("2025年6月底前") == .year(2025))
        #expect(due("2024-2026年") == .year(2026))
        #expect(due("2026") == .year(2026))
        #expect(due("持续\n推进") == .continuing)
        #expect(due("长期坚持") == .continuing)
        #expect(due("每年") == .continuing)
        #expect(due("年底前") == .withinYear)
        for text in ["区气象局", "推进", "完成", "", "2026年区气象局", "打造品牌"] {
            #expect(due(text) == nil, "\(text)")
        }
    }

    @Test func namesOfUnits() {
        #expect(
            UnitNames.list("区文化和旅\n游局\n区气象局、各乡镇（街道）。") == ["区文化和旅游局", "区气象局", "各乡镇（街道）"])
        #expect(UnitNames.isShortForm("区文旅局", of: "区文化和旅游局"))
        #expect(!UnitNames.isShortForm("区气象局", of: "区生态环境局"))
        #expect(!UnitNames.isShortForm("区水务局", of: "区水务局"))
    }

    @Test func yearsOfTitles() {
        #expect(YearRange.first(in: "三年实施方案（2024—2026年）") == 2024...2026)
        #expect(YearRange.first(in: "2025年工作方案") == nil)
        #expect(YearRange.removed(from: "方案（2024-2026年）任务") == "方案任务")
    }

    @Test func whatCopyingLeavesBehind() {
        var text = "[bookmark: _GoBack]以[甲]为[image: 1.png]"
        #expect(CopyArtefact.remove(from: &text) == ["[bookmark: _GoBack]", "[image: 1.png]"])
        #expect(text == "以[甲]为")
    }
}
