import ArgumentParser
import Assessment
import Batching
import Dossiers
import Gathering
import Values

/// `fucha overview`: many areas in several years on one page.
struct OverviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "overview",
        abstract: say(
            "多个地区、多个年份的总览（HTML、PDF 或 XLSX，按文件名）",
            "Many areas in several years at a glance (HTML, PDF or XLSX, by the file's name)"))

    @Argument(
        help: ArgumentHelp(
            say(
                "含有各地区文件夹的文件夹、地区文件夹或清单（可写多个）",
                "Folders that hold areas' folders, areas' folders, or manifests (one or more)"),
            valueName: say("文件夹或清单", "root-or-manifest")))
    var sources: [String]

    @Option(
        help: ArgumentHelp(
            say("年份，如 2024-2026 或 2024,2026", "Years, as 2024-2026 or 2024,2026"),
            valueName: say("年份", "years")))
    var years: YearList?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            say("输出文件（.html、.pdf、.xlsx，可写多个）", "Output file (.html, .pdf, .xlsx, one or more)"),
            valueName: say("文件", "file")))
    var output: [String]

    @OptionGroup var common: CommonOptions

    private enum Format: String { case html, pdf, xlsx }

    private func format(_ file: String) -> Format? {
        file.split(separator: ".").last.flatMap { Format(rawValue: $0.lowercased()) }
    }

    func validate() throws {
        for file in output where format(file) == nil {
            throw ValidationError(
                say(
                    "文件名须以 .html、.pdf 或 .xlsx 结尾：\(file)",
                    "the file's name ends with .html, .pdf or .xlsx: \(file)"))
        }
    }

    func run() throws {
        let templates = try common.templatesFolder()
        let progress = Progress()
        defer { progress.end() }
        let areas = try sources.flatMap { try AreaFinder.areas($0, years: years) }
        progress.stage(say("正在评估 \(areas.count) 个地区", "assessing \(areas.count) areas"))
        let found = Workers.run(areas) { assess($0, templates: templates) }
        let book = Overview(
            found.flatMap(\.entries), prints: found.compactMap(\.prints),
            troubles: found.compactMap(\.trouble), language: spokenLanguage
        ).book
        for file in output {
            let bytes: [UInt8]
            switch format(file) {
            case .html: bytes = try TablePage.html(book, templates: templates)
            case .pdf:
                bytes = try TableSheets.pdf(
                    book, templates: templates, toolVersion: toolVersion)
            case .xlsx:
                bytes = try TableWorkbook.bytes(book, toolVersion: toolVersion)
            case nil: continue
            }
            progress.end()
            try OutputFile.write(bytes, to: file)
            printOut(say("总览：", "overview: ") + file)
        }
        let troubles = found.compactMap(\.trouble)
        guard troubles.isEmpty else {
            for trouble in troubles { printError("\(trouble.area)\n\(trouble.words)") }
            throw ExitStatus.unusable.error
        }
    }

    /// One area; the data set is let go before the next.
    private struct Found: Sendable {
        var entries: [AreaYear] = []
        var prints: AreaPrints?
        var trouble: Overview.Trouble?
    }

    private func assess(_ area: BatchArea, templates: String) -> Found {
        do throws(InputFault) {
            let dataset = try Gatherer.gather(area: area.folder, templates: templates)
            let rulebook = try RulebookLibrary.load(dataset.area.rulebook, templates: templates)
            var found = Found(prints: AreaPrints(dataset))
            for year in area.years {
                let evaluation = try Assessor.assess(
                    dataset, rulebook: rulebook, year: year, toolVersion: toolVersion)
                found.entries.append(AreaYear(evaluation, language: spokenLanguage))
            }
            return found
        } catch {
            let words = DiagnosticText(language: spokenLanguage).text(error.diagnostics)
            return Found(trouble: Overview.Trouble(area: area.folder, words: words))
        }
    }
}
