package import Assessment
import Values

/// What incomplete data leave open, in words: 已锁定达标, 未定 or 已不可能达标 with both ends, and
/// what the rest of an unfinished year must bring. None of them is a verdict.
extension FindingWords {
    /// Nil where the data suffice, or where nothing bounds the year.
    package func outlook(_ finding: Finding, part: Int? = nil) -> Phrase? {
        let state: Wording? =
            switch finding.parameters["outlook"] {
            case "locked": Wording("已锁定达标", "met whatever the missing data show")
            case "open": Wording("未定", "still open")
            case "impossible":
                Wording("已不可能达标", "missed whatever the missing data show")
            default: nil
            }
        guard let state else { return nil }
        var text = Phrase(state[numbers.language])
        if let ends = ends(finding) { text += phrase("（\(ends)）", " (\(ends))") }
        if let rest = rest(finding, part) { text += phrase("；\(rest)", "; \(rest)") }
        return text
    }

    /// `最好72.4%，最差40.1%`: what the year would have come to if every day had been observed.
    private func ends(_ finding: Finding) -> Phrase? {
        guard let id = finding.indicator, let low = finding.parameters["boundLow"] else {
            return nil
        }
        func end(_ text: String, _ part: TraceKey.MeasurementPart) -> Phrase {
            Phrase(
                value(text, finding), trace: evaluation.traceKey(id, year: evaluation.year, part))
        }
        let least = end(low, .low)
        let most =
            finding.parameters["boundHigh"].map { end($0, .high) }
            ?? phrase("没有上限", "without limit")
        let (best, worst) = isLowerBetter(finding) ? (least, most) : (most, least)
        return phrase("最好\(best)，最差\(worst)", "at best \(best), at worst \(worst)")
    }

    private func rest(_ finding: Finding, _ part: Int?) -> Phrase? {
        let parameters = finding.parameters
        guard let until = parameters["observedTo"],
            let count = parameters["remainingDays"] ?? parameters["remainingMonths"]
        else { return nil }
        let unit =
            parameters["remainingMonths"] != nil
            ? Wording("个月", count == "1" ? " month" : " months")
            : Wording("天", count == "1" ? " day" : " days")
        let key = finding.indicator.flatMap {
            evaluation.traceKey($0, year: evaluation.year, .rest)
        }
        let amount = Phrase(count + unit[numbers.language], trace: key)
        let demand = demand(finding, .clause(finding.clause, part: part, .rest))
        return phrase(
            "资料到\(until)止，余下\(amount)\(demand)",
            "observed to \(until); of the remaining \(amount) \(demand)")
    }

    private func demand(_ finding: Finding, _ key: TraceKey) -> Phrase {
        let parameters = finding.parameters
        if let days = parameters["remainingNeeded"] {
            return days == "0"
                ? phrase("不再需要优良天", "none must be good")
                : phrase(
                    "至少\("\(days)天", trace: key)优良", "at least \(days, trace: key) must be good")
        }
        if let months = parameters["remainingMonthsNeeded"] {
            return months == "0"
                ? phrase("不再需要舒适月", "none must be comfortable")
                : phrase(
                    "至少\("\(months)个月", trace: key)舒适",
                    "at least \(months, trace: key) must be comfortable")
        }
        if let mean = parameters["remainingMean"] {
            let amount = Phrase(value(mean, finding), trace: key)
            return isLowerBetter(finding)
                ? phrase("平均不得高于\(amount)", "the mean must not exceed \(amount)")
                : phrase("平均不得低于\(amount)", "the mean must reach \(amount)")
        }
        return phrase(
            "单凭自身已不够，除非补齐此前缺失的资料",
            "no result is enough, unless data lost before are recovered")
    }

    private func isLowerBetter(_ finding: Finding) -> Bool {
        evaluation.rulebook.indicators.first { $0.id == finding.indicator }?.better == .lower
    }

    private func value(_ text: String, _ finding: Finding) -> String {
        numbers.value(DecimalValue(text), finding.unit)
    }

    private func phrase(_ chinese: Phrase, _ english: Phrase) -> Phrase {
        switch numbers.language {
        case .chinese: chinese
        case .english: english
        }
    }
}
