package import Typesetting

/// The seven verdicts as charts show them: a marker, an ink, and a hatch for what is open.
package enum VerdictSign: Sendable, Hashable, CaseIterable {
    case met, notMet, insufficient, needsJudgement, notApplicable, waived, failed

    package var symbol: Symbol {
        switch self {
        case .met: .disc
        case .notMet: .cross
        case .insufficient: .dottedRing
        case .needsJudgement: .diamond
        case .notApplicable: .dash
        case .waived: .triangle
        case .failed: .exclamation
        }
    }

    package var ink: ChartTheme.InkRole {
        switch self {
        case .met: .met
        case .notMet: .notMet
        case .insufficient: .insufficient
        case .needsJudgement: .needsJudgement
        case .notApplicable: .notApplicable
        case .waived: .waived
        case .failed: .failed
        }
    }

    /// The ink of the marker alone: light surfaces need a darker line.
    package func lineInk(_ theme: ChartTheme) -> Ink {
        let ink = theme[self.ink]
        return ink.contrast(with: theme[.paper]) >= 2.9 ? ink : theme[.text]
    }

    package func fill(_ theme: ChartTheme) -> Fill {
        switch self {
        case .met, .needsJudgement, .failed: Fill(theme[ink])
        case .insufficient: theme.absent
        case .notMet:
            Fill(
                theme[ink],
                hatch: Hatch(
                    .falling, Stroke(theme[.paper], width: theme[.hatch].width),
                    gap: theme[.hatchGap] * 1.5))
        case .notApplicable: Fill(theme[.paper], outline: theme[.cell])
        case .waived:
            Fill(
                theme[ink],
                hatch: Hatch(
                    .dots, Stroke(theme[.paper], width: theme[.hatch].width),
                    gap: theme[.hatchGap]))
        }
    }

    /// The ground of a cell among many: pale where all is well, so that what fails stands out in
    /// colour and in grey. Its marker says the verdict, its ink only repeats it.
    package func ground(_ theme: ChartTheme) -> Fill {
        switch self {
        case .met: Fill(theme[ink].mixed(with: theme[.paper], share: 0.66))
        case .notMet, .failed: Fill(theme[ink])
        case .insufficient: theme.absent
        case .needsJudgement, .waived: Fill(theme[ink].mixed(with: theme[.paper], share: 0.45))
        case .notApplicable: Fill(theme[.paper], outline: theme[.cell])
        }
    }
}
