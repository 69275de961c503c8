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
            "Many areas in several years at a glance (HTML, PDF or XLSX, by the file's name)"),
        discussion: say(
            """
            各地区重新读取和评估；是批次的输出文件夹时只读其中的结果，年份默认为批次的年份。
            """,
            """
            Areas are read and assessed anew; of a batch's output folder only what it holds is
            read, and its years are the batch's unless given.
            """))

    @Argument(
        help: ArgumentHelp(
            say(
                "含有各地区文件夹的文件夹、地区文件夹、清单或批次的输出文件夹（可写多个）",
                "Folders that hold areas' folders, areas' folders, manifests, or output folders of batches (one or more)"
            ),
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

    func validate() throws {
        do { _ = try OverviewFiles(output) } catch { throw ValidationError(error.message) }
    }

    func run() throws {
        let files = try OverviewFiles(output)
        let templates = try common.templatesFolder()
        let progress = Progress()
        defer { progress.end() }
        let parts = OverviewParts.joined(
            try sources.map { try gather($0, templates: templates, progress: progress) })
        try files.write(parts, templates: templates) { progress.end() }
        guard parts.troubles.isEmpty else {
            for trouble in parts.troubles { printError("\(trouble.area)\n\(trouble.words)") }
            throw ExitStatus.unusable.error
        }
    }

    private func gather(
        _ source: String, templates: String, progress: Progress
    ) throws(InputFault) -> OverviewParts {
        guard !BatchOverview.isOutput(source) else {
            progress.stage(say("正在读取批次 \(source)", "reading the batch \(source)"))
            return try BatchOverview.parts(of: source, years: years, language: spokenLanguage)
        }
        let areas = try AreaFinder.areas(source, years: years)
        progress.stage(say("正在评估 \(areas.count) 个地区", "assessing \(areas.count) areas"))
        return .joined(Workers.run(areas) { assess($0, templates: templates) })
    }

    /// One area; the data set is let go before the next.
    private func assess(_ area: BatchArea, templates: String) -> OverviewParts {
        var parts = OverviewParts()
        do throws(InputFault) {
            let dataset = try Gatherer.gather(area: area.folder, templates: templates)
            let rulebook = try RulebookLibrary.load(dataset.area.rulebook, templates: templates)
            parts.prints = [AreaPrints(dataset)]
            for year in area.years {
                let evaluation = try Assessor.assess(
                    dataset, rulebook: rulebook, year: year, toolVersion: toolVersion)
                parts.entries.append(AreaYear(evaluation, language: spokenLanguage))
            }
            return parts
        } catch {
            let faults = UnitRecord.faults(error.diagnostics)
            var failed = OverviewParts()
            failed.troubles = [
                Overview.Trouble(
                    area: area.name,
                    words: BatchText(language: spokenLanguage).entries(faults)
                        .joined(separator: "\n"))
            ]
            return failed
        }
    }
}
