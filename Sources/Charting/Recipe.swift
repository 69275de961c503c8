package import Values

/// A picture this field needs, made from plain values: it knows how they are drawn, how they are
/// told to one who cannot see them, and how they are written as a table. It knows no rule.
package protocol Recipe: Sendable {
    func chart(_ theme: ChartTheme, _ language: Language) -> Chart
    /// Kind, range, extremes, thresholds and gaps, made from the data; no opinion.
    func alt(_ language: Language) -> String
    /// Every number the picture shows.
    func table(_ language: Language) -> ChartTable
}
