import Values

extension Diagnostic.Kind {
    static let stationDoubled = Self(
        "area.stationDoubled", .blocker,
        Wording("站点 {station} 声明了两次", "station {station} is declared twice"),
        advice: Wording("保留一处", "keep one of them"))
    static let limitDoubled = Self(
        "area.limitDoubled", .blocker,
        Wording("限值 {id} 同一年度声明了两次", "the limit {id} is declared twice for one year"),
        advice: Wording("保留一处", "keep one of them"))
    static let limitNotDecimal = Self(
        "area.limitNotDecimal", .blocker,
        Wording("限值“{value}”不是十进制数", "the limit “{value}” is not a decimal number"),
        advice: Wording("数字最多 18 位", "at most 18 digits"))
    static let stationUndeclared = Self(
        "area.stationUndeclared", .blocker,
        Wording("没有声明站点“{station}”", "no station “{station}” is declared"),
        advice: Wording(
            "用 <station id=\"{station}\" name=\"…\"/> 声明它",
            "declare it with <station id=\"{station}\" name=\"…\"/>"))
    static let stationUndeclaredNear = Self(
        "area.stationUndeclared", .blocker,
        Wording(
            "没有声明站点“{station}”；最接近的是“{nearest}”",
            "no station “{station}” is declared; the nearest is “{nearest}”"),
        advice: Wording("改正站号，或声明这个站", "mend the id, or declare the station"))
    static let stationTwice = Self(
        "area.stationTwice", .blocker,
        Wording(
            "既用 station= 指定了站点，又说站点在某一列",
            "the station is given by station= and by a column as well"),
        advice: Wording("保留一种", "keep one of the two"))
    static let areaWithoutSources = Self(
        "area.noSources", .blocker,
        Wording("area.xml 没有声明任何数据文件", "area.xml declares no data files"),
        advice: Wording(
            "用 <observations files=…>、<figures files=…> 等声明",
            "declare them with <observations files=…>, <figures files=…> and so on"))
    static let movedElsewhen = Self(
        "area.movedElsewhen", .blocker,
        Wording(
            "站点迁移日 {day} 不在设站期内", "the station moved on {day}, which is not within its days"),
        advice: Wording("改正 moved，或 from、to", "mend moved, or from and to"))
    static let instrumentElsewhen = Self(
        "area.instrumentElsewhen", .blocker,
        Wording(
            "更换仪器日 {day} 不在设站期内",
            "another instrument stood at the station from {day}, which is not within its days"),
        advice: Wording("改正 instruments，或 from、to", "mend instruments, or from and to"))
    static let daysReversed = Self(
        "area.daysReversed", .blocker,
        Wording("起于 {from}，却止于更早的 {to}", "begins on {from} but ends earlier, on {to}"),
        advice: Wording("改正起止日期", "mend the two days"))
    static let dayDoesNotExist = Self(
        "area.dayDoesNotExist", .blocker,
        Wording("日历上没有“{value}”这一天", "the calendar has no day “{value}”"),
        advice: Wording("改正日期", "mend the date"))
    static let declaredTwice = Self(
        "area.declaredTwice", .blocker,
        Wording("<{name}> 写了两次", "<{name}> stands twice"),
        advice: Wording("保留一处", "keep one of them"))
    static let dayEndOfOtherInterval = Self(
        "area.dayEndOfOtherInterval", .blocker,
        Wording(
            "day= 只用于日值（interval=\"day\"）", "day= is for daily values (interval=\"day\") only"),
        advice: Wording(
            "删去 day=，或写 interval=\"day\"；小时值的日界在规则文件的 method 中用 dayEnds= 规定",
            "remove day=, or write interval=\"day\"; hours are made into days by dayEnds= of the "
                + "rulebook's method"))
    static let timeOverdeclared = Self(
        "area.timeOverdeclared", .blocker,
        Wording(
            "<time> 既写了 heading=，又写了 year=", "<time> has heading= and year= as well"),
        advice: Wording("保留一种写法", "keep one of the two"))
    static let timeUnderdeclared = Self(
        "area.timeUnderdeclared", .blocker,
        Wording(
            "<time> 缺少年、月、日中的某一列",
            "<time> lacks a column for the year, the month or the day"),
        advice: Wording(
            "写 heading=，或写全 year=、month=、day=",
            "give heading=, or year=, month= and day= together"))
    static let unitUnknown = Self(
        "unit.unknown", .error,
        Wording(
            "单位“{unit}”不能用于{quantity}，应当是“{expected}”或能换算成它的单位；未读取",
            "unit “{unit}” cannot be that of {quantity}; expected “{expected}” or what converts into it; not read"
        ),
        advice: Wording(
            "向填报单位核实后改正表头，或在 area.xml 用 <column … unit=\"…\"/> 写明",
            "ask the bureau, then mend the heading or state <column … unit=\"…\"/> in area.xml"))
    static let globMatchesNothing = Self(
        "area.globMatchesNothing", .warning,
        Wording("没有文件符合“{pattern}”", "no file matches “{pattern}”"),
        advice: Wording(
            "核对文件名和文件夹；* 代表名称中任意一段文字，不跨文件夹",
            "check the names of file and folder; * stands for part of one path segment"))
    static let globLeavesFolder = Self(
        "area.globLeavesFolder", .blocker,
        Wording("“{pattern}”指到了数据文件夹之外", "“{pattern}” leads out of the area folder"),
        advice: Wording(
            "把文件复制到文件夹内，再用相对路径声明",
            "copy the files into the folder and name them by a relative path"))
    static let linkLeavesFolder = Self(
        "area.linkLeavesFolder", .error,
        Wording(
            "这个文件是指向数据文件夹之外的链接，未读取",
            "this file is a link that leads out of the area folder; not read"),
        advice: Wording("把文件本身复制进来", "copy the file itself into the folder"))
    static let fileInTwoSources = Self(
        "area.fileInTwoSources", .error,
        Wording(
            "这个文件同时符合 area.xml 的两处同类声明，只按第 {line} 行读取",
            "two declarations of one kind in area.xml match this file; it is read by line {line} only"
        ),
        advice: Wording("让两处的 files= 不重叠", "make the two files= disjoint"))
}
