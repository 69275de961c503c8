import Values

/// What a unit measures; only units of one dimension convert into each other.
enum Dimension: Sendable, Hashable {
    case plain, ionCount, massConcentration, percent, points, temperature, speed, time, pressure
    case depth, visits, money, pieces, days, months, land, mass, massPerMoney
}

/// A unit as people write it: a power of ten of its dimension's base unit. Exact by construction;
/// units that are no power of ten of ours (km/h, 亩) are not in the table and are reported.
struct WrittenUnit: Sendable, Hashable {
    var dimension: Dimension
    var exponent: Int
}

/// Units by the ways people write them, folded by ``FoldedText``.
enum UnitTable {
    /// Nil where nobody has told us what the text means: a wrong unit is reported, never guessed.
    static func unit(_ text: String) -> WrittenUnit? { unit(folded: FoldedText(text).text) }

    static func unit(folded: String) -> WrittenUnit? { units[folded] }

    /// The power of ten that brings a value of `unit` to `target`; nil where they do not convert.
    static func exponent(from unit: WrittenUnit, to target: UnitOfMeasure) -> Int? {
        let goal = written(target)
        guard unit.dimension == goal.dimension else { return nil }
        return unit.exponent - goal.exponent
    }

    /// A value times a power of ten, exactly; nil where it needs more than 18 digits.
    static func shift(_ value: DecimalValue, by exponent: Int) -> DecimalValue? {
        let scale = value.scale - exponent
        if (0...18).contains(scale) { return DecimalValue(mantissa: value.mantissa, scale: scale) }
        guard scale < 0, -scale <= 18 else { return nil }
        let (mantissa, overflow) = value.mantissa.multipliedReportingOverflow(
            by: DecimalValue.powersOfTen[-scale])
        return overflow ? nil : DecimalValue(mantissa: mantissa, scale: 0)
    }

    static func written(_ unit: UnitOfMeasure) -> WrittenUnit {
        switch unit {
        case .one: WrittenUnit(dimension: .plain, exponent: 0)
        case .ionsPerCubicCentimetre: WrittenUnit(dimension: .ionCount, exponent: 0)
        case .microgramsPerCubicMetre: WrittenUnit(dimension: .massConcentration, exponent: 0)
        case .milligramsPerCubicMetre: WrittenUnit(dimension: .massConcentration, exponent: 3)
        case .percent: WrittenUnit(dimension: .percent, exponent: 0)
        case .percentagePoints: WrittenUnit(dimension: .points, exponent: 0)
        case .degreesCelsius: WrittenUnit(dimension: .temperature, exponent: 0)
        case .metresPerSecond: WrittenUnit(dimension: .speed, exponent: 0)
        case .hours: WrittenUnit(dimension: .time, exponent: 0)
        case .hectopascals: WrittenUnit(dimension: .pressure, exponent: 0)
        case .millimetres: WrittenUnit(dimension: .depth, exponent: 0)
        case .tenThousandVisits: WrittenUnit(dimension: .visits, exponent: 4)
        case .hundredMillionYuan: WrittenUnit(dimension: .money, exponent: 8)
        case .pieces: WrittenUnit(dimension: .pieces, exponent: 0)
        case .days: WrittenUnit(dimension: .days, exponent: 0)
        case .months: WrittenUnit(dimension: .months, exponent: 0)
        case .hectares: WrittenUnit(dimension: .land, exponent: 0)
        case .tonnes: WrittenUnit(dimension: .mass, exponent: 0)
        case .tonnesPerTenThousandYuan: WrittenUnit(dimension: .massPerMoney, exponent: 0)
        }
    }

    private static let units: [String: WrittenUnit] = {
        var units: [String: WrittenUnit] = [:]
        for row in rows {
            for text in row.texts {
                units[FoldedText(text).text] = WrittenUnit(
                    dimension: row.dimension, exponent: row.exponent)
            }
        }
        return units
    }()

    private static let rows: [(dimension: Dimension, exponent: Int, texts: [String])] = [
        (
            .ionCount, 0,
            [
                "个/cm³", "个/立方厘米", "个/厘米³", "个/cc", "个·cm⁻³", "个cm⁻³", "个·cm^-3", "个/cm^3",
                "个每立方厘米", "ions/cm³", "ion/cm³", "/cm³", "1/cm³", "cm⁻³", "pcs/cm³",
            ]
        ),
        (.ionCount, 2, ["百个/cm³", "百个/立方厘米"]),
        (.ionCount, 3, ["千个/cm³", "千个/立方厘米"]),
        (.ionCount, 4, ["万个/cm³", "万个/立方厘米", "万/cm³"]),
        (
            .massConcentration, 0,
            [
                "μg/m³", "微克/立方米", "μg/立方米", "μg·m⁻³", "μgm⁻³", "μg/m^3", "微克/m³",
                "微克每立方米",
            ]
        ),
        (
            .massConcentration, 3,
            ["mg/m³", "毫克/立方米", "mg/立方米", "mg·m⁻³", "mgm⁻³", "mg/m^3", "毫克/m³", "毫克每立方米"]
        ),
        (.percent, 0, ["%", "%RH", "RH%", "百分比", "percent"]),
        (.percent, -1, ["0.1%", "‰"]),
        (.points, 0, ["个百分点", "百分点"]),
        (.temperature, 0, ["℃", "°C", "摄氏度", "度", "degC", "C"]),
        (.temperature, -1, ["0.1℃", "0.1°C", "0.1度"]),
        (.speed, 0, ["m/s", "米/秒", "m·s⁻¹", "ms⁻¹"]),
        (.speed, -1, ["0.1m/s", "0.1米/秒"]),
        (.time, 0, ["h", "小时", "hour", "hours"]),
        (.time, -1, ["0.1h", "0.1小时"]),
        (.pressure, 0, ["hPa", "百帕", "mbar"]),
        (.pressure, -1, ["0.1hPa", "0.1百帕"]),
        (.pressure, 1, ["kPa", "千帕"]),
        (.pressure, -2, ["Pa", "帕"]),
        (.depth, 0, ["mm", "毫米"]),
        (.depth, -1, ["0.1mm", "0.1毫米"]),
        (.visits, 0, ["人次", "人", "visits"]),
        (.visits, 4, ["万人次", "万人", "万人·次"]),
        (.visits, 8, ["亿人次"]),
        (.money, 0, ["元", "yuan"]),
        (.money, 4, ["万元"]),
        (.money, 6, ["百万元"]),
        (.money, 7, ["千万元"]),
        (.money, 8, ["亿元"]),
        (.money, 12, ["万亿元"]),
        (.pieces, 0, ["个", "处", "项", "条", "次", "家", "座", "场", "户"]),
        (.days, 0, ["天", "日", "d", "days"]),
        (.months, 0, ["个月", "月"]),
        (.land, 0, ["公顷", "ha", "hm²"]),
        (.land, 2, ["平方公里", "km²", "平方千米"]),
        (.mass, 0, ["吨", "t"]),
        (.mass, 4, ["万吨"]),
        (.massPerMoney, 0, ["吨/万元", "t/万元"]),
    ]
}
