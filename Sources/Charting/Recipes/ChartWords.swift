package import Values

/// The few words that charts bring along; all others come in with the data.
package enum ChartWords {
    /// Twelve, as axes print them.
    package static func months(_ language: Language) -> [String] {
        switch language {
        case .chinese: (1...12).map { "\($0)月" }
        case .english:
            ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        }
    }

    package static let none = Wording("缺", "none")
    package static let insufficient = Wording("有效数据不足", "too few valid data")
    package static let noData = Wording("无数据", "no data")
    package static let invalidDay = Wording("无效", "invalid")
    package static let goodOfValid = Wording("优良/有效", "good/valid")
    package static let days = Wording("天数：", "days:")
    package static let comfortable = Wording("舒适/有效", "comf./valid")
    package static let unchanged = Wording("持平", "unchanged")
    package static let valid = Wording("有效", "valid")
    package static let validHours = Wording("有效小时数", "valid hours")
    package static let validDays = Wording("有效天数", "valid days")

    // Of series, courses and steps.
    package static let month = Wording("月", "month")
    package static let value = Wording("数值", "value")
    package static let validShare = Wording("有效率", "valid share")
    package static let expectedHours = Wording("应有小时数", "expected hours")
    package static let expectedDays = Wording("应有天数", "expected days")
    package static let hour = Wording("时", "hour")
    package static let year = Wording("年", "year")
    package static let station = Wording("站点", "station")
    package static let wholeYear = Wording("全年", "year")
    package static let remark = Wording("说明", "remark")
    package static let highest = Wording("最高", "max")
    package static let lowest = Wording("最低", "min")
    package static let missed = Wording("未达限值", "misses the limit")
    package static let range = Wording("数据补全后的可能范围", "range once all data are in")
    package static let reaches = Wording("达到", "reaches")
    package static let noneReaches = Wording("均未达到", "none reaches")
    package static let belowMinimum = Wording("低于", "below")
    package static let notStanding = Wording("未设站", "no station")
    package static let nothingReceived = Wording("未收到数据", "nothing received")
    package static let other = Wording("其他", "other")
    package static let step = Wording("步骤", "step")
    package static let item = Wording("项目", "item")
    package static let unit = Wording("单位", "unit")
    package static let index = Wording("指数", "index")
    package static let lacking = Wording("缺", "lacks")
    package static let neither = Wording("持平或不分优劣", "unchanged or neither")
    package static let change = Wording("变化", "change")
    package static let better = Wording("向好", "better")
    package static let worse = Wording("变差", "worse")
    package static let logarithmic = Wording("对数刻度", "log scale")
    package static let notDrawn = Wording("未绘", "not drawn")
    package static let noIndex = Wording("不可成指数", "no index")

    package static let marginShare = Wording("余量/限值（%）", "margin/limit (%)")
    package static let limit = Wording("限值", "limit")
    package static let valueWithIndex = Wording(
        "I：温湿指数；K：风效指数", "I: temperature-humidity index; K: wind-chill index")
}
