/// Where a line may end: 避头尾 by the strict lists of clreq, and words that stay together.
enum BreakRules {
    /// A break after U+200B is wanted, most of all in a title.
    static let wanted = -1.0

    static func apply(to clusters: inout [Cluster]) {
        guard !clusters.isEmpty else { return }
        for index in 0..<clusters.count - 1 {
            clusters[index].breakCost = cost(clusters, after: index)
        }
        clusters[clusters.count - 1].breakCost = 0
        bindNumbers(&clusters)
        bindStandardNumbers(&clusters)
        bindDates(&clusters)
    }

    private static func cost(_ clusters: [Cluster], after index: Int) -> Double {
        let (a, b) = (clusters[index], clusters[index + 1])
        if a.kind == .newline { return 0 }
        if b.kind == .newline { return .infinity }
        if a.kind == .noBreakHere || b.kind == .noBreakHere { return .infinity }
        if a.kind == .noBreakSpace || b.kind == .noBreakSpace { return .infinity }
        if b.kind == .space || b.kind == .breakHere || b.kind.neverStartsLine { return .infinity }
        if a.kind == .breakHere { return wanted }
        if a.kind == .space {
            var before = index
            while before > 0 && clusters[before].kind == .space { before -= 1 }
            return clusters[before].kind.neverEndsLine ? .infinity : 0
        }
        if a.kind.neverEndsLine { return .infinity }
        if a.kind.isLatin && b.kind.isLatin { return .infinity }
        // The solidus and the signs of ranges hold both sides or the left one.
        if a.scalar == 0x2F || b.scalar == 0x2F { return .infinity }
        if a.kind == .han && (b.scalar == 0x2B || b.scalar == 0x2D || b.scalar == 0x7E) {
            return .infinity
        }
        if a.kind == .connector, index > 0, b.kind == .digit {
            switch clusters[index - 1].kind {
            case .digit, .latinClosing, .suffix, .index: return .infinity
            default: break
            }
        }
        return 0
    }

    // 3000个/cm³, 2026年, 第3条, 表4.
    private static func bindNumbers(_ clusters: inout [Cluster]) {
        var index = 0
        while index < clusters.count {
            guard clusters[index].kind == .digit else {
                bindHanOrdinal(&clusters, at: index)
                index += 1
                continue
            }
            for prefix in UnbreakableWords.prefixes where ends(prefix, before: index, in: clusters)
            {
                bind(&clusters, from: index - prefix.count, to: index)
                break
            }
            var end = index + 1
            while end < clusters.count,
                clusters[end].kind == .digit || clusters[end].kind == .index
                    || clusters[end].kind == .latinClosing
            { end += 1 }
            if let length = unitLength(at: end, in: clusters) {
                bind(&clusters, from: end - 1, to: end + length - 1)
            } else if end + 1 < clusters.count, clusters[end].kind == .space {
                bindLatinUnit(&clusters, space: end)
            }
            index = end
        }
    }

    // 第十二条
    private static func bindHanOrdinal(_ clusters: inout [Cluster], at index: Int) {
        guard clusters[index].scalar == 0x7B2C else { return }
        var end = index + 1
        while end < clusters.count, UnbreakableWords.hanNumerals.contains(clusters[end].scalar) {
            end += 1
        }
        guard end > index + 1 else { return }
        end += unitLength(at: end, in: clusters) ?? 0
        bind(&clusters, from: index, to: end - 1)
    }

    private static func bindLatinUnit(_ clusters: inout [Cluster], space: Int) {
        var word = ""
        var index = space + 1
        while index < clusters.count, clusters[index].kind.isLatin, clusters[index].kind != .space,
            let scalar = Unicode.Scalar(clusters[index].scalar)
        {
            word.unicodeScalars.append(scalar)
            index += 1
        }
        if UnbreakableWords.latinUnits.contains(word) {
            clusters[space].breakCost = .infinity
        }
    }

    // GB/T 9704, HJ 633-2012: the space after a code in capitals holds.
    private static func bindStandardNumbers(_ clusters: inout [Cluster]) {
        for index in clusters.indices where clusters[index].kind == .space {
            guard index > 0, index + 1 < clusters.count, clusters[index + 1].kind == .digit,
                (0x41...0x5A).contains(clusters[index - 1].scalar)
            else { continue }
            clusters[index].breakCost = .infinity
        }
    }

    // 2026-07-03: the hyphens of a date hold.
    private static func bindDates(_ clusters: inout [Cluster]) {
        let (length, hyphens) = (10, [4, 7])
        guard clusters.count >= length else { return }
        for first in 0...clusters.count - length where clusters[first + 4].scalar == 0x2D {
            let isDate = (0..<length).allSatisfy { offset in
                let cluster = clusters[first + offset]
                return hyphens.contains(offset)
                    ? cluster.scalar == 0x2D : cluster.kind == .digit
            }
            if isDate { bind(&clusters, from: first, to: first + length - 1) }
        }
    }

    /// Characters of the unit that stands there; nil where none does.
    private static func unitLength(at index: Int, in clusters: [Cluster]) -> Int? {
        guard index < clusters.count else { return nil }
        return UnbreakableWords.unitsByStart[clusters[index].scalar]?
            .first { starts($0, at: index, in: clusters) }?.count
    }

    private static func bind(_ clusters: inout [Cluster], from first: Int, to last: Int) {
        guard first >= 0, first < last else { return }
        for index in first..<min(last, clusters.count - 1) {
            clusters[index].breakCost = .infinity
        }
    }

    private static func starts(_ word: [UInt32], at index: Int, in clusters: [Cluster]) -> Bool {
        guard index + word.count <= clusters.count else { return false }
        for offset in word.indices where clusters[index + offset].scalar != word[offset] {
            return false
        }
        return true
    }

    private static func ends(_ word: [UInt32], before index: Int, in clusters: [Cluster]) -> Bool {
        index >= word.count && starts(word, at: index - word.count, in: clusters)
    }
}
