import Typesetting
package import Values

/// Monthly means of up to a dozen stations side by side, on shared scales: this year as a line
/// that shows where it misses the target, the creation year in grey.
package struct StationCourses: Recipe, Hashable {
    package typealias Month = MonthlyMeans.Month

    package struct Station: Sendable, Hashable {
        package var name: String
        /// Twelve; missing ones at the end are without datum.
        package var now: [Month]
        package var baseline: [Month]

        package init(_ name: String, now: [Month], baseline: [Month] = []) {
            self.name = name
            self.now = now
            self.baseline = baseline
        }
    }

    package var unit: String
    package var decimals: Int
    /// `2026年`, `2024年`.
    package var nowLabel: String
    package var baselineLabel: String
    package var stations: [Station]
    package var target: Level?
    package var favourable: Favourable

    package init(
        unit: String, decimals: Int, nowLabel: String, baselineLabel: String,
        stations: [Station], target: Level? = nil, favourable: Favourable = .higher
    ) {
        self.unit = unit
        self.decimals = decimals
        self.nowLabel = nowLabel
        self.baselineLabel = baselineLabel
        self.stations = stations
        self.target = target
        self.favourable = favourable
    }

    private func now(_ station: Station) -> MonthlyMeans.Year { .init(nowLabel, station.now) }

    private func baseline(_ station: Station) -> MonthlyMeans.Year {
        .init(baselineLabel, station.baseline)
    }

    private var months: [Month] { stations.flatMap { $0.now + $0.baseline } }

    /// Three or four side by side leave a panel wide enough for its months.
    private var columns: Int {
        switch stations.count {
        case ...4: max(stations.count, 1)
        case ...6: 3
        default: 4
        }
    }

    package func chart(_ theme: ChartTheme, _ language: Language) -> Chart {
        let values = months.compactMap(\.value) + (target.map { [$0.value] } ?? [])
        let facets = Facets(
            stations.map { .init($0.name, marks($0, theme, language)) }, columns: columns,
            x: .bands((1...12).map { "\($0)" }), y: .amounts(values), unit: unit,
            xUnit: ChartWords.month[language])
        // A panel lower than it is wide to a third hides what it should show.
        let rows = Double(facets.rows)
        let height = theme[.leading] * (4 + rows * 7.4)
        return Chart(
            x: .amounts([]), y: .amounts([]),
            marks: [.facets(facets), .legend(Legend(.top, legend(theme, language)))],
            heightAsked: max(height, theme[.pictureHeight] * 0.8))
    }

    private func marks(
        _ station: Station, _ theme: ChartTheme, _ language: Language
    ) -> [Mark] {
        var marks: [Mark] = [.rule(Rule(.level(.share(0)), stroke: theme[.axis]))]
        if let target {
            marks.append(.rule(Rule(.level(.amount(target.value)), stroke: target.stroke(theme))))
        }
        marks.append(
            .line(
                Line(baseline(station).knots(12) { .band($0) }, stroke: theme[.baseline])))
        marks.append(
            .line(
                Line(
                    now(station).knots(12) { .band($0) }, stroke: theme[.thisYear], symbol: .disc,
                    threshold: target.map {
                        .init($0.value, missed: favourable.missed, stroke: theme[.missing])
                    })))
        if !(station.now + station.baseline).contains(where: { $0.value != nil }) {
            marks.append(
                .text(
                    Words(
                        [ChartWords.noData[language]], x: .share(0.5), y: .share(0.5), ink: .quiet,
                        mayRise: true)
                ))
        }
        return marks
    }

    private func misses(_ month: Month) -> Bool {
        guard let value = month.value, let target else { return false }
        return favourable == .higher ? value < target.value : value > target.value
    }

    private func legend(_ theme: ChartTheme, _ language: Language) -> [Legend.Entry] {
        var entries: [Legend.Entry] = []
        let now = stations.flatMap(\.now)
        if now.contains(where: { $0.value != nil }) {
            entries.append(.init(.line(theme[.thisYear], .disc), nowLabel))
        }
        if now.contains(where: misses) {
            entries.append(
                .init(.line(theme[.missing], .openSquare), ChartWords.missed[language]))
        }
        if stations.contains(where: { $0.baseline.contains { $0.value != nil } }) {
            entries.append(.init(.line(theme[.baseline], nil), baselineLabel))
        }
        if months.contains(where: { $0.value != nil && !$0.isSufficient }) {
            entries.append(
                .init(
                    .symbol(.dottedRing, theme[.thisYear].ink), ChartWords.insufficient[language]))
        }
        if let target {
            entries.append(
                .init(
                    .line(target.stroke(theme), nil),
                    target.phrase()))
        }
        return entries
    }

    package func alt(_ language: Language) -> String {
        let names = ChartWords.months(language)
        var alt = AltText(
            Wording("分站折线图，逐月平均值", "line charts by station, monthly means"), language)
        for station in stations {
            var year = now(station)
            year.label = "\(station.name) \(nowLabel)"
            alt.year(year, names, unit: unit, decimals: decimals)
            guard station.baseline.contains(where: { $0.value != nil }) else { continue }
            year = baseline(station)
            year.label = "\(station.name) \(baselineLabel)"
            alt.year(year, names, unit: unit, decimals: decimals)
        }
        if stations.isEmpty { alt.say("没有站点", "no stations") }
        if let target { alt.level(target, unit: unit) }
        return alt.text
    }

    package func table(_ language: Language) -> ChartTable {
        let years = stations.flatMap { station -> [MonthlyMeans.Year] in
            [now(station), baseline(station)].compactMap { year in
                guard year.label == nowLabel || !year.months.isEmpty else { return nil }
                return MonthlyMeans.Year("\(station.name) \(year.label)", year.months)
            }
        }
        return ChartTable(
            ChartWords.month[language], ChartWords.months(language), years: years, unit: unit,
            decimals: decimals, levels: target.map { [$0] } ?? [], language)
    }
}
