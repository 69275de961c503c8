import Values

private let approve = Wording(
    "请补填；没有批准人和原因的登记不起作用", "fill it in; an entry without both takes no effect")

/// What is wrong with what people decided, found when the registers are read.
extension Diagnostic.Kind {
    static let waiverUnapproved = Self(
        "waivers.unapproved", .warning,
        Wording(
            "条款 {clause} 的豁免没有填“{field}”，不起作用",
            "the waiver of clause {clause} has no “{field}” and takes no effect"),
        advice: approve)
    static let exclusionUnapproved = Self(
        "exclusions.unapproved", .warning,
        Wording(
            "{from} 至 {to} 的剔除没有填“{field}”，不起作用，数据照用",
            "the exclusion of {from} to {to} has no “{field}” and takes no effect: the data are used"
        ),
        advice: approve)
    static let exclusionReversed = Self(
        "exclusions.reversed", .error,
        Wording(
            "剔除起于 {from}，却止于更早的 {to}；未读取",
            "the exclusion begins on {from} but ends earlier, on {to}; not read"),
        advice: Wording("改正起止日期", "mend the two days"))
    static let exclusionStationUnknown = Self(
        "exclusions.stationUnknown", .error,
        Wording(
            "area.xml 没有站点“{station}”；这一行未读取，数据照用",
            "area.xml has no station “{station}”; the row is not read and the data are used"),
        advice: Wording("写站号或站名；全部站点写“全部”", "give its id or name; 全部 means all"))
    static let exclusionStationUnknownNear = Self(
        "exclusions.stationUnknown", .error,
        Wording(
            "area.xml 没有站点“{station}”，最接近的是“{nearest}”；这一行未读取，数据照用",
            "area.xml has no station “{station}”, the nearest is “{nearest}”; the row is not read and the data are used"
        ),
        advice: Wording("写站号或站名；全部站点写“全部”", "give its id or name; 全部 means all"))
    static let exclusionQuantityUnknown = Self(
        "exclusions.quantityUnknown", .error,
        Wording(
            "不认得要素“{quantity}”；这一行未读取，数据照用",
            "“{quantity}” is no quantity that is known; the row is not read and the data are used"),
        advice: Wording("写负氧离子、PM2.5、气温等；全部要素写“全部”", "write PM2.5, 负氧离子, …; 全部 means all"))
    static let overrideUnapproved = Self(
        "overrides.unapproved", .warning,
        Wording(
            "条款 {clause} 的改判没有填“{field}”，不起作用",
            "the override of clause {clause} has no “{field}” and takes no effect"),
        advice: Wording(
            "登记不可涂改，请用 fucha override 另加一条",
            "the log cannot be edited: add an entry by fucha override"))
    static let overrideChainBroken = Self(
        "overrides.chainBroken", .error,
        Wording(
            "改判登记从这一行（条款 {clause}）起链值不符：它或之前的行被改动、删除或移位过；这一行和以后各行不起作用",
            "the chain of overrides breaks at this row (clause {clause}): it or a row before it was changed, removed or moved; this row and those after it take no effect"
        ),
        advice: Wording(
            "找回原来的登记表；新的改判用 fucha override 追加，不手工填写",
            "restore the register as it was; add entries by fucha override, never by hand"))
    static let evidenceUnknown = Self(
        "register.evidenceUnknown", .error,
        Wording("证明材料登记表中没有编号 {id}", "the register of evidence has no number {id}"),
        advice: Wording("核对编号，或登记这份材料", "check the number, or register the document"))
    static let evidenceUnknownNear = Self(
        "register.evidenceUnknown", .error,
        Wording(
            "证明材料登记表中没有编号 {id}，最接近的是 {nearest}",
            "the register of evidence has no number {id}; the nearest is {nearest}"),
        advice: Wording("核对编号，或登记这份材料", "check the number, or register the document"))
}
