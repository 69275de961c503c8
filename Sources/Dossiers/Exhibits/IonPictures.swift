import Assessment
import Charting
import Gathering
import Values

/// Pictures of the negative ions and of how complete their record is.
extension EvaluationCharts {
    /// The indicator where it is a concentration of ions, with months, in a compared year.
    private func ions(_ id: String) -> Indicator? {
        let hasMonths = comparedYears.contains {
            if case .months? = evaluation.deciding(id, year: $0)?.detail { true } else { false }
        }
        return hasMonths
            ? indicator(id).flatMap { $0.unit == .ionsPerCubicCentimetre ? $0 : nil } : nil
    }

    func ionYears(_ id: String) -> (any Recipe)? {
        ions(id).flatMap { _ in yearBars(id, shownYears) }
    }

    func ionMonths(_ id: String) -> (any Recipe)? {
        guard let indicator = ions(id), let now = monthlyYear(id, year) else { return nil }
        return MonthlyMeans(
            unit: unit(indicator), decimals: indicator.decimals, year: now,
            baseline: baselineAside.flatMap { monthlyYear(id, $0) }, levels: levels(id),
            breaks: monthBreaks(id))
    }

    func ionDay(_ id: String) -> (any Recipe)? {
        guard let indicator = ions(id), let now = dayYear(id, year) else { return nil }
        return DayCourse(
            unit: unit(indicator), decimals: indicator.decimals, year: now,
            baseline: baselineAside.flatMap { dayYear(id, $0) }, target: target(of: id),
            favourable: favourable(indicator))
    }

    func ionMap(_ id: String) -> (any Recipe)? {
        guard let indicator = ions(id),
            let profile = evaluation.deciding(id, year: year)?.hourProfile
        else { return nil }
        return HourMonthMap(
            unit: unit(indicator), decimals: indicator.decimals,
            months: profile.months.map { $0.map(hour) }, limit: target(of: id),
            favourable: favourable(indicator))
    }

    func ionStations(_ id: String) -> (any Recipe)? {
        guard let indicator = ions(id) else { return nil }
        let now = evaluation.deciding(id, year: year)?.stations ?? []
        let before = baselineAside.flatMap { evaluation.deciding(id, year: $0)?.stations } ?? []
        // More than a dozen panels are too small to be read.
        let stations = stationPairs(id).prefix(12).map { pair in
            StationCourses.Station(
                pair.name, now: months(now.first { $0.station == pair.station }?.months ?? []),
                baseline: months(before.first { $0.station == pair.station }?.months ?? []))
        }
        guard
            stations.contains(where: { one in
                (one.now + one.baseline).contains { $0.value != nil }
            })
        else { return nil }
        return StationCourses(
            unit: unit(indicator), decimals: indicator.decimals, nowLabel: label(year),
            baselineLabel: label(baselineYear), stations: stations, target: target(of: id),
            favourable: favourable(indicator))
    }

    func ionCompleteness(_ id: String) -> (any Recipe)? {
        guard ions(id) != nil else { return nil }
        let stations = (evaluation.deciding(id, year: year)?.stations ?? [])
            .filter { !$0.months.isEmpty }
        guard !stations.isEmpty else { return nil }
        return StationCompleteness(
            stations.map { station in
                StationCompleteness.Station(
                    stationName(station.station),
                    station.months.map { .init(expected: $0.expected, valid: $0.valid) })
            })
    }

    func completeness(_ id: String) -> (any Recipe)? {
        guard let measurement = evaluation.deciding(id, year: year),
            case .months(let months) = measurement.detail
        else { return nil }
        return CompletenessStrip(
            measurement.completeness?.span == .days ? .days : .hours,
            causes: [Wording("缺测", "missing")[language]],
            months: months.map {
                CompletenessStrip.Month(
                    expected: $0.expected, valid: $0.valid,
                    losses: [max($0.expected - $0.valid, 0)])
            })
    }

    // MARK: Pieces

    /// The creation year where it is another year than this one.
    private var baselineAside: Int? { year == baselineYear ? nil : baselineYear }

    func favourable(_ indicator: Indicator) -> Favourable {
        switch indicator.better {
        case .higher: .higher
        case .lower: .lower
        }
    }

    private func monthlyYear(_ id: String, _ year: Int) -> MonthlyMeans.Year? {
        guard case .months(let months)? = evaluation.deciding(id, year: year)?.detail else {
            return nil
        }
        return MonthlyMeans.Year(label(year), self.months(months))
    }

    private func months(_ months: [MonthValue]) -> [MonthlyMeans.Month] {
        months.map {
            MonthlyMeans.Month($0.mean, isSufficient: $0.isSufficient, count: $0.valid)
        }
    }

    private func dayYear(_ id: String, _ year: Int) -> DayCourse.Year? {
        guard let profile = evaluation.deciding(id, year: year)?.hourProfile else { return nil }
        return DayCourse.Year(label(year), profile.year.map(hour))
    }

    /// No standard gives an hour of the day a minimum: what there is is shown with its count.
    private func hour(_ value: HourValue) -> MonthlyMeans.Month {
        MonthlyMeans.Month(value.mean, count: value.valid)
    }

    /// Where the record of this year stops being comparable with what is before.
    private func monthBreaks(_ id: String) -> [Charting.SeriesBreak] {
        years.breaks(of: id, years: year...year).map { one in
            let length = CalendarDay.days(inMonth: one.day.month, of: year)
            return Charting.SeriesBreak(
                after: one.day.month - 1, part: Double(one.day.day - 1) / Double(length),
                label: label(one))
        }
    }

    /// `良乡（城区）站点迁移`, `改用HJ 633-2026`
    func label(_ one: Assessment.SeriesBreak) -> String {
        if case .edition(let edition) = one.cause {
            return Wording("改用\(edition.rawValue)", "by \(edition.rawValue)")[language]
        }
        let name = one.cause.station.map(stationName) ?? ""
        return name + Wording("", " ")[language] + one.cause.wording[language]
    }

    /// Years beside each other, against the limits; a break stands before the year it is in.
    func yearBars(_ id: String, _ numbers: [Int]) -> YearBars? {
        guard let indicator = indicator(id), let first = numbers.first, let last = numbers.last
        else { return nil }
        let measurements = numbers.map { ($0, measurement(id, $0)) }
        guard measurements.contains(where: { $0.1?.value != nil }) else { return nil }
        // A year before the creation year stands after it: nothing lies between the two.
        let found = first <= last ? years.breaks(of: id, years: first...last) : []
        let breaks = found.compactMap { one -> Charting.SeriesBreak? in
            guard let band = numbers.firstIndex(where: { $0 >= one.day.year }) else { return nil }
            return band > 0
                ? Charting.SeriesBreak(after: band - 1, label: label(one))
                : Charting.SeriesBreak(after: 0, part: 0, label: label(one))
        }
        return YearBars(
            unit: unit(indicator), decimals: indicator.decimals,
            years: measurements.map { number, measurement in
                YearBars.Year(
                    label(number), measurement?.value,
                    role: number == year ? .now : number == baselineYear ? .baseline : .earlier,
                    isSufficient: measurement?.isComplete ?? true,
                    note: number == baselineYear
                        ? Wording("创建年", "creation year")[language] : "",
                    low: measurement?.bounds?.low, high: measurement?.bounds?.high)
            }, levels: levels(id), breaks: breaks)
    }
}
