import Typesetting
package import Values

/// AQI grades of HJ 633-2012, table 2 (and HJ 633-2026): the letter is what a cell shows.
package enum AirGrade: Int, Sendable, Hashable, CaseIterable {
    case excellent = 1, good, light, moderate, heavy, severe

    package var letter: Wording {
        switch self {
        case .excellent: Wording("优", "1")
        case .good: Wording("良", "2")
        case .light: Wording("轻", "3")
        case .moderate: Wording("中", "4")
        case .heavy: Wording("重", "5")
        case .severe: Wording("严", "6")
        }
    }

    package var word: Wording {
        switch self {
        case .excellent: Wording("优", "excellent")
        case .good: Wording("良", "good")
        case .light: Wording("轻度", "light")
        case .moderate: Wording("中度", "moderate")
        case .heavy: Wording("重度", "heavy")
        case .severe: Wording("严重", "severe")
        }
    }

    var ink: ChartTheme.InkRole {
        switch self {
        case .excellent: .grade1
        case .good: .grade2
        case .light: .grade3
        case .moderate: .grade4
        case .heavy: .grade5
        case .severe: .grade6
        }
    }

    /// The standard's colour, and a hatch from grade 3 on: in grey print grade 2 alone is light,
    /// 1 and 3 are equally dark, and so are the three last.
    package func fill(_ theme: ChartTheme) -> Fill {
        let hatch: (kind: Hatch.Kind, ink: Ink, gap: Double)? =
            switch self {
            case .excellent, .good: nil
            case .light: (.rising, theme[.text], 1.6)
            case .moderate: (.crossed, theme[.paper], 1.3)
            case .heavy: (.level, theme[.paper], 1)
            case .severe: (.dots, theme[.paper], 1)
            }
        return Fill(
            theme[ink],
            hatch: hatch.map {
                Hatch(
                    $0.kind, Stroke($0.ink, width: theme[.hatch].width),
                    gap: theme[.hatchGap] * $0.gap)
            })
    }
}
