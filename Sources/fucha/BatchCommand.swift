import ArgumentParser
import Batching
import Values

/// `fucha batch`: every area × year, and why or why not.
struct BatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "batch",
        abstract: say(
            "成批生成：许多地区、许多年份", "Make the dossiers of many areas and years"),
        discussion: say(
            """
            每个地区、每个年份一个文件夹，或者完整，或者没有。内容没有变的不再做。
            以前做过、现在不在清单里的，只列出，不计入。
            退出码：0 全部完成；1 完成，但有失败的，或有条款属于 --fail-on 所列；2 无法运行；
            64 命令写法有误；74 无法写出文件。
            """,
            """
            A folder for each area and year, which is whole or absent. What has not changed in
            content is not made again. What was made before and is off the list now is named, and
            counted nowhere. Exit codes: 0 all done; 1 done, and some unit failed or some clause is
            what --fail-on names; 2 cannot run; 64 usage; 74 cannot write.
            """),
        subcommands: [BatchRunCommand.self, BatchWhyCommand.self, BatchCollectCommand.self],
        defaultSubcommand: BatchRunCommand.self)

    /// Prints what a batch came to, the verdict of the whole on the last line; `overview` is
    /// called for the files that are written of it.
    static func conclude(
        _ outcome: BatchOutcome, output: String, gate: GateOptions, overview: () throws -> Void
    ) throws {
        let text = BatchText(language: spokenLanguage)
        let faults = text.faults(outcome)
        if !faults.isEmpty { printError(faults.joined(separator: "\n")) }
        let failures = text.failures(outcome)
        if !failures.isEmpty { printError(failures.joined(separator: "\n")) }
        try overview()
        printOut(say("状态和问题：", "states and faults: ") + "\(output)/state.csv \(output)/faults.csv")
        printOut((text.offList(outcome) + text.summary(outcome)).joined(separator: "\n"))
        try gate.check(outcome)
        if !failures.isEmpty { throw ExitStatus.notMet.error }
    }

    /// A batch's fault as the one that the program's edge knows.
    static func unwrap<Value>(_ body: () throws(BatchFault) -> Value) throws -> Value {
        do {
            return try body()
        } catch .inputs(let fault) {
            throw fault
        } catch .write(let failure) {
            throw failure
        }
    }
}

/// `fucha batch why`: which named part would make a unit run.
struct BatchWhyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why",
        abstract: say(
            "说明各单元为什么要（或不要）再做", "Say why units would be made again, or not"))

    @Argument(
        help: ArgumentHelp(
            say("地区文件夹的名字（默认：全部）", "Name of an area's folder (else all)"),
            valueName: say("地区", "area")))
    var area: String?

    @Option(help: ArgumentHelp(say("只看这一年", "Only this year"), valueName: say("年", "year")))
    var year: Int?

    @OptionGroup var place: OutputFolderOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        let reasons = try Reasons.of(
            area: area, year: year, output: place.output, toolVersion: toolVersion)
        printOut(
            BatchText(language: spokenLanguage).reasons(reasons).joined(separator: "\n"))
    }
}

/// `fucha batch collect`: the states of shards as one.
struct BatchCollectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "collect",
        abstract: say(
            "合并各分片的状态和问题", "Merge the states and faults of shards"))

    @OptionGroup var place: OutputFolderOption
    @OptionGroup var overview: OverviewOption
    @OptionGroup var whole: BatchWholeOptions
    @OptionGroup var gate: GateOptions
    @OptionGroup var common: CommonOptions

    func run() throws {
        let outcome = try BatchCommand.unwrap { () throws(BatchFault) in
            try ShardStates.collect(place.output, ending: whole.ending)
        }
        whole.tellReports()
        try BatchCommand.conclude(outcome, output: place.output, gate: gate) {
            try overview.write(of: place.output, common)
        }
    }
}
