import ArgumentParser
import Assessment
import Batching
import Dossiers
import Gathering
import Glibc
import Values
import XMLTree

/// `fucha diff`: two or more years of an area side by side, with the cause of each change.
struct DiffCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, html, xlsx, pdf

        /// Programs that take these go by the file's name, so that it decides.
        init?(ofFile name: String) {
            guard let ending = name.split(separator: ".").last,
                let format = Format(rawValue: ending.lowercased()), format != .text
            else { return nil }
            self = format
        }
    }

    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: say(
            "比较两年或几年的评估结果，说明每项变化的原因",
            "Compare two or more years, with the cause of each change"),
        discussion: say(
            """
            每一边写作 地区文件夹@年份（如 samples/fangshan@2025），或一个 evaluation.json、
            一份内含它的复查报告 PDF 的路径；
            每一边与它前面的一边比较。名称以 .html、.xlsx、.pdf、.json 结尾的文件按名称定格式，其余
            按 --format。有数据文件夹时，原因由每次只换回一项、重新计算得出。
            退出码：0 没有差别（或都在预期之内）；1 有差别；2 数据无法使用；64 命令写法有误；
            74 无法写出文件。
            """,
            """
            A side is AREA@YEAR (as samples/fangshan@2025) or the path of an evaluation.json or of a \
            dossier (PDF) that holds one; each is \
            compared with the one before it. A file's name that ends with .html, .xlsx, .pdf or \
            .json says its format, --format that of everything else. Where the data are at hand \
            causes are found by computing again with one thing put back at a time.
            Exit codes: 0 no difference, or all of them expected; 1 different; 2 inputs unusable; \
            64 usage; 74 cannot write.
            """))

    @Argument(
        help: ArgumentHelp(
            say("要比较的各边，先旧后新", "The sides, the older first"),
            valueName: say("文件夹@年|文件", "area@year|file")))
    var sides: [String] = []

    @Option(help: ArgumentHelp(say("输出格式", "Output format")))
    var format: Format = .text

    @ArgumentParser.Flag(
        help: ArgumentHelp(say("不列没有变化的条款", "Leave out the clauses that did not change")))
    var onlyChanges = false

    @Option(
        help: ArgumentHelp(
            say(
                "预期差别表（条款,从,到,原因）", "Expected differences (clause,from,to,reason)"),
            valueName: say("文件", "file")))
    var expected: String?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            say(
                "写入文件（可写多个；默认：标准输出）",
                "Write to a file (one or more; else standard output)"),
            valueName: say("文件", "file")))
    var output: [String] = []

    @OptionGroup var common: CommonOptions

    func validate() throws {
        guard sides.count >= 2 else {
            throw ValidationError(
                say("要比较的至少两边", "there must be two sides at least"))
        }
        for side in sides where Side(side) == nil {
            throw ValidationError(
                say(
                    "“\(side)”既不是 文件夹@年份，也不是 .json 或 .pdf 文件",
                    "“\(side)” is neither AREA@YEAR nor a .json or .pdf file"))
        }
        if output.isEmpty, format == .xlsx || format == .pdf {
            throw ValidationError(
                say(
                    "--format \(format.rawValue) 要用 -o 写明文件",
                    "--format \(format.rawValue) needs a file: say it with -o"))
        }
    }

    func run() throws {
        let expected = try expected.map { path throws(InputFault) in
            try ExpectedDifferences.read(path: path)
        }
        let read = try self.read()
        let comparison = try Comparer.compare(read, expected: expected ?? [])
        let evaluations = read.compactMap(\.evaluation)
        if !comparison.diagnostics.isEmpty {
            printError(DiagnosticText(language: spokenLanguage).text(comparison.diagnostics))
        }
        if output.isEmpty {
            let bytes = try self.bytes(comparison, evaluations, format)
            write(String(decoding: bytes, as: UTF8.self), to: 1)
        }
        for file in output {
            try OutputFile.write(
                self.bytes(comparison, evaluations, Format(ofFile: file) ?? format), to: file)
            printError(say("已写出 ", "wrote ") + file)
        }
        if comparison.isDifferent { throw ExitStatus.notMet.error }
    }

    private func bytes(
        _ comparison: YearComparison, _ evaluations: [Evaluation], _ format: Format
    ) throws(InputFault) -> [UInt8] {
        var book: TableBook {
            ComparisonTables(comparison, onlyChanges: onlyChanges, language: spokenLanguage).book
        }
        switch format {
        case .text:
            let text = ComparisonText(
                comparison, onlyChanges: onlyChanges, language: spokenLanguage
            ).text
            return Array((text + "\n").utf8)
        case .json: return comparison.json(onlyChanges: onlyChanges)
        case .html: return try TablePage.html(book, templates: common.templatesFolder())
        case .xlsx: return try TableWorkbook.bytes(book, toolVersion: toolVersion)
        case .pdf:
            return try TableSheets.pdf(
                book, sides: evaluations, templates: common.templatesFolder(),
                toolVersion: toolVersion)
        }
    }

    /// In the order given; an area is gathered and measured once for all its years.
    private func read() throws(InputFault) -> [ComparedSide] {
        let progress = Progress()
        defer { progress.end() }
        let templates = try common.templatesFolder()
        // Proved by `validate`.
        let parsed = sides.compactMap(Side.init)
        var read: [Int: ComparedSide] = [:]
        for index in parsed.indices where read[index] == nil {
            guard let folder = parsed[index].folder else {
                read[index] = try file(sides[index], templates: templates)
                continue
            }
            let places = parsed.indices.filter { parsed[$0].folder == folder }
            let years = places.compactMap { place in
                parsed[place].year.map { (year: $0, name: sides[place]) }
            }
            let made = try area(folder, years: years, templates: templates, progress)
            for (place, side) in zip(places, made) { read[place] = side }
        }
        progress.stage(say("正在查找原因", "looking for causes"))
        return parsed.indices.compactMap { read[$0] }
    }

    private func file(_ path: String, templates: String) throws(InputFault) -> ComparedSide {
        var bytes = try FileBytes.read(path, file: path, limit: Self.sizeLimit)
        if path.lowercased().hasSuffix(".pdf") {
            bytes = try KeptDossier.evaluation(inside: bytes, name: path)
        }
        return try .side(reading: bytes, name: path, templates: templates)
    }

    private func area(
        _ folder: String, years: [(year: Int, name: String)], templates: String,
        _ progress: Progress
    ) throws(InputFault) -> [ComparedSide] {
        progress.stage(say("正在读取 \(folder)", "reading \(folder)"))
        let dataset = try Gatherer.gather(area: folder, templates: templates)
        let rulebook = try RulebookLibrary.load(dataset.area.rulebook, templates: templates)
        progress.stage(say("正在计算和判定", "measuring and judging"))
        let made = try ComparedSide.sides(
            of: dataset, rulebook: rulebook, years: years, toolVersion: toolVersion)
        let serious = (made.last?.evaluation?.diagnostics ?? []).filter {
            $0.kind.severity < .warning
        }
        if !serious.isEmpty {
            printError(DiagnosticText(language: spokenLanguage).text(serious))
        }
        return made
    }

    /// An evaluation of an area with many stations has a few megabytes.
    private static let sizeLimit = 128 << 20
}
