/// The word somebody probably meant.
package enum NearestWord {
    /// The candidate with the fewest edits, if about half of the letters
    /// are right; the first in order among equals.
    package static func find(_ word: String, among candidates: [String]) -> String? {
        let letters = Array(word.prefix(64))
        var best: (word: String, edits: Int)?
        for candidate in candidates {
            let edits = distance(letters, Array(candidate.prefix(64)))
            let longest = max(letters.count, min(candidate.count, 64))
            guard edits * 2 <= longest + 1, edits < longest else { continue }
            if let known = best, known.edits <= edits { continue }
            best = (candidate, edits)
        }
        return best?.word
    }

    private static func distance(_ one: [Character], _ other: [Character]) -> Int {
        var above = Array(0...other.count)
        for (row, left) in one.enumerated() {
            var current = [row + 1]
            current.reserveCapacity(other.count + 1)
            for (column, right) in other.enumerated() {
                let replaced = above[column] + (left == right ? 0 : 1)
                current.append(min(replaced, above[column + 1] + 1, current[column] + 1))
            }
            above = current
        }
        return above.last ?? 0
    }
}
