import Testing

@testable import Gathering

@Suite struct FoldedTextTests {
    @Test(arguments: [
        ("PM2.5 (ug/m3)", "pm2.5(ug/m3)"), ("ＰＭ２．５（μg/m³）", "pm2.5(ug/m3)"),
        ("PM₂.₅", "pm2.5"), ("个/㎡", "个/m2"), ("㎍/㎥", "ug/m3"), ("Ⅲ类", "iii类"),
        ("负氧离子\n浓度", "负氧离子浓度"), ("—", "-"), (" 气温 ", "气温"),
    ])
    func folds(_ written: String, _ folded: String) {
        #expect(FoldedText(written).text == folded)
    }

    @Test func takesUnitFromBrackets() {
        let heading = HeadingText("一氧化碳（mg/m3）")
        #expect(heading.name == "一氧化碳")
        #expect(heading.unit == "mg/m3")
        #expect(HeadingText("8小时臭氧（μg/m3）").name == "8小时臭氧")
        #expect(HeadingText("细颗粒物(PM2.5)(μg/m³)").remarks == ["pm2.5"])
        #expect(HeadingText("气温/℃").unit == "°c")
        #expect(HeadingText("大气湿度(%RH)").unit == "%rh")
    }
}
