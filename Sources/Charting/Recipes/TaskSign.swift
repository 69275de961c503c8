package import Typesetting
package import Values

/// The six states of a task, and that of one whose register says nothing: a marker, an ink and a
/// letter each. Those that want attention are the darkest.
package enum TaskSign: Sendable, Hashable, CaseIterable {
    case notStarted, underway, done, overdue, blocked, continuing, unstated

    package var symbol: Symbol {
        switch self {
        case .notStarted: .ring
        case .underway: .rightward
        case .done: .disc
        case .overdue: .cross
        case .blocked: .square
        case .continuing: .diamond
        case .unstated: .dottedRing
        }
    }

    package var letter: Wording {
        switch self {
        case .notStarted: Wording("未", "N")
        case .underway: Wording("进", "U")
        case .done: Wording("完", "D")
        case .overdue: Wording("逾", "O")
        case .blocked: Wording("阻", "B")
        case .continuing: Wording("续", "C")
        case .unstated: Wording("空", "–")
        }
    }

    /// Whether someone has to act.
    package var needsAttention: Bool {
        switch self {
        case .overdue, .blocked: true
        case .notStarted, .underway, .done, .continuing, .unstated: false
        }
    }

    package func ink(_ theme: ChartTheme) -> Ink {
        switch self {
        case .notStarted, .continuing, .unstated: theme[.quiet]
        case .underway: theme[.thisYear].ink
        case .done: theme[.met]
        case .overdue: theme[.notMet]
        case .blocked: theme[.failed]
        }
    }

    /// What a cell with such tasks is filled with: pale where nothing is wrong.
    package func fill(_ theme: ChartTheme) -> Fill {
        switch self {
        case .overdue: Fill(theme[.notMet])
        case .blocked: Fill(theme[.failed])
        case .underway, .done: Fill(ink(theme).mixed(with: theme[.paper], share: 0.72))
        case .notStarted, .continuing: Fill(theme[.track])
        case .unstated: theme.absent
        }
    }
}
