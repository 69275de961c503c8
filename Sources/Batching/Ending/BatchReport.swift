/// A file for other programs that tells of a whole batch.
package struct BatchReport: Sendable, Hashable {
    package enum Format: Sendable, Hashable { case junit, sarif }

    package var path: String
    package var format: Format

    /// By the file's name, because what reads these files goes by it: `.xml` is JUnit, `.sarif`
    /// and `.sarif.json` are SARIF. Nil for any other.
    package init?(path: String) {
        let name = path.lowercased()
        if name.hasSuffix(".xml") {
            format = .junit
        } else if name.hasSuffix(".sarif") || name.hasSuffix(".sarif.json") {
            format = .sarif
        } else {
            return nil
        }
        self.path = path
    }
}
