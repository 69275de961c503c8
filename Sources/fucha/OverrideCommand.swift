import ArgumentParser
import Assessment
import Batching
import Dossiers
import Gathering
import Glibc
import Values

/// `fucha override`: put another verdict in place of a computed one, in a log that shows any change.
struct OverrideCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "override",
        abstract: say("登记一条改判", "Add an entry to the log of overrides"),
        discussion: say(
            """
            在 area.xml 声明的改判登记表末尾加一行，写明现在计算的结论和改判的结论，并算出链值；
            已有的各行不动。要撤回改判，再登记一条，--to 写原来计算的结论。
            """,
            """
            Adds a row to the register of overrides that area.xml names: the verdict computed now, the
            one put in its place, and the chain value. Rows that are there stay as they are. To take an
            override back, add one with --to the verdict that is computed.
            """))

    @Argument(help: ArgumentHelp(say("地区文件夹", "The area's folder")))
    var area: String

    @Option(help: ArgumentHelp(say("评估年份", "The year assessed"), valueName: say("年", "year")))
    var year: Int

    @Option(help: ArgumentHelp(say("条款编号", "The clause's id"), valueName: say("条款", "clause")))
    var clause: String

    @Option(
        help: ArgumentHelp(
            say("改判为：达标、不达标、数据不足、待人工认定、不适用或豁免", "The verdict to put in its place"),
            valueName: say("结论", "verdict")))
    var to: String

    @Option(help: ArgumentHelp(say("理由", "The reason"), valueName: say("理由", "reason")))
    var reason: String

    @Option(
        name: .customLong("by"),
        help: ArgumentHelp(say("批准人", "Who approved it"), valueName: say("批准人", "name")))
    var approver: String

    @Option(
        help: ArgumentHelp(
            say("批准日期，如 2027-01-15", "The day of the approval, as 2027-01-15"),
            valueName: say("日期", "date")))
    var date: CalendarDay?

    @Option(
        help: ArgumentHelp(
            say("证明材料编号，可多次给出", "A registered document's number; may be repeated"),
            valueName: say("编号", "number")))
    var evidence: [String] = []

    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard Verdict.named(to) != nil else {
            let words = Verdict.allCases.filter { $0 != .failed }.map(\.wording.chinese)
            throw ValidationError(
                say("没有“\(to)”这样的结论；可用：", "“\(to)” is no verdict; there are: ")
                    + words.joined(separator: "、"))
        }
        if [reason, approver].contains(where: { $0.allSatisfy(\.isWhitespace) }) {
            throw ValidationError(say("理由和批准人都要写", "both --reason and --by must be filled in"))
        }
    }

    func run() throws {
        let templates = try common.templatesFolder()
        // Two at once would both follow the same entry.
        let folder = open(area, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        defer { if folder >= 0 { close(folder) } }
        if folder >= 0 { flock(folder, LOCK_EX) }
        var dataset = try Gatherer.gather(area: area, templates: templates)
        let entry = try entry(dataset, templates)
        let written = try OverrideRegister.appending(
            entry, to: dataset, area: area, templates: templates)
        try OutputFile.write(written.bytes, to: area + "/" + written.path)
        dataset = try Gatherer.gather(area: area, templates: templates)
        guard dataset.isOverrideLogIntact, dataset.overrideHead == written.chain else {
            throw InputFault(.overrideLogUnread, at: SourceLocation(file: written.path))
        }
        printOut(
            say(
                "已登记改判：条款 \(clause)，\(year) 年，\(entry.old) → \(entry.new)",
                "override added: clause \(clause), \(year), \(entry.old) → \(entry.new)"))
        printOut(say("改判登记链值：", "chain value of the overrides: ") + written.chain)
    }

    /// The entry, with the verdict that is computed now, without any override.
    private func entry(_ dataset: Dataset, _ templates: String) throws(InputFault) -> Override {
        let rulebook = try RulebookLibrary.load(dataset.area.rulebook, templates: templates)
        guard let asked = rulebook.clauses.first(where: { $0.id == clause }) else {
            throw InputFault(
                .noSuchClause,
                [
                    "clause": clause, "rulebook": rulebook.id,
                    "there": rulebook.clauses.map(\.id).joined(separator: " "),
                ])
        }
        let unknown = evidence.filter { id in !dataset.evidence.contains { $0.id == id } }
        guard unknown.isEmpty else {
            throw InputFault(
                unknown.map { Diagnostic(.overrideEvidenceUnknown, ["id": $0]) })
        }
        var without = dataset
        without.overrides = []
        let evaluation = try Assessor.assess(
            without, rulebook: rulebook, year: year, toolVersion: toolVersion)
        guard let finding = evaluation.findings.first(where: { $0.clause == clause }),
            let new = Verdict.named(to)
        else { throw InputFault([]) }
        let isOverridden = dataset.overrides.contains {
            $0.clause == clause && $0.year == year && $0.takesEffect
        }
        var about = [
            "clause": clause, "computed": finding.verdict.wording.chinese,
            "computedEnglish": finding.verdict.wording.english, "new": new.wording.chinese,
            "newEnglish": new.wording.english,
        ]
        about["year"] = String(year)
        if let kind = OverrideRule.refusal(of: new, for: finding, of: asked) {
            throw InputFault(kind, about)
        }
        guard new != finding.verdict || isOverridden else {
            throw InputFault(.overrideOfNothing, about)
        }
        return Override(
            clause: clause, year: year, old: finding.verdict.wording.chinese,
            new: new.wording.chinese, reason: reason, approver: approver, date: date,
            evidence: evidence, chain: "", isIntact: true, location: SourceLocation(file: ""))
    }
}

extension Diagnostic.Kind {
    static let overrideOfNothing = Diagnostic.Kind(
        "override.ofNothing", .blocker,
        Wording(
            "条款 {clause} 计算的结论就是{computed}，没有改判可言",
            "clause {clause} is computed as {computedEnglish} already: there is nothing to override"
        ),
        advice: Wording("请核对条款和年份。", "Check the clause and the year."))
    static let overrideEvidenceUnknown = Diagnostic.Kind(
        "override.evidenceUnknown", .blocker,
        Wording("证明材料登记表中没有编号 {id}", "the register of evidence has no number {id}"),
        advice: Wording("核对编号，或先登记这份材料。", "Check the number, or register the document first."))
    static let overrideLogUnread = Diagnostic.Kind(
        "override.unread", .blocker,
        Wording("登记表写出后读回来不一致", "the register reads back other than it was written"),
        advice: Wording("用 fucha check 核对登记表。", "Look at the register by fucha check."))
}
