/// Finds the word somebody most likely meant.
package enum Spelling {
    /// The nearest of `words` by edits (insert, delete, change, swap of neighbours); nil where
    /// none is near: more than one edit in three letters. Of equals the first wins.
    package static func nearest(to word: String, among words: [String]) -> String? {
        let wanted = Array(word.lowercased().unicodeScalars)
        guard !wanted.isEmpty, wanted.count <= 80 else { return nil }
        var best: (word: String, distance: Int)?
        for candidate in words where candidate != word {
            let letters = Array(candidate.lowercased().unicodeScalars)
            guard letters.count <= 80 else { continue }
            let limit = max(1, max(letters.count, wanted.count) / 3)
            let distance = edits(wanted, letters)
            // Two single letters have nothing in common but their length.
            guard distance <= limit, distance < max(letters.count, wanted.count) else { continue }
            if distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        return best?.word
    }

    /// Optimal string alignment distance.
    static func edits(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
        var beforeLast: [Int] = []
        var last = Array(0...other.count)
        for (i, a) in one.enumerated() {
            var row = [i + 1]
            row.reserveCapacity(other.count + 1)
            for (j, b) in other.enumerated() {
                var least = min(last[j + 1] + 1, row[j] + 1, last[j] + (a == b ? 0 : 1))
                if i > 0, j > 0, a == other[j - 1], one[i - 1] == b {
                    least = min(least, beforeLast[j - 1] + 1)
                }
                row.append(least)
            }
            beforeLast = last
            last = row
        }
        return last[other.count]
    }
}
