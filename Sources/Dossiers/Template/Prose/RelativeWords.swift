/// Words that say how something changed: 明显提升, 有所改善, 较创建年下降, improved.
///
/// They are claims about a result, and so a template may print them only through `<claim>`.
struct ClaimedWord: Sendable, Hashable {
    enum Direction: Sendable, Hashable {
        /// More or less of the number, whatever is wished for.
        case rise, fall
        /// By what the indicator counts as better.
        case better, worse
        case same
    }

    var text: String
    var direction: Direction
    /// 明显, 有所: a degree or a course, which one direction does not prove.
    var degree: String?

    /// Nil where the word is not one that a change can be held against.
    init?(_ text: String) {
        let lower = text.lowercased()
        for degree in [""] + RelativeWords.degrees + RelativeWords.adverbs
        where lower.hasPrefix(degree) {
            let rest = lower.dropFirst(degree.count).drop { " 地得的".contains($0) }
            let table = RelativeWords.verbs + RelativeWords.unchanged + RelativeWords.english
            if let verb = table.first(where: { $0.word == rest }) {
                self.text = text
                direction = verb.direction
                self.degree = degree.isEmpty ? nil : degree
                return
            }
        }
        return nil
    }
}

enum RelativeWords {
    typealias Verb = (word: String, direction: ClaimedWord.Direction)

    /// What a number does.
    static let verbs: [Verb] = [
        ("提升", .rise), ("提高", .rise), ("上升", .rise), ("升高", .rise), ("增加", .rise), ("增长", .rise),
        ("增多", .rise), ("回升", .rise), ("攀升", .rise), ("扩大", .rise), ("高于", .rise), ("多于", .rise),
        ("下降", .fall), ("降低", .fall), ("减少", .fall), ("回落", .fall), ("下滑", .fall), ("缩小", .fall),
        ("低于", .fall), ("少于", .fall),
        ("改善", .better), ("好转", .better), ("变好", .better), ("转好", .better), ("向好", .better),
        ("优化", .better), ("进步", .better), ("好于", .better), ("优于", .better),
        ("恶化", .worse), ("变差", .worse), ("转差", .worse), ("退步", .worse), ("劣于", .worse),
    ]

    /// They can be claimed, and are not searched for: 历次编制不变 claims nothing.
    static let unchanged: [Verb] = [("持平", .same), ("不变", .same), ("没有变化", .same)]

    static let english: [Verb] = [
        ("improved", .better), ("improves", .better), ("improvement", .better), ("better", .better),
        ("worsened", .worse), ("worse", .worse), ("deteriorated", .worse), ("rose", .rise),
        ("risen", .rise), ("increased", .rise), ("increase", .rise), ("grew", .rise),
        ("higher", .rise), ("fell", .fall), ("fallen", .fall), ("decreased", .fall),
        ("decrease", .fall), ("declined", .fall), ("decline", .fall), ("dropped", .fall),
        ("lower", .fall), ("reduced", .fall), ("unchanged", .same),
    ]

    /// Degrees and courses, longest first.
    static let degrees = [
        "大幅度", "进一步", "有所", "明显", "显著", "大幅", "持续", "稳步", "不断", "逐步", "逐年", "逐渐", "连续",
        "连年", "较大", "大大", "极大", "略有", "稍有", "小幅", "快速", "迅速", "日益", "总体",
    ]

    static let adverbs = [
        "significantly", "markedly", "noticeably", "substantially", "considerably", "sharply",
        "steadily", "continuously", "greatly", "slightly", "clearly",
    ]

    /// Whole phrases of the same kind.
    static let phrases = [
        "稳中有升", "稳中有降", "稳中向好", "稳中趋好", "稳中有进", "节节攀升", "创新高", "创新低",
    ]

    /// Degrees that are claims beside a noun as well: 成效显著.
    static let strong = ["大幅度", "明显", "显著", "大幅"]

    static let nouns = [
        "成效", "效果", "优势", "变化", "差异", "差距", "进展", "增幅", "降幅", "好", "高", "低", "优", "增", "减",
        "升", "降",
    ]

    /// With whom a number is compared when 高于 is a claim.
    static let compared = [
        "创建", "上年", "上一年", "去年", "往年", "历年", "同期", "全国", "全省", "全市", "周边", "平均",
    ]
}
