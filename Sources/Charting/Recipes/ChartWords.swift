package import Values

/// The few words that charts bring along; all others come in with the data.
package enum ChartWords {
    package static let none = Wording("缺", "none")
    package static let insufficient = Wording("有效数据不足", "too few valid data")
    package static let noData = Wording("无数据", "no data")
    package static let invalidDay = Wording("无效", "invalid")
    package static let month = Wording("月", "month")
    package static let day = Wording("日", "day")
    package static let goodOfValid = Wording("优良/有效", "good/valid")
    package static let days = Wording("天", "d")
    package static let grade = Wording("等级", "grade")
    package static let value = Wording("指数值", "value")
    package static let index = Wording("判定", "by")
    package static let comfortable = Wording("舒适", "comf.")
    package static let months = Wording("个月", "months")
    package static let unchanged = Wording("持平", "unchanged")
    package static let valid = Wording("有效", "valid")
    package static let validHours = Wording("有效小时数", "valid hours")
    package static let marginShare = Wording("余量/限值（%）", "margin/limit (%)")
    package static let limit = Wording("限值", "limit")
    package static let total = Wording("共", "total")
    package static let items = Wording("条", "clauses")
    package static let baseline = Wording("创建年", "baseline")
    package static let valueWithIndex = Wording(
        "I 温湿指数 · K 风效指数", "I humidity index · K wind index")
}
