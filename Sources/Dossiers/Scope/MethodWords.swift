import Assessment
import Gathering
import Values

/// The choices of a method as a reader of the dossier needs them.
struct MethodWords: Sendable {
    let language: Language

    init(_ language: Language) { self.language = language }

    func rollUp(_ rollUp: Method.RollUp) -> String {
        switch rollUp {
        case .hourMonthYear: Wording("时→月→年", "hours → months → year")[language]
        case .hourDayMonthYear:
            Wording("时→日→月→年", "hours → days → months → year")[language]
        case .allHours: Wording("全部小时平均", "mean of all hours")[language]
        }
    }

    func missing(_ rule: Method.MissingPollutant) -> String {
        switch rule {
        case .required: Wording("六项齐全", "all six pollutants")[language]
        case .ignored: Wording("缺项不计", "from those there are")[language]
        case .hj633y2026:
            Wording("缺项按HJ 633-2026第5.3.1条", "HJ 633-2026, 5.3.1")[language]
        }
    }

    func hours(_ rule: Method.HourRule) -> String {
        switch rule {
        case .start: Wording("时标为小时之始", "labels start the hour")[language]
        case .ending: Wording("时标为小时之终", "labels end the hour")[language]
        case .declared: Wording("时标按资料来源的声明", "labels as each source declares")[language]
        }
    }

    func dayEnds(_ end: DayEnd) -> String {
        switch end {
        case .midnight: Wording("小时值按自然日合成日值", "hours make calendar days")[language]
        case .evening:
            Wording("小时值以20时为日界合成日值", "hours make days that end at 20:00")[language]
        }
    }

    func stations(_ rule: Method.Stations) -> String {
        switch rule {
        case .mean: Wording("多站取平均", "mean of stations")[language]
        case .minimum: Wording("多站取最低", "lowest station")[language]
        }
    }

    /// `每日有效小时不少于20个，每月有效天数不少于27天，其中2月不少于25天`; nil where none is set.
    func minimums(_ method: Method, of indicator: String) -> Phrase? {
        var parts: [Phrase] = []
        func add(
            _ number: Int, _ key: TraceKey.MethodNumber, _ before: String, _ chineseUnit: String,
            _ english: String
        ) {
            let key = TraceKey.method(indicator, key)
            switch language {
            case .chinese: parts.append("\(before)\("\(number)\(chineseUnit)", trace: key)")
            case .english: parts.append("\("\(number) \(english)", trace: key)")
            }
        }
        if let hours = method.minimumHours {
            add(hours, .minimumHours, "每日有效小时不少于", "个", "hours a day")
        }
        if let days = method.minimumDays {
            add(days, .minimumDays, "每月有效天数不少于", "天", "days a month")
            if let february = method.minimumDaysInFebruary {
                add(february, .minimumDaysInFebruary, "其中2月不少于", "天", "in February")
            }
        }
        if let days = method.minimumDaysInYear {
            add(days, .minimumDaysInYear, "每年有效天数不少于", "天", "days a year")
        }
        if let months = method.minimumMonths {
            add(months, .minimumMonths, "每年有效月数不少于", "个", "months a year")
        }
        return parts.isEmpty ? nil : parts.joined(by: Wording("，", ", ")[language])
    }

    /// A variant's id in words: `all-hours` → 全部小时平均, `hours:start` → 时标为小时之始; standards stay
    /// as they are printed.
    func variant(_ id: String, _ method: Method) -> String {
        if id.isEmpty {
            return method.edition?.rawValue ?? Wording("判定所用的算法", "the deciding way")[language]
        }
        if let swap = swap(id) { return swap }
        return id.split(separator: " ", omittingEmptySubsequences: true).reduce(into: [String]()) {
            parts, part in
            let word = String(part)
            if let rule = Method.RollUp(rawValue: word) {
                parts.append(rollUp(rule))
            } else if let rule = Method.MissingPollutant(rawValue: word) {
                parts.append(missing(rule))
            } else if let rule = Method.Stations(rawValue: word) {
                parts.append(stations(rule))
            } else {
                parts.append(word)
            }
        }.joined(separator: " ")
    }

    /// The words of a way that swaps one choice and is named `axis:choice`; nil for other names.
    private func swap(_ id: String) -> String? {
        let parts = id.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2, !id.contains(" ") else { return nil }
        switch VariantAxis(rawValue: parts[0]) {
        case .validity: return Method.MissingPollutant(rawValue: parts[1]).map(missing)
        case .hours: return Method.HourRule(rawValue: parts[1]).map(hours)
        case .stations:
            let years = parts[1].split(separator: "=").joined(
                separator: Wording("、", " and ")[language])
            return Wording(
                "只计\(years)年都有观测的站点", "only the stations that observed in \(years)")[language]
        case .exclusions:
            return Wording("不剔除", "without exclusions")[language]
        case .edition, .rollUp, nil: return nil
        }
    }
}
