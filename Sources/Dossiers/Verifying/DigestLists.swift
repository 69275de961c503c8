/// Two lists of names and digests.
enum DigestLists {
    static func differences(
        was: [DossierManifest.Item], now: [DossierManifest.Item]
    ) -> [Verification.Difference] {
        var found: [String: String?] = [:]
        for item in now where found[item.name] == nil { found[item.name] = .some(item.sha256) }
        var differences: [Verification.Difference] = []
        for item in was {
            let one = found.removeValue(forKey: item.name) ?? nil
            differences += difference(item.name, was: item.sha256, now: one)
        }
        return differences
            + found.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            .map { .added($0) }
    }

    static func difference(
        _ name: String, was: String?, now: String?
    ) -> [Verification.Difference] {
        switch (was, now) {
        case (let was?, let now?): was == now ? [] : [.changed(name, was: was, now: now)]
        case (_?, nil): [.missing(name)]
        case (nil, _?): [.added(name)]
        case (nil, nil): []
        }
    }
}
