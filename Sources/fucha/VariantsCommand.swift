import ArgumentParser
import Assessment
import Dossiers
import Gathering
import Values
import XMLTree

/// `fucha variants`: one indicator in every way its method can choose, over several years.
struct VariantsCommand: ParsableCommand {
    enum Format: String, ExpressibleByArgument, CaseIterable { case text, csv }

    static let configuration = CommandConfiguration(
        commandName: "variants",
        abstract: say(
            "把一个指标按各版标准、各种有效性规定和时次含义各算一遍",
            "Measure an indicator by every edition, validity rule and hour label"))

    @Argument(help: ArgumentHelp(say("地区文件夹", "The area's folder")))
    var area: String

    @Argument(
        help: ArgumentHelp(say("指标", "The indicator"), valueName: say("指标", "indicator")))
    var indicator: String = "air.goodDayRate"

    @OptionGroup var span: YearsOption

    @Option(help: ArgumentHelp(say("输出格式", "Output format")))
    var format: Format = .text

    @OptionGroup var common: CommonOptions

    func run() throws {
        let progress = Progress()
        defer { progress.end() }
        let templates = try common.templatesFolder()
        progress.stage(say("正在读取 \(area)", "reading \(area)"))
        let dataset = try Gatherer.gather(area: area, templates: templates)
        let rulebook = try RulebookLibrary.load(dataset.area.rulebook, templates: templates)
        guard let found = rulebook.indicators.first(where: { $0.id == indicator }) else {
            let ids = rulebook.indicators.map(\.id)
            throw InputFault(
                .variantsUnknown,
                [
                    "indicator": indicator, "rulebook": rulebook.id,
                    "nearest": Spelling.nearest(to: indicator, among: ids) ?? ids.first ?? "",
                ])
        }
        progress.stage(say("正在计算", "measuring"))
        let table = VariantTable(dataset, found, years: Array(span.years))
        progress.end()
        let text = VariantsText(table, area: dataset.area.name, language: spokenLanguage)
        switch format {
        case .text: printOut(text.text)
        case .csv: write(text.csv, to: 1)
        }
    }
}

extension Diagnostic.Kind {
    static let variantsUnknown = Diagnostic.Kind(
        "variants.unknownIndicator", .blocker,
        Wording(
            "规则集 {rulebook} 没有指标 {indicator}",
            "the rulebook {rulebook} has no indicator {indicator}"),
        advice: Wording("是否指 {nearest}？", "Did you mean {nearest}?"))
}
