import Values

private let correct = Wording("请改正规则集文件。", "Correct the rulebook's file.")

/// Faults of rulebooks that a schema cannot see; the loader finds them.
extension Diagnostic.Kind {
    static let rulebookFolderMissing = Diagnostic.Kind(
        "rulebook.folderMissing", .blocker,
        Wording("找不到规则集文件夹", "the folder of rulebooks is missing"),
        advice: Wording("请核对模板文件夹的位置。", "Check where the templates are."))
    static let rulebookMissing = Diagnostic.Kind(
        "rulebook.missing", .blocker,
        Wording("没有规则集 {id}；现有：{there}", "there is no rulebook {id}; there are: {there}"),
        advice: Wording("请核对 rulebook 或 tailors 属性。", "Check the attribute rulebook or tailors."))
    static let rulebookMissingNear = Diagnostic.Kind(
        "rulebook.missing", .blocker,
        Wording(
            "没有规则集 {id}，是不是 {nearest}？现有：{there}",
            "there is no rulebook {id}; did you mean {nearest}? There are: {there}"),
        advice: Wording("请核对 rulebook 或 tailors 属性。", "Check the attribute rulebook or tailors."))
    static let rulebookUnknownClause = Diagnostic.Kind(
        "rulebook.unknownClause", .blocker,
        Wording(
            "重点任务“{action}”所列的条款 {id} 不在本规则集中；现有：{there}",
            "“{action}” lists the clause {id}, which this rulebook has not; there are: {there}"),
        advice: correct)
    static let rulebookCyclic = Diagnostic.Kind(
        "rulebook.cyclic", .blocker,
        Wording("规则集互相承接，没有尽头：{chain}", "the rulebooks tailor one another in a circle: {chain}"),
        advice: correct)
    static let rulebookIdMismatch = Diagnostic.Kind(
        "rulebook.idMismatch", .blocker,
        Wording(
            "id 写作 {id}，而文件名是 {expected}.xml", "its id is {id}, but the file is {expected}.xml"),
        advice: correct)
    static let rulebookYears = Diagnostic.Kind(
        "rulebook.years", .blocker,
        Wording("年份“{years}”不成范围", "the years “{years}” are no range"),
        advice: Wording("请写作 2024-2026，或 2016-（没有止年）。", "Write 2024-2026, or 2016- with no end."))
    static let rulebookNotDecimal = Diagnostic.Kind(
        "rulebook.notDecimal", .blocker,
        Wording("{attribute} 的值“{value}”不是十进制数", "{attribute}: “{value}” is not a decimal number"),
        advice: Wording("数字最多 18 位。", "At most 18 digits."))
    static let rulebookEmptyRange = Diagnostic.Kind(
        "rulebook.emptyRange", .blocker,
        Wording("下限 {low} 大于上限 {high}", "the low end {low} is above the high end {high}"),
        advice: correct)
    static let rulebookNegativeChange = Diagnostic.Kind(
        "rulebook.negativeChange", .blocker,
        Wording(
            "by 是改善的最小幅度，不能为负：{by}", "by is the least improvement and cannot be negative: {by}"),
        advice: correct)
    static let rulebookGivenTwice = Diagnostic.Kind(
        "rulebook.givenTwice", .blocker,
        Wording("算例两次给出指标 {id}", "the example gives the indicator {id} twice"),
        advice: correct)
    static let rulebookMinimumTooHigh = Diagnostic.Kind(
        "rulebook.minimumTooHigh", .blocker,
        Wording(
            "{attribute} 为 {value}，不能超过 {limit}",
            "{attribute} is {value}, but at most {limit} is possible"),
        advice: correct)
    static let rulebookUnknownCondition = Diagnostic.Kind(
        "rulebook.unknownCondition", .blocker,
        Wording("没有 <{name}> 这种条件", "there is no condition <{name}>"), advice: correct)
    static let rulebookUnknownUnit = Diagnostic.Kind(
        "rulebook.unknownUnit", .blocker,
        Wording(
            "指标 {indicator} 的单位“{unit}”不认识；可用：{there}",
            "the unit “{unit}” of {indicator} is not known; there are: {there}"),
        advice: correct)
    static let rulebookUnknownIndicator = Diagnostic.Kind(
        "rulebook.unknownIndicator", .blocker,
        Wording(
            "条款 {clause} 用到的指标 {id} 没有声明",
            "clause {clause} reads the indicator {id}, which is not declared"),
        advice: correct)
    static let rulebookUnknownIndicatorNear = Diagnostic.Kind(
        "rulebook.unknownIndicator", .blocker,
        Wording(
            "条款 {clause} 用到的指标 {id} 没有声明，是不是 {nearest}？",
            "clause {clause} reads the indicator {id}, which is not declared; did you mean {nearest}?"
        ),
        advice: correct)
    static let rulebookUnknownDocument = Diagnostic.Kind(
        "rulebook.unknownDocument", .blocker,
        Wording(
            "条款 {clause} 引用的文件 {id} 没有声明",
            "clause {clause} cites the document {id}, which is not declared"),
        advice: correct)
    static let rulebookUnknownDocumentNear = Diagnostic.Kind(
        "rulebook.unknownDocument", .blocker,
        Wording(
            "条款 {clause} 引用的文件 {id} 没有声明，是不是 {nearest}？",
            "clause {clause} cites the document {id}, which is not declared; did you mean {nearest}?"
        ),
        advice: correct)
    static let rulebookDoubledClause = Diagnostic.Kind(
        "rulebook.doubledClause", .blocker,
        Wording(
            "条款 {id} 出现两次，另一处在 {other}", "the clause {id} is given twice; the other is at {other}"),
        advice: Wording("各层规则集的条款编号不能相同。", "Clause ids are unique over all tiers."))
    static let rulebookDoubledIndicator = Diagnostic.Kind(
        "rulebook.doubledIndicator", .blocker,
        Wording(
            "指标 {id} 出现两次，另一处在 {other}",
            "the indicator {id} is given twice; the other is at {other}"),
        advice: correct)
    static let rulebookDoubledDocument = Diagnostic.Kind(
        "rulebook.doubledDocument", .blocker,
        Wording("文件 {id} 出现两次", "the document {id} is given twice"), advice: correct)
    static let rulebookQuotedWithoutWords = Diagnostic.Kind(
        "rulebook.quotedWithoutWords", .blocker,
        Wording("条款 {id} 标为引用，却没有引文", "clause {id} is marked as quoted but quotes nothing"),
        advice: Wording("请写上原文，或改标待核。", "Quote the words, or mark it 待核."))
    static let rulebookIndicatorChanged = Diagnostic.Kind(
        "rulebook.indicatorChanged", .blocker,
        Wording(
            "指标 {id} 改了单位或优劣方向（原为“{unit}”、{better}），下层条款的数值会变义",
            "the indicator {id} changes the unit or direction of the base (“{unit}”, {better}), so that the base's limits would change their meaning"
        ),
        advice: Wording("请另立一个指标。", "Declare another indicator instead."))
}
