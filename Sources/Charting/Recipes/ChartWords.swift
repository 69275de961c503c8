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
    package static let marginShare = Wording("余量/限值（%）", "margin/limit (%)")
    package static let limit = Wording("限值", "limit")
    package static let valueWithIndex = Wording(
        "I：温湿指数；K：风效指数", "I: temperature-humidity index; K: wind-chill index")
}
