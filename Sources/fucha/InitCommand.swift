import ArgumentParser
import Assessment
import Batching
import Dossiers
import Gathering
import Values

/// `fucha init`: the folder of a new area, ready to be filled.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: say("新建一个地区文件夹", "Make the folder of a new area"),
        discussion: say(
            """
            写出 area.xml（带注释）、data/年/、任务表（规则集里有编号的任务）、空的登记表和说明。
            已有内容的文件夹不动。之后 fucha check 没有错误，fucha dossier 给出缺项清单。
            """,
            """
            Writes area.xml with comments, data/YEAR/, the task table with the tasks the rulebook
            numbers, empty registers and a page of guidance. A folder that holds anything is refused.
            fucha check then finds no error, and fucha dossier gives a dossier of what is lacking.
            """))

    @Argument(help: ArgumentHelp(say("新的地区文件夹", "The new folder")))
    var folder: String

    @Option(help: ArgumentHelp(say("地区名称", "The area's name"), valueName: say("名称", "name")))
    var name: String

    @Option(
        help: ArgumentHelp(
            say("行政区划代码，6 至 12 位数字", "Administrative division code, 6 to 12 digits"),
            valueName: say("代码", "code")))
    var code: String

    @Option(
        help: ArgumentHelp(
            say("规则集（fucha rules list 列出）", "The rulebook (see fucha rules list)"),
            valueName: say("规则集", "rulebook")))
    var rulebook: String

    @Option(help: ArgumentHelp(say("创建年", "The creation year"), valueName: say("年", "year")))
    var baseline: Int

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            say(
                "站点：站号=名称 或 站号=名称@起用日期，可写多个",
                "Stations as ID=NAME or ID=NAME@FIRST-DAY, one or more"),
            valueName: say("站点", "station")))
    var stations: [StationArgument] = []

    @Option(help: ArgumentHelp(say("编制单位", "The compiling unit"), valueName: say("单位", "unit")))
    var compiledBy: String?

    @Option(help: ArgumentHelp(say("牵头单位", "The lead unit"), valueName: say("单位", "unit")))
    var leadUnit: String?

    @OptionGroup var common: CommonOptions

    func validate() throws {
        let isCode = (6...12).contains(code.utf8.count) && code.utf8.allSatisfy { 48...57 ~= $0 }
        guard isCode else {
            throw ValidationError(say("--code 要 6 至 12 位数字", "--code must be 6 to 12 digits"))
        }
        guard (1000...2999).contains(baseline) else {
            throw ValidationError(say("--baseline 要四位的年份", "--baseline must be a year"))
        }
        guard !name.allSatisfy(\.isWhitespace) else {
            throw ValidationError(say("--name 不能空", "--name must not be empty"))
        }
        guard Set(stations.map(\.station.id)).count == stations.count else {
            throw ValidationError(say("站号重复", "a station stands twice"))
        }
    }

    func run() throws {
        let templates = try common.templatesFolder()
        guard !NewFolder.isTaken(folder) else {
            throw InputFault(.initTaken, at: SourceLocation(file: folder))
        }
        let book = try RulebookLibrary.load(rulebook, templates: templates)
        let area = Area(
            name: name, code: code, baselineYear: baseline, rulebook: rulebook,
            compiledBy: compiledBy, leadUnit: leadUnit, stations: stations.map(\.station))
        let scaffold = AreaScaffold(area, rulebook: book)
        let files = try scaffold.files(toolVersion: toolVersion)
        try NewFolder.make(
            folder, folders: scaffold.folders, files: files.map { ($0.path, $0.bytes) }
        ) { made in
            // Whatever a name holds: what is written can be read.
            let faults = try Gatherer.gather(area: made, templates: templates).diagnostics.filter {
                $0.kind.severity <= .error
            }
            guard faults.isEmpty else { throw InputFault(faults) }
        }
        printOut(say("已建立：", "made: ") + folder)
        printOut(say("下一步见 说明.txt", "说明.txt says what comes next"))
    }
}

/// `Y9001=霞云岭（森林）@2023-06-01`
struct StationArgument: ExpressibleByArgument {
    var station: Station

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1)
        guard parts.count == 2, !parts[0].contains(where: \.isWhitespace) else { return nil }
        var name = String(parts[1])
        var from: CalendarDay?
        if let at = name.lastIndex(of: "@") {
            guard let day = CalendarDay(argument: String(name[name.index(after: at)...])) else {
                return nil
            }
            from = day
            name = String(name[..<at])
        }
        guard !name.isEmpty else { return nil }
        station = Station(id: String(parts[0]), name: name, from: from)
    }
}

extension Diagnostic.Kind {
    static let initTaken = Diagnostic.Kind(
        "init.taken", .blocker,
        Wording("已有这个文件或文件夹，而且不是空的", "something stands there, and it is no empty folder"),
        advice: Wording("换一个名字", "use another name"))
}
