import Gathering
import Values

/// Collects which tables a measurement read, and which of their rows; and what of them was set
/// aside by the register of exclusions.
struct SourceLedger: Sendable {
    private let dataset: Dataset
    /// What to set aside.
    let exclusions: ExcludedDays
    /// Observations that were: hours, or daily or monthly values.
    var excludedValues = 0
    private var rows: [Int: ClosedRange<Int>] = [:]
    private var cells: [SourceUse] = []

    init(_ dataset: Dataset) {
        self.dataset = dataset
        exclusions = ExcludedDays(dataset.exclusions)
    }

    /// Notes the rows that a range of entries came from.
    mutating func use(_ series: Series, _ range: Range<Int>) {
        let count = min(series.rows.count, series.origins.count)
        var rest = range.clamped(to: 0..<count)
        // Entries of one table stand together: it is looked up once a stretch.
        while let start = rest.first {
            let origin = series.origins[start]
            var (least, most) = (series.rows[start], series.rows[start])
            var end = start + 1
            while end < rest.upperBound, series.origins[end] == origin {
                least = min(least, series.rows[end])
                most = max(most, series.rows[end])
                end += 1
            }
            let known = rows[Int(origin)] ?? Int(least)...Int(most)
            let first = min(known.lowerBound, Int(least))
            rows[Int(origin)] = first...max(known.upperBound, Int(most))
            rest = end..<rest.upperBound
        }
    }

    /// Notes the cell of a reported figure.
    mutating func use(_ figure: Figure) {
        guard let file = file(of: figure.origin) else { return }
        cells.append(
            SourceUse(origin: figure.origin, location: figure.location, sha256: file.sha256))
    }

    /// The tables in the order of the data set, then the cells in order of place.
    var sources: [SourceUse] {
        let tables = rows.sorted { $0.key < $1.key }.compactMap { origin, rows -> SourceUse? in
            guard let file = file(of: origin) else { return nil }
            return SourceUse(
                origin: origin,
                location: SourceLocation(
                    file: file.path,
                    place: .rows(
                        sheet: dataset.origins[origin].sheet, first: rows.lowerBound,
                        last: rows.upperBound)),
                sha256: file.sha256)
        }
        return tables + cells.sorted { $0.location < $1.location }
    }

    private func file(of origin: Int) -> SourceFile? {
        guard dataset.origins.indices.contains(origin),
            dataset.files.indices.contains(dataset.origins[origin].file)
        else { return nil }
        return dataset.files[dataset.origins[origin].file]
    }
}
