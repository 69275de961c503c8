package import Gathering
package import Values

/// The forms that came back, held against what was asked, against each other and against what the area
/// folder has already.
package struct Collation: Sendable {
    package var year: Int
    /// In the order in which bureaus are asked; those that sent nothing too.
    package var bureaus: [BureauReturn]
    /// Tasks whose state, progress or evidence a bureau wrote down.
    package var tasks: [ReturnedTask]
    /// Forms that are of another area, year or rulebook, and rows that are asked no more. Sorted.
    package var diagnostics: [Diagnostic]
}

/// What came of one bureau.
package struct BureauReturn: Sendable {
    package var bureau: String
    /// None where the bureau sent nothing.
    package var forms: [FilledForm]
    package var figures: [ReturnedFigure]
    /// Who signed, in order of first appearance.
    package var fillers: [String]
    package var faults: [Diagnostic] { forms.flatMap(\.faults).sorted() }
}

/// One figure asked of one bureau, and what came of it.
package struct ReturnedFigure: Sendable, Hashable {
    package enum Outcome: Sendable, Hashable {
        /// No form of the bureau came.
        case notReturned
        case blank(reason: String)
        /// The form's faults say why.
        case faulty
        /// New, or the same as the area folder has already.
        case accepted(FigureEntry, isKnown: Bool)
        /// Other than what the same bureau returned by an earlier form.
        case revised(FigureEntry, from: Figure)
        /// Other than a figure elsewhere in the area folder: not taken, or the year would have two.
        case differs(FigureEntry, from: Figure)
        /// Other than what another bureau, or another form of the same one, says: none is taken.
        case conflict(FigureEntry)
    }

    package var bureau: String
    package var asked: AskedFigure
    package var outcome: Outcome
    /// What the area folder has for the year, from whomever.
    package var known: [Figure]

    package var entry: FigureEntry? {
        switch outcome {
        case .accepted(let entry, _), .revised(let entry, _), .differs(let entry, _),
            .conflict(let entry):
            entry
        case .notReturned, .blank, .faulty: nil
        }
    }

    /// Whether the year has no value at all for it.
    package var isOpen: Bool {
        switch outcome {
        case .notReturned, .blank, .faulty: known.isEmpty
        case .accepted, .revised, .differs: false
        case .conflict: true
        }
    }
}

/// A task on which a bureau reports, with what the register says; nil where it has no such task any more.
package struct ReturnedTask: Sendable, Hashable {
    package var bureau: String
    package var entry: TaskEntry
    package var task: PlanTask?

    package var isChanged: Bool {
        guard let task else { return true }
        return (entry.state != nil && entry.state != task.state)
            || (!entry.progress.isEmpty && entry.progress != task.progress)
            || !entry.evidence.isEmpty
    }
}
