import Assessment
import Gathering
import Values

/// Values, formulas and places of an explanation's nodes.
extension ExplanationWords {
    /// The number with its unit: as printed where it is printed, else exactly or to six places.
    func value(_ node: Explanation) -> String? {
        switch node.subject {
        case .requirement: return nil
        case .number, .clause, .part, .margin, .measurement, .station, .month, .day, .airDay,
            .item, .element, .comfort, .hour, .absentHour, .daily, .monthly, .gap, .figure,
            .table, .file, .evidence, .waiver, .judgement, .exclusion, .override, .task, .lack,
            .note, .diagnostic, .absence, .change, .method:
            break
        }
        if let shown = node.shown {
            if let key = node.key, case .number = node.subject {
                return TraceWords(self).printed(shown, node, key)
            }
            return numbers.value(shown, node.unit)
        }
        guard let value = node.value else { return nil }
        return exact(value) + unit(node.unit)
    }

    /// A decimal as it is; another ratio to six places, marked as cut.
    func exact(_ value: Rational) -> String {
        if let decimal = value.exactDecimal, decimal.scale <= 9 { return numbers.number(decimal) }
        return numbers.number(value.rounded(scale: 6)) + "…"
    }

    private func unit(_ unit: UnitOfMeasure) -> String {
        let name = numbers.unit(unit)
        return language == .english && !name.isEmpty && unit != .percent ? " " + name : name
    }

    /// Right of the equals sign; nil where there is nothing to reckon.
    func formula(_ node: Explanation) -> String? {
        guard let formula = node.formula else { return nil }
        switch formula {
        case .share(let part, let whole):
            return "\(exact(part)) ÷ \(exact(whole)) × 100%" + result(node)
        case .mean(let sum, let count):
            return "\(exact(sum)) ÷ \(count)" + result(node)
        case .sum: return say("各项之和", "sum of the parts")
        case .count(let count, let all):
            return count == all
                ? nil : say("有效\(all)中的\(count)", "\(count) of \(all) that are valid")
        case .difference(let one, let other):
            return "\(exact(one)) − \(exact(other))" + result(node)
        case .percentile(let percent, let count, let low, let high, let hundredths):
            let sum = "\(exact(low)) + (\(exact(high)) − \(exact(low))) × \(hundredths) ÷ 100"
            return sum + result(node)
                + say("；\(count)个日值的第\(percent)百分位数", "; percentile \(percent) of \(count) days")
        case .largest: return say("各项中最大的", "the largest of the parts")
        case .smallest: return say("各项中最小的", "the smallest of the parts")
        case .asWritten(let text): return say("原表写作“\(text)”", "written as \"\(text)\"")
        case .iaqi(let concentration, let low, let high, let from, let to):
            return
                "\(from) + (\(to) − \(from)) × (\(exact(concentration)) − \(low)) ÷ (\(high) − \(low))"
                + say("，进位取整", ", rounded up")
        case .iaqiBeyond(let concentration):
            return say(
                "浓度\(exact(concentration))超出分级表上限",
                "\(exact(concentration)) is past the end of the table"
            )
        case .temperatureHumidity(let temperature, let humidity):
            let (t, rh) = (exact(temperature), exact(humidity))
            return "\(t) − 0.55 × (1 − \(rh)%) × (\(t) − 14.4)" + rounding(node)
        case .windEffect(let temperature, let wind, let sunshine):
            let (t, v, s) = (exact(temperature), exact(wind), exact(sunshine))
            return "−(10√\(v) + 10.45 − \(v)) × (33 − \(t)) + 8.55 × \(s)" + rounding(node)
        case .eightHours(let windows):
            return say(
                "8小时平均（每个至少6个小时值）中最大的，有效8小时平均\(windows)个",
                "the largest 8-hour mean of at least 6 hours; \(windows) valid ones")
        case .humidityFromDewPoint:
            return say("由气温和露点温度推算（Magnus公式）", "from temperature and dew point (Magnus)")
        case .stated: return nil
        }
    }

    /// ` = 79.178082…%，修约到1位小数`
    private func result(_ node: Explanation) -> String {
        guard let value = node.value else { return "" }
        return " = \(exact(value))\(unit(node.unit))" + rounding(node)
    }

    private func rounding(_ node: Explanation) -> String {
        guard let shown = node.shown, node.value != shown.rational || value(node) == nil else {
            return ""
        }
        return say("，修约到\(shown.scale)位小数", ", rounded to \(shown.scale) places")
    }

    /// More lines about a node: the words of a requirement.
    func remarks(_ node: Explanation) -> [String] {
        guard case .requirement(let clause, _, _) = node.subject else { return [] }
        let citation = clause.citation
        let year = citation.year.map { say("，\($0)年印", ", printed \($0)") } ?? ""
        let source =
            say("出处：", "source: ") + "\(citation.document.title) \(citation.article)" + year
        let words = citation.words.isEmpty ? [] : [say("原文：", "words: ") + citation.words]
        return [source] + words
    }

    /// `data/2026/空气质量.csv 第36行第7列“细颗粒物”（SHA-256 553ff2f5621c）`
    func place(_ place: SourcePlace) -> String {
        let location = place.location
        var text: String
        switch language {
        case .chinese:
            text = PlaceWords.words(location)
        case .english: text = location.description
        }
        if case .line(_, let column?) = location.place, language == .chinese {
            text += "第\(column)列"
        }
        if let heading = place.heading { text += say("“\(heading)”", " \"\(heading)\"") }
        guard !place.sha256.isEmpty else { return text }
        let short = place.sha256.prefix(12)
        return text + say("（SHA-256 \(short)）", " (SHA-256 \(short))")
    }

    /// What to add to the command to see what is left out.
    func remedy(_ node: Explanation) -> String {
        switch node.subject {
        case .month(let month): "--month \(month)"
        case .comfort(let month): "--month \(month.month)"
        case .day(let day): "--day \(day)"
        case .airDay(let day): "--day \(day.day)"
        case .number, .clause, .part, .requirement, .margin, .measurement, .station, .item,
            .element, .hour, .absentHour, .daily, .monthly, .gap, .figure, .table, .file,
            .evidence, .waiver, .judgement, .exclusion, .override, .task, .lack, .note,
            .diagnostic, .absence, .change, .method:
            "--all"
        }
    }
}
