import Typesetting
package import Values

/// From the creation year to this year, a line a series, all of them as parts of the creation
/// year's value, so that different units share an axis.
package struct SlopeLines: Recipe, Hashable {
    package struct Series: Sendable, Hashable {
        package var name: String
        package var unit: String
        package var decimals: Int
        package let baseline: Rational?
        package let now: Rational?
        /// The baseline is 100. Nil where a year is not known, or has no ratio to the other.
        let index: Rational?
        /// Nil: neither way is better.
        package var favourable: Favourable?

        package init(
            _ name: String, unit: String, decimals: Int, baseline: Rational?, now: Rational?,
            favourable: Favourable? = .higher
        ) {
            self.name = name
            self.unit = unit
            self.decimals = decimals
            self.baseline = baseline
            self.now = now
            self.favourable = favourable
            index =
                if let baseline, let now, baseline > .zero, now > .zero {
                    (now * Rational(100)).divided(by: baseline)
                } else {
                    nil
                }
        }

        /// Whether the change is to the better; nil: there is none, or no side is better.
        var isBetter: Bool? {
            guard let baseline, let now, baseline != now, let favourable else { return nil }
            return (now > baseline) == (favourable == .higher)
        }
    }

    package var baselineLabel: String
    package var nowLabel: String
    package let series: [Series]
    /// From the highest at the right end to the lowest, as their labels stand.
    let drawn: [Series]
    /// Where most lines go far, equal heights are equal ratios.
    let isLogarithmic: Bool

    package init(baselineLabel: String, nowLabel: String, series: [Series]) {
        self.baselineLabel = baselineLabel
        self.nowLabel = nowLabel
        self.series = series
        drawn = series.filter { $0.index != nil }.prefix(Self.mostLines).enumerated()
            .sorted { one, other in
                let (a, b) = (one.element.index ?? .zero, other.element.index ?? .zero)
                return a == b ? one.offset < other.offset : a > b
            }
            .map(\.element)
        let indices = drawn.compactMap(\.index)
        isLogarithmic = indices.count(where: Self.isFar) * 2 > indices.count
    }

    /// More lines cannot be followed, nor named in the height of a slide; the others are listed.
    static let mostLines = 12

    /// Twice the other year, or half of it: one such line would press all others together.
    private static func isFar(_ index: Rational) -> Bool {
        index > Rational(200) || index < Rational(50)
    }

    /// A line that leaves the axis, where only few do; its label says its index.
    func leaves(_ one: Series) -> Bool {
        !isLogarithmic && one.index.map(Self.isFar) ?? false
    }

    package func chart(_ theme: ChartTheme, _ language: Language) -> Chart {
        let values =
            drawn.isEmpty
            ? [] : drawn.filter { !leaves($0) }.compactMap(\.index) + [Rational(100)]
        let start =
            Wording("\(baselineLabel)\n=100", "\(baselineLabel)\n= 100")[language]
            + (isLogarithmic ? "\n\(ChartWords.logarithmic[language])" : "")
        var marks: [Mark] = []
        if !drawn.isEmpty {
            marks.append(.axis(Axis(.left, hasGrid: true, isQuiet: true)))
            marks.append(.rule(Rule(.level(.amount(Rational(100))), stroke: theme[.axis])))
            marks.append(.axis(Axis(.top)))
        } else {
            marks.append(
                .text(
                    Words(
                        [ChartWords.noData[language]], x: .share(0.5), y: .share(0.5), ink: .quiet)
                ))
        }
        marks += drawn.map { line($0, theme, language) }
        let entries = legend(theme, language)
        if !entries.isEmpty { marks.append(.legend(Legend(.bottom, entries))) }
        let rows = Double(drawn.count) * 1.2 + 7
        return Chart(
            // The lines take most of the width; the years are named under their ends.
            x: .bands([start, "", nowLabel], weights: [1, 10, 1]),
            y: isLogarithmic ? .ratios(values) : .amounts(values, fromZero: false),
            marks: marks, heightAsked: max(theme[.pictureHeight], theme[.leading] * rows))
    }

    private func line(_ one: Series, _ theme: ChartTheme, _ language: Language) -> Mark {
        let (stroke, symbol) = look(one, theme)
        let index = one.index ?? Rational(100)
        let end: Place =
            leaves(one) ? .share(index > Rational(100) ? 0.98 : 0.02) : .amount(index)
        return .line(
            Line(
                [
                    .init(.band(0), Rational(100), symbol: .openSquare),
                    .init(.band(2), at: end, symbol: symbol),
                ], stroke: stroke, endLabel: label(one, language), labelMeasure: 22,
                isCased: false))
    }

    /// `空气优良天数占比 73.3→79.3%`
    private func label(_ one: Series, _ language: Language) -> String {
        let before = one.baseline.map { NumberText.plain($0, decimals: one.decimals) } ?? ""
        let now = one.now.map { amount($0, one, language) } ?? ""
        let far = one.index.map { NumberText.plain($0, decimals: 0) } ?? ""
        let note = Wording("（指数\(far)，超出坐标）", " (index \(far), beyond the axis)")[language]
        return "\(one.name) \(before)→\(now)" + (leaves(one) ? note : "")
    }

    /// Ink, dash and marker.
    private func look(_ one: Series, _ theme: ChartTheme) -> (Stroke, Symbol) {
        switch one.isBetter {
        case true?: (theme[.thisYear], .up)
        case false?:
            (
                Stroke(
                    theme[.missing].ink, width: theme[.missing].width, dash: theme[.target].dash),
                .down
            )
        case nil: (Stroke(theme[.baseline].ink, width: theme[.baseline].width), .disc)
        }
    }

    func amount(_ value: Rational, _ one: Series, _ language: Language) -> String {
        let joint = language == .english && !one.unit.isEmpty && one.unit != "%" ? " " : ""
        return NumberText.plain(value, decimals: one.decimals) + joint + one.unit
    }

    private func legend(_ theme: ChartTheme, _ language: Language) -> [Legend.Entry] {
        var entries: [Legend.Entry] = []
        for (verdict, words) in [
            (true, ChartWords.better), (false, ChartWords.worse), (nil, ChartWords.neither),
        ] {
            guard let sample = drawn.first(where: { $0.isBetter == verdict }) else { continue }
            let (stroke, symbol) = look(sample, theme)
            entries.append(.init(.line(stroke, symbol), words[language]))
        }
        // The reason stands before the first name alone: rows may be broken between names.
        let colon = Wording("：", ": ")[language]
        for group in undrawn(language) {
            entries += group.names.enumerated().map { index, name in
                .init(.none, index == 0 ? group.reason + colon + name : name)
            }
        }
        return entries
    }

    /// What has no line, by the reason.
    func undrawn(_ language: Language) -> [(reason: String, names: [String])] {
        let space = Wording("", " ")[language]
        var lines = 0
        var groups: [(reason: String, names: [String])] = []
        for one in series {
            var reason: String
            switch (one.baseline, one.now) {
            case (nil, nil): reason = ChartWords.noData[language]
            case (nil, .some): reason = ChartWords.lacking[language] + space + baselineLabel
            case (.some, nil): reason = ChartWords.lacking[language] + space + nowLabel
            case (.some, .some):
                reason = ChartWords.noIndex[language]
                if one.index != nil {
                    lines += 1
                    guard lines > Self.mostLines else { continue }
                    reason = ChartWords.notDrawn[language]
                }
            }
            if let index = groups.firstIndex(where: { $0.reason == reason }) {
                groups[index].names.append(one.name)
            } else {
                groups.append((reason, [one.name]))
            }
        }
        return groups
    }
}
