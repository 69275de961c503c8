package import Assessment
package import Values

/// A finding in words, every number in them with what it is. Findings hold parameters; this is
/// the edge where they become text.
package struct FindingWords: Sendable {
    package var evaluation: Evaluation
    package var numbers: NumberWords

    package init(_ evaluation: Evaluation, language: Language) {
        self.evaluation = evaluation
        numbers = NumberWords(language)
    }

    private var language: Language { numbers.language }

    /// The verdict; one that a person put in place of the computed one always says so.
    package func verdict(_ finding: Finding) -> String {
        let word = finding.verdict.wording[language]
        return finding.reason == .override ? word + say("（改判）", " (overridden)") : word
    }

    /// The value that was judged; the parts' values for a clause of several. `part` is the place
    /// of a finding that is itself a part.
    package func measured(_ finding: Finding, part: Int? = nil) -> Phrase {
        list(
            parts(of: finding, part).map { one, part in
                Phrase(
                    numbers.value(one.measuredRounded, one.unit), trace: measuredKey(one, part))
            })
    }

    /// What the clause asks, as short as a table wants it: `≥3000个/cm³`.
    package func limit(_ finding: Finding, _ condition: Condition, part: Int? = nil) -> Phrase {
        let key = TraceKey.clause(finding.clause, part: part, .limit)
        switch condition {
        case .atLeast(let id, let value):
            return Phrase("≥" + numbers.value(value, unit(id)), trace: key)
        case .atMost(let id, let value):
            return Phrase("≤" + numbers.value(value, unit(id)), trace: key)
        case .within(let id, let low, let high):
            let upper = TraceKey.clause(finding.clause, part: part, .upperLimit)
            return
                "\(numbers.number(low), trace: key)～\(numbers.value(high, unit(id)), trace: upper)"
        case .above: return relativeLimit(finding, part)
        case .countAtLeast(let id, let count, let perYear):
            return
                "\(perYear ? say("每年", "each year ") : "")\("≥" + numbers.value(DecimalValue(count), unit(id)), trace: key)"
        case .noEvents: return Phrase(say("0起", "none"))
        case .evidence: return Phrase(say("有证明材料", "documents"))
        case .external(let id, let limit):
            guard let known = limit.value(in: evaluation.year) else { return Phrase(limit.title) }
            return "\(numbers.value(known.value, unit(id)), trace: key)（\(limit.title)）"
        case .all(let conditions):
            return list(
                conditions.enumerated().map { index, condition in
                    limit(
                        finding.parts.indices.contains(index) ? finding.parts[index] : finding,
                        condition, part: index)
                })
        }
    }

    /// How far from the limit, with the direction in words: `还差123.6个/cm³`.
    package func margin(_ finding: Finding, part: Int? = nil) -> Phrase {
        list(parts(of: finding, part).map(singleMargin))
    }

    /// One sentence on why the verdict is what it is.
    package func why(_ finding: Finding, part: Int? = nil) -> Phrase {
        var text = reason(finding, part)
        if let day = finding.parameters["waiverExpired"] {
            text += say("；豁免已于\(day)到期", "; its waiver expired on \(day)")
        }
        if finding.parameters["unsignedJudgement"] != nil {
            text += say("；登记的认定没有签字", "; the registered judgement is not signed")
        }
        // Of a clause of several parts each says its own.
        if finding.parts.isEmpty, let depends = depends(finding) {
            text += Phrase(say("；", "; ")) + depends
        }
        return text
    }

    /// On which choices it depends; nil where it depends on none.
    package func depends(_ finding: Finding) -> Phrase? {
        DependenceWords(evaluation: evaluation, language: language).text(finding)
    }

    private func reason(_ finding: Finding, _ part: Int?) -> Phrase {
        // A waiver or a signature stands above what the parts came to.
        let isSettled = [.waiver, .signedJudgement, .override].contains(finding.reason)
        if !finding.parts.isEmpty, !isSettled {
            return finding.parts.enumerated().map { index, one -> Phrase in
                let name = one.parameters["part"] ?? one.indicator.map(indicatorName) ?? ""
                let joint = name.isEmpty ? "" : say("：", ": ")
                return "\(name)\(joint)\(verdict(one))，\(why(one, part: index))"
            }.joined(by: "；")
        }
        switch finding.reason {
        case .measured: return measuredReason(finding, part)
        case .noData, .tooFewData, .badCell, .conflictingFigures, .failure:
            return [lackReason(finding), outlook(finding, part: part)].compactMap { $0 }
                .joined(by: say("；", "; "))
        case .noBaseline:
            let base = finding.indicator.flatMap {
                evaluation.deciding($0, year: evaluation.baselineYear)
            }
            let why = base.flatMap { numbers.lack(of: $0) } ?? Phrase(numbers.lack(.noData))
            return say(
                "\(evaluation.baselineYear)年（创建年）的数不能作比较：\(why)",
                "the figure of \(evaluation.baselineYear), the creation year, cannot be compared with: \(why)"
            )
        case .baselineYear:
            return say(
                "本年即创建年（\(evaluation.baselineYear)年）或更早，不作比较",
                "the year is the creation year \(evaluation.baselineYear) or before it: nothing to compare"
            )
        case .noNumber:
            return say(
                "条款没有数值界限，实测数供人工认定",
                "the clause sets no number; the measured value is there to be judged")
        case .wordWithoutNumber:
            let change = Phrase(
                numbers.change(finding.marginRounded, finding.marginUnit),
                trace: .clause(finding.clause, part: part, .margin))
            let word = finding.parameters["word"].map { "“\($0)”" }
            return say(
                "较\(evaluation.baselineYear)年变化\(change)，条款的\(word ?? "程度词")没有数值规定，须人工认定",
                "changed by \(change) since \(evaluation.baselineYear); the clause's \(word ?? "word of degree") has no number, so a person decides"
            ) + RoundingWords(self).text(finding, measuredKey(finding, part))
        case .limitNotAtHand:
            return say(
                "限值由其他文件规定，尚未取得，须人工认定",
                "the limit is set by a document that is not at hand")
        case .evidenceToAssess:
            let key = TraceKey.clause(finding.clause, part: part, .evidence)
            let count = finding.evidence.count
            return say(
                "已登记证明材料\("\(count)件", trace: key)，待认定",
                "\(count, trace: key) documents registered, to be assessed")
        case .noEvidence: return say("尚未登记证明材料", "no document registered")
        case .nilReturnUnsigned: return say("缺签字的无事件证明", "no signed nil return")
        case .signedJudgement:
            let who = finding.parameters["assessor"] ?? ""
            let why = given(finding)
            return say("\(who)认定：\(why)", "judged by \(who): \(why)")
        case .waiver:
            let why = given(finding)
            let until = finding.parameters["to"] ?? ""
            return say("已批准豁免至\(until)：\(why)", "waived until \(until): \(why)")
        case .override:
            let who = finding.parameters["approver"] ?? ""
            let why = given(finding)
            let computed =
                finding.parameters["withoutOverride"].flatMap { Verdict(rawValue: $0) }?
                .wording[language] ?? NumberWords.none
            return say(
                "计算的结论为\(computed)，\(who)批准改判：\(why)",
                "computed: \(computed); overridden by \(who): \(why)")
        case .outsideRulebookYears:
            return say("不在规则集适用年份内", "outside the years of the rulebook")
        }
    }

    /// The reason that a person gave, without its full stop: more may follow.
    private func given(_ finding: Finding) -> String {
        let reason = finding.parameters["reason"] ?? ""
        return reason.hasSuffix("。") || reason.hasSuffix(".") ? String(reason.dropLast()) : reason
    }

    /// The indicator's printed name; its id where the rulebook has none.
    package func indicatorName(_ id: String) -> String {
        evaluation.rulebook.indicators.first { $0.id == id }?.name ?? id
    }

    /// The parts' words in a row; once, where all say the same.
    private func list(_ words: [Phrase]) -> Phrase {
        Set(words.map(\.text)).count == 1
            ? words.first ?? "" : words.joined(by: say("；", "; "))
    }

    private func parts(of finding: Finding, _ part: Int?) -> [(Finding, Int?)] {
        finding.parts.isEmpty
            ? [(finding, part)] : finding.parts.enumerated().map { ($0.element, $0.offset) }
    }

    private func say(_ chinese: String, _ english: String) -> String {
        Wording(chinese, english)[language]
    }

    private func say(_ chinese: Phrase, _ english: Phrase) -> Phrase {
        switch language {
        case .chinese: chinese
        case .english: english
        }
    }

    private func unit(_ indicator: String) -> UnitOfMeasure {
        evaluation.rulebook.indicators.first { $0.id == indicator }?.unit ?? .one
    }

    /// What was judged is the deciding measurement's value, and has its code.
    private func measuredKey(_ finding: Finding, _ part: Int?) -> TraceKey {
        finding.indicator.flatMap { evaluation.traceKey($0, year: evaluation.year) }
            ?? .clause(finding.clause, part: part, .measured)
    }

    private func relativeLimit(_ finding: Finding, _ part: Int?) -> Phrase {
        guard finding.limitRounded != nil else {
            return say("高于\(evaluation.baselineYear)年", "above \(evaluation.baselineYear)")
        }
        // The creation year's value itself, or that and the change that counts.
        let base = finding.indicator.flatMap {
            evaluation.deciding($0, year: evaluation.baselineYear)
        }
        let isValue = base?.value != nil && base?.value == finding.limit
        let key = isValue ? base?.traceKey() : .clause(finding.clause, part: part, .limit)
        let value = Phrase(numbers.value(finding.limitRounded, finding.unit), trace: key)
        let limit: Phrase = say(
            "高于\(evaluation.baselineYear)年的\(value)",
            "above the \(value) of \(evaluation.baselineYear)")
        guard let by = finding.parameters["by"].flatMap({ DecimalValue($0) }),
            let unit = finding.parameters["byUnit"].flatMap({ UnitOfMeasure(rawValue: $0) })
        else { return limit }
        let least = Phrase(
            LeastChangeWords(numbers).text(by, unit),
            trace: .clause(finding.clause, part: part, .limit))
        return limit + say("，至少\(least)", " by at least \(least)")
    }

    private func singleMargin(_ finding: Finding, _ part: Int?) -> Phrase {
        guard let margin = finding.margin, let rounded = finding.marginRounded else {
            return Phrase(NumberWords.none)
        }
        let amount = numbers.magnitude(rounded, finding.marginUnit)
        let key = TraceKey.clause(finding.clause, part: part, .margin)
        if margin.isNegative {
            return say("还差\(amount, trace: key)", "short by \(amount, trace: key)")
        }
        if margin == .zero { return say("恰好相等", "exactly at it") }
        return say("余\(amount, trace: key)", "\(amount, trace: key) to spare")
    }

    private func measuredReason(_ finding: Finding, _ part: Int?) -> Phrase {
        var reason: Phrase = say("以实测数判定", "decided by the figures")
        if let outlook = outlook(finding, part: part) {
            let lack = incompleteness(finding).map { $0 + Phrase(say("；", "; ")) } ?? Phrase()
            reason = say(
                "\(lack)资料不全，但\(outlook)", "\(lack)the data are incomplete, yet \(outlook)")
        }
        return reason + RoundingWords(self).text(finding, measuredKey(finding, part))
    }

    /// What this year lacks, or where it lacks nothing the creation year.
    private func incompleteness(_ finding: Finding) -> Phrase? {
        func lack(_ year: Int) -> Phrase? {
            finding.indicator.flatMap { evaluation.deciding($0, year: year) }
                .flatMap { numbers.lack(of: $0) }
        }
        return lack(evaluation.year)
            ?? lack(evaluation.baselineYear).map {
                say("创建年\($0)", "creation year: \($0)")
            }
    }

    private func lackReason(_ finding: Finding) -> Phrase {
        let measurement = finding.indicator.flatMap {
            evaluation.deciding($0, year: evaluation.year)
        }
        return measurement.flatMap { numbers.lack(of: $0) } ?? say("没有数据", "no data")
    }
}
