/// The units values have inside the program; the raw value is how each is printed.
/// What people write (`个/cm3`, `ug/m3`, `万个/cm³`) is brought to one of these by gathering.
public enum UnitOfMeasure: String, Sendable, Hashable, CaseIterable, Codable {
    case one = ""
    case ionsPerCubicCentimetre = "个/cm³"
    case microgramsPerCubicMetre = "μg/m³"
    case milligramsPerCubicMetre = "mg/m³"
    case percent = "%"
    case percentagePoints = "个百分点"
    case degreesCelsius = "℃"
    case metresPerSecond = "m/s"
    case hours = "h"
    case hectopascals = "hPa"
    case millimetres = "mm"
    case tenThousandVisits = "万人次"
    case hundredMillionYuan = "亿元"
    case pieces = "个"
    case days = "天"
    case months = "个月"
    case hectares = "公顷"
    case tonnes = "吨"
    case tonnesPerTenThousandYuan = "吨/万元"
}
