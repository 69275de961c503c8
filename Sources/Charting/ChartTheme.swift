package import Typesetting

/// The inks, lines and lengths charts are drawn with. All of them come from
/// `templates/theme.xml`: the raw value of a role is its name there.
package struct ChartTheme: Sendable, Hashable {
    /// Lines, each with its ink, width in points and dashes.
    package enum StrokeRole: String, Sendable, Hashable, CaseIterable {
        case axis, zero, grid, cell, leader, hatch
        /// Series.
        case thisYear, baseline, lastYear
        /// A series where it misses its threshold.
        case missing
        /// Where a series is not comparable with what is before.
        case seriesBreak = "break"
        /// Thresholds: of the plan, and the floor of the brand.
        case target, floor
    }

    package enum InkRole: String, Sendable, Hashable, CaseIterable {
        /// Letters, letters of lesser weight, the sheet, and what no datum covers.
        case text, quiet, paper, track
        /// Bars of the creation year.
        case baselineBar
        case met, notMet, insufficient, needsJudgement, notApplicable, waived, failed
        /// AQI grades of HJ 633, colours of its annex A.
        case grade1, grade2, grade3, grade4, grade5, grade6
        /// Comfort grades of GB/T 27963.
        case comfort1, comfort2, comfort3, comfort4, comfort5
        /// Causes for which hours are lost, from the commonest on.
        case loss1, loss2, loss3, loss4
        /// The ends of the scale of amounts.
        case leastAmount, greatestAmount
    }

    /// Points on paper.
    package enum LengthRole: String, Sendable, Hashable, CaseIterable {
        /// Size of letters, of those in cells, of numbers that stand alone.
        case text, cellText, number
        /// From baseline to baseline.
        case leading
        /// Between a line and the letters that belong to it.
        case gap
        /// Half a marker's width.
        case marker
        /// Between two lines of a hatch.
        case hatchGap
        /// Of a picture where the chart does not ask for another.
        case pictureWidth, pictureHeight
    }

    private var strokes: [StrokeRole: Stroke]
    private var inks: [InkRole: Ink]
    private var lengths: [LengthRole: Double]

    /// Roles that a theme leaves out.
    package struct Lack: Error, Hashable { package var roles: [String] }

    /// Throws where a role has no value: there is no default that a theme file does not show.
    package init(
        strokes: [StrokeRole: Stroke], inks: [InkRole: Ink], lengths: [LengthRole: Double]
    ) throws(Lack) {
        let lacking =
            StrokeRole.allCases.filter { strokes[$0] == nil }.map(\.rawValue)
            + InkRole.allCases.filter { inks[$0] == nil }.map(\.rawValue)
            + LengthRole.allCases.filter { lengths[$0] == nil }.map(\.rawValue)
        guard lacking.isEmpty else { throw Lack(roles: lacking) }
        self.strokes = strokes
        self.inks = inks
        self.lengths = lengths
    }

    /// The same look at another size: letters, lines and dashes keep their proportions.
    package func scaled(by factor: Double) -> ChartTheme {
        var theme = self
        theme.lengths = lengths.mapValues { $0 * factor }
        theme.strokes = strokes.mapValues {
            Stroke($0.ink, width: $0.width * factor, dash: $0.dash.map { $0 * factor })
        }
        return theme
    }

    // `init` has seen to it that every role has a value.
    package subscript(role: StrokeRole) -> Stroke { strokes[role] ?? Stroke(.black, width: 1) }
    package subscript(role: InkRole) -> Ink { inks[role] ?? .black }
    package subscript(role: LengthRole) -> Double { lengths[role] ?? 0 }
}
