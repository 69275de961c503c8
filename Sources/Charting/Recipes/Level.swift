import Typesetting
package import Values

/// A value that others are held against, drawn as a line and named on it.
package struct Level: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// Of the plan; of the brand.
        case target, floor
        /// The creation year's value; this year's own.
        case baseline, thisYear
    }

    package var kind: Kind
    package var value: Rational
    /// `方案目标`; its number is put behind it.
    package var name: String
    /// `任务分解表（14）`: where the number stands. Empty for a measured value.
    package var clause: String
    /// Digits after the point of a measured value; limits print as they were written.
    package var decimals: Int

    package init(
        _ kind: Kind, _ value: Rational, name: String, clause: String = "", decimals: Int = 0
    ) {
        self.kind = kind
        self.value = value
        self.name = name
        self.clause = clause
        self.decimals = decimals
    }

    var number: String {
        switch kind {
        case .target, .floor: NumberText.exact(value, decimals: decimals)
        case .baseline, .thisYear: NumberText.plain(value, decimals: decimals)
        }
    }

    /// Places with which ``number`` is printed.
    var places: Int {
        switch kind {
        case .target, .floor:
            value.exactDecimal.map(\.scale).flatMap { $0 <= 6 ? $0 : nil } ?? decimals
        case .baseline, .thisYear: decimals
        }
    }

    /// Name and number, then the clause on a line of its own.
    var label: String { "\(name) \(number)" + (clause.isEmpty ? "" : "\n\(clause)") }

    /// All of it in one line, with the unit where the axis does not say it.
    func phrase(unit: String = "") -> String {
        let number = "\(name) \(number)\(unit)"
        guard !clause.isEmpty else { return number }
        // Full-width brackets bring their own space along.
        return number + (clause.hasPrefix("（") ? "" : " ") + clause
    }

    /// The line across a chart, named at its end.
    func rule(_ theme: ChartTheme) -> Mark {
        .rule(
            Rule(
                .level(.amount(value)), stroke: stroke(theme), label: label,
                isCased: kind == .thisYear))
    }

    func stroke(_ theme: ChartTheme) -> Stroke {
        switch kind {
        case .target: theme[.target]
        case .floor: theme[.floor]
        case .baseline: theme[.baseline]
        case .thisYear: theme[.thisYear]
        }
    }
}

extension ChartTheme {
    /// A series' bars.
    func solid(_ role: StrokeRole) -> Fill {
        // The creation year is lighter than this year in grey too, and has a line round it.
        role == .baseline
            ? Fill(self[.baselineBar], outline: Stroke(self[.baseline].ink, width: 0.8))
            : Fill(self[role].ink)
    }

    /// The same series where too few data stand behind the value.
    func hatched(_ role: StrokeRole) -> Fill {
        Fill(
            self[.paper],
            hatch: Hatch(
                .rising, Stroke(self[role].ink, width: self[.hatch].width), gap: self[.hatchGap]),
            outline: Stroke(self[role].ink, width: 0.8))
    }

    /// A place that no datum covers.
    var absent: Fill {
        Fill(
            self[.paper],
            hatch: Hatch(
                .rising, Stroke(self[.insufficient], width: self[.hatch].width),
                gap: self[.hatchGap]),
            outline: Stroke(self[.insufficient], width: self[.cell].width))
    }
}
