import Gathering
import Values

extension Diagnostic.Kind {
    static let hourLabelOverridden = Diagnostic.Kind(
        "measure.hourLabelOverridden", .note,
        Wording(
            "{station} 站{quantity}数据声明的时次含义为 {declared}，按指标方法改作 {used} 计算",
            "station {station}, {quantity}: hours are declared as {declared} and, by the "
                + "indicator's method, taken as {used}"),
        advice: Wording(
            "如需按数据声明计算，在规则文件的 method 中写 hours=\"declared\"",
            "to go by the declaration, write hours=\"declared\" in the rulebook's method"))

    static let hourlyPreferred = Diagnostic.Kind(
        "measure.hourlyPreferred", .note,
        Wording(
            "{station} 站{quantity}同时有小时值和日值，{year} 年以小时值计算，日值未采用",
            "station {station}, {quantity}: both hourly and daily values in {year}; the hourly "
                + "ones were used and the daily ones were not"),
        advice: Wording("", ""))

    static let humidityDerived = Diagnostic.Kind(
        "measure.humidityDerived", .note,
        Wording(
            "{station} 站 {year} 年无相对湿度，由气温和露点温度按 Magnus 公式推算（每个值修约到 0.1%）",
            "station {station}: no relative humidity in {year}; derived from temperature and "
                + "dew point by the Magnus formula, each value rounded to 0.1 %"),
        advice: Wording(
            "有相对湿度观测时请补充", "add the observed relative humidity if there is any"))

    static let editionMissing = Diagnostic.Kind(
        "measure.editionMissing", .error,
        Wording(
            "指标 {indicator} 的方法没有写明 AQI 标准版本，无法计算",
            "the method of {indicator} names no edition of the AQI standard"),
        advice: Wording(
            "在规则文件的 method 中写 edition=\"HJ 633-2026\" 或 \"HJ 633-2012\"",
            "write edition=\"HJ 633-2026\" or \"HJ 633-2012\" in the rulebook's method"))

    static let minimumOfStations = Diagnostic.Kind(
        "measure.minimumOfStations", .error,
        Wording(
            "指标 {indicator} 的方法要求取各站最小值，而空气质量按各站浓度均值评价，无法计算",
            "the method of {indicator} asks for the minimum of stations, but air is judged by "
                + "the mean of their concentrations"),
        advice: Wording(
            "在规则文件的 method 中写 stations=\"mean\"",
            "write stations=\"mean\" in the rulebook's method"))

    static let statisticUnit = Diagnostic.Kind(
        "measure.statisticUnit", .error,
        Wording(
            "指标 {indicator} 的单位写作 {unit}，而该浓度以 {expected} 计，无法计算",
            "{indicator} is declared in {unit}, but the concentration is stated in {expected}"),
        advice: Wording(
            "在规则文件的 indicator 中写 unit=\"{expected}\"",
            "write unit=\"{expected}\" in the rulebook's indicator"))

    static let dayEndsElsewhere = Diagnostic.Kind(
        "measure.dayEndsElsewhere", .note,
        Wording(
            "{station} 站{quantities}的日值按20时为日界（前日20时至当日20时），不是自然日",
            "station {station}, {quantitiesEnglish}: daily values end at 20:00 of the day, not at "
                + "midnight"
        ),
        advice: Wording("", ""))

    static let hoursEndAtTwenty = Diagnostic.Kind(
        "measure.hoursEndAtTwenty", .note,
        Wording(
            "{station} 站{quantities}的小时值按指标方法以20时为日界合成日值",
            "station {station}, {quantitiesEnglish}: hours were made into days that end at 20:00, by the "
                + "indicator's method"),
        advice: Wording("", ""))

    static let figureUnit = Diagnostic.Kind(
        "measure.figureUnit", .error,
        Wording(
            "数值“{printed}”的单位 {unit} 与指标 {indicator} 的单位 {expected} 不同",
            "the unit {unit} of “{printed}” is not the unit {expected} of {indicator}"),
        advice: Wording("请填报单位核对并改正", "have the reporting bureau check and correct it"))
}

/// Says where an indicator's method takes the hours of a source otherwise than it declares.
enum HourLabelNote {
    static func of(_ series: [Series], rule: Method.HourRule) -> [Diagnostic] {
        series.filter { $0.interval == .hour }.compactMap { series in
            let used = HourGrid.meaning(of: series, by: rule)
            guard used != series.hourLabel else { return nil }
            return Diagnostic(
                .hourLabelOverridden,
                [
                    "station": series.station, "quantity": series.quantity.name.chinese,
                    "declared": series.hourLabel.rawValue, "used": used.rawValue,
                ])
        }
    }
}
