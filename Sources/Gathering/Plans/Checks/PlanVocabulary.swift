/// Words of official plans by what they do in a sentence. General words only: no name of a place,
/// a bureau or a brand belongs here.
enum PlanVocabulary {
    // MARK: What a sentence begins with

    /// What the work draws on: no thing to check.
    static let circumstances = [
        "结合", "依托", "利用", "通过", "围绕", "按照", "根据", "基于", "立足", "借助", "以", "在", "针对",
        "深挖", "挖掘", "整合", "发挥", "充分",
    ]
    /// How it is gone about: to be checked only where the sentence has nothing firmer.
    static let means = [
        "加强", "强化", "注重", "推进", "深化", "加大", "加快", "促进", "推动", "持续", "不断", "大力", "积极",
        "统筹", "坚持", "落实",
    ]
    /// What it is good for.
    static let purposes = [
        "提升", "提高", "增强", "丰富", "扩大", "改善", "助力", "引导", "进一步", "满足", "营造", "讲好",
    ]
    /// What leaves something behind that can be shown.
    static let deliverables = [
        "打造", "设立", "建成", "建设", "完成", "推出", "研发", "开发", "建立", "举办", "制定", "出台", "发布",
        "编制", "创建", "成立", "形成", "印发", "新建", "开通",
    ]
    static let aspirations = ["力争", "争取", "力求", "努力实现", "争创"]

    // MARK: Changes

    static let rises = ["提升", "提高", "增加", "增长", "增强", "上升", "扩大"]
    static let falls = ["下降", "降低", "减少", "稳中有降"]
    static let betterments = ["改善", "好转", "向好", "优化"]
    static var changes: [String] { rises + falls + betterments }
    /// A change that goes on, before what it changes: `不断提高…`.
    static let steadily = ["不断", "逐步", "稳步", "持续", "逐年"]
    /// How much, without a number.
    static let degrees = [
        "明显", "有所", "显著", "大幅", "稳步", "持续", "不断", "逐步", "总体", "进一步", "稳中有降", "稳中有升",
        "稳中向好",
    ]
    static let baselines = ["创建时", "创建年度", "创建年", "创建前", "创建", "基准年", "上年", "去年", "同期"]

    // MARK: Limits

    static let least = [
        "达到", "不低于", "不少于", "≥", ">=", "至少", "保持在", "稳定在", "提高到", "提升到", "提升至",
        "提高至",
    ]
    static let more = ["超过", "高于", "大于", "突破", ">"]
    static let most = [
        "≤", "<=", "不超过", "不高于", "不大于", "不多于", "控制在", "下降到", "降低到", "降至",
    ]
    static let less = ["低于", "小于", "少于", "<"]
    static let leastAfter = ["以上", "及以上"]
    static let mostAfter = ["以下", "及以下", "以内", "之内"]
    static let classifiers: Set<Character> = [
        "个", "项", "条", "处", "家", "座", "场", "户", "件", "篇", "份", "种", "名", "次", "套", "支",
        "款", "期", "部", "批",
    ]
    static let unnumbered = ["一批", "若干", "一系列", "多个", "一定数量", "一些"]
    static let never = ["杜绝", "严禁", "零发生", "不发生", "未发生", "消除", "禁止", "防止发生"]
    static let metBy = ["达到", "符合", "满足"]
    static let setElsewhere = ["要求", "标准", "目标", "指标", "规定"]

    static func prefix(_ text: some StringProtocol, of words: [String]) -> String? {
        words.filter { text.hasPrefix($0) }.max { $0.count < $1.count }
    }

    static func suffix(_ text: some StringProtocol, of words: [String]) -> String? {
        words.filter { text.hasSuffix($0) }.max { $0.count < $1.count }
    }

    static func first(in text: String, of words: [String]) -> String? {
        words.first { text.contains($0) }
    }
}
