import Assessment
import Charting
import Gathering
import Values

/// Sentences over pictures of clauses and tasks.
extension ExhibitWords {
    /// `47条条款：达标16条，不达标3条，尚无结论28条`
    var counts: Phrase? {
        guard !evaluation.findings.isEmpty else { return nil }
        func count(_ verdict: Verdict?) -> Phrase {
            let number = verdict.map { evaluation.counts[$0] ?? 0 } ?? evaluation.findings.count
            return Phrase(
                say("\(number)条", "\(number)"),
                trace: .clauseCount(rulebook: nil, verdict: verdict))
        }
        let open = evaluation.findings.count { $0.verdict != .met && $0.verdict != .notMet }
        let undecided = Phrase(say("\(open)条", "\(open)"), trace: .group(.undecided))
        return say(
            "\(count(nil))条款中达标\(count(.met))，不达标\(count(.notMet))，其余\(undecided)未作达标与否的结论",
            "Of \(count(nil)) clauses \(count(.met)) are met, \(count(.notMet)) are not met, \(undecided) are undecided"
        )
    }

    /// `不达标3条，其中新增1条`
    var attention: Phrase? {
        let failing = evaluation.findings.count { $0.verdict == .notMet }
        let number = Phrase(
            say("\(failing)条", "\(failing)"),
            trace: .clauseCount(rulebook: nil, verdict: .notMet))
        guard let before = charts.yearBefore else {
            return say("\(year)年不达标\(number)", "\(year): \(number) not met")
        }
        let (newly, mended) = (charts.newlyFailing.count, charts.newlyMet.count)
        return say(
            "\(year)年不达标\(number)；与\(before.year)年相比，新不达标\(newly)条，新达标\(mended)条",
            "\(year): \(number) not met; against \(before.year), \(newly) newly failing, \(mended) newly met"
        )
    }

    /// `最吃紧：年均负（氧）离子浓度，还差39个/cm³`
    var headroom: Phrase? {
        guard let tightest = charts.tightest else { return nil }
        let margin = FindingWords(evaluation, language: language).margin(tightest.finding)
        let title = tightest.clause.title
        return say("离要求最紧的是“\(title)”，\(margin)", "Tightest: \(title), \(margin)")
    }

    /// `有限值的13项指标中11项达到要求`
    var bullets: Phrase? {
        let findings = charts.bulletFindings.map(\.verdict)
        guard !findings.isEmpty else { return nil }
        let (met, missed) = (
            findings.count { $0 == .met }, findings.count { $0 == .notMet }
        )
        return say(
            "有数值要求的\(findings.count)项中，达标\(met)项，不达标\(missed)项",
            "Of \(findings.count) with a number \(met) are met, \(missed) are not met")
    }

    func matrix(_ tier: String) -> Phrase? {
        let label = charts.tierLabel(tier)
        let years = charts.years
        func met(_ evaluation: Evaluation) -> Int {
            zip(evaluation.rulebook.clauses, evaluation.findings).count {
                $0.rulebook == tier && $1.verdict == .met
            }
        }
        guard let first = years.first, let last = years.last else { return nil }
        let count = last.rulebook.clauses.count { $0.rulebook == tier }
        if years.count == 1 {
            return say(
                "\(label)：\(count)条中达标\(met(last))条",
                "\(label): \(met(last)) of \(count) are met")
        }
        return say(
            "\(label)\(count)条，达标由\(first.year)年的\(met(first))条变为\(last.year)年的\(met(last))条",
            "\(label), \(count) clauses: \(met(first)) met in \(first.year), \(met(last)) in \(last.year)"
        )
    }

    var overview: Phrase? {
        let changes = charts.reported.compactMap { indicator in
            evaluation.changes.first {
                $0.indicator == indicator.id && $0.from == baselineYear && $0.to == year
            }?.deciding.direction
        }
        return directions(changes, say("填报指标", "reported indicators"))
    }

    var slopes: Phrase? {
        let changes = evaluation.rulebook.indicators.compactMap { indicator in
            evaluation.changes.first {
                $0.indicator == indicator.id && $0.from == baselineYear && $0.to == year
            }?.deciding.direction
        }
        return directions(changes, say("两年都有数的指标", "indicators with both years"))
    }

    /// `与2024年相比，18项填报指标中15项变好，1项变差，2项不变`
    private func directions(_ changes: [Change.Direction], _ what: String) -> Phrase? {
        guard year != baselineYear, !changes.isEmpty else { return nil }
        let (better, worse, same) = (
            changes.count { $0 == .better }, changes.count { $0 == .worse },
            changes.count { $0 == .same }
        )
        return say(
            "与\(baselineYear)年相比，\(what)\(changes.count)项中变好\(better)项，变差\(worse)项，不变\(same)项",
            "Against \(baselineYear), of \(changes.count) \(what) \(better) are better, \(worse) worse, \(same) unchanged"
        )
    }

    /// `39项任务：完成12项，逾期2项，受阻1项`
    var tasks: Phrase? {
        guard !evaluation.tasks.isEmpty else { return nil }
        let total = Phrase(
            say("\(evaluation.tasks.count)项", "\(evaluation.tasks.count)"),
            trace: .register(.tasks))
        let tasks = evaluation.standingTasks
        let states = [TaskState.done, .overdue, .blocked, .notStarted].map { state -> Phrase in
            let count = tasks.count { $0.state == state }
            let number = Phrase(say("\(count)项", "\(count)"), trace: .tasks(state))
            return say("\(state.wording.chinese)\(number)", "\(number) \(state.wording.english)")
        }
        return say(
            "\(total)任务中\(states.joined(by: "，"))",
            "Of \(total) tasks \(states.joined(by: ", "))")
    }

    var deadlines: Phrase? {
        let dated = charts.taskDeadlines.filter { $0.day != nil }
        guard !dated.isEmpty else { return nil }
        let open = dated.filter { $0.task.state != .done }
        let late = open.filter { one in one.day.map { $0 < charts.referenceDay } ?? false }
        let day = charts.referenceDay
        return say(
            "有时限的任务\(dated.count)项，至\(day)未完成\(open.count)项，其中已过时限\(late.count)项",
            "Of \(dated.count) tasks with a deadline \(open.count) are open on \(day), \(late.count) past it"
        )
    }
}
