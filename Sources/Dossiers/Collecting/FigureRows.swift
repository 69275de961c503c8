import Assessment
import Gathering
import Values
import Workbooks

/// The sheet 填报: a row a figure.
struct FigureRows {
    typealias Heading = FormLayout.Heading

    let questionnaire: Questionnaire
    private let numbers = NumberWords(.chinese)

    init(_ questionnaire: Questionnaire) { self.questionnaire = questionnaire }

    /// Beyond what any statistic comes to; a rule of entry needs an end.
    private static let largest = 1e15

    private func priorHeading(_ year: Int) -> String {
        Heading.year(year, isBaseline: year == questionnaire.area.baselineYear)
    }

    private var columns: [(heading: String, width: Double, isEntry: Bool)] {
        [(Heading.key, 6, false), (Heading.indicator, 18, false), (Heading.unit, 9, false)]
            + [(Heading.value, 13, true)]
            + questionnaire.priorYears.map { (priorHeading($0), 13, false) }
            + [
                (Heading.reason, 40, false), (Heading.basis, 22, true), (Heading.filler, 10, true),
                (Heading.date, 12, true),
            ]
    }

    /// What the hidden sheet says of the rows.
    var rows: [FormIdentity.Row] {
        questionnaire.figures.map { figure in
            var printed = [
                Heading.indicator: figure.indicator.name, Heading.reason: reasons(figure),
            ]
            for year in questionnaire.priorYears {
                printed[priorHeading(year)] = prior(figure, year)
            }
            let units = FormLayout.units(of: figure.indicator.unit)
            return FormIdentity.Row(
                key: figure.key, subject: figure.indicator.id, units: units, printed: printed)
        }
    }

    var sheet: Workbooks.Sheet {
        let head = FormLooks.head(
            questionnaire.title,
            "只填黄色的格，其余已锁定。数值只填数，不写单位；没有数据的不填，"
                + "在“\(Heading.basis)”里写明原因。怎样填、发给谁，见“\(FormLayout.guide)”。",
            columns.map { ($0.heading, $0.isEntry) })
        return Workbooks.Sheet(
            name: FormLayout.figures, columns: columns.map { Workbooks.Column(width: $0.width) },
            rows: head + questionnaire.figures.map(row), frozenRows: head.count,
            autofilter: false, pageHeading: questionnaire.title, isProtected: true,
            entries: rules(below: head.count), fitsHeights: true)
    }

    private func row(_ figure: AskedFigure) -> [Workbooks.Cell] {
        let units = FormLayout.units(of: figure.indicator.unit)
        return [
            .looking(FormLooks.printed, .text(figure.key)),
            .looking(FormLooks.printed, .text(figure.indicator.name)),
            .looking(
                units.count > 1 ? FormLooks.entry : FormLooks.printed,
                .text(figure.indicator.unit.rawValue)),
            .looking(FormLooks.entry, .empty),
        ]
            + questionnaire.priorYears.map {
                .looking(FormLooks.prior, .text(prior(figure, $0)))
            }
            + [
                .looking(FormLooks.printed, .text(reasons(figure))),
                .looking(FormLooks.text, .empty), .looking(FormLooks.text, .empty),
                .looking(FormLooks.entry, .empty),
            ]
    }

    private func rules(below head: Int) -> [EntryRule] {
        guard !questionnaire.figures.isEmpty else { return [] }
        let rows = head...(head + questionnaire.figures.count - 1)
        var rules = [
            EntryRule(
                .number(-Self.largest, Self.largest), column: 3, rows: rows, title: "只填数",
                prompt: "单位在左边一格。只写数，不写公式；百分数填 96.8，不要写成 0.968。",
                refusal: "这一格只能填数。单位在左边一格；没有数据的不填，在“\(Heading.basis)”里写明原因。")
        ]
        for (index, figure) in questionnaire.figures.enumerated() {
            let units = FormLayout.units(of: figure.indicator.unit)
            guard units.count > 1 else { continue }
            rules.append(
                EntryRule(
                    .choice(units), column: 2, rows: (head + index)...(head + index),
                    title: "选单位", prompt: "数值用哪个单位，就选哪个单位。",
                    refusal: "请从下拉列表里选单位。"))
        }
        return rules
    }

    private func prior(_ figure: AskedFigure, _ year: Int) -> String {
        switch figure.prior[year] ?? .none {
        case .value(let value):
            numbers.value(
                value.withoutZeros(beyond: figure.indicator.decimals), figure.indicator.unit)
        case .none: "没有报送"
        case .conflict: "报送的数不一致"
        case .unread: "报送的数无法读取"
        }
    }

    /// `（10）城镇污水处理率：城镇污水处理率达到94%以上。`
    private func reasons(_ figure: AskedFigure) -> String {
        figure.reasons.map { clause in
            let number = clause.task.map { "（\($0)）" } ?? ""
            let words = clause.citation.words
            return number + clause.title + (words.isEmpty ? "" : "：" + words)
        }.joined(separator: "\n")
    }
}

extension DecimalValue {
    /// The same number without the zeros that another unit has put at its end.
    func withoutZeros(beyond decimals: Int) -> DecimalValue {
        var (mantissa, scale) = (mantissa, scale)
        while scale > max(decimals, 0), mantissa % 10 == 0 {
            mantissa /= 10
            scale -= 1
        }
        return DecimalValue(mantissa: mantissa, scale: scale)
    }
}
