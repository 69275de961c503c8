import Testing

@testable import Dossiers

/// What claims a change, and what only looks like it, was decided by reading.
@Suite struct RelativeClaimsTests {
    private func found(_ words: String) -> [String] {
        let text = ProseText(Interpolation(words), line: 1)
        return RelativeClaims.ranges(in: text).map(text.words)
    }

    @Test(arguments: [
        ("空气质量明显提升。", "明显提升"), ("有所提升", "有所提升"), ("水质显著改善", "显著改善"),
        ("生态持续改善", "持续改善"), ("浓度大幅下降", "大幅下降"), ("稳步提高", "稳步提高"),
        ("持续稳步地提升", "持续稳步地提升"), ("稳中有升", "稳中有升"), ("改善明显", "改善明显"),
        ("提升效果较为显著", "提升效果较为显著"), ("取得显著成效", "显著成效"), ("改善了", "改善了"),
        ("较创建年提升", "较创建年提升"), ("较{baselineYear}年提高", "较年提高"), ("比上年下降", "比上年下降"),
        ("同比增长", "同比增长"), ("提高{indicator.change}", "提高"), ("下降了{indicator.change}", "下降了"),
        ("高于上年", "高于上年"), ("The air improved.", "improved"), ("Significantly", "Significantly"),
    ])
    func claimsAreFound(_ words: String, _ claim: String) { #expect(found(words) == [claim]) }

    @Test(arguments: [
        "“有所提升”“明显提升”一类词没有数值规定", "与创建年比较", "表示优于要求的量", "提升行动", "提升产品知名度", "变化{x.change}",
        "表头明显错位", "占比", "按占要求的百分比排列", "历次编制不变", "improvised", "《空气质量持续改善行动计划》",
        "较大的站", "变化较创建年{x.change}",
    ])
    func wordsThatClaimNothing(_ words: String) { #expect(found(words) == []) }

    /// A quotation that is not closed covers nothing.
    @Test func anOpenQuoteIsNoQuotation() { #expect(found("“水质明显改善") == ["明显改善"]) }

    @Test(arguments: [
        ("提升", ClaimedWord.Direction.rise, nil as String?), ("明显提升", .rise, "明显"),
        ("有所下降", .fall, "有所"),
        ("持续改善", .better, "持续"), ("稳步地提高", .rise, "稳步"), ("持平", .same, nil),
        ("Significantly improved", .better, "significantly"), ("变差", .worse, nil),
    ])
    func wordsThatCanBeClaimed(
        _ text: String, _ direction: ClaimedWord.Direction, _ degree: String?
    ) throws {
        let word = try #require(ClaimedWord(text))
        #expect(word.direction == direction)
        #expect(word.degree == degree)
    }

    @Test(arguments: ["很好", "明显", "", "提升了", "成效显著"])
    func otherWordsCannot(_ text: String) { #expect(ClaimedWord(text) == nil) }
}
