import Values

extension Diagnostic.Kind {
    static let headerMissing = Self(
        "table.headerMissing", .error,
        Wording(
            "没有找到能认出时间和观测量的表头；读过的列：{headings}",
            "no headings with a time and an observed quantity were found; columns seen: {headings}"),
        advice: Wording(
            "核对是不是这个文件；列名特殊的，在 area.xml 用 <time> 和 <column> 写明",
            "check that it is the right file; name unusual columns with <time> and <column> in area.xml"
        ))
    static let tableEmpty = Self(
        "table.empty", .error,
        Wording("表中没有数据行", "the table has no rows of data"),
        advice: Wording("核对导出的文件", "check the exported file"))
    static let headingsUnmatched = Self(
        "headings.unmatched", .note,
        Wording("未读取的列：{headings}", "columns not read: {headings}"),
        advice: Wording(
            "需要的列用 <column> 写明，不需要的用 <ignore> 写明",
            "name those you need with <column>, the others with <ignore>"))
    static let headingOnlyMerged = Self(
        "headings.onlyMerged", .warning,
        Wording(
            "这一列只在合并表头“{heading}”之下，没有自己的列名，未读取",
            "this column has no heading of its own under the merged “{heading}”; not read"),
        advice: Wording(
            "核对表头的合并范围，补上列名；不需要的列用 <ignore> 写明",
            "check what the heading is merged over and head the column; drop it with <ignore> if it is not wanted"
        ))
    static let headingDoubled = Self(
        "headings.doubled", .error,
        Wording(
            "“{heading}”与“{other}”都是{meaning}，两列都未读取",
            "“{heading}” and “{other}” both mean {meaning}; neither is read"),
        advice: Wording(
            "在 area.xml 用 <ignore> 去掉一列", "drop one of them with <ignore> in area.xml"))
    static let headingMissing = Self(
        "headings.missing", .error,
        Wording(
            "表中没有 area.xml 声明的列“{heading}”",
            "the table has no column “{heading}”, which area.xml declares"),
        advice: Wording("核对列名", "check the heading"))
    static let headingMissingNear = Self(
        "headings.missing", .error,
        Wording(
            "表中没有 area.xml 第 {line} 行声明的列“{heading}”；最接近的是“{nearest}”",
            "the table has no column “{heading}”, declared on line {line} of area.xml; the nearest is “{nearest}”"
        ),
        advice: Wording("核对列名", "check the heading"))
    static let remarkUnknown = Self(
        "unit.unknown", .error,
        Wording(
            "“{heading}”括号里的“{remark}”不是{quantity}的单位（应为“{expected}”或能换算成它的单位），这一列未读取",
            "“{remark}” in “{heading}” is no unit of {id} (expected “{expected}” or what converts into it); the column is not read"
        ),
        advice: Wording(
            "向填报单位核实；在 area.xml 用 <column heading=\"{heading}\" quantity=\"{id}\" unit=\"…\"/> 写明",
            "ask the bureau; state <column heading=\"{heading}\" quantity=\"{id}\" unit=\"…\"/> in area.xml"
        ))
    static let unitMissing = Self(
        "unit.missing", .error,
        Wording(
            "“{heading}”没有注明单位，{quantity}有几种常用单位，不能猜；这一列未读取",
            "“{heading}” states no unit, and {id} is written in several; it is not guessed and not read"
        ),
        advice: Wording(
            "在 area.xml 写明：<column heading=\"{heading}\" quantity=\"{id}\" unit=\"{expected}\"/>",
            "state it in area.xml: <column heading=\"{heading}\" quantity=\"{id}\" unit=\"{expected}\"/>"
        ))
    static let unitsAssumed = Self(
        "unit.assumed", .note,
        Wording("没有注明单位，按惯用单位读取：{columns}", "no unit stated; read in the usual one: {columns}"),
        advice: Wording("", ""))
    static let ozoneUnclear = Self(
        "quantity.ozoneUnclear", .error,
        Wording(
            "日值里的“{heading}”没有说是最大1小时平均还是最大8小时平均；未读取",
            "daily “{heading}” does not say whether it is the maximum 1-hour or 8-hour mean; not read"
        ),
        advice: Wording(
            "在 area.xml 写明：<column heading=\"{heading}\" quantity=\"o3-8h\"/>",
            "state it in area.xml: <column heading=\"{heading}\" quantity=\"o3-8h\"/>"))
    static let hoursAssumed = Self(
        "hours.assumed", .note,
        Wording(
            "没有声明小时标记的含义，按“标记为小时结束”（1时 = 0:00–1:00）读取",
            "what an hour's label means is not declared; taken as the hour's end (1 h = 0:00–1:00)"),
        advice: Wording(
            "在 area.xml 写明 hours=\"ending\" 或 hours=\"start\"",
            "state hours=\"ending\" or hours=\"start\" in area.xml"))
    static let hoursShifted = Self(
        "hours.shifted", .warning,
        Wording(
            "站点 {station} 的小时标记有两种含义，本表按另一种折算了一小时",
            "station {station} has hours labelled in two ways; this table was moved by one hour to the other"
        ),
        advice: Wording("核对 area.xml 中的 hours=", "check hours= in area.xml"))

    static let timeUnreadable = Self(
        "time.unreadable", .error,
        Wording("“{value}”{reason}，这一行未读取", "“{value}”: {reasonEnglish}; the row is not read"),
        advice: Wording(
            "核对日期和钟点，写成 2024-03-01 08:00 这样的形式",
            "check date and hour, and write them like 2024-03-01 08:00"))
    static let timeMissing = Self(
        "time.missing", .error,
        Wording("没有时间，这一行未读取", "there is no time; the row is not read"),
        advice: Wording("补上时间", "fill in the time"))
    static let hourMissing = Self(
        "time.hourMissing", .error,
        Wording(
            "“{value}”只有日期，没有钟点，这一行未读取",
            "“{value}” is a date without an hour; the row is not read"),
        advice: Wording(
            "补上钟点；如果是日值，在 area.xml 写 interval=\"day\"",
            "add the hour; if these are daily values, state interval=\"day\" in area.xml"))
    static let timeOffTheHour = Self(
        "time.offTheHour", .error,
        Wording(
            "“{value}”不在整点，小时值这一行未读取",
            "“{value}” is not on the hour; the row is not read as an hourly value"),
        advice: Wording("提供小时值", "provide hourly values"))
    static let serialWithoutStyle = Self(
        "time.serialWithoutStyle", .note,
        Wording(
            "时间列有 {count} 个没有日期格式的序号，按表格的日期系统读作日期",
            "{count} serials without a date style in the time column are read by the sheet's date system"
        ),
        advice: Wording("", ""))
    static let hourOfDayDropped = Self(
        "time.hourDropped", .note,
        Wording(
            "日值或月值的时间里有 {count} 个带钟点，只取日期",
            "{count} times of daily or monthly values have an hour; only the date is used"),
        advice: Wording("", ""))

    static let valueUnreadable = Self(
        "value.unreadable", .error,
        Wording("“{heading}”的“{value}”不是数", "“{value}” in “{heading}” is not a number"),
        advice: Wording(
            "改正这一格；如果是缺测标记，在 area.xml 用 <missing> 声明",
            "mend the cell; declare a marker of absence with <missing> in area.xml"))
    /// The same where `area.xml` declares no markers: figures and station messages.
    static let numberUnreadable = Self(
        "value.unreadable", .error,
        Wording("“{heading}”的“{value}”不是数", "“{value}” in “{heading}” is not a number"),
        advice: Wording("请填报单位核实，改正这一格", "ask its sender and mend the cell"))
    static let cellError = Self(
        "value.cellError", .error,
        Wording(
            "“{heading}”这一格是表格错误 {value}", "the cell of “{heading}” is a spreadsheet error, {value}"
        ),
        advice: Wording("在表格软件中改正公式", "mend the formula in the spreadsheet program"))
    static let formulaWithoutValue = Self(
        "value.formulaWithoutValue", .error,
        Wording(
            "“{heading}”这一格是公式，但没有保存结果",
            "the cell of “{heading}” is a formula without a stored result"),
        advice: Wording(
            "用表格软件打开并重新保存，或粘贴为数值",
            "open and save it in a spreadsheet program, or paste it as a value"))
    static let valueImpossible = Self(
        "value.impossible", .error,
        Wording(
            "“{heading}”的“{value}”超出{quantity}可能的范围（{range}），不用于计算",
            "“{value}” in “{heading}” is outside what {id} can be ({range}); not used"),
        advice: Wording(
            "核对单位和数值；如果是缺测标记，在 area.xml 用 <missing> 声明",
            "check unit and value; declare a marker of absence with <missing> in area.xml"))
    static let valueNegative = Self(
        "value.negative", .warning,
        Wording(
            "“{heading}”的“{value}”是负浓度（仪器零点漂移，未经审核），不用于计算",
            "“{value}” in “{heading}” is a negative concentration (unreviewed zero drift); not used"
        ),
        advice: Wording("使用审核后的数据", "use reviewed data"))
    static let ionZero = Self(
        "value.ionZero", .warning,
        Wording(
            "负氧离子为 0：读作有效值，但观测中不应出现",
            "negative ions are 0: read as valid, though an instrument should not give it"),
        advice: Wording("请站点核实仪器状态", "have the station check the instrument"))
    static let valuesRounded = Self(
        "value.rounded", .note,
        Wording(
            "{quantity}有 {count} 个值小数位过多，修约到 {scale} 位（GB/T 8170）",
            "{count} values of {id} have more digits than can be kept; rounded to {scale} decimals (GB/T 8170)"
        ),
        advice: Wording("", ""))
    static let rowsRejected = Self(
        "quality.rejected", .note,
        Wording(
            "质量控制列标明 {count} 行不可用，不用于计算",
            "the quality column marks {count} rows as unusable; they are not used"),
        advice: Wording("", ""))

    static let stationUnknown = Self(
        "station.unknown", .warning,
        Wording(
            "没有声明站点“{station}”，它的 {count} 行未读取",
            "no station “{station}” is declared; its {count} rows are not read"),
        advice: Wording(
            "需要时在 area.xml 用 <station id=\"{station}\" …/> 声明",
            "declare it with <station id=\"{station}\" …/> if it is wanted"))
    static let stationUnstated = Self(
        "station.unstated", .error,
        Wording(
            "没有说明是哪个站的数据，未读取",
            "nothing says which station this is; not read"),
        advice: Wording(
            "在 area.xml 写 station=\"…\"，或用 <station heading=\"…\"/> 指明站号所在的列",
            "state station=\"…\" in area.xml, or the station's column by <station heading=\"…\"/>"))
    static let stationAssumed = Self(
        "station.assumed", .note,
        Wording(
            "没有说明站点，按唯一声明的站点 {station} 读取",
            "no station stated; read as {station}, the only one declared"),
        advice: Wording("", ""))
    static let stationOutsideDays = Self(
        "station.outsideDays", .warning,
        Wording(
            "站点 {station} 有 {count} 行在声明的起止日期（{days}）之外，照常读取",
            "{count} rows of station {station} lie outside its declared days ({days}); they are read"
        ),
        advice: Wording("核对 area.xml 中的 from= 和 to=", "check from= and to= in area.xml"))
    static let duplicateSame = Self(
        "duplicate.same", .note,
        Wording(
            "站点 {station} {time} 与 {other} 重复，数值一致，计一次",
            "station {station}, {time}: repeats {other} with the same values; counted once"),
        advice: Wording("", ""))
    static let duplicateDifferent = Self(
        "duplicate.different", .error,
        Wording(
            "站点 {station} {time} 与 {other} 重复而数值不同（{values}），都不用于计算",
            "station {station}, {time}: contradicts {other} ({valuesEnglish}); no value is used"),
        advice: Wording("核实后保留一个", "find out which is right and keep that one"))
    static let sheetHidden = Self(
        "table.sheetHidden", .note,
        Wording("隐藏的工作表未读取", "a hidden sheet is not read"),
        advice: Wording(
            "需要时在 area.xml 用 sheet=\"…\" 指明",
            "name it by sheet=\"…\" in area.xml if it is wanted"))
    static let sheetUndeclared = Self(
        "table.sheetUndeclared", .note,
        Wording(
            "area.xml 没有声明读取这个工作表，未读取",
            "no declaration of area.xml reads this sheet; not read"),
        advice: Wording(
            "需要时在 area.xml 用 sheet=\"…\" 指明",
            "name it by sheet=\"…\" in area.xml if it is wanted"))
    static let sheetMissing = Self(
        "table.sheetMissing", .error,
        Wording(
            "没有名为“{sheet}”的工作表；有：{sheets}",
            "there is no sheet “{sheet}”; there are: {sheets}"),
        advice: Wording("改正 area.xml 中的 sheet=", "mend sheet= in area.xml"))
    static let sheetSkipped = Self(
        "table.sheetSkipped", .note,
        Wording("这个工作表没有可读的表头，未读取", "this sheet has no headings that can be read; not read"),
        advice: Wording(
            "需要时在 area.xml 用 sheet=\"…\" 指明",
            "name it by sheet=\"…\" in area.xml if it is wanted"))
    static let tooManyTables = Self(
        "table.tooMany", .error,
        Wording("表的总数超过 65535，未读取", "there are more than 65535 tables; not read"),
        advice: Wording("分成几个文件夹", "split the folder"))
}
