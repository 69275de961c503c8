/// Chooses the line ends of one paragraph together, the least total cost first: a line is never
/// made worse to let the one before it look perfect.
struct LineBreaker {
    /// A line of clusters `start..<end`; `inkEnd` leaves out the spaces it breaks at.
    struct Line {
        var start: Int
        var end: Int
        var inkEnd: Int
        var indent: Double
        var isLast: Bool
        var fit: Fit
    }

    private struct Node {
        var cost = Double.infinity
        var from = -1
        var isFirstLine = false
    }

    let measure: LineMeasure
    let style: ParagraphStyle
    private var breakCosts: [Double]

    init(_ measure: LineMeasure, style: ParagraphStyle) {
        self.measure = measure
        self.style = style
        breakCosts = measure.clusters.map(\.breakCost)
        softenLongWords()
    }

    /// Lines of the clusters `range`, which ends at a line break of the text or at its end.
    func lines(_ range: Range<Int>, isFirst: Bool) -> [Line] {
        guard !range.isEmpty else { return [] }
        var nodes = Array(repeating: Node(), count: range.count + 1)
        nodes[0].cost = 0
        var reach = range.lowerBound
        for offset in 0..<range.count where nodes[offset].cost < .infinity {
            let start = range.lowerBound + offset
            let indent = offset == 0 && isFirst ? style.firstIndent : style.hangingIndent
            var reached = false
            let width = style.measure - indent
            visitEnds(from: start, in: range, width: width, reach: &reach) { end, cost in
                reached = true
                let total = nodes[offset].cost + cost
                let place = end - range.lowerBound
                if total < nodes[place].cost {
                    nodes[place].cost = total
                    nodes[place].from = offset
                }
            }
            if !reached {
                // Nothing may end this line where it should: cut where the measure ends.
                let end = forcedEnd(from: start, in: range, width: style.measure - indent)
                let place = end - range.lowerBound
                if nodes[offset].cost + 1000 < nodes[place].cost {
                    nodes[place].cost = nodes[offset].cost + 1000
                    nodes[place].from = offset
                }
            }
        }
        var ends: [Int] = []
        var place = range.count
        while place > 0 {
            ends.append(place)
            let from = nodes[place].from
            guard from >= 0, from < place else { break }
            place = from
        }
        var lines: [Line] = []
        var start = range.lowerBound
        for place in ends.reversed() {
            let end = range.lowerBound + place
            let indent =
                start == range.lowerBound && isFirst ? style.firstIndent : style.hangingIndent
            let inkEnd = measure.inkEnd(start, end)
            let isLast = end == range.upperBound
            let fit = measure.fit(
                start, inkEnd, measure: style.measure - indent, justified: justifies(isLast))
            lines.append(
                Line(
                    start: start, end: end, inkEnd: inkEnd, indent: indent, isLast: isLast,
                    fit: fit ?? overfull(start, inkEnd, width: style.measure - indent)))
            start = end
        }
        return lines
    }

    private func justifies(_ isLast: Bool) -> Bool { style.alignment == .justified && !isLast }

    // One glyph wider than the measure: nothing can be done but to say so.
    private func overfull(_ start: Int, _ end: Int, width: Double) -> Fit {
        var fit = Fit()
        fit.slack = width - measure.width(start, end)
        return fit
    }

    private func visitEnds(
        from start: Int, in range: Range<Int>, width: Double, reach: inout Int,
        visit: (Int, Double) -> Void
    ) {
        let balanced = style.alignment == .center
        // The lines of a later start end no earlier: `reach` only grows. One em more, because a mark
        // after the one that does not fit may be narrower at the line's end.
        let margin = measure.clusters[start].em
        reach = max(reach, start)
        while reach < range.upperBound,
            measure.leastWidth(start, reach + 1) <= width + margin
        { reach += 1 }
        var candidate = reach
        var found = 0
        while candidate > start {
            defer { candidate -= 1 }
            let isLast = candidate == range.upperBound
            let breakCost = isLast ? 0 : breakCosts[candidate - 1]
            guard breakCost < .infinity else { continue }
            let inkEnd = measure.inkEnd(start, candidate)
            guard
                let fit = measure.fit(
                    start, inkEnd, measure: width, justified: justifies(isLast))
            else { continue }
            visit(
                candidate,
                cost(
                    fit, start: start, end: candidate, inkEnd: inkEnd, isLast: isLast,
                    breakCost: breakCost, width: width))
            found += 1
            let em = measure.clusters[start].em
            if !balanced && found >= 3 && fit.slack > 3 * em { return }
        }
    }

    private func cost(
        _ fit: Fit, start: Int, end: Int, inkEnd: Int, isLast: Bool, breakCost: Double,
        width: Double
    ) -> Double {
        let em = max(1, measure.clusters[start].em)
        var cost = max(0, breakCost)
        switch style.alignment {
        case .justified:
            cost += fit.cost
            if isLast && start > 0 && measure.isLone(start, inkEnd) { cost += 30 }
        case .leading, .trailing:
            let slack = fit.slack / em
            cost += fit.cost + (isLast ? 0 : 0.5 * slack * slack)
            if isLast && start > 0 && measure.isLone(start, inkEnd) { cost += 30 }
            if breakCost < 0 { cost -= 10 }
        case .center:
            // As few lines as will do, of like length, broken where the sense pauses.
            let slack = fit.slack / em
            cost += 10_000 + slack * slack
            if isLast && start > 0 {
                if measure.isLone(start, inkEnd) { cost += 9_000 }
                if measure.isLone(start, inkEnd, atMost: 2) { cost += 300 }
            }
            if !isLast {
                if breakCost < 0 { cost -= 400 } else if pauses(after: end - 1) { cost -= 40 }
            }
        }
        return cost
    }

    // 的、和 and marks end a piece of sense; brackets and titles begin one.
    private func pauses(after index: Int) -> Bool {
        let clusters = measure.clusters
        guard index + 1 < clusters.count else { return false }
        let (a, b) = (clusters[index], clusters[index + 1])
        return a.kind.hasTrailingWhite || b.kind == .opening || a.kind == .space
            || a.scalar == 0x7684 || a.scalar == 0x548C || a.scalar == 0x4E0E || a.scalar == 0x53CA
    }

    private func forcedEnd(from start: Int, in range: Range<Int>, width: Double) -> Int {
        var end = start + 1
        while end < range.upperBound,
            measure.fit(start, end + 1, measure: width, justified: false) != nil
        { end += 1 }
        // A mark that must not start a line takes one character with it.
        var back = end
        while back > start + 1, back < range.upperBound,
            measure.clusters[back].kind.neverStartsLine
                || measure.clusters[back - 1].kind.neverEndsLine
        { back -= 1 }
        return back > start + 1 ? back : end
    }

    // A word of Latin that takes up much of a line may be parted: at its separators, and anywhere
    // where it is longer than a line.
    private mutating func softenLongWords() {
        let clusters = measure.clusters
        let width = style.measure - max(style.firstIndent, style.hangingIndent)
        var index = 0
        while index < clusters.count {
            guard clusters[index].kind.isLatin, clusters[index].kind != .space else {
                index += 1
                continue
            }
            var end = index + 1
            while end < clusters.count, clusters[end].kind.isLatin, clusters[end].kind != .space {
                end += 1
            }
            let length = measure.width(index, end)
            if length > 0.4 * width {
                for place in index..<end - 1 where breakCosts[place] == .infinity {
                    let (a, b) = (clusters[place], clusters[place + 1])
                    // 73.5, 2026-07-03
                    let isPoint =
                        (a.scalar == 0x2E || a.scalar == 0x2D) && place > index
                        && isDigit(clusters[place - 1].scalar) && isDigit(b.scalar)
                    // μg/m³: a slash with a letter or two behind it is a unit's, not a path's.
                    let isPer = a.scalar == 0x2F && end - place <= 3
                    if isSeparator(a.scalar) && !isPoint && !isPer && !b.kind.neverStartsLine {
                        breakCosts[place] = 4
                    } else if length > width && !b.kind.neverStartsLine && !a.kind.neverEndsLine {
                        breakCosts[place] = 40
                    }
                }
            }
            index = end
        }
    }

    private func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

    // / - . _ = & ? # and the backslash: where a file's name or an address may be parted.
    private func isSeparator(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2F, 0x2D, 0x2E, 0x5F, 0x3D, 0x26, 0x3F, 0x23, 0x5C: true
        default: false
        }
    }
}
