import Assessment

/// Years as people write them: `2024-2026`, `2024...2026`, `2024,2026`, `2024—2026、2028`.
package struct YearList: Sendable, Hashable {
    /// Ascending, each once.
    package var years: [Int]

    /// So many units an area may be asked for; more is a slip of the pen.
    static let longest = 100

    /// Nil where the text is not years, where a range goes backwards, or where there are too many.
    package init?(_ text: String) {
        var years: Set<Int> = []
        let parts = text.split { ",，、;； \t".contains($0) }
        guard !parts.isEmpty else { return nil }
        for part in parts {
            guard let range = Self.range(part),
                range.count <= Self.longest
            else { return nil }
            years.formUnion(range)
        }
        guard years.count <= Self.longest else { return nil }
        self.years = years.sorted()
    }

    private static func range(_ text: Substring) -> ClosedRange<Int>? {
        for separator in ["...", "…", "-", "—", "–", "~", "～", "至"] {
            let ends = text.split(separator: separator, omittingEmptySubsequences: false)
            guard ends.count > 1 else { continue }
            guard ends.count == 2, let first = year(ends[0]), let last = year(ends[1]),
                first <= last
            else { return nil }
            return first...last
        }
        return year(text).map { $0...$0 }
    }

    private static func year(_ text: Substring) -> Int? {
        let digits = text.hasSuffix("年") ? text.dropLast() : text
        guard digits.count == 4, let year = Int(digits), Assessor.years.contains(year) else {
            return nil
        }
        return year
    }
}
