public import Gathering
import Values

/// Looks over a data set before anything is measured.
public enum Reviewer {
    /// Holds the values against each other and against what such values are; changes nothing.
    /// Tables that are refused have no suspicions of their own.
    public static func review(_ dataset: Dataset) -> Review {
        let pairs = ParticlePairCheck.pairs(dataset)
        let headings = HeadingCheck(dataset)
        var comparisons = AQIComparer(dataset).comparisons()
        let published = headings.byPublishedAQI(comparisons)
        var refusals = published.refused
        for refusal in headings.byParticles(pairs)
        where !refusals.contains(where: { $0.origin == refusal.origin }) {
            refusals.append(refusal)
        }
        refusals.sort { $0.origin < $1.origin }
        let refused = refusals.map(\.origin)
        let rest = dataset.without(origins: refused)
        if !refused.isEmpty { comparisons = AQIComparer(rest).comparisons() }
        var suspicions = published.suspected
        for series in rest.series {
            suspicions += SeriesPass(rest, series).suspicions()
        }
        suspicions += ParticlePairCheck.suspicions(pairs.filter { !refused.contains($0.origin) })
        suspicions += CopyCheck.suspicions(rest)
        suspicions += MonthCheck.suspicions(rest)
        suspicions += FigureCheck.suspicions(rest)
        suspicions += comparisons.flatMap { AQINotes.suspicions($0) }
        return Review(
            suspicions: suspicions.sorted(), refused: refused,
            refusals: refusals.map(\.diagnostic), comparisons: comparisons)
    }
}
