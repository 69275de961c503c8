import Testing

@testable import Dossiers

/// What counts as a quantity was decided by reading, word by word.
@Suite struct OrphanNumbersTests {
    private func found(_ words: String) -> [String] {
        let text = ProseText(Interpolation(words), line: 1)
        return OrphanNumbers.ranges(in: text).map(text.words)
    }

    @Test(arguments: [
        ("优良天数占比达到94.6%", ["94.6%"]), ("共12项，完成３项", ["12", "３"]),
        ("游客1,234.5万人次", ["1,234.5"]), ("水质达到Ⅲ类", ["Ⅲ"]), ("占½", ["½"]),
        ("2024-2026年", ["2024", "2026"]), ("{area.name}第1名", ["1"]), ("约5‰", ["5‰"]),
    ])
    func digitsAreFound(_ words: String, _ numbers: [String]) { #expect(found(words) == numbers) }

    @Test(arguments: [
        ("提高三个百分点", "三个百分点"), ("占百分之五", "百分之五"), ("不到百分之百", "百分之百"),
        ("减少两成以上", "两成"), ("约一成", "一成"), ("三分之一的站点", "三分之一"), ("是上年的两倍", "两倍"),
        ("实现翻番", "翻番"), ("翻了一番", "翻了一番"), ("共二十家单位", "二十家"), ("一百二十多亩", "一百二十多亩"),
        ("十二个站", "十二个"), ("二〇二六年度", "二〇二六"), ("每千分之三", "千分之三"),
    ])
    func chineseQuantitiesAreFound(_ words: String, _ number: String) {
        #expect(found(words) == [number])
    }

    @Test(arguments: [
        "一个", "统一成为", "一、总体情况", "第二部分", "十分重要", "万一", "千万不要", "第十二条", "共七种", "两年同一算法",
        "一成不变", "四舍六入五成双", "十二月", "三十一日", "“十四五”规划", "事半功倍", "五个小字符", "二十四节气", "构成", "千方百计",
        "一百分满意",
    ])
    func wordsAreNoQuantities(_ words: String) { #expect(found(words) == []) }

    @Test(arguments: [
        "按GB/T 9704-2012排版", "HJ 633-2026", "GB 3095—2026", "HJ633", "QX/T 380-2017",
        "DB11/T 1234.2-2020",
        "T/CMSA 0012-2020", "ISO/IEC 27001", "文件SHA-256的指纹", "PM2.5、PM10、SO2和O3", "UTF-8或GB18030",
        "A4纸",
        "个/cm³、PM₂.₅、m²", "{'3C认证'}的仪器",
    ])
    func namesAreNoNumbers(_ words: String) { #expect(found(words) == []) }

    /// What only begins like a name is a number.
    @Test(arguments: [
        ("PM2.55", ["2.55"]), ("GB 35%", ["35%"]), ("XGB 35", ["35"]), ("A45", ["45"]),
    ])
    func whatIsNoNameIsFound(_ words: String, _ numbers: [String]) {
        #expect(found(words) == numbers)
    }
}
