package import Assessment
package import Gathering
package import Values

/// What stands in the way of getting every figure by forms: said when they are made, not when they
/// come back.
package enum FormTrouble {
    package static func diagnostics(
        _ dataset: Dataset, _ rulebook: Rulebook, _ questionnaires: [Questionnaire],
        _ unassigned: [Indicator], _ headings: HeadingTable
    ) -> [Diagnostic] {
        var found = unassigned.map {
            Diagnostic(.figureUnassigned, ["name": $0.name, "indicator": $0.id])
        }
        var seen: Set<String> = []
        for figure in questionnaires.flatMap(\.figures)
        where seen.insert(figure.indicator.id).inserted {
            let indicator = figure.indicator
            if headings.name(ofIndicator: indicator.id, preferring: indicator.name) == nil {
                found.append(
                    Diagnostic(
                        .figureNameless, ["name": indicator.name, "indicator": indicator.id]))
            }
        }
        return found.sorted()
    }
}

extension Diagnostic.Kind {
    static let figureUnassigned = Diagnostic.Kind(
        "form.figureUnassigned", .warning,
        Wording(
            "没有条款写明由哪个单位填报“{name}”（{indicator}），填报表里没有它",
            "no clause names a bureau for “{name}” ({indicator}); it is in no form"),
        advice: Wording(
            "在规则集的条款里写 bureau，或在 area.xml 里写 compiledBy 或 leadUnit",
            "name a bureau in the rulebook, or compiledBy or leadUnit in area.xml"))
    static let figureNameless = Diagnostic.Kind(
        "form.figureNameless", .warning,
        Wording(
            "headings.xml 里没有指标 {indicator}（“{name}”），填报的数读不进来",
            "headings.xml has no name for {indicator} (“{name}”): what is reported cannot be read"),
        advice: Wording(
            "在 headings.xml 添加 <indicator id=\"{indicator}\" …>",
            "add <indicator id=\"{indicator}\" …> to headings.xml"))
}
