import Assessment
import Gathering
import Values

/// The words of one node of an explanation.
struct ExplanationWords: Sendable {
    let evaluation: Evaluation
    let language: Language
    let numbers: NumberWords
    let findings: FindingWords

    init(_ evaluation: Evaluation, language: Language) {
        self.evaluation = evaluation
        self.language = language
        numbers = NumberWords(language)
        findings = FindingWords(evaluation, language: language)
    }

    func say(_ chinese: String, _ english: String) -> String {
        Wording(chinese, english)[language]
    }

    // MARK: What it is

    func label(_ node: Explanation) -> String {
        switch node.subject {
        case .number(let key): return TraceWords(self).name(key)
        case .clause(let clause, let finding):
            return say("条款\(clause.id)“\(clause.title)”", "clause \(clause.id) \(clause.title)")
                + say("：", ": ") + findings.verdict(finding)
                + say("（", " (") + findings.why(finding).text + say("）", ")")
        case .part(let index, _, let finding):
            let name =
                finding.parameters["part"] ?? finding.indicator.map(findings.indicatorName) ?? ""
            return say("第\(index + 1)项", "part \(index + 1)")
                + (name.isEmpty ? "" : say("“\(name)”", " \(name)")) + say("：", ": ")
                + findings.verdict(finding)
        case .requirement(let clause, let condition, let finding):
            return say("要求：", "requirement: ")
                + findings.limit(finding, condition).text
                + say("（\(clause.basis.wording.chinese)）", " (\(clause.basis.wording.english))")
        case .margin: return say("差距", "margin")
        case .measurement(let one): return measurement(one)
        case .station(let id): return station(id)
        case .month(let month): return say("\(month)月", "month \(month)")
        case .day(let day): return day.description
        case .airDay(let day): return airDay(day)
        case .item(let item): return say("\(name(item))的IAQI", "IAQI of \(name(item))")
        case .element(let quantity): return quantity.name[language]
        case .comfort(let month): return comfort(month)
        case .hour(let time, let label, let state):
            let end = label == .ending
            return say(
                "\(numbers.time(time))（时标为小时之\(end ? "终" : "始")）",
                "\(numbers.time(time)) (\(end ? "end" : "start") of the hour)") + note(state)
        case .absentHour(let time):
            return say(
                "\(numbers.time(time))起的一小时：没有记录", "the hour from \(numbers.time(time)): no record")
        case .daily(let day, let state): return day.description + note(state)
        case .monthly(let month, let state):
            return say("\(month)月", "month \(month)") + note(state)
        case .gap(let gap):
            return say(
                "\(numbers.time(gap.from))至\(numbers.time(gap.to))",
                "\(numbers.time(gap.from)) to \(numbers.time(gap.to))")
        case .figure(let figure):
            return say("填报数", "reported figure")
                + (figure.bureau.map { say("（\($0)）", " (\($0))") } ?? "")
        case .table: return say("来源", "source")
        case .file: return say("文件的行数", "rows of the file")
        case .evidence(let item):
            return say("证明材料\(item.id)《\(item.title)》", "evidence \(item.id) \(item.title)")
                + (item.issuer.isEmpty ? "" : say("，", ", ") + item.issuer)
        case .waiver, .judgement, .exclusion, .override: return register(node.subject)
        case .task(let task):
            return say("任务（\(task.number)）", "task \(task.number) ") + task.group
                + (task.state.map { say("：", ": ") + $0.wording[language] } ?? "")
        case .lack(let lack): return say("资料不足：", "lack: ") + numbers.lack(lack)
        case .note(let diagnostic): return say("说明：", "note: ") + diagnostic.message(in: language)
        case .diagnostic(let diagnostic): return diagnostic.message(in: language)
        case .absence: return say("次数", "count")
        case .change(let way, let from, let to):
            let direction = way.direction.map { say("，", ", ") + $0.wording[language] } ?? ""
            return say("\(from)年至\(to)年的变化", "change from \(from) to \(to)")
                + (way.variant.isEmpty ? "" : say("（\(way.variant)）", " (\(way.variant))"))
                + direction
        case .method(let method, let indicator):
            return say("方法：", "method: ") + findings.indicatorName(indicator) + say("，", ", ")
                + method.standard
                + say(
                    "（\(method.basis.wording.chinese)）", " (\(method.basis.wording.english))")
        }
    }

    func measurement(_ one: Measurement) -> String {
        let variant =
            one.variant.isEmpty
            ? "" : MethodWords(language).variant(one.variant, one.method)
        let role = one.decides ? "" : say("并列", "beside")
        let brackets = [variant, role].filter { !$0.isEmpty }.joined(separator: say("，", ", "))
        return findings.indicatorName(one.indicator) + say(" \(one.year)年", " \(one.year)")
            + (brackets.isEmpty ? "" : say("（\(brackets)）", " (\(brackets))"))
    }

    func station(_ id: String) -> String {
        guard let name = evaluation.area.stations.first(where: { $0.id == id })?.name,
            !name.isEmpty
        else { return id }
        return "\(id) \(name)"
    }

    private func airDay(_ day: AirDay) -> String {
        var text = day.day.description + " AQI"
        if !day.primary.isEmpty {
            text += say("（首要污染物", " (primary: ") + list(day.primary) + say("）", ")")
        }
        if !day.missing.isEmpty {
            text += say("（缺", " (missing: ") + list(day.missing) + say("）", ")")
        }
        return text
    }

    private func list(_ quantities: [Quantity]) -> String {
        quantities.map { $0.name[language] }.joined(separator: say("、", ", "))
    }

    func name(_ item: AQIStandard.Item) -> String {
        switch item {
        case .o3Hour: say("臭氧日最大1小时平均", "O3, maximum 1-hour mean")
        case .o3EightHours: say("臭氧日最大8小时平均", "O3, maximum 8-hour mean")
        case .so2Day, .so2Hour, .no2Day, .no2Hour, .pm10Day, .coDay, .coHour, .pm25Day:
            item.pollutant.name[language]
        }
    }

    private func comfort(_ month: ComfortMonth) -> String {
        let index =
            switch month.decidedBy {
            case .temperatureHumidity: say("温湿指数I", "temperature–humidity index I")
            case .windEffect: say("风效指数K", "wind effect index K")
            case nil: say("不能判定", "not decided")
            }
        let grade = month.grade.map { grade in
            ClimateComfortStandard.grades.first { $0.number == grade }?.name ?? String(grade)
        }
        return say("\(month.month)月", "month \(month.month)")
            + (grade.map { say("\($0)，", " \($0), ") } ?? say("，", ", ")) + index
    }

    func note(_ state: Explanation.ValueState) -> String {
        let words: Wording? =
            switch state {
            case .valid: nil
            case .blank: Wording("空白", "blank")
            case .sentinel: Wording("缺测标记", "marked as missing")
            case .unparsable: Wording("无法识别", "unreadable")
            case .rejected: Wording("质控剔除或重复而不同", "rejected, or doubled with another value")
            case .excluded: Wording("按登记剔除", "set aside by the register")
            case .outside: Wording("不在设站期内", "outside the station's time")
            }
        return words.map { say("：", ": ") + $0[language] } ?? ""
    }

    private func register(_ subject: Explanation.Subject) -> String {
        switch subject {
        case .waiver(let entry):
            say(
                "豁免\(entry.clause)，\(entry.from)至\(entry.to)，\(entry.approver)批准：\(entry.reason)",
                "waiver of \(entry.clause), \(entry.from) to \(entry.to), by \(entry.approver): \(entry.reason)"
            )
        case .judgement(let entry):
            say(
                "认定\(entry.clause)，\(entry.assessor)：\(entry.reason)",
                "judgement on \(entry.clause) by \(entry.assessor): \(entry.reason)")
        case .exclusion(let entry):
            say(
                "剔除\(entry.station)，\(entry.from)至\(entry.to)，\(entry.approver)批准：\(entry.reason)",
                "exclusion \(entry.station), \(entry.from) to \(entry.to), by \(entry.approver): \(entry.reason)"
            )
        case .override(let entry):
            say(
                "改判\(entry.clause)，\(entry.old)→\(entry.new)，\(entry.approver)批准：\(entry.reason)",
                "override of \(entry.clause), \(entry.old) → \(entry.new), by \(entry.approver): \(entry.reason)"
            )
        case .number, .clause, .part, .requirement, .margin, .measurement, .station, .month, .day,
            .airDay, .item, .element, .comfort, .hour, .absentHour, .daily, .monthly, .gap,
            .figure, .table, .file, .evidence, .task, .lack, .note, .diagnostic, .absence,
            .change, .method:
            ""
        }
    }
}
