import Assessment
import Gathering
import Values

/// What the number of a trace key is called, and how it is printed.
struct TraceWords: Sendable {
    let words: ExplanationWords

    init(_ words: ExplanationWords) { self.words = words }

    private var evaluation: Evaluation { words.evaluation }
    private var findings: FindingWords { words.findings }
    private func say(_ chinese: String, _ english: String) -> String {
        words.say(chinese, english)
    }

    /// `空气优良天数占比 2026年（HJ 633-2026）的有效数`
    func name(_ key: TraceKey) -> String {
        switch key {
        case .measurement(let id, let year, let variant, let part):
            let measurement = evaluation.measurements.first {
                $0.indicator == id && $0.year == year && $0.variant == variant
            }
            let whole =
                measurement.map(words.measurement)
                ?? "\(findings.indicatorName(id)) \(year) \(variant)"
            let part = name(part)
            return part.isEmpty ? whole : whole + say("：", ": ") + part
        case .change(let id, let from, let to, let variant):
            let way = variant.isEmpty ? "" : say("（\(variant)）", " (\(variant))")
            return findings.indicatorName(id)
                + say(" \(from)年至\(to)年的变化", ", change from \(from) to \(to)") + way
        case .clause(let id, let part, let what):
            let title = evaluation.rulebook.clauses.first { $0.id == id }?.title ?? ""
            return say("条款\(id)“\(title)”", "clause \(id) \(title)")
                + (part.map { say("第\($0 + 1)项", ", part \($0 + 1)") } ?? "")
                + say("：", ": ") + name(what)
        case .method(let id, let number):
            return findings.indicatorName(id) + say("：", ": ") + name(number)
        case .clauseCount(let rulebook, let verdict):
            let tier = rulebook.map { id in
                evaluation.rulebook.tiers.first { $0.id == id }?.label ?? id
            }
            return (tier.map { say("\($0)：", "\($0): ") } ?? "")
                + (verdict.map { say("\($0.wording.chinese)的条数", "clauses \($0.wording.english)") }
                    ?? say("条款总数", "clauses"))
        case .part(let part, let count): return name(part) + say("：", ": ") + name(count)
        case .group(let group): return name(group)
        case .register(let register): return name(register)
        case .tasks(let state):
            return say("任务数：\(state.wording.chinese)", "tasks \(state.wording.english)")
        case .diagnostics(let kind):
            guard let kind else { return say("资料问题的处数", "faults of the data") }
            return say("资料问题“\(kind)”的处数", "faults of the kind \(kind)")
        case .absence(let station, let quantity, let marker):
            let mark = marker.isEmpty ? words.numbers.cause("") : marker
            return say(
                "缺测标记“\(mark)”的次数（\(words.station(station))，\(quantity.name.chinese)）",
                "how often \(mark) was met (\(words.station(station)), \(quantity.name.english))")
        case .rows(let path): return say("\(path)的行数", "rows of \(path)")
        case .other(let topic, let name): return "\(topic) \(name)"
        }
    }

    func name(_ part: TraceKey.MeasurementPart) -> String {
        switch part {
        case .value: ""
        case .valid: say("有效数", "valid")
        case .expected: say("应有数", "expected")
        case .share: say("有效数占应有数", "share that is valid")
        case .gap: say("最长连续缺测", "longest gap")
        case .loss(let cause):
            say("缺失，", "lost to ") + words.numbers.cause(cause)
        case .lostTo(let pollutant):
            say(
                "缺\(pollutant.name.chinese)的天数", "days without \(pollutant.name.english)")
        case .rest: say("余下的天数或月数", "days or months still to come")
        case .goodDays: say("优良天数", "good days")
        case .gradeDays(let grade): say("AQI\(grade)级的天数", "days of AQI grade \(grade)")
        case .low: say("下界", "lower bound")
        case .high: say("上界", "upper bound")
        case .month(let month, let what):
            say("\(month)月", "month \(month) ") + name(what)
        case .comfort(let month, let index):
            say("\(month)月\(index == .windEffect ? "风效指数" : "温湿指数")", "month \(month) index ")
                + index.rawValue
        case .grade(let month): say("\(month)月舒适度等级", "month \(month) grade of comfort")
        case .station(let id, let what): words.station(id) + " " + name(what)
        case .written: say("原表所写的数", "as written")
        case .lack: say("有效数（少于规定）", "valid, fewer than required")
        case .sources: say("来源份数", "tables it comes from")
        }
    }

    func name(_ part: TraceKey.MonthPart) -> String {
        switch part {
        case .mean: say("平均", "mean")
        case .valid: say("有效数", "valid")
        case .expected: say("应有数", "expected")
        case .good: say("优良天数", "good days")
        }
    }

    func name(_ part: TraceKey.StationPart) -> String {
        switch part {
        case .value: say("值", "value")
        case .valid: say("有效数", "valid")
        case .expected: say("应有数", "expected")
        }
    }

    func name(_ part: TraceKey.ClausePart) -> String {
        switch part {
        case .measured: say("实测", "measured")
        case .limit: say("要求", "limit")
        case .upperLimit: say("要求的上限", "upper limit")
        case .margin: say("差距", "margin")
        case .share: say("差距占要求", "margin as a share of the limit")
        case .evidence: say("证明材料件数", "documents")
        case .rest: say("余下日子至少须达到", "what the rest must bring")
        }
    }

    func name(_ number: TraceKey.MethodNumber) -> String {
        switch number {
        case .minimumHours: say("每日有效小时数下限", "least valid hours a day")
        case .minimumDays: say("每月有效天数下限", "least valid days a month")
        case .minimumDaysInFebruary: say("2月有效天数下限", "least valid days in February")
        case .minimumDaysInYear: say("每年有效天数下限", "least valid days a year")
        case .minimumMonths: say("每年有效月数下限", "least valid months a year")
        case .windLimit: say("平均风速界限", "limit of the mean wind")
        }
    }

    func name(_ part: DossierPart) -> String {
        switch part {
        case .chapter(let chapter):
            chapter.map { say($0.wording.chinese, $0.wording.english) }
                ?? say("其他条款", "other clauses")
        case .action(let title): title
        case .bureau(let name): name
        }
    }

    func name(_ count: TraceKey.PartCount) -> String {
        switch count {
        case .clauses(let verdict):
            verdict.map { say("\($0.wording.chinese)的条数", "clauses \($0.wording.english)") }
                ?? say("条款数", "clauses")
        case .undecided: say("未定的条数", "clauses not decided")
        case .tasks: say("任务数", "tasks")
        case .lights(let light):
            say("\(light.wording.chinese)灯的任务数", "tasks with a \(light.wording.english) light")
        }
    }

    func name(_ group: TraceKey.ClauseGroup) -> String {
        switch group {
        case .undecided: say("尚不能作出结论的条数", "clauses not decided")
        case .open: say("没有达标和尚未定论的条数", "clauses not met or not decided")
        case .data: say("数据不足的条数", "clauses without sufficient data")
        case .words: say("程度词没有数值的条数", "clauses with a word of degree without number")
        case .limits: say("限值尚未取得的条数", "clauses whose limit is not at hand")
        case .evidence: say("须查看证明材料的条数", "clauses with documents to be seen")
        case .bases: say("依据待核的条数", "clauses to be confirmed")
        }
    }

    func name(_ register: TraceKey.Register) -> String {
        switch register {
        case .tasks: say("任务总数", "tasks")
        case .evidence: say("证明材料件数", "documents")
        case .waivers: say("豁免条数", "waivers")
        case .judgements: say("认定条数", "judgements")
        case .exclusions: say("剔除条数", "exclusions")
        case .overrides: say("改判条数", "overrides")
        case .suspicions: say("待核查的数据处数", "suspicions")
        case .files: say("来源文件数", "files")
        case .stations: say("站点数", "stations")
        }
    }

    /// The number of a key as the dossier prints it.
    func printed(_ shown: DecimalValue, _ node: Explanation, _ key: TraceKey) -> String {
        let numbers = words.numbers
        switch key {
        case .measurement(_, _, _, .share):
            // What is not all is never printed as 100.0%.
            if case .share(let part, let whole)? = node.formula,
                let part = part.exactDecimal, let whole = whole.exactDecimal
            {
                return numbers.share(Int(part.mantissa), of: Int(whole.mantissa))
            }
            return numbers.value(shown, node.unit)
        case .change: return numbers.change(shown, node.unit)
        case .measurement, .clause, .method, .clauseCount, .part, .group, .register, .tasks,
            .diagnostics, .absence, .rows, .other:
            return numbers.value(shown, node.unit)
        }
    }
}
