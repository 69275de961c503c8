import ArgumentParser
package import Batching
import Glibc
import Values

/// `fucha batch run`, or without `run`.
struct BatchRunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: say("运行（可省略 run）", "Run (the word may be left out)"))

    @Argument(
        help: ArgumentHelp(
            say(
                "含有各地区文件夹的文件夹，或清单（CSV、XLSX：文件夹,年份）",
                "A folder that holds the areas' folders, or a manifest (CSV, XLSX: folder,years)"),
            valueName: say("文件夹或清单", "root-or-manifest")))
    var source: String

    @Option(
        help: ArgumentHelp(
            say("年份，如 2024-2026 或 2024,2026", "Years, as 2024-2026 or 2024,2026"),
            valueName: say("年份", "years")))
    var years: YearList?

    @OptionGroup var place: OutputFolderOption

    @Option(
        help: ArgumentHelp(
            say("同时处理几个地区（默认：处理器数）", "Areas at a time (else as many as processors)"),
            valueName: say("个", "n")))
    var jobs: Int?

    @Option(
        help: ArgumentHelp(
            say("evaluation：只要 evaluation.json，不要 PDF", "evaluation: evaluation.json without PDFs"),
            valueName: "evaluation"))
    var only: BatchSettings.Contents = .dossier

    @Option(
        help: ArgumentHelp(
            say("封面日期，如 2026-12-31（默认不印）", "Date on the covers, as 2026-12-31 (none unless given)"),
            valueName: say("日期", "date")))
    var date: CalendarDay?

    @Option(
        help: ArgumentHelp(
            say("只做第 I 片，共 N 片，如 3/8", "Only part I of N, as 3/8"), valueName: "I/N"))
    var shard: Shard?

    @ArgumentParser.Flag(
        help: ArgumentHelp(say("有一个失败就不再开始新的", "Begin nothing new once a unit has failed")))
    var failFast = false

    @ArgumentParser.Flag(
        help: ArgumentHelp(say("只做上次失败的", "Only the units that failed last time")))
    var retryFailed = false

    @ArgumentParser.Flag(
        help: ArgumentHelp(
            say("末尾说明处理器时间用在哪一步", "Say at the end where processor time went")))
    var timing = false

    @OptionGroup var overview: OverviewOption
    @OptionGroup var whole: BatchWholeOptions
    @OptionGroup var gate: GateOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if shard != nil, whole.isGiven || !overview.files.isEmpty {
            throw ValidationError(
                say(
                    "一个分片只知道自己的部分：--overview、--report、--baseline 和 --prune 用于 "
                        + "fucha batch collect",
                    "a shard knows only its part: --overview, --report, --baseline and --prune are "
                        + "for fucha batch collect"))
        }
        if let jobs, !(1...1024).contains(jobs) {
            throw ValidationError(
                say("--jobs 须在 1 和 1024 之间，不是 \(jobs)", "--jobs is 1…1024, not \(jobs)"))
        }
    }

    func run() throws {
        let settings = BatchSettings(
            templates: try common.templatesFolder(), contents: only, date: date,
            toolVersion: toolVersion)
        let plan = try BatchPlan(
            areas: try AreaFinder.areas(source, years: years), settings: settings)
        let progress = BatchProgress()
        defer { progress.end() }
        let clock: @Sendable () -> Double = { BatchProgress.seconds(CLOCK_THREAD_CPUTIME_ID) }
        let outcome = try BatchCommand.unwrap { () throws(BatchFault) in
            try BatchRunner.run(
                plan, output: place.output,
                BatchManner(
                    jobs: jobs ?? max(sysconf(Int32(_SC_NPROCESSORS_ONLN)), 1), shard: shard,
                    failFast: failFast, onlyFailed: retryFailed),
                ending: whole.ending, report: { progress.tell($0) }, clock: timing ? clock : nil)
        }
        progress.end()
        if let words = BatchText(language: spokenLanguage).timing(outcome) { printOut(words) }
        whole.tellReports()
        try BatchCommand.conclude(
            outcome, output: shard.map { "\(place.output)/shards/\($0.folder)" } ?? place.output,
            gate: gate
        ) { try overview.write(of: place.output, common) }
    }
}

extension YearList: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension Shard: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}

extension BatchSettings.Contents: ExpressibleByArgument {}
