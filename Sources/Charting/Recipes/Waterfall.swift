import Typesetting
package import Values

/// From one total to another over the steps that lead there. What the steps leave unexplained is
/// a step of its own, so that the bars always join.
package struct Waterfall: Recipe, Hashable {
    package struct Total: Sendable, Hashable {
        package var label: String
        package var value: Rational?

        package init(_ label: String, _ value: Rational?) {
            self.label = label
            self.value = value
        }
    }

    package struct Step: Sendable, Hashable {
        package var name: String
        /// Nil: not known; then it is part of the remainder.
        package var change: Rational?

        package init(_ name: String, _ change: Rational?) {
            self.name = name
            self.change = change
        }
    }

    package var unit: String
    package var decimals: Int
    package var start: Total
    package var steps: [Step]
    package var end: Total
    package var favourable: Favourable
    package var levels: [Level]

    package init(
        unit: String, decimals: Int, start: Total, steps: [Step], end: Total,
        favourable: Favourable = .higher, levels: [Level] = []
    ) {
        self.unit = unit
        self.decimals = decimals
        self.start = start
        self.steps = steps
        self.end = end
        self.favourable = favourable
        self.levels = levels
    }

    /// What the steps do not explain, exact; nil where they explain all or a total is not known.
    package var remainder: Rational? {
        guard let first = start.value, let last = end.value else { return nil }
        let rest = last - first - steps.compactMap(\.change).reduce(.zero, +)
        return rest == .zero ? nil : rest
    }

    /// The steps, the remainder among them.
    func allSteps(_ language: Language) -> [Step] {
        steps + (remainder.map { [Step(ChartWords.other[language], $0)] } ?? [])
    }

    /// Steps so small against the totals that they could not be seen on an axis from zero: then
    /// the axis counts the difference from the start, and the bars still stand on its zero.
    var showsDifference: Bool {
        guard let first = start.value, let last = end.value else { return false }
        var reached = first
        var furthest = (last - first).magnitude
        for step in steps {
            reached = reached + (step.change ?? .zero)
            furthest = max(furthest, (reached - first).magnitude)
        }
        return furthest * Rational(3) < min(first.magnitude, last.magnitude)
    }

    package func chart(_ theme: ChartTheme, _ language: Language) -> Chart {
        showsDifference ? differences(theme, language) : totals(theme, language)
    }

    /// Totals from zero, the steps floating between them.
    private func totals(_ theme: ChartTheme, _ language: Language) -> Chart {
        let steps = allSteps(language)
        let floating = floating(steps, from: start.value, band: 1, theme, language)
        var marks: [Mark] = [.axis(Axis(.left, title: unit, hasGrid: true))]
        marks += total(start, 0, .baseline, theme, language)
        marks += floating.marks
        marks += connectors(
            steps, from: start.value, band: 1, after: 0,
            before: end.value == nil ? nil : steps.count + 1, theme)
        marks += total(end, steps.count + 1, .thisYear, theme, language)
        marks += levels.map { $0.rule(theme) }
        marks.append(.rule(Rule(.level(.amount(.zero)), stroke: theme[.zero])))
        return chart(
            // Years are longer than the months between them.
            bands: [start.label] + steps.map(\.name) + [end.label],
            weights: [1.5] + steps.map { _ in 1 } + [1.5],
            values: [start.value, end.value].compactMap { $0 } + levels.map(\.value)
                + floating.values,
            marks, theme, language)
    }

    /// The start is the zero line, the end bar is the whole difference.
    private func differences(_ theme: ChartTheme, _ language: Language) -> Chart {
        let steps = allSteps(language)
        let (first, last) = (start.value ?? .zero, end.value ?? .zero)
        let whole = last - first
        let floating = floating(steps, from: .zero, band: 0, theme, language)
        let title = Wording(
            "较\(start.label)（\(unit)）", "against \(start.label) (\(unit))")[language]
        var marks: [Mark] = [.axis(Axis(.left, title: title, hasGrid: true))]
        marks += floating.marks
        marks += connectors(
            steps, from: .zero, band: 0, after: nil, before: steps.count, theme)
        marks.append(
            .bar(
                Bar(
                    band: steps.count, part: Self.part, to: whole,
                    fill: theme.solid(.thisYear),
                    label: [NumberText.signed(whole, decimals: decimals)])))
        // A level far beyond the change would press the steps together again.
        let near = levels.filter {
            ($0.value - first).magnitude <= whole.magnitude * Rational(2)
        }
        marks += near.map { level in
            .rule(
                Rule(
                    .level(.amount(level.value - first)), stroke: level.stroke(theme),
                    label: level.label))
        }
        marks.append(
            .rule(
                Rule(
                    .level(.amount(.zero)), stroke: theme[.zero],
                    label: "\(start.label) \(NumberText.plain(first, decimals: decimals))")))
        let end = "\(end.label)\n\(NumberText.plain(last, decimals: decimals))"
        return chart(
            bands: steps.map(\.name) + [end], weights: steps.map { _ in 1 } + [1.5],
            values: [.zero, whole] + near.map { $0.value - first } + floating.values,
            marks, theme, language)
    }

    private func chart(
        bands: [String], weights: [Double], values: [Rational], _ marks: [Mark],
        _ theme: ChartTheme, _ language: Language
    ) -> Chart {
        var marks = marks
        marks.append(.axis(Axis(.bottom)))
        let entries = legend(allSteps(language), theme, language)
        if !entries.isEmpty { marks.append(.legend(Legend(.top, entries))) }
        return Chart(
            x: .bands(bands, weights: weights), y: .amounts(values), marks: marks)
    }

    /// Bars from height to height, from band `band` on, and the heights they reach.
    private func floating(
        _ steps: [Step], from start: Rational?, band first: Int, _ theme: ChartTheme,
        _ language: Language
    ) -> (marks: [Mark], values: [Rational]) {
        var marks: [Mark] = []
        var values: [Rational] = []
        var reached = start
        for (index, step) in steps.enumerated() {
            guard let from = reached, let change = step.change else {
                marks.append(unplaced(step, first + index, language))
                continue
            }
            let to = from + change
            marks.append(
                .bar(
                    Bar(
                        band: first + index, part: Self.part, from: from, to: to,
                        fill: fill(change, theme),
                        label: [NumberText.signed(change, decimals: decimals)])))
            values.append(to)
            reached = to
        }
        return (marks, values)
    }

    private static let part = 0.14...0.86

    private func total(
        _ total: Total, _ band: Int, _ role: ChartTheme.StrokeRole, _ theme: ChartTheme,
        _ language: Language
    ) -> [Mark] {
        guard let value = total.value else { return [absence(ChartWords.none[language], band)] }
        return [
            .bar(
                Bar(
                    band: band, part: Self.part, to: value, fill: theme.solid(role),
                    label: [NumberText.plain(value, decimals: decimals)]))
        ]
    }

    /// A step without a place: its own number where it is known, at the foot of its band.
    private func unplaced(_ step: Step, _ band: Int, _ language: Language) -> Mark {
        absence(
            step.change.map { NumberText.signed($0, decimals: decimals) }
                ?? ChartWords.none[language], band)
    }

    private func absence(_ text: String, _ band: Int) -> Mark {
        .text(
            Words(
                [text], x: .band(band), y: .amount(.zero), vertical: .above, ink: .quiet,
                offset: .init(x: 0, y: -2)))
    }

    /// From bar to bar at the height reached, over bands without one too: from the bar of band
    /// `after`, if there is one, to that of band `before`.
    private func connectors(
        _ steps: [Step], from start: Rational?, band first: Int, after: Int?, before: Int?,
        _ theme: ChartTheme
    ) -> [Mark] {
        guard var reached = start else { return [] }
        var marks: [Mark] = []
        var from = after
        for (index, step) in steps.enumerated() {
            guard let change = step.change else { continue }
            if let from { marks.append(connector(from, first + index, reached, theme)) }
            reached = reached + change
            from = first + index
        }
        if let from, let before { marks.append(connector(from, before, reached, theme)) }
        return marks
    }

    private func connector(
        _ from: Int, _ to: Int, _ height: Rational, _ theme: ChartTheme
    ) -> Mark {
        .line(
            Line(
                [
                    .init(.band(from, part: Self.part.upperBound), height),
                    .init(.band(to, part: Self.part.lowerBound), height),
                ], stroke: theme[.leader]))
    }

    private func isBetter(_ change: Rational) -> Bool {
        (change > .zero) == (favourable == .higher)
    }

    /// Ink and hatch, so that a grey print keeps them apart.
    private func fill(_ change: Rational, _ theme: ChartTheme) -> Fill {
        let ink = theme[isBetter(change) ? .met : .notMet]
        guard !isBetter(change) else { return Fill(ink) }
        return Fill(
            theme[.paper],
            hatch: Hatch(.falling, Stroke(ink, width: theme[.hatch].width), gap: theme[.hatchGap]),
            outline: Stroke(ink, width: theme[.cell].width))
    }

    private func legend(
        _ steps: [Step], _ theme: ChartTheme, _ language: Language
    ) -> [Legend.Entry] {
        guard start.value != nil else { return [] }
        let changes = steps.compactMap(\.change).filter { $0 != .zero }
        return [Rational(1), Rational(-1)].sorted { isBetter($0) && !isBetter($1) }
            .compactMap { sample in
                guard changes.contains(where: { isBetter($0) == isBetter(sample) }) else {
                    return nil
                }
                let words = isBetter(sample) ? ChartWords.better : ChartWords.worse
                return Legend.Entry(.surface(fill(sample, theme)), words[language])
            }
    }
}
