import Typesetting
package import Values

/// One figure over the years there are, against a limit and the creation year's value.
package struct YearBars: Sendable, Hashable {
    package struct Year: Sendable, Hashable {
        package enum Role: Sendable, Hashable { case baseline, earlier, now }

        package var label: String
        package var value: Rational?
        package var role: Role
        package var isSufficient: Bool
        /// Under the year's name: `创建年`, `1—9月`.
        package var note: String

        package init(
            _ label: String, _ value: Rational?, role: Role, isSufficient: Bool = true,
            note: String = ""
        ) {
            self.label = label
            self.value = value
            self.role = role
            self.isSufficient = isSufficient
            self.note = note
        }
    }

    package var unit: String
    package var decimals: Int
    package var years: [Year]
    package var levels: [Level]

    package init(unit: String, decimals: Int, years: [Year], levels: [Level] = []) {
        self.unit = unit
        self.decimals = decimals
        self.years = years
        self.levels = levels
    }

    package func chart(_ theme: ChartTheme, _ language: Language) -> Chart {
        let values = years.compactMap(\.value) + levels.map(\.value)
        var marks: [Mark] = [.axis(Axis(.left, title: unit, hasGrid: true))]
        // Few bars stay slim: as wide as they would be among eight.
        let half = min(0.32, Double(max(years.count, 1)) / 24)
        for (index, year) in years.enumerated() {
            guard let value = year.value else {
                marks.append(
                    .text(
                        Words(
                            [ChartWords.none[language]], x: .band(index), y: .share(0),
                            vertical: .above, ink: .quiet, offset: .init(x: 0, y: -2))))
                continue
            }
            let role: ChartTheme.StrokeRole =
                switch year.role {
                case .baseline: .baseline
                case .earlier: .lastYear
                case .now: .thisYear
                }
            marks.append(
                .bar(
                    Bar(
                        band: index, part: (0.5 - half)...(0.5 + half), to: value,
                        fill: year.isSufficient ? theme.solid(role) : theme.hatched(role),
                        label: [NumberText.plain(value, decimals: decimals)])))
        }
        marks += levels.map { $0.rule(theme) }
        marks.append(.rule(Rule(.level(.amount(.zero)), stroke: theme[.zero])))
        marks.append(.axis(Axis(.bottom)))
        if years.contains(where: { !$0.note.isEmpty }) {
            marks.append(.axis(Axis(.bottom, labels: years.map(\.note))))
        }
        if years.contains(where: { $0.value != nil && !$0.isSufficient }) {
            marks.append(
                .legend(
                    Legend(
                        .top,
                        [
                            .init(
                                .surface(theme.hatched(.thisYear)),
                                ChartWords.insufficient[language])
                        ]
                    )))
        }
        return Chart(x: .bands(years.map(\.label)), y: .amounts(values), marks: marks)
    }
}
