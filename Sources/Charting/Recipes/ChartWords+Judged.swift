package import Values

/// Of the pictures that show judgements, grades and tasks.
extension ChartWords {
    package static let period = Wording("时段", "period")
    package static let total = Wording("合计", "total")
    /// Over and before the sums of a narrow picture.
    package static let all = Wording("合计", "all")

    // Air quality.
    package static let goodDays = Wording("优良", "good or better")
    package static let overBarDays = Wording("柱顶：优良天数", "over the bar: good days")
    package static let overBarShare = Wording("柱顶：优良占比", "over the bar: share of good days")
    package static let day = Wording("天", "days")
    package static let pollutant = Wording("污染物", "pollutant")
    package static let primaryDays = Wording(
        "首要污染物（AQI>100，两项并列各计1天）", "primary pollutant (AQI>100; ties count for each)")
    package static let lostDays = Wording("因缺该项没有AQI", "no AQI for want of it")
    package static func from(_ day: CalendarDay) -> Wording {
        let months = ChartWords.months(.english)
        let name = months.indices.contains(day.month - 1) ? months[day.month - 1] : ""
        return Wording("\(day.month)月\(day.day)日起：", "from \(day.day) \(name): ")
    }

    // Indicators and clauses.
    package static let indicator = Wording("指标", "indicator")
    package static let data = Wording("资料", "data")
    package static let sufficient = Wording("足", "enough")
    package static let floor = Wording("底线", "floor")
    package static let verdict = Wording("结论", "verdict")
    package static let clause = Wording("条款", "clause")
    package static let group = Wording("分组", "group")
    package static let clauses = Wording("条数", "clauses")
    package static let newly = Wording("比上年新出现：", "new against the year before: ")
    package static let otherChange = Wording("其他变化", "other change")
    package static let share = Wording("占比", "share")
    package static let margin = Wording("余量", "margin")
    package static let grade = Wording("等级", "grade")
    package static let changeUnit = Wording("变化单位", "unit of change")
    package static let changeShare = Wording("变化率", "change, share")

    // Tasks.
    package static let action = Wording("行动", "action")
    package static let task = Wording("任务", "task")
    package static let state = Wording("状态", "state")
    package static let due = Wording("时限", "due")
    /// `6项：`
    package static func items(_ count: Int) -> Wording {
        Wording("\(count)项：", "\(count) tasks: ")
    }
}
