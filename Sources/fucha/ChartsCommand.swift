public import ArgumentParser
import Batching
public import Dossiers
import Glibc
import Values

/// `fucha charts`: the pictures of an evaluation, a file each, with their data beside them.
struct ChartsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "charts",
        abstract: say(
            "生成图（PDF、SVG、PNG），每幅图旁附数据表（CSV）",
            "Draw the charts (PDF, SVG, PNG), each with its data beside it (CSV)"),
        discussion: say(
            "index.csv 列出每幅图的编号、标题、替代文字和来源；--only 用其中的编号。",
            "index.csv lists id, title, alt text and source of each; --only takes these ids."))

    @OptionGroup var subject: AreaYearOptions

    @OptionGroup var place: OutputFolderOption

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            say("只画这些图（可写多个）", "Only these charts (one or more)"),
            valueName: say("编号", "id")))
    var only: [String] = []

    @Option(
        help: ArgumentHelp(
            say("格式，用逗号相连：pdf,svg,png", "Formats, joined by commas: pdf,svg,png"),
            valueName: say("格式", "formats")))
    var format: String = "pdf"

    @OptionGroup var sheet: SheetOptions

    @Option(
        help: ArgumentHelp(
            say("PNG 的分辨率，30—1200", "Resolution of PNG pictures, 30–1200"), valueName: "dpi"))
    var dpi: Double = 150

    @Option(
        help: ArgumentHelp(
            say("同时用几个线程（默认：处理器数）", "Threads (else as many as processors)"),
            valueName: say("个", "n")))
    var jobs: Int?

    @OptionGroup var common: CommonOptions

    func validate() throws {
        _ = try formats()
        guard (30...1200).contains(dpi) else {
            throw ValidationError(
                say("分辨率须在 30 和 1200 之间，不是 \(dpi)", "the resolution is 30…1200, not \(dpi)"))
        }
    }

    private func formats() throws -> [ChartBuilder.Format] {
        try format.split(separator: ",").map { name in
            guard let format = ChartBuilder.Format(rawValue: name.lowercased()) else {
                throw ValidationError(
                    say(
                        "没有“\(name)”这种格式，可写 pdf、svg、png",
                        "no format “\(name)”; there are pdf, svg and png"))
            }
            return format
        }
    }

    func run() throws {
        let progress = Progress()
        defer { progress.end() }
        let templates = try common.templatesFolder()
        let history = try AreaRun(subject, common: common)
            .history(progress: progress)
        let drawing = Progress()
        defer { drawing.end() }
        drawing.stage(say("正在画图", "drawing"))
        let files = try ChartBuilder.files(
            history,
            ChartBuilder.Request(
                only: only.flatMap { $0.split(separator: ",").map(String.init) },
                formats: try formats(), size: sheet.format, dpi: dpi),
            templates: templates, language: spokenLanguage, date: sheet.date,
            jobs: jobs ?? max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1))
        drawing.end()
        let output = place.output
        try OutputFile.makeFolder(output)
        for file in files { try OutputFile.write(file.bytes, to: "\(output)/\(file.name)") }
        printOut(
            say(
                "已写出 \(files.count) 个文件，图的目录：\(output)/index.csv",
                "wrote \(files.count) files; the charts are listed in \(output)/index.csv"))
    }
}

/// What charts and galleries have in common.
struct SheetOptions: ParsableArguments {
    @Option(
        name: .customLong("size"),
        help: ArgumentHelp(
            say(
                "图幅：a4、16:9 或 宽x高（毫米，如 160x90mm）",
                "Sheet: a4, 16:9 or WIDTHxHEIGHT in millimetres, as 160x90mm"),
            valueName: say("图幅", "size")))
    var format: SheetFormat = .a4

    @Option(
        help: ArgumentHelp(
            say(
                "对照任务时限的日期（默认：评估年末日）", "Day that deadlines are held against (else the year's last)"),
            valueName: say("日期", "date")))
    var date: CalendarDay?
}

extension SheetFormat: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }

    public var defaultValueDescription: String { "a4" }
}
