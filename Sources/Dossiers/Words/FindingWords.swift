package import Assessment
package import Values

/// A finding in words. Findings hold parameters; this is the edge where they become text.
package struct FindingWords: Sendable {
    package var evaluation: Evaluation
    package var numbers: NumberWords

    package init(_ evaluation: Evaluation, language: Language) {
        self.evaluation = evaluation
        numbers = NumberWords(language)
    }

    private var language: Language { numbers.language }

    package func verdict(_ finding: Finding) -> String { finding.verdict.wording[language] }

    /// The value that was judged; the parts' values for a clause of several.
    package func measured(_ finding: Finding) -> String {
        list(parts(of: finding).map { numbers.value($0.measuredRounded, $0.unit) })
    }

    /// What the clause asks, as short as a table wants it: `≥3000个/cm³`.
    package func limit(_ finding: Finding, _ condition: Condition) -> String {
        switch condition {
        case .atLeast(let id, let value): "≥" + numbers.value(value, unit(id))
        case .atMost(let id, let value): "≤" + numbers.value(value, unit(id))
        case .within(let id, let low, let high):
            numbers.number(low) + "～" + numbers.value(high, unit(id))
        case .above: relativeLimit(finding)
        case .countAtLeast(let id, let count, let perYear):
            (perYear ? Wording("每年", "each year ")[language] : "")
                + "≥" + numbers.value(DecimalValue(count), unit(id))
        case .noEvents: Wording("0起", "none")[language]
        case .evidence: Wording("有证明材料", "documents")[language]
        case .external(let id, let limit, let value, _):
            value.map { numbers.value($0, unit(id)) + "（\(limit)）" } ?? limit
        case .all(let conditions):
            list(
                conditions.enumerated().map { index, part in
                    limit(
                        finding.parts.indices.contains(index) ? finding.parts[index] : finding,
                        part)
                })
        }
    }

    /// How far from the limit, with the direction in words: `还差123.6个/cm³`.
    package func margin(_ finding: Finding) -> String {
        list(parts(of: finding).map(singleMargin))
    }

    /// One sentence on why the verdict is what it is.
    package func why(_ finding: Finding) -> String {
        // A waiver or a signature stands above what the parts came to.
        let isSettled = [.waiver, .signedJudgement, .override].contains(finding.reason)
        if !finding.parts.isEmpty, !isSettled {
            return finding.parts.map { part in
                let name = part.parameters["part"] ?? part.indicator.map(indicatorName) ?? ""
                let joint = name.isEmpty ? "" : Wording("：", ": ")[language]
                return "\(name)\(joint)\(verdict(part))，\(why(part))"
            }.joined(separator: "；")
        }
        switch finding.reason {
        case .measured: return measuredReason(finding)
        case .noData, .tooFewData, .badCell, .conflictingFigures, .failure:
            return lackReason(finding)
        case .noBaseline:
            let base = finding.indicator.flatMap {
                evaluation.deciding($0, year: evaluation.baselineYear)?.outcome.lack
            }
            let why = numbers.lack(base ?? .noData)
            return Wording(
                "\(evaluation.baselineYear)年（创建年）的数不能作比较：\(why)",
                "the figure of \(evaluation.baselineYear), the creation year, cannot be compared with: \(why)"
            )[language]
        case .baselineYear:
            return Wording(
                "本年即创建年（\(evaluation.baselineYear)年）或更早，不作比较",
                "the year is the creation year \(evaluation.baselineYear) or before it: nothing to compare"
            )[language]
        case .noNumber:
            return Wording(
                "条款没有数值界限，实测数供人工认定",
                "the clause sets no number; the measured value is there to be judged")[language]
        case .wordWithoutNumber:
            let change = numbers.change(finding.marginRounded, finding.marginUnit)
            return Wording(
                "较\(evaluation.baselineYear)年变化\(change)，条款的程度词没有数值规定，须人工认定",
                "changed by \(change) since \(evaluation.baselineYear); the clause's word of degree has no number, so a person decides"
            )[language]
        case .limitNotAtHand:
            return Wording(
                "限值由其他文件规定，尚未取得，须人工认定",
                "the limit is set by a document that is not at hand")[language]
        case .evidenceToAssess:
            return Wording(
                "已登记证明材料\(finding.evidence.count)件，待认定",
                "\(finding.evidence.count) documents registered, to be assessed")[language]
        case .noEvidence:
            return Wording("尚未登记证明材料", "no document registered")[language]
        case .nilReturnUnsigned:
            return Wording("缺签字的无事件证明", "no signed nil return")[language]
        case .signedJudgement:
            let who = finding.parameters["assessor"] ?? ""
            let why = finding.parameters["reason"] ?? ""
            return Wording("\(who)认定：\(why)", "judged by \(who): \(why)")[language]
        case .waiver:
            let why = finding.parameters["reason"] ?? ""
            let until = finding.parameters["to"] ?? ""
            return Wording("已批准豁免至\(until)：\(why)", "waived until \(until): \(why)")[language]
        case .override:
            let who = finding.parameters["approver"] ?? ""
            let why = finding.parameters["reason"] ?? ""
            return Wording("\(who)批准改判：\(why)", "overridden by \(who): \(why)")[language]
        case .outsideRulebookYears:
            return Wording(
                "不在规则集适用年份内", "outside the years of the rulebook")[language]
        }
    }

    /// The indicator's printed name; its id where the rulebook has none.
    package func indicatorName(_ id: String) -> String {
        evaluation.rulebook.indicators.first { $0.id == id }?.name ?? id
    }

    /// The parts' words in a row; once, where all say the same.
    private func list(_ words: [String]) -> String {
        Set(words).count == 1
            ? words.first ?? "" : words.joined(separator: Wording("；", "; ")[language])
    }

    private func parts(of finding: Finding) -> [Finding] {
        finding.parts.isEmpty ? [finding] : finding.parts
    }

    private func unit(_ indicator: String) -> UnitOfMeasure {
        evaluation.rulebook.indicators.first { $0.id == indicator }?.unit ?? .one
    }

    private func relativeLimit(_ finding: Finding) -> String {
        guard finding.limitRounded != nil else {
            return Wording(
                "高于\(evaluation.baselineYear)年", "above \(evaluation.baselineYear)")[language]
        }
        let value = numbers.value(finding.limitRounded, finding.unit)
        return Wording(
            "高于\(evaluation.baselineYear)年的\(value)",
            "above the \(value) of \(evaluation.baselineYear)")[language]
    }

    private func singleMargin(_ finding: Finding) -> String {
        guard let margin = finding.margin, let rounded = finding.marginRounded else {
            return NumberWords.none
        }
        let amount = numbers.magnitude(rounded, finding.marginUnit)
        if margin.isNegative { return Wording("还差\(amount)", "short by \(amount)")[language] }
        if margin == .zero { return Wording("恰好相等", "exactly at it")[language] }
        return Wording("余\(amount)", "\(amount) to spare")[language]
    }

    private func measuredReason(_ finding: Finding) -> String {
        var text = Wording("以实测数判定", "decided by the figures")[language]
        if finding.flipsByRounding {
            text +=
                Wording(
                    "；若按修约值比较则结论相反", "; rounded values would decide otherwise")[language]
        }
        return text
    }

    private func lackReason(_ finding: Finding) -> String {
        guard let indicator = finding.indicator,
            let measurement = evaluation.deciding(indicator, year: evaluation.year)
        else { return Wording("没有数据", "no data")[language] }
        switch measurement.outcome {
        case .measured: return Wording("没有数据", "no data")[language]
        case .incomplete(_, let lack), .lacking(let lack): return numbers.lack(lack)
        }
    }
}
