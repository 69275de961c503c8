import Assessment
import Charting
import Gathering
import Values

/// Sentences over pictures of what is observed and reported.
extension ExhibitWords {
    /// `2026年年均2961个/cm³，低于方案目标1.3%`
    func annual(_ id: String) -> Phrase? {
        guard let indicator = charts.indicator(id) else { return nil }
        let now = evaluation.deciding(id, year: year)
        guard let value = value(now) else {
            let before = self.value(evaluation.deciding(id, year: baselineYear))
            return before.map {
                say(
                    "\(indicator.name)\(year)年没有数，\(baselineYear)年为\($0)",
                    "\(indicator.name): no figure for \(year); \($0) in \(baselineYear)")
            }
        }
        let thin = incompleteness(now)
        let head: Phrase = say(
            "\(indicator.name)\(year)年为\(value)\(thin)",
            "\(indicator.name) in \(year): \(value)\(thin)")
        var parts = [head]
        let limit = evaluation.limitFindings(of: id).first {
            charts.hasNumber($0.clause.condition, of: id)
        }
        if let against = limit.flatMap(againstLimit) {
            parts.append(against)
        } else if let change = change(indicator) {
            parts.append(change)
        }
        return parts.joined(by: say("，", ", "))
    }

    /// `12个月中5个月达到方案目标，最高7月3820个/cm³，最低1月2014个/cm³`
    func ionMonths(_ id: String) -> Phrase? {
        guard let indicator = charts.indicator(id),
            let measurement = evaluation.deciding(id, year: year),
            case .months(let months) = measurement.detail
        else { return nil }
        let known = months.filter { $0.mean != nil }
        guard let most = known.max(by: { ($0.mean ?? .zero) < ($1.mean ?? .zero) }),
            let least = known.min(by: { ($0.mean ?? .zero) < ($1.mean ?? .zero) })
        else { return nil }
        func month(_ one: MonthValue) -> Phrase {
            let value = Phrase(
                numbers.value(
                    one.mean?.rounded(scale: indicator.decimals), indicator.unit),
                trace: measurement.traceKey(.month(one.month, .mean)))
            return say(
                "\(one.month)月\(value)", "\(value) in \(ChartWords.months(language)[one.month - 1])"
            )
        }
        var parts: [Phrase] = []
        if let target = charts.target(of: id) {
            let reached = known.count { ($0.mean ?? .zero) >= target.value }
            parts.append(
                say(
                    "\(year)年有数的\(known.count)个月中\(reached)个月达到\(target.name)",
                    "\(reached) of the \(known.count) months with data in \(year) reach the \(target.name)"
                ))
        }
        parts.append(
            say(
                "最高\(month(most))，最低\(month(least))",
                "highest \(month(most)), lowest \(month(least))"))
        return parts.joined(by: say("，", ", "))
    }

    /// `一天中4时最高，14时最低，相差1.3倍`
    func ionDay(_ id: String) -> Phrase? {
        guard let indicator = charts.indicator(id),
            let profile = evaluation.deciding(id, year: year)?.hourProfile
        else { return nil }
        let hours = profile.year.filter { $0.mean != nil }
        guard let most = hours.max(by: { ($0.mean ?? .zero) < ($1.mean ?? .zero) }),
            let least = hours.min(by: { ($0.mean ?? .zero) < ($1.mean ?? .zero) })
        else { return nil }
        func hour(_ one: HourValue) -> String {
            let value = numbers.value(
                one.mean?.rounded(scale: indicator.decimals), indicator.unit)
            return say(
                "\(one.hour)—\(one.hour + 1)时\(value)", "\(value) at \(one.hour)–\(one.hour + 1) h")
        }
        return say(
            "\(year)年一天中最高\(hour(most))，最低\(hour(least))",
            "\(year), in the course of the day: highest \(hour(most)), lowest \(hour(least))")
    }

    func ionMap(_ id: String) -> Phrase? {
        guard let profile = evaluation.deciding(id, year: year)?.hourProfile else { return nil }
        let cells = profile.months.flatMap { $0 }
        let known = cells.filter { $0.mean != nil }
        guard !known.isEmpty else { return nil }
        if let target = charts.target(of: id) {
            let reached = known.count { ($0.mean ?? .zero) >= target.value }
            return say(
                "\(year)年\(known.count)个月份时次中\(reached)个达到\(target.name)",
                "\(reached) of the \(known.count) month-hours of \(year) reach the \(target.name)")
        }
        return say(
            "\(year)年各月各时次的平均值，共\(known.count)个",
            "Means of \(known.count) month-hours of \(year)")
    }

    /// `3个站中2个年均达到方案目标`
    func ionStations(_ id: String) -> Phrase? {
        guard let measurement = evaluation.deciding(id, year: year) else { return nil }
        let known = measurement.stations.filter { $0.value != nil }
        guard !known.isEmpty else { return nil }
        guard let target = charts.target(of: id) else {
            return say("\(year)年\(known.count)个站逐月", "\(known.count) stations by month, \(year)")
        }
        let reached = known.count { ($0.value ?? .zero) >= target.value }
        return say(
            "\(year)年\(known.count)个站中\(reached)个站年均达到\(target.name)",
            "\(reached) of \(known.count) stations reach the \(target.name) as a mean of \(year)")
    }

    /// `2026年有效26034小时，占应有的99.1%；最少的是霞云岭7月，86.5%`
    func completeness(_ id: String) -> Phrase? {
        guard let measurement = evaluation.deciding(id, year: year),
            let whole = numbers.completeness(of: measurement)
        else { return nil }
        var least: (share: Rational, place: String, month: MonthValue)?
        for station in measurement.stations {
            for month in station.months where month.expected > 0 {
                let share = Rational(Int64(month.valid), over: Int64(month.expected))
                if least.map({ share < $0.share }) ?? true {
                    least = (share, charts.stationName(station.station), month)
                }
            }
        }
        guard let least, least.month.valid < least.month.expected else {
            return say("\(year)年\(whole)", "\(year): \(whole)")
        }
        let percent = numbers.share(least.month.valid, of: least.month.expected)
        let month = ChartWords.months(language)[least.month.month - 1]
        let share = Phrase(
            numbers.share(
                measurement.completeness?.valid ?? 0, of: measurement.completeness?.expected ?? 0),
            trace: measurement.traceKey(.share))
        return say(
            "\(year)年有效资料占应有的\(share)，最少的是\(least.place)\(month)，\(percent)",
            "\(year): \(share) of the data are valid, least at \(least.place) in \(month), \(percent)"
        )
    }

    /// `2026年优良284天，占有效358天的79.3%，较2024年+6.0个百分点`
    func airDays(_ id: String) -> Phrase? {
        guard let indicator = charts.indicator(id),
            let measurement = evaluation.deciding(id, year: year),
            case .airDays(let days) = measurement.detail
        else { return nil }
        let good = days.count { ($0.aqi ?? .max) <= 100 }
        let valid = days.count { $0.aqi != nil }
        let goodDays = Phrase(
            say("\(good)天", "\(good)"), trace: measurement.traceKey(.goodDays))
        let validDays = Phrase(
            say("\(valid)天", "\(valid)"), trace: measurement.traceKey(.valid))
        guard let share = value(measurement) else {
            return say(
                "\(year)年优良\(goodDays)，有效\(validDays)",
                "\(year): \(goodDays) good of \(validDays) valid days")
        }
        let tail = change(indicator).map { say("，\($0)", ", \($0)") } ?? Phrase()
        return say(
            "\(year)年优良\(goodDays)，占有效\(validDays)的\(share)\(incompleteness(measurement))\(tail)",
            "\(year): \(goodDays) good of \(validDays) valid days, \(share)\(incompleteness(measurement))\(tail)"
        )
    }

    /// `优良天最少的是3月（14天），最多的是8月（31天）`
    func airMonths(_ id: String) -> Phrase? {
        guard let measurement = evaluation.deciding(id, year: year),
            case .airDays(let days) = measurement.detail
        else { return nil }
        var good: [Int: Int] = [:]
        for day in days where day.aqi != nil {
            good[day.day.month, default: 0] += (day.aqi ?? .max) <= 100 ? 1 : 0
        }
        let sorted = good.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
        guard let least = sorted.first, let most = sorted.last else { return nil }
        func month(_ one: (key: Int, value: Int)) -> Phrase {
            let days = Phrase(
                say("\(one.value)天", "\(one.value)"),
                trace: measurement.traceKey(.month(one.key, .good)))
            return say(
                "\(one.key)月\(days)", "\(ChartWords.months(language)[one.key - 1]) (\(days))")
        }
        return say(
            "\(year)年优良天最少的是\(month(least))，最多的是\(month(most))",
            "\(year): fewest good days in \(month(least)), most in \(month(most))")
    }

    /// `优良天数占比由2024年的73.3%变为2026年的79.3%（同按HJ 633-2026）`
    func airYears(_ id: String) -> Phrase? {
        let then = evaluation.deciding(id, year: baselineYear)
        guard let indicator = charts.indicator(id), year != baselineYear,
            let now = evaluation.deciding(id, year: year), let value = value(now),
            let before = self.value(then)
        else { return annual(id) }
        let edition = now.method.edition.map {
            say("（同按\($0.rawValue)）", " (both by \($0.rawValue))")
        }
        let (first, second) = (before + incompleteness(then), value + incompleteness(now))
        return say(
            "\(indicator.name)由\(baselineYear)年的\(first)变为\(year)年的\(second)\(edition ?? "")",
            "\(indicator.name): \(first) in \(baselineYear), \(second) in \(year)\(edition ?? "")")
    }

    /// `2026年超标74天，首要污染物最多的是臭氧（42天）`
    func airLost(_ id: String) -> Phrase? {
        guard let measurement = evaluation.deciding(id, year: year),
            case .airDays(let days) = measurement.detail
        else { return nil }
        let over: Int = days.count { ($0.aqi ?? 0) > 100 }
        guard let most = charts.overDays(measurement).max(by: { $0.days < $1.days }),
            most.days > 0
        else {
            return Phrase(say("\(year)年没有AQI超过100的日子", "\(year): no day with an AQI over 100"))
        }
        return Phrase(
            say(
                "\(year)年AQI超过100的有\(over)天，首要污染物最多的是\(most.name)（\(most.days)天）",
                "\(year): AQI over 100 on \(over) days, most often by \(most.name) (\(most.days))"))
    }

    /// `2026年气候舒适月5个，要求不少于3个月`
    func comfort(_ id: String) -> Phrase? {
        guard let indicator = charts.indicator(id) else { return nil }
        let now = evaluation.deciding(id, year: year)
        guard let value = value(now) else { return nil }
        var text: Phrase = say(
            "\(indicator.name)\(year)年\(value)\(incompleteness(now))",
            "\(indicator.name) in \(year): \(value)\(incompleteness(now))")
        if let one = evaluation.limitFindings(of: id).first {
            let limit = FindingWords(evaluation, language: language)
                .limit(one.finding, charts.condition(one), part: one.part)
            text += say("，要求\(limit)", ", required \(limit)")
        }
        return text
    }

    /// `优良天由268天变为284天：增加最多的是7月，减少最多的是3月`
    func waterfall(_ id: String) -> Phrase? {
        guard let indicator = charts.indicator(id), let change = change(indicator),
            let value = value(evaluation.deciding(id, year: year))
        else { return nil }
        return say(
            "\(indicator.name)\(year)年\(value)，\(change)：各月的作用",
            "\(indicator.name) in \(year): \(value), \(change); what each month did")
    }

    func dumbbell(_ id: String) -> Phrase? {
        guard let indicator = charts.indicator(id) else { return nil }
        let pairs = charts.stationPairs(id).compactMap { pair in
            pair.before.flatMap { before in pair.now.map { ($0, before) } }
        }
        guard !pairs.isEmpty else { return nil }
        let (up, down) = (pairs.count { $0.0 > $0.1 }, pairs.count { $0.0 < $0.1 })
        return say(
            "\(indicator.name)：与\(baselineYear)年相比，\(pairs.count)个站中升高\(up)个，降低\(down)个，持平\(pairs.count - up - down)个",
            "\(indicator.name): against \(baselineYear), of \(pairs.count) stations \(up) rose, \(down) fell, \(pairs.count - up - down) are level"
        )
    }
}
