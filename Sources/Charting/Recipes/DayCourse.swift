import Typesetting
package import Values

/// The course of the day: the mean of each of its 24 hours, this year against the creation year
/// and the limits. A mean stands in the middle of its hour.
package struct DayCourse: Recipe, Hashable {
    /// Value, whether enough data stand behind it, and how many.
    package typealias Hour = MonthlyMeans.Month
    /// 24 hours, from the one that begins at 0 on; missing ones at the end are without datum.
    package typealias Year = MonthlyMeans.Year

    package var unit: String
    package var decimals: Int
    package var year: Year
    package var baseline: Year?
    /// Where this year's line misses it, it is drawn so.
    package var target: Level?
    package var favourable: Favourable
    /// Other levels, named at their lines.
    package var levels: [Level]

    package init(
        unit: String, decimals: Int, year: Year, baseline: Year? = nil, target: Level? = nil,
        favourable: Favourable = .higher, levels: [Level] = []
    ) {
        self.unit = unit
        self.decimals = decimals
        self.year = year
        self.baseline = baseline
        self.target = target
        self.favourable = favourable
        self.levels = levels
    }

    private var allLevels: [Level] { (target.map { [$0] } ?? []) + levels }
    private var years: [Year] { [year] + (baseline.map { [$0] } ?? []) }

    package func chart(_ theme: ChartTheme, _ language: Language) -> Chart {
        let now = year.filled(24)
        let values =
            years.flatMap { $0.filled(24).compactMap(\.value) } + allLevels.map(\.value)
        var marks: [Mark] = [
            .axis(Axis(.left, title: unit, hasGrid: true)),
            .axis(Axis(.bottom, title: ChartWords.hour[language])),
            .rule(Rule(.level(.share(0)), stroke: theme[.axis])),
        ]
        marks += allLevels.map { $0.rule(theme) }
        if let baseline {
            marks.append(
                .line(
                    Line(
                        baseline.knots(24, at: Self.place), stroke: theme[.baseline],
                        endLabel: baseline.label)))
        }
        marks.append(
            .line(
                Line(
                    year.knots(24, at: Self.place), stroke: theme[.thisYear], symbol: .disc,
                    threshold: target.map {
                        .init($0.value, missed: favourable.missed, stroke: theme[.missing])
                    }, endLabel: year.label)))
        marks += absences(now, language)
        marks += extremes(now, theme, language)
        let entries = legend(theme, language)
        if !entries.isEmpty { marks.append(.legend(Legend(.top, entries))) }
        return Chart(
            x: Scale(.amounts(TickRow(from: 0, through: 24, every: 3))),
            y: .amounts(values, fromZero: false), marks: marks)
    }

    /// The middle of an hour.
    private static func place(_ hour: Int) -> Place {
        .amount(Rational(Int64(2 * hour + 1), over: 2))
    }

    /// Once in the middle of each gap.
    private func absences(_ hours: [Hour], _ language: Language) -> [Mark] {
        var gaps: [Range<Int>] = []
        for (index, hour) in hours.enumerated() where hour.value == nil {
            if let last = gaps.last, last.upperBound == index {
                gaps[gaps.count - 1] = last.lowerBound..<(index + 1)
            } else {
                gaps.append(index..<(index + 1))
            }
        }
        return gaps.map { gap in
            let middle = Rational(Int64(gap.lowerBound + gap.upperBound), over: 2)
            let words = gap.count == hours.count ? ChartWords.noData : ChartWords.none
            return .text(
                Words(
                    [words[language]], x: .amount(middle), y: .share(0), vertical: .above,
                    ink: .quiet, offset: .init(x: 0, y: -3), mayRise: true))
        }
    }

    /// The first of the highest and of the lowest hours with their numbers.
    private func extremes(_ hours: [Hour], _ theme: ChartTheme, _ language: Language) -> [Mark] {
        let known = hours.enumerated().compactMap { index, hour in
            hour.value.map { (index: index, value: $0) }
        }
        guard let most = known.first(where: { one in known.allSatisfy { $0.value <= one.value } }),
            let least = known.first(where: { one in known.allSatisfy { $0.value >= one.value } })
        else { return [] }
        func mark(_ one: (index: Int, value: Rational), _ word: Wording?) -> Mark {
            let number = NumberText.plain(one.value, decimals: decimals)
            return .point(
                Dot(
                    x: Self.place(one.index), y: .amount(one.value), symbol: .disc,
                    ink: theme[.thisYear].ink, scale: 0,
                    label: (word.map { "\($0[language]) " } ?? "") + number))
        }
        guard most.value != least.value else { return [mark(most, nil)] }
        return [mark(most, ChartWords.highest), mark(least, ChartWords.lowest)]
    }

    private func legend(_ theme: ChartTheme, _ language: Language) -> [Legend.Entry] {
        var entries: [Legend.Entry] = []
        let now = year.filled(24)
        if let target, now.contains(where: { $0.value.map { misses($0, target) } ?? false }) {
            entries.append(
                .init(.line(theme[.missing], .openSquare), ChartWords.missed[language]))
        }
        if years.contains(where: { year in
            year.filled(24).contains { $0.value != nil && !$0.isSufficient }
        }) {
            entries.append(
                .init(
                    .symbol(.dottedRing, theme[.thisYear].ink), ChartWords.insufficient[language]))
        }
        return entries
    }

    private func misses(_ value: Rational, _ level: Level) -> Bool {
        favourable == .higher ? value < level.value : value > level.value
    }

    package func alt(_ language: Language) -> String {
        var alt = AltText(
            Wording("折线图，一日各时平均值", "line chart, means of the hours of the day"), language)
        for year in years {
            alt.year(year, Self.hours(language), unit: unit, decimals: decimals)
        }
        for level in allLevels { alt.level(level, unit: unit) }
        if let target {
            let missed = zip(Self.hours(language), year.filled(24)).filter { _, hour in
                hour.value.map { misses($0, target) } ?? false
            }
            alt.say(
                "\(year.label)有\(missed.count)个时段未达\(target.name)",
                "\(year.label): \(missed.count) hours miss \(target.name)")
        }
        return alt.text
    }

    package func table(_ language: Language) -> ChartTable {
        ChartTable(
            ChartWords.hour[language], Self.hours(language), years: years, unit: unit,
            decimals: decimals, levels: allLevels, language)
    }

    /// `0—1时`
    static func hours(_ language: Language) -> [String] {
        (0..<24).map { Wording("\($0)—\($0 + 1)时", "\($0)–\($0 + 1) h")[language] }
    }
}
