import Gathering
public import Values

/// What a comparison of published AQI says, as diagnostics: the share that matches, and a line
/// for every group that does not.
enum AQINotes {
    /// Nothing where every number matches.
    static func suspicions(_ comparison: AQIComparison) -> [Diagnostic] {
        guard !comparison.groups.isEmpty else { return [] }
        let common = [
            "first": comparison.first.description, "last": comparison.last.description,
            "rows": String(comparison.rows), "form": comparison.form.wording.chinese,
            "formEnglish": comparison.form.wording.english,
        ]
        var shares = common
        let forms = AQIForm.forms(of: comparison.interval)
        shares["shares"] = forms.map { form in
            share(comparison, form, form.wording.chinese)
        }.joined(separator: "；")
        shares["sharesEnglish"] = forms.map { form in
            share(comparison, form, form.wording.english)
        }.joined(separator: "; ")
        return [Diagnostic(.aqiCompared, shares, at: comparison.location)]
            + comparison.groups.map { group in
                var parameters = common
                parameters["count"] = String(group.count)
                parameters["why"] = group.reason.wording.chinese
                parameters["whyEnglish"] = group.reason.wording.english
                return Diagnostic(.aqiMismatch, parameters, at: group.location)
            }
    }

    private static func share(
        _ comparison: AQIComparison, _ form: AQIForm, _ name: String
    ) -> String {
        let matched = comparison.matches[form] ?? 0
        let percent = Rational(Int64(matched) * 100, over: Int64(max(comparison.rows, 1)))
        return "\(name) \(matched)（\(percent.rounded(scale: 1)?.description ?? "")%）"
    }
}

extension AQIComparison.Reason {
    /// What the likely reason is called.
    public var wording: Wording {
        switch self {
        case .zero: Wording("公布值为 0：缺测写成了 0", "0 was published: an absent value written as 0")
        case .beyondEnd:
            Wording("公布值超过 500，而指数到 500 为止", "over 500 was published, where the index ends")
        case .nearest:
            Wording(
                "分指数四舍五入，没有进位取整", "the sub-index was rounded to the nearest, not up")
        case .inputRounding:
            Wording(
                "浓度在公布前已修约：末位上下半个单位之内可得公布值",
                "the concentrations were rounded before they were printed: half a unit of the last place gives it"
            )
        case .otherForm(let form):
            Wording(
                "按另一种算法相符：\(form.wording.chinese)", "it follows by \(form.wording.english)")
        case .otherOzoneItem:
            Wording(
                "臭氧按另一平均时间的分段相符：表头的臭氧不是所称的项",
                "it follows with ozone on the other averaging time's breakpoints")
        case .leftOut(.ozone8h):
            Wording("不计臭氧8小时平均时相符", "it follows without the 8-hour mean of ozone")
        case .leftOut(let quantity):
            Wording(
                "不计\(quantity.name.chinese)时相符", "it follows without \(quantity.name.english)")
        case .missingPollutant:
            Wording(
                "本行缺某项污染物，公布值更高：可能由缺的那一项决定",
                "a pollutant has no value in the row, and the published index is higher")
        case .near:
            Wording(
                "相差不超过 10% 或 5：可能是各站 AQI 的平均，或浓度在审核后改过",
                "within 10 % or 5 points: a mean of the stations' indices, or reviewed concentrations"
            )
        case .unexplained: Wording("没有找到原因", "no reason was found")
        }
    }
}

extension Diagnostic.Kind {
    static let aqiCompared = Diagnostic.Kind(
        "review.aqiCompared", .note,
        Wording(
            "公布的 AQI {rows} 个（{first} 至 {last}），由同行浓度重算相符的个数：{shares}",
            "{rows} published AQI ({first} to {last}); so many follow from the concentrations beside them: {sharesEnglish}"
        ),
        advice: Wording("", ""))
    static let aqiMismatch = Diagnostic.Kind(
        "review.aqiMismatch", .note,
        Wording(
            "公布的 AQI 与重算不符 {count} 个（{first} 至 {last}，以{form}为准）：{why}",
            "{count} published AQI differ ({first} to {last}, against {formEnglish}): {whyEnglish}"
        ),
        advice: Wording("", ""))
}

extension Diagnostic {
    /// A line of the comparison of published AQI, which has a table of its own in places.
    package var isOfPublishedAQI: Bool { kind == .aqiCompared || kind == .aqiMismatch }
}
