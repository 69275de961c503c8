/// Sums over a paragraph's clusters, so that any stretch of it is measured in constant time.
struct LineMeasure {
    let clusters: [Cluster]
    private var natural: [Double] = [0]
    private var gapStretch: [Double] = [0]
    private var gapShrink: [Double] = [0]
    private var squeeze: [Double] = [0]
    private var spreads: [Double] = [0]
    /// What a cluster loses as the first of a line, and gains or loses as the last.
    private var atStart: [Double] = []
    private var atEnd: [Double] = []
    private var endWhite: [Double] = []

    init(_ clusters: [Cluster]) {
        self.clusters = clusters
        let count = clusters.count + 1
        natural.reserveCapacity(count)
        gapStretch.reserveCapacity(count)
        gapShrink.reserveCapacity(count)
        squeeze.reserveCapacity(count)
        spreads.reserveCapacity(count)
        atStart.reserveCapacity(count)
        atEnd.reserveCapacity(count)
        endWhite.reserveCapacity(count)
        for cluster in clusters {
            natural.append((natural.last ?? 0) + cluster.natural)
            gapStretch.append((gapStretch.last ?? 0) + cluster.gapStretch)
            gapShrink.append((gapShrink.last ?? 0) + cluster.gapShrink)
            squeeze.append((squeeze.last ?? 0) + cluster.squeeze)
            spreads.append((spreads.last ?? 0) + (cluster.spreads ? 1 : 0))
            atStart.append(cluster.startChange)
            atEnd.append(cluster.endChange)
            endWhite.append(cluster.trailWhite)
        }
    }

    /// Width of all clusters as one line by itself, without the sums.
    static func width(of clusters: [Cluster]) -> Double {
        let end = inkEnd(of: clusters, 0, clusters.count)
        guard end > 0 else { return 0 }
        var width = 0.0
        for index in 0..<end { width += clusters[index].natural }
        return width + clusters[0].startChange + clusters[end - 1].endChange
    }

    /// Where the ink of a line that breaks before `end` ends: spaces at a line's end are dropped.
    func inkEnd(_ start: Int, _ end: Int) -> Int { Self.inkEnd(of: clusters, start, end) }

    private static func inkEnd(of clusters: [Cluster], _ start: Int, _ end: Int) -> Int {
        var end = end
        while end > start {
            switch clusters[end - 1].kind {
            case .space, .newline, .breakHere, .noBreakHere: end -= 1
            default: return end
            }
        }
        return end
    }

    /// Width of clusters `start..<end` set as a line by itself, with nothing adjusted.
    func width(_ start: Int, _ end: Int) -> Double {
        guard start < end else { return 0 }
        return natural[end] - natural[start] + atStart[start] + atEnd[end - 1]
    }

    /// Width below which no adjustment brings the line.
    func leastWidth(_ start: Int, _ end: Int) -> Double {
        guard start < end else { return 0 }
        let last = end - 1
        return width(start, end) - endWhite[last] - (gapShrink[last] - gapShrink[start])
            - (squeeze[last] - squeeze[start])
            - (spreads[last] - spreads[start]) * White.tightest * clusters[last].em
    }

    /// How a line of clusters `start..<end` is brought to `measure`; nil where it does not fit.
    func fit(_ start: Int, _ end: Int, measure: Double, justified: Bool, tight: Bool = true) -> Fit?
    {
        var fit = Fit()
        guard start < end else { return fit }
        let last = end - 1
        let em = clusters[last].em
        var slack = measure - width(start, end)
        let gaps = spreads[last] - spreads[start]
        if slack < 0 {
            var need = -slack
            // First the white of the mark at the end, which nobody sees.
            fit.endCut = min(need, endWhite[last])
            need -= fit.endCut
            if need > 0, gaps > 0 {
                fit.spread = -min(need / gaps, White.unseen * em)
                need += fit.spread * gaps
            }
            if need > 1e-9, justified {
                let gapRoom = gapShrink[last] - gapShrink[start]
                let gapPart = min(need, gapRoom)
                if gapPart > 0 {
                    fit.gaps = -gapPart / gapRoom
                    need -= gapPart
                    fit.cost += 0.5 * fit.gaps * fit.gaps
                }
                let markRoom = squeeze[last] - squeeze[start]
                let markPart = min(need, markRoom)
                if markPart > 1e-9 {
                    fit.squeeze = markPart / markRoom
                    need -= markPart
                    fit.cost += 0.5 + 1.5 * fit.squeeze * fit.squeeze
                }
                if need > 1e-9, tight, gaps > 0 {
                    let more = min(need / gaps, (White.tightest - White.unseen) * em)
                    fit.spread -= more
                    need -= more * gaps
                    let ratio = more / (White.tightest * em)
                    fit.cost += 1 + 2 * ratio * ratio
                }
            }
            return need > 1e-6 ? nil : fit
        }
        fit.slack = slack
        guard justified, slack > 0 else { return fit }
        let gapRoom = gapStretch[last] - gapStretch[start]
        let gapPart = min(slack, gapRoom)
        if gapPart > 0 {
            fit.gaps = gapPart / gapRoom
            slack -= gapPart
            fit.cost += 0.2 * fit.gaps * fit.gaps
        }
        guard slack > 1e-9 else { return fit }
        let each = gaps > 0 ? slack / gaps : .infinity
        if each > White.torn * em {
            // Better a ragged line than a torn one.
            fit = Fit()
            fit.isRagged = true
            fit.slack = measure - width(start, end)
            fit.cost = 15 + 2 * fit.slack / em
            return fit
        }
        fit.spread = each
        let ratio = each / (0.1 * em)
        fit.cost += ratio * ratio + (each > White.loosest * em ? 50 : 0)
        return fit
    }

    /// Whether clusters `start..<end` would stand as one lone character, marks aside.
    func isLone(_ start: Int, _ end: Int, atMost count: Int = 1) -> Bool {
        var han = 0
        for index in start..<end {
            let kind = clusters[index].kind
            if kind.isLatin && kind != .space { return false }
            if kind == .han || kind == .suffix { han += 1 }
            if han > count { return false }
        }
        return true
    }
}

/// The adjustment of one line.
struct Fit {
    /// Taken of the white of the mark at the line's end, in points.
    var endCut = 0.0
    /// Share of their room that Han–Latin gaps and word spaces grow (above 0) or shrink (below).
    var gaps = 0.0
    /// Share of their room that the marks inside the line give.
    var squeeze = 0.0
    /// Points added to every gap of the line.
    var spread = 0.0
    /// Points left over where a line is not justified.
    var slack = 0.0
    /// A justified line that was left ragged, because it could only have been torn.
    var isRagged = false
    /// How far it is from an unadjusted line.
    var cost = 0.0
}
