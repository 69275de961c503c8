/// One character on its way to a line: its glyph, its white and what may follow it.
struct Cluster {
    var scalar: UInt32
    var kind: CharacterClass
    /// Index of the span it comes from.
    var span: Int
    var glyph: FontGlyph
    /// Points an em of the span's style is.
    var em: Double
    /// Points of the glyph as drawn; smaller than `em` for raised and lowered digits.
    var size: Double
    /// Points above the baseline.
    var rise: Double
    /// Points, with tracking.
    var advance: Double
    /// White inside the glyph's own box that can be taken away, in points.
    var leadWhite = 0.0
    var trailWhite = 0.0
    /// What neighbours inside the line have taken of it (标点挤压).
    var leadCut = 0.0
    var trailCut = 0.0
    /// White set after it: between Han and Latin.
    var gap = 0.0
    /// How far the gap may grow before all gaps do, and how far it may shrink.
    var gapStretch = 0.0
    var gapShrink = 0.0
    /// Whether the gap after it takes part when the whole line is spread.
    var spreads = false
    /// How much a crowded line may take of its white.
    var squeeze = 0.0
    /// Cost of ending a line after it; infinite where a line must not end.
    var breakCost = Double.infinity

    /// Points from its start to the next cluster's in an unadjusted line.
    var natural: Double { advance - leadCut - trailCut + gap }

    /// What it loses as the first of a line: an opening mark stands half width there, flush with
    /// the text below.
    var startChange: Double { leadCut - leadWhite }
    /// What it gains or loses as the last of a line.
    var endChange: Double { trailCut - gap }
}

/// The measures of white, in ems (clreq §6; GB/T 9704 leaves them to the printer).
enum White {
    /// Between Han and Latin: clreq asks for at most a quarter.
    static let latinGap = 1.0 / 6
    /// Its bounds before every gap of the line takes part.
    static let latinGapMost = 0.25
    static let latinGapLeast = 1.0 / 12
    static let wordSpaceMost = 0.36
    static let wordSpaceLeast = 0.17
    /// What squeezing takes of a full-width mark.
    static let half = 0.5
    /// What a crowded line may take of a comma or bracket, and of a full stop, inside it.
    static let crowdedPause = 0.25
    static let crowdedStop = 0.15
    /// Below this nobody sees it: all gaps may give that much for nothing.
    static let unseen = 0.005
    /// What all gaps may give to save a line.
    static let tightest = 0.02
    /// Beyond this a spread line looks torn.
    static let loosest = 0.25
    /// Beyond this a line is better left ragged.
    static let torn = 0.6
}
