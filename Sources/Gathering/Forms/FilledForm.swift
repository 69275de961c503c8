package import Values

/// A form that came back: what stands in its cells, and what is wrong with them.
package struct FilledForm: Sendable, Hashable {
    /// As the caller named it.
    package var file: String
    package var sha256: String
    package var identity: FormIdentity
    /// In the order of the identity's rows.
    package var figures: [FigureEntry]
    package var tasks: [TaskEntry]
    /// Sorted.
    package var faults: [Diagnostic]
}

/// What a bureau put into the row of a figure.
package struct FigureEntry: Sendable, Hashable {
    package enum Content: Sendable, Hashable {
        /// In the program's own unit of the indicator.
        case value(DecimalValue, UnitOfMeasure)
        case blank
        /// A fault says why there is no value to take.
        case faulty
    }

    /// Id of the indicator.
    package var indicator: String
    package var content: Content
    /// Value and unit as the bureau wrote them, without what stands for a fault.
    package var writtenValue: DecimalValue?
    package var writtenUnit: String
    package var basis: String
    package var filler: String
    /// As a day where it is one, else as written.
    package var date: String
    /// The value's cell; the sheet where the row is gone.
    package var location: SourceLocation
}

/// What a bureau put into the row of a task.
package struct TaskEntry: Sendable, Hashable {
    package var number: String
    package var text: String
    /// Nil where nothing, or no known word, was written.
    package var state: TaskState?
    package var progress: String
    package var evidence: String
    package var filler: String
    package var date: String
    package var location: SourceLocation

    package var isBlank: Bool { state == nil && progress.isEmpty && evidence.isEmpty }
}
