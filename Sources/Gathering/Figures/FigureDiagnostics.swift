import Values

extension Diagnostic.Kind {
    static let figuresHeaderMissing = Self(
        "figures.headerMissing", .error,
        Wording(
            "没有找到能认出指标的表头，未读取",
            "no headings with a known indicator were found; not read"),
        advice: Wording(
            "用 指标、年份、数值、单位 等列名，或以指标名作列名",
            "head the columns 指标, 年份, 数值, 单位, or with the indicators' names"))
    static let figuresUnmatched = Self(
        "figures.unmatched", .note,
        Wording("没有认出的指标或列：{headings}", "indicators or columns not known: {headings}"),
        advice: Wording("需要的，在 headings.xml 添加别名", "add an alias to headings.xml if one is wanted"))
    static let indicatorUnknown = Self(
        "figures.indicatorUnknown", .warning,
        Wording(
            "没有名为“{name}”的指标，最接近的是“{nearest}”；这一行未读取",
            "there is no indicator “{name}”, the nearest is “{nearest}”; the row is not read"),
        advice: Wording(
            "核对指标名称；确是另一名称的，在 headings.xml 添加别名",
            "check the name; if it is another name of it, add an alias to headings.xml"))
    static let figureWithoutYear = Self(
        "figures.yearMissing", .error,
        Wording("“{heading}”没有年份，未读取", "“{heading}” has no year; not read"),
        advice: Wording(
            "加一列年份，或在 area.xml 写 year=\"…\"",
            "add a column of years, or state year=\"…\" in area.xml"))
    static let yearUnreadable = Self(
        "figures.yearUnreadable", .error,
        Wording("“{value}”不是年份，这一行未读取", "“{value}” is not a year; the row is not read"),
        advice: Wording("写成 2024 或 2024年", "write 2024 or 2024年"))
    static let figureUnitMissing = Self(
        "figures.unitMissing", .error,
        Wording(
            "“{heading}”没有注明单位（应为{expected}等），未读取",
            "“{heading}” states no unit (expected {expected} or the like); not read"),
        advice: Wording(
            "在表头括号里或“单位”列注明单位",
            "state the unit in brackets in the heading, or in a column 单位"))
    static let figureUnitUnknown = Self(
        "unit.unknown", .error,
        Wording(
            "单位“{unit}”不能用于“{quantity}”，应当是“{expected}”或能换算成它的单位；未读取",
            "unit “{unit}” cannot be that of “{quantity}”; expected “{expected}” or what converts into it; not read"
        ),
        advice: Wording(
            "请填报单位核实，改正表头括号里或“单位”列的单位",
            "ask the bureau, then mend the unit in the heading or in the column 单位"))
    static let figureUnitsDiffer = Self(
        "figures.unitsDiffer", .error,
        Wording(
            "“{heading}”这一格写“{one}”，表头写“{other}”，未读取",
            "the cell of “{heading}” says “{one}”, its heading “{other}”; not read"),
        advice: Wording("请填报单位核实", "ask the bureau"))
    static let figureNegative = Self(
        "figures.negative", .warning,
        Wording("“{heading}”为负数 {value}", "“{heading}” is negative: {value}"),
        advice: Wording("请填报单位核实", "ask the bureau"))
    static let percentOverHundred = Self(
        "figures.percentOverHundred", .warning,
        Wording("“{heading}”超过 100%：{value}", "“{heading}” is over 100 %: {value}"),
        advice: Wording("请填报单位核实", "ask the bureau"))
    static let percentAsFraction = Self(
        "figures.percentAsFraction", .warning,
        Wording(
            "“{heading}”注明单位是 %，值却只有 {value}，可能是小数形式",
            "“{heading}” is in % but only {value}; it may be a fraction"),
        advice: Wording("请填报单位核实；照 % 读取", "ask the bureau; it is read as %"))
}
