/// The codes of every number of an evaluation, both ways.
///
/// A code is made of the number's name alone: it is the same on every run and whatever the
/// number comes to. Keys are taken in the order of their names; of two that would have one code
/// the later one is given another, always the same.
package struct TraceIndex: Sendable {
    /// In the order of their canonical texts.
    package let keys: [TraceKey]
    private let codes: [TraceKey: TraceCode]
    private let owners: [TraceCode: TraceKey]

    package init(_ evaluation: Evaluation) {
        self.init(keys: TraceInventory(evaluation).keys)
    }

    init(keys: Set<TraceKey>) {
        // As bytes: there are two thousand of them, and strings are compared slowly.
        let named = keys.map { (name: Array($0.canonical.utf8), key: $0) }
            .sorted { $0.name.lexicographicallyPrecedes($1.name) }
        var codes: [TraceKey: TraceCode] = [:]
        var owners: [TraceCode: TraceKey] = [:]
        for (name, key) in named {
            var attempt = 0
            var code = TraceCode(canonical: name)
            while owners[code] != nil {
                attempt += 1
                code = TraceCode(canonical: name, attempt: attempt)
            }
            codes[key] = code
            owners[code] = key
        }
        self.keys = named.map(\.key)
        self.codes = codes
        self.owners = owners
    }

    /// Nil for a key that is no number of the evaluation.
    package func code(for key: TraceKey) -> TraceCode? { codes[key] }

    package func key(for code: TraceCode) -> TraceKey? { owners[code] }

    /// As typed; see ``TraceCode/init(typed:)``.
    package func key(for typed: String) -> TraceKey? {
        TraceCode(typed: typed).flatMap { owners[$0] }
    }

    /// The codes that differ from what was typed in the fewest places, at most `limit` of them,
    /// and none that differs in more than two.
    package func nearest(to typed: String, limit: Int = 5) -> [TraceCode] {
        let wanted = Array(typed.uppercased())
        guard (TraceCode.length - 1...TraceCode.length + 1).contains(wanted.count) else {
            return []
        }
        let ranked = owners.keys.compactMap { code -> (distance: Int, code: TraceCode)? in
            let distance = Self.distance(wanted, Array(code.text))
            return distance <= 2 ? (distance, code) : nil
        }
        let sorted = ranked.sorted { one, other -> Bool in
            one.distance != other.distance
                ? one.distance < other.distance : one.code < other.code
        }
        return sorted.prefix(limit).map(\.code)
    }

    /// Levenshtein's.
    private static func distance(_ one: [Character], _ other: [Character]) -> Int {
        var last = Array(0...other.count)
        for (row, a) in one.enumerated() {
            var next = [row + 1]
            for (column, b) in other.enumerated() {
                let change = last[column] + (a == b ? 0 : 1)
                next.append(min(last[column + 1] + 1, next[column] + 1, change))
            }
            last = next
        }
        return last.last ?? 0
    }
}
