import Values

extension Diagnostic.Kind {
    static let templateUnknownName = Diagnostic.Kind(
        "template.unknownName", .blocker,
        Wording("没有名为“{name}”的值", "there is no value named \"{name}\""),
        advice: Wording("可改为：{nearest}", "perhaps: {nearest}"))

    static let templateNotAList = Diagnostic.Kind(
        "template.notAList", .blocker,
        Wording("“{name}”不是列表，不能用于 each", "\"{name}\" is not a list: each cannot go through it"),
        advice: Wording("可用的列表有：{lists}", "lists are: {lists}"))

    static let templateNotPrintable = Diagnostic.Kind(
        "template.notPrintable", .blocker,
        Wording("“{name}”不是可以直接打印的值", "\"{name}\" cannot be printed by itself"),
        advice: Wording("写出它的下一级名称，如“{example}”", "name a part of it, such as \"{example}\""))

    static let templateBadTest = Diagnostic.Kind(
        "template.badTest", .blocker,
        Wording("条件“{test}”不能理解", "the condition \"{test}\" is not understood"),
        advice: Wording(
            "可写 x、not x、x = '文字'、x != '文字'，用 and 相连",
            "write x, not x, x = 'words' or x != 'words', joined by and"))

    static let templateUnknownElement = Diagnostic.Kind(
        "template.unknownElement", .blocker,
        Wording("模板没有名为“{name}”的元素", "templates have no element named \"{name}\""),
        advice: Wording("可改为：{nearest}", "perhaps: {nearest}"))

    static let templateMisplaced = Diagnostic.Kind(
        "template.misplaced", .blocker,
        Wording("元素“{name}”不能放在“{parent}”里", "element \"{name}\" does not belong in \"{parent}\""),
        advice: Wording("参见 templates/schemas 中的语法文件", "see the grammars in templates/schemas"))

    static let templateWrongRoot = Diagnostic.Kind(
        "template.wrongRoot", .blocker,
        Wording(
            "最外层的元素是“{name}”，应为“{expected}”",
            "the outermost element is \"{name}\", not \"{expected}\""),
        advice: Wording(
            "整份材料放在 dossiers，供多份材料引用的放在 dossiers/parts",
            "whole dossiers stand in dossiers, what several include in dossiers/parts"))

    static let templateMissingAttribute = Diagnostic.Kind(
        "template.missingAttribute", .blocker,
        Wording(
            "元素“{name}”缺少属性“{attribute}”", "element \"{name}\" lacks attribute \"{attribute}\""),
        advice: Wording("补上该属性", "add the attribute"))

    static let templateBadAttribute = Diagnostic.Kind(
        "template.badAttribute", .blocker,
        Wording(
            "属性“{attribute}”不能是“{value}”", "attribute \"{attribute}\" cannot be \"{value}\""),
        advice: Wording("可用的值：{allowed}", "allowed: {allowed}"))

    static let templateCellCount = Diagnostic.Kind(
        "template.cellCount", .blocker,
        Wording(
            "这一行有{cells}格，表有{columns}列", "the row has {cells} cells, the table {columns} columns"),
        advice: Wording("让每行的格数等于列数", "give every row as many cells as there are columns"))

    static let documentBrokenReference = Diagnostic.Kind(
        "document.brokenReference", .blocker,
        Wording("引用“{id}”没有着落", "reference \"{id}\" leads nowhere"),
        advice: Wording("可改为：{nearest}", "perhaps: {nearest}"))

    static let documentDuplicateID = Diagnostic.Kind(
        "document.duplicateID", .blocker,
        Wording("编号名“{id}”用了两次", "id \"{id}\" is used twice"),
        advice: Wording("每个 id 只用一次", "use each id once"))
}
