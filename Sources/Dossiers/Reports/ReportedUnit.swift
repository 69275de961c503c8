package import Values

/// A unit of a batch, one area in one year, as the reports of the whole batch tell of it.
package struct ReportedUnit: Sendable, Hashable {
    package enum Content: Sendable, Hashable {
        case evaluated(EvaluationExtract)
        /// With what kept it from being evaluated.
        case failed([Diagnostic])
        /// Not come to yet.
        case left
    }

    /// The name of the area's folder, by which a batch tells its areas apart.
    package var folder: String
    package var year: Int
    package var content: Content

    package init(folder: String, year: Int, content: Content) {
        self.folder = folder
        self.year = year
        self.content = content
    }

    /// As its outputs stand below the output folder: `fangshan/2026`.
    var name: String { "\(folder)/\(year)" }

    var extract: EvaluationExtract? {
        switch content {
        case .evaluated(let extract): extract
        case .failed, .left: nil
        }
    }
}
