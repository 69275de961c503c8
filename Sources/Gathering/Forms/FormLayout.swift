package import Values

/// The names by which a form's sheets and columns are written and found again.
package enum FormLayout {
    package static let figures = "填报"
    package static let tasks = "任务"
    package static let guide = "说明"
    package static let identity = "fucha"

    /// Columns; those that are filled in stand in both sheets under the same words.
    package enum Heading {
        package static let key = "编号"
        package static let indicator = "指标"
        package static let unit = "单位"
        package static let value = "数值"
        package static let reason = "为什么填（条款与要求）"
        package static let basis = "口径、说明"
        package static let number = "序号"
        package static let task = "任务"
        package static let due = "完成时限"
        package static let registered = "已登记的状态、进展和证据"
        package static let state = "状态"
        package static let progress = "进展情况"
        package static let evidence = "证明材料"
        package static let filler = "填报人"
        package static let date = "日期"

        /// What was reported for an earlier year.
        package static func year(_ year: Int, isBaseline: Bool) -> String {
            isBaseline ? "创建年\(year)" : "\(year)年"
        }
    }

    /// The units a bureau may choose from, the program's own first. Others that the program
    /// understands would only make slips of ten thousand easier.
    package static func units(of unit: UnitOfMeasure) -> [String] {
        switch unit {
        case .tenThousandVisits: [unit.rawValue, "人次"]
        case .hundredMillionYuan: [unit.rawValue, "万元", "元"]
        case .hectares: [unit.rawValue, "平方公里"]
        case .tonnes: [unit.rawValue, "万吨"]
        case .one, .ionsPerCubicCentimetre, .microgramsPerCubicMetre, .milligramsPerCubicMetre,
            .percent, .percentagePoints, .degreesCelsius, .metresPerSecond, .hours, .hectopascals,
            .millimetres, .pieces, .days, .months, .tonnesPerTenThousandYuan:
            [unit.rawValue]
        }
    }
}
