package import Assessment
import Gathering
package import Values

/// What a look at the data found, for a terminal: suspicions one by one, then every table's
/// published AQI against the recomputed one.
package struct ReviewText: Sendable {
    package var suspicions: [Diagnostic]
    package var comparisons: [AQIComparison]
    package var language: Language

    /// The AQI have a table of their own: their lines are left out of the list.
    package init(_ review: Review, language: Language) {
        suspicions = review.suspicions.filter { !$0.isOfPublishedAQI }
        comparisons = review.comparisons
        self.language = language
    }

    /// Of a result that was kept: its suspicions alone, with those of the AQI among them.
    package init(suspicions: [Diagnostic], language: Language) {
        self.suspicions = suspicions
        comparisons = []
        self.language = language
    }

    /// Empty where nothing was found.
    package var text: String {
        [list, aqi].filter { !$0.isEmpty }.joined(separator: "\n\n")
    }

    private func say(_ chinese: String, _ english: String) -> String {
        Wording(chinese, english)[language]
    }

    /// Each singly: a group would show the numbers of its first one only.
    private var list: String {
        guard !suspicions.isEmpty else { return "" }
        let title = say(
            "待核查（\(suspicions.count)）：看来可疑，数值照用，请人核查",
            "To be looked at (\(suspicions.count)): suspicious; the values stand")
        let lines = suspicions.map { suspicion in
            let place = suspicion.location.map { "\($0): " } ?? ""
            return "  \(place)\(suspicion.message(in: language)) [\(suspicion.kind.id)]"
        }
        return ([title] + lines).joined(separator: "\n")
    }

    private var aqi: String {
        guard !comparisons.isEmpty else { return "" }
        let title = say(
            "公布的 AQI 与由同行浓度重算的 AQI（* 相符最多的一种，不符的原因按它推断）",
            "Published AQI against AQI of the concentrations beside them (* fits best; the likely reasons are against it)"
        )
        return ([title] + comparisons.flatMap(lines)).joined(separator: "\n")
    }

    private func lines(_ comparison: AQIComparison) -> [String] {
        let place = comparison.location?.description ?? ""
        let rows = comparison.rows
        let title = say(
            "  \(place)  \(comparison.first)～\(comparison.last)  \(rows) 个",
            "  \(place)  \(comparison.first) to \(comparison.last)  \(rows)")
        let forms = AQIForm.allCases.filter { $0.isOf(comparison.interval) }.map { form in
            let matched = comparison.matches[form] ?? 0
            let mark = form == comparison.form ? "*" : " "
            return [
                "   \(mark)" + form.wording[language],
                say("相符 \(matched)", "\(matched) match"), percent(matched, of: rows),
            ]
        }
        let groups = comparison.groups.map { group in
            [
                "      " + say("不符 \(group.count)", "\(group.count) differ"),
                percent(group.count, of: rows), group.reason.wording[language],
                group.location.map { say("首例 \($0)", "first \($0)") } ?? "",
            ]
        }
        return [title] + TextTable(forms).lines + TextTable(groups).lines
    }

    private func percent(_ count: Int, of all: Int) -> String {
        let percent = Rational(Int64(count) * 100, over: Int64(max(all, 1)))
        return (percent.rounded(scale: 1)?.description ?? "") + "%"
    }
}
