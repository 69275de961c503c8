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

extension Chart {
    /// Says that there is nothing to see.
    static func nothing(_ theme: ChartTheme, _ language: Language) -> Chart {
        Chart(
            x: .bands([]), y: .bands([]),
            marks: [
                .text(
                    Words(
                        [ChartWords.noData[language]], x: .share(0.5), y: .share(0.5),
                        ink: .quiet))
            ], heightAsked: theme[.leading] * 4)
    }
}
