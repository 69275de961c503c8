import ArgumentParser
import Assessment
import Batching
import Dossiers
import Glibc
import Values

/// `fucha gallery`: every picture in one PDF.
struct GalleryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gallery",
        abstract: say("把所有的图画进一个 PDF", "Draw every chart into one PDF"))

    @OptionGroup var subject: AreaYearOptions

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(say("输出文件", "Output file"), valueName: say("文件", "file")))
    var output: String

    @OptionGroup var sheet: SheetOptions

    @Option(
        help: ArgumentHelp(
            say("另把全部图画这么多遍，报告用时", "Also draw all charts so often and say how long it took"),
            valueName: say("遍数", "rounds")))
    var rounds: Int?

    @OptionGroup var common: CommonOptions

    func run() throws {
        let templates = try common.templatesFolder()
        let history = try AreaRun(subject, common: common).history()
        if let rounds { try time(history, templates: templates, rounds: rounds) }
        let pdf = try ChartBuilder.gallery(
            history, size: sheet.format, templates: templates, language: spokenLanguage,
            date: sheet.date)
        try OutputFile.write(pdf, to: output)
        printOut(say("图册：", "gallery: ") + output)
    }
}

extension GalleryCommand {
    /// CPU time of a chart, fonts open; the first round does not count.
    private func time(_ history: [Evaluation], templates: String, rounds: Int) throws {
        let timing = try ChartTiming.measure(
            history, size: sheet.format, rounds: min(max(rounds, 1), 10_000),
            templates: templates, language: spokenLanguage
        ) {
            var time = timespec()
            clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
            return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
        }
        let common = timing.recipes + timing.layout
        func each(_ seconds: Double) -> String {
            "\(Int((seconds / Double(max(timing.charts, 1)) * 1e6).rounded())) µs"
        }
        func rate(_ seconds: Double) -> Int {
            Int((Double(timing.charts) / max(common + seconds, 1e-9)).rounded())
        }
        printOut(
            say(
                "共画 \(timing.charts) 幅，每幅用时（单核）：组图 \(each(timing.recipes))，排版 \(each(timing.layout))，写单幅 PDF \(each(timing.single))，写合订 PDF \(each(timing.together))",
                "\(timing.charts) charts, CPU time each: marks \(each(timing.recipes)), layout \(each(timing.layout)), a PDF each \(each(timing.single)), one PDF for all \(each(timing.together))"
            ))
        printOut(
            say(
                "每核每秒：单幅 PDF \(rate(timing.single)) 幅，合订 PDF \(rate(timing.together)) 幅",
                "a second a core: \(rate(timing.single)) charts as a PDF each, \(rate(timing.together)) in one PDF"
            ))
    }
}
