import Assessment
import Charting
import Gathering
import Values

/// Pictures of the air and of the climate's comfort.
extension EvaluationCharts {
    func airCalendar(_ id: String) -> (any Recipe)? {
        guard let days = airDays(id, year) else { return nil }
        return QualityCalendar(year: year, days: days.map(day), breaks: calendarBreaks(id))
    }

    func airMonths(_ id: String) -> (any Recipe)? {
        guard let days = airDays(id, year) else { return nil }
        let names = ChartWords.months(language)
        return GradeStack(
            names.indices.map { index in
                band(names[index], days.filter { $0.day.month == index + 1 })
            })
    }

    func airYears(_ id: String) -> (any Recipe)? {
        let numbers = shownYears.filter { airDays(id, $0) != nil }
        guard let first = numbers.first, let last = numbers.last, airDays(id, year) != nil else {
            return nil
        }
        let breaks = years.breaks(of: id, years: first...last).compactMap {
            one -> Charting.SeriesBreak? in
            guard let band = numbers.firstIndex(where: { $0 >= one.day.year }), band > 0 else {
                return nil
            }
            return Charting.SeriesBreak(after: band - 1, label: label(one))
        }
        return GradeStack(
            numbers.map { band(label($0), airDays(id, $0) ?? []) }, measure: .shares,
            level: levels(id).first, breaks: breaks)
    }

    func airLost(_ id: String) -> (any Recipe)? {
        guard airDays(id, year) != nil, let now = evaluation.deciding(id, year: year) else {
            return nil
        }
        let before =
            year == baselineYear
            ? nil : evaluation.deciding(id, year: baselineYear).map(overDays)
        let rows = overDays(now).map { one in
            LostDays.Row(
                one.name, primary: one.days, missing: one.lost,
                baseline: before?.first { $0.pollutant == one.pollutant }?.days)
        }
        return LostDays(
            rows.enumerated().sorted {
                ($1.element.primary, $0.offset) < ($0.element.primary, $1.offset)
            }.map(\.element), baselineLabel: label(baselineYear))
    }

    func comfort(_ id: String) -> (any Recipe)? {
        let strips = shownYears.compactMap { year -> ComfortStrip.Year? in
            guard case .comfortMonths(let months)? = measurement(id, year)?.detail else {
                return nil
            }
            return ComfortStrip.Year(label(year), months.map(comfort))
        }
        return strips.isEmpty ? nil : ComfortStrip(strips)
    }

    // MARK: Pieces

    private func airDays(_ id: String, _ year: Int) -> [AirDay]? {
        guard case .airDays(let days)? = measurement(id, year)?.detail else { return nil }
        return days
    }

    private func day(_ day: AirDay) -> QualityCalendar.Day {
        if let aqi = day.aqi { return .grade(Self.grade(aqi)) }
        return isEmpty(day) ? .none : .invalid
    }

    /// None of the six pollutants came.
    private func isEmpty(_ day: AirDay) -> Bool { day.missing.count >= 6 }

    private func band(_ label: String, _ days: [AirDay]) -> GradeStack.Band {
        var grades = Array(repeating: 0, count: AirGrade.allCases.count)
        for aqi in days.compactMap(\.aqi) { grades[Self.grade(aqi).rawValue - 1] += 1 }
        return GradeStack.Band(
            label, grades: grades, invalid: days.count { $0.aqi == nil && !isEmpty($0) },
            none: days.count { $0.aqi == nil && isEmpty($0) })
    }

    private func calendarBreaks(_ id: String) -> [QualityCalendar.Break] {
        years.breaks(of: id, years: year...year).map {
            QualityCalendar.Break($0.day, label($0))
        }
    }

    /// HJ 633-2012, table 2; HJ 633-2026 keeps the limits of the grades.
    private static func grade(_ aqi: Int) -> AirGrade {
        switch aqi {
        case ...50: .excellent
        case ...100: .good
        case ...150: .light
        case ...200: .moderate
        case ...300: .heavy
        default: .severe
        }
    }

    private func comfort(_ month: ComfortMonth) -> ComfortStrip.Month? {
        guard let grade = month.grade.flatMap(ComfortGrade.init(rawValue:)),
            let index = month.decidedBy,
            let value = index == .windEffect ? month.windEffect : month.temperatureHumidity
        else { return nil }
        return ComfortStrip.Month(
            grade, index: index.rawValue, value: value.rational, decimals: value.scale)
    }
}
