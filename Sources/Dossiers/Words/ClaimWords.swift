import Assessment
import Gathering
import Values

/// A question that a claim invites, with the answer that the evaluation has ready.
struct ClaimQuestion: Sendable, Hashable {
    var question: Phrase
    var answer: Phrase
    /// Where the answer stands; empty where it stands nowhere yet.
    var source: String
}

/// What an expert would ask of a claim. Every answer is what the evaluation holds; where it holds
/// none, that is the answer.
struct ClaimWords: Sendable {
    let words: FindingWords
    private var evaluation: Evaluation { words.evaluation }
    private var language: Language { words.numbers.language }

    init(_ words: FindingWords) { self.words = words }

    /// The weakest side first.
    func questions(
        _ claim: WeakClaim, _ clause: Clause, _ finding: Finding
    ) -> [ClaimQuestion] {
        let parts = finding.parts.isEmpty ? [finding] : finding.parts
        var questions: [ClaimQuestion] = []
        if let margin = claim.margin, margin < WeakClaim.enough {
            questions.append(self.margin(finding, parts))
        }
        questions += gaps(parts)
        questions.append(evidence(clause, finding))
        questions += origins(parts)
        questions += settled(finding)
        return questions
    }

    private func margin(_ finding: Finding, _ parts: [Finding]) -> ClaimQuestion {
        let amount = words.margin(finding)
        let question = phrase(
            "这一条\(amount)。换一种统计口径，结论会变吗？",
            "This clause has \(amount). Would another way of counting change the verdict?")
        let ways = Set(
            parts.compactMap(\.indicator).flatMap { id in
                evaluation.measurements.filter {
                    $0.indicator == id && $0.year == evaluation.year && !$0.decides
                }.map(\.variant)
            })
        let depends = parts.compactMap { words.depends($0) }
        let answer: Phrase
        if !depends.isEmpty {
            answer = depends.joined(by: say("；", "; "))
        } else if ways.isEmpty {
            answer = Phrase(
                say("只有一种算法，没有别的口径", "there is one way of counting only"))
        } else {
            answer = Phrase(
                say(
                    "已按另外\(ways.count)种口径算过，结论相同",
                    "counted in \(ways.count) other ways as well, with the same verdict"))
        }
        return ClaimQuestion(
            question: question, answer: answer,
            source: ways.isEmpty
                ? "" : say("fucha variants 可列出各种口径", "fucha variants lists the ways"))
    }

    private func gaps(_ parts: [Finding]) -> [ClaimQuestion] {
        parts.enumerated().compactMap { index, part -> ClaimQuestion? in
            guard let id = part.indicator,
                let measurement = evaluation.deciding(id, year: evaluation.year),
                let completeness = measurement.completeness,
                completeness.valid < completeness.expected,
                let share = words.numbers.completeness(of: measurement)
            else { return nil }
            let question = phrase(
                "资料不全（\(share)），缺的部分会不会改变结论？",
                "The data are not whole (\(share)): could what is missing change the verdict?")
            let gap = completeness.longestGap.map { gap -> String in
                let days = "\(gap.from.day)—\(gap.to.day)"
                return say("最长缺测\(gap.station) \(days)", "longest gap \(gap.station) \(days)")
            }
            let outlook = words.outlook(part, part: parts.count > 1 ? index : nil)
            let meets = Phrase(
                say(
                    "有效数据达到规定的最低数量，按规定可以评价",
                    "there are as many valid data as the rules ask for"))
            var answer = outlook ?? meets
            if let gap { answer += Phrase(say("；", "; ") + gap) }
            return ClaimQuestion(
                question: question, answer: answer, source: places(measurement.sources))
        }
    }

    private func evidence(_ clause: Clause, _ finding: Finding) -> ClaimQuestion {
        let question = Phrase(say("请出示证明材料。", "Which documents prove it?"))
        let items = evaluation.evidence.filter { finding.evidence.contains($0.id) }
        guard !items.isEmpty else {
            return ClaimQuestion(
                question: question,
                answer: Phrase(
                    say("没有登记证明材料，到访前须补齐", "none is registered: to be supplied before the visit")),
                source: "")
        }
        let list = items.map { item -> String in
            let from = [item.issuer, item.date?.description ?? ""].filter { !$0.isEmpty }
            let tail = from.isEmpty ? "" : "（\(from.joined(separator: say("，", ", ")))）"
            let missing =
                item.file != nil && item.sha256 == nil ? say("，文件不在", ", file missing") : ""
            return "\(item.id) \(item.title)\(tail)\(missing)"
        }
        return ClaimQuestion(
            question: question, answer: Phrase(list.joined(separator: say("；", "; "))),
            source: items.compactMap(\.file).joined(separator: say("；", "; ")))
    }

    private func origins(_ parts: [Finding]) -> [ClaimQuestion] {
        parts.enumerated().compactMap { index, part -> ClaimQuestion? in
            guard let id = part.indicator,
                let measurement = evaluation.deciding(id, year: evaluation.year),
                measurement.value != nil, !measurement.sources.isEmpty
            else { return nil }
            let value = words.measured(part, part: parts.count > 1 ? index : nil)
            let name = words.indicatorName(id)
            let standard = Typography.print(measurement.method.standard)
            let by: String
            switch measurement.detail {
            case .figure: by = say("填报的数，原样引用", "a reported figure, taken as it is written")
            case .none, .months, .airDays, .comfortMonths:
                by =
                    standard.isEmpty
                    ? say("由观测数据计算", "computed from observations")
                    : say("由观测数据计算，按\(standard)", "computed from observations by \(standard)")
            }
            return ClaimQuestion(
                question: phrase(
                    "\(name)\(value)是怎样得来的？", "Where does \(name) \(value) come from?"),
                answer: Phrase(by), source: places(measurement.sources))
        }
    }

    private func settled(_ finding: Finding) -> [ClaimQuestion] {
        switch finding.reason {
        case .signedJudgement, .waiver, .override:
            [
                ClaimQuestion(
                    question: Phrase(
                        say(
                            "这一条由人认定，谁依据什么作出的？",
                            "A person settled this clause: who, and on what ground?")),
                    answer: words.why(finding), source: "")
            ]
        case .measured, .noData, .tooFewData, .badCell, .conflictingFigures, .noBaseline,
            .baselineYear, .wordWithoutNumber, .noNumber, .limitNotAtHand, .evidenceToAssess,
            .noEvidence, .nilReturnUnsigned, .outsideRulebookYears, .failure:
            []
        }
    }

    private static let placesShown = 3

    private func places(_ uses: [SourceUse]) -> String {
        let shown = uses.prefix(Self.placesShown).map { PlaceWords.words($0.location) }
        let more = uses.count - shown.count
        return shown.joined(separator: say("；", "; "))
            + (more > 0 ? say("；另\(more)处", "; \(more) more") : "")
    }

    private func say(_ chinese: String, _ english: String) -> String {
        Wording(chinese, english)[language]
    }

    private func phrase(_ chinese: Phrase, _ english: Phrase) -> Phrase {
        language == .chinese ? chinese : english
    }
}
