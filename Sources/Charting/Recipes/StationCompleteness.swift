import Typesetting
package import Values

/// Which share of its hours each station brought in each month: a row a station.
package struct StationCompleteness: Recipe, Hashable {
    package struct Month: Sendable, Hashable {
        /// Hours in which the station stood; 0: it did not.
        package var expected: Int
        package var valid: Int

        package init(expected: Int, valid: Int) {
            self.expected = expected
            self.valid = valid
        }
    }

    package struct Station: Sendable, Hashable {
        package var name: String
        /// Twelve; in missing ones at the end the station did not stand.
        package var months: [Month]

        package init(_ name: String, _ months: [Month]) {
            self.name = name
            self.months = months
        }
    }

    package var stations: [Station]
    /// Those the shades are made for: more than `stations` where a picture goes on over several
    /// sheets that are compared.
    package var compared: [Station]
    /// In percent; what is under it does not count.
    package var minimum: Level?

    package init(_ stations: [Station], minimum: Level? = nil) {
        self.stations = stations
        compared = stations
        self.minimum = minimum
    }

    private func month(_ station: Station, _ index: Int) -> Month {
        station.months.indices.contains(index)
            ? station.months[index] : Month(expected: 0, valid: 0)
    }

    private func year(_ station: Station) -> Month {
        let months = (0..<12).map { month(station, $0) }
        return Month(
            expected: months.reduce(0) { $0 + $1.expected },
            valid: months.reduce(0) { $0 + $1.valid })
    }

    private func share(_ month: Month) -> Rational? {
        month.expected > 0
            ? Rational(Int64(month.valid), over: Int64(month.expected)) * Rational(100) : nil
    }

    private func isBelow(_ month: Month) -> Bool {
        guard let minimum, let share = share(month) else { return false }
        return share < minimum.value
    }

    private var months: [Month] { stations.flatMap { one in (0..<12).map { month(one, $0) } } }

    /// From nine tenths, or less where months are worse, to all there is.
    private var shades: [Rational] {
        let months = compared.flatMap { one in (0..<12).map { month(one, $0) } }
        return months.filter { $0.valid > 0 }.compactMap(share) + [Rational(90), Rational(100)]
    }

    package func chart(_ theme: ChartTheme, _ language: Language) -> Chart {
        // Lighter than amounts are: numbers stand in every cell.
        let dark = theme[.greatestAmount].mixed(with: theme[.leastAmount], share: 0.55)
        let colours = ColourScale(
            covering: shades,
            low: theme[.leastAmount], high: dark)
        var marks: [Mark] = [
            .axis(Axis(.left, labels: stations.map(\.name), measure: theme[.text] * 9)),
            .axis(
                Axis(
                    .right,
                    title: Wording(
                        "\(ChartWords.wholeYear.chinese)（%）",
                        "\(ChartWords.wholeYear.english) (%)")[language],
                    labels: stations.map { station in
                        let year = year(station)
                        return year.expected > 0
                            ? PercentText.text(year.valid, of: year.expected, decimals: 1) : "–"
                    })),
            .axis(Axis(.top)),
        ]
        for (row, station) in stations.enumerated() {
            marks += (0..<12).map {
                cell(month(station, $0), row: row, column: $0, colours, theme)
            }
        }
        marks.append(
            .colourKey(ColourKey(colours, unit: "%", entries: entries(colours, theme, language))))
        // A long name takes two lines.
        let longest = stations.map(\.name.count).max() ?? 0
        let rows = Double(max(stations.count, 1)) * (longest > 9 ? 2.1 : 1.5)
        return Chart(
            x: .bands(ChartWords.months(language)), y: .bands(stations.map(\.name)),
            marks: marks, heightAsked: theme[.leading] * (6 + rows))
    }

    private func cell(
        _ month: Month, row: Int, column: Int, _ colours: ColourScale, _ theme: ChartTheme
    ) -> Mark {
        var cell = Cell(
            x: .band(column, margin: 0.02), y: .band(row, margin: 0.04), fill: Fill(nil))
        if month.expected <= 0 {
            cell.letters = "–"
        } else if month.valid <= 0 {
            cell.fill = theme.absent
        } else {
            let ink = share(month).flatMap(colours.ink) ?? theme[.paper]
            cell.fill = Fill(ink, hatch: isBelow(month) ? below(on: ink, theme) : nil)
            cell.letters = PercentText.text(month.valid, of: month.expected, decimals: 1)
            cell.shortLetters = PercentText.text(month.valid, of: month.expected, decimals: 0)
        }
        return .cell(cell)
    }

    /// The other way than cells without any datum.
    private func below(on ink: Ink, _ theme: ChartTheme) -> Hatch {
        Hatch(
            .falling, Stroke(ink.letterInk(theme[.text]), width: theme[.hatch].width),
            gap: theme[.hatchGap])
    }

    private func entries(
        _ colours: ColourScale, _ theme: ChartTheme, _ language: Language
    ) -> [Legend.Entry] {
        var entries: [Legend.Entry] = []
        if let minimum, let ink = colours.inks.first,
            months.contains(where: { $0.valid > 0 && isBelow($0) })
        {
            let words = ChartWords.belowMinimum[language] + Wording("", " ")[language]
            entries.append(
                .init(
                    .surface(Fill(ink, hatch: below(on: ink, theme))),
                    words + minimum.phrase(unit: "%")))
        }
        if months.contains(where: { $0.expected > 0 && $0.valid <= 0 }) {
            entries.append(.init(.surface(theme.absent), ChartWords.nothingReceived[language]))
        }
        if months.contains(where: { $0.expected <= 0 }) {
            entries.append(
                .init(
                    .surface(Fill(nil), letters: "–"), ChartWords.notStanding[language]))
        }
        return entries
    }

    package func alt(_ language: Language) -> String {
        let names = ChartWords.months(language)
        var alt = AltText(
            Wording("表格热力图，各站逐月有效率", "heat map, valid share of hours by station and month"),
            language)
        for station in stations {
            let months = (0..<12).map { month(station, $0) }
            let standing = zip(names, months).filter { $1.expected > 0 }
            alt.series(
                station.name,
                standing.map { name, month in
                    (
                        name,
                        month.valid > 0
                            ? PercentText.share(month.valid, of: month.expected, decimals: 1) : nil
                    )
                }, unit: "%", decimals: 1)
            let gone = zip(names, months).filter { $1.expected <= 0 }.map(\.0)
            if !gone.isEmpty {
                alt.say(
                    "\(ChartWords.notStanding.chinese)：\(gone.joined(separator: "、"))",
                    "\(ChartWords.notStanding.english): \(gone.joined(separator: ", "))")
            }
        }
        if stations.isEmpty { alt.say("没有站点", "no stations") }
        if let minimum { alt.level(minimum, unit: "%") }
        return alt.text
    }

    /// Percents, and the hours behind them.
    package func table(_ language: Language) -> ChartTable {
        let names = ChartWords.months(language) + [ChartWords.wholeYear[language]]
        let columns =
            [ChartTable.Column(ChartWords.station[language])]
            + names.map { .init($0, unit: "%") }
            + [
                .init(ChartWords.validHours[language], unit: "h"),
                .init(ChartWords.expectedHours[language], unit: "h"),
            ]
        var table = ChartTable(
            columns,
            stations.map { station in
                let year = year(station)
                let months = (0..<12).map { month(station, $0) } + [year]
                return [.text(station.name)]
                    + months.map {
                        .optional(
                            PercentText.share($0.valid, of: $0.expected, decimals: 1), decimals: 1)
                    } + [.count(year.valid), .count(year.expected)]
            })
        table.append(minimum.map { [$0] } ?? [])
        return table
    }
}
