public import ArgumentParser
import Assessment
import Batching
import Dossiers
import Gathering
public import Values

/// `fucha dossier`: the PDF, a Word file where it is asked for, and the evaluation they are views of.
struct DossierCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dossier",
        abstract: say(
            "生成复查报告（PDF 或 Word）及其 evaluation.json",
            "Make the dossier (PDF or Word) and its evaluation.json"))

    @OptionGroup var subject: AreaYearOptions

    @OptionGroup var place: OutputFolderOption

    @Option(
        help: ArgumentHelp(
            say(
                "封面日期，如 2026-12-31（默认不印）；任务是否逾期按这一天（默认按评估年的最后一天）",
                "Date on the cover, as 2026-12-31 (none unless given); tasks are overdue by it, or by the last day of the year"
            ), valueName: say("日期", "date")))
    var date: CalendarDay?

    @Option(
        help: ArgumentHelp(
            say(
                "写成 pdf、docx，可用逗号并列；docx 供 WPS、Word 编辑",
                "What to write: pdf, docx or both, joined by a comma; docx is for editing"
            ), valueName: say("形式", "forms")))
    var form: String = "pdf"

    @OptionGroup var level: LevelOptions

    @ArgumentParser.Flag(
        help: ArgumentHelp(
            say(
                "印出从页面量得的排版：页边、行数、字数、字体、与GB/T 9704-2012的出入；有要改的，退出码为1",
                "Print the typography measured from the pages, and where it departs from GB/T 9704-2012; code 1 where something is to be mended"
            )))
    var proof = false

    @ArgumentParser.Flag(
        help: ArgumentHelp(
            say(
                "另把每个表写成工作簿（.xlsx，一表一页）和 CSV，放在 PDF 旁边的文件夹里",
                "Also write every table into a workbook (a sheet each) and as CSV, in a folder beside the PDF"
            )))
    var tables = false

    @ArgumentParser.Flag(
        help: ArgumentHelp(
            say(
                "把地区的数据文件也放进 PDF（默认只放评估结果和清单）",
                "Put the area's files into the PDF too (only evaluation and manifest unless given)")
        ))
    var attachData = false

    @OptionGroup var gate: GateOptions

    @OptionGroup var common: CommonOptions

    private var forms: [DossierForm] {
        get throws {
            guard let forms = DossierForm.list(form) else {
                throw ValidationError(
                    say("不认识的形式 \(form)：可用 pdf、docx", "unknown form \(form): use pdf, docx"))
            }
            return forms
        }
    }

    func validate() throws { _ = try forms }

    func run() throws {
        let progress = Progress()
        defer { progress.end() }
        let templates = try common.templatesFolder()
        let years = try AreaRun(subject, common: common, day: date)
            .evaluate(withYearBefore: gate.needsYearBefore, progress: progress)
        let evaluation = years.evaluation
        progress.stage(say("正在排版", "typesetting"))
        let room = try DrawingRoom(templates: templates, fonts: [])
        let json = evaluation.json()
        let data = attachData ? try Enclosure.files(of: evaluation, area: subject.area) : nil
        let enclosure = Enclosure(evaluation: json, data: data)
        var files: [(name: String, bytes: [UInt8])] = []
        var folders: [(folder: String, files: [(name: String, bytes: [UInt8])])] = []
        var proofs: [(name: String, proof: DossierProof)] = []
        for level in level.level.levels {
            for occasion in level.occasions(evaluation) {
                let laid = try DossierBuilder.lay(
                    evaluation: evaluation, template: level.template, occasion: occasion,
                    date: date, room: room)
                for form in try forms {
                    let bytes = try laid.bytes(as: form, enclosing: enclosure, in: room)
                    files.append((laid.fileName(form: form.rawValue), bytes))
                }
                if tables, let made = try laid.tables(.chinese) { folders.append(made) }
                if proof { proofs.append((laid.fileName(), laid.proof(in: room))) }
            }
        }
        progress.end()
        let output = place.output
        try OutputFile.makeFolder(output)
        for (name, bytes) in files {
            try OutputFile.write(bytes, to: "\(output)/\(name)")
            printOut(say("复查报告：", "dossier: ") + "\(output)/\(name)")
        }
        for (name, files) in folders {
            let folder = "\(output)/\(name)"
            try OutputFile.makeFolder(folder)
            for file in files { try OutputFile.write(file.bytes, to: "\(folder)/\(file.name)") }
            printOut(say("表：", "tables: ") + folder)
        }
        try OutputFile.write(json, to: output + "/evaluation.json")
        for (name, proof) in proofs {
            let lines = ProofText(proof, language: spokenLanguage).lines
            printOut(([name] + lines).joined(separator: "\n") + "\n")
        }
        printOut(say("评估结果：", "evaluation: ") + output + "/evaluation.json")
        printOut(EvaluationText(evaluation, language: spokenLanguage).summary)
        try gate.check(evaluation, before: years.before)
        if proofs.contains(where: { !$0.proof.isClean }) { throw ExitStatus.notMet.error }
    }
}

extension CalendarDay: ExpressibleByArgument {
    public init?(argument: String) { self.init(iso: argument) }
}
