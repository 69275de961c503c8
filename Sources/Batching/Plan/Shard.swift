/// One of several parts of a batch, made by processes that know nothing of each other.
package struct Shard: Sendable, Hashable, CustomStringConvertible {
    /// From 1.
    package var number: Int
    package var count: Int

    static let most = 10_000

    /// `3/8`; nil where the text is no such thing.
    package init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let number = Int(parts[0]), let count = Int(parts[1]),
            (1...Self.most).contains(count), (1...count).contains(number)
        else { return nil }
        self.number = number
        self.count = count
    }

    /// The name of a shard's folder: `3-of-8`.
    init?(folder: String) {
        let parts = folder.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[1] == "of" else { return nil }
        self.init("\(parts[0])/\(parts[2])")
    }

    /// The name of its folder: `3-of-8`.
    package var folder: String { "\(number)-of-\(count)" }

    package var description: String { "\(number)/\(count)" }

    /// Whether it makes the units of an area, by its index in the plan.
    func holds(_ area: Int) -> Bool { area % count == number - 1 }
}
