/// The name that a file bears in its trailer's /ID (ISO 32000-1, 14.4; ISO 19005-3, 6.1.3): a
/// digest of its bytes up to the cross references, so that anyone can tell whether they changed.
enum FileName {
    /// What qpdf writes in both places where it is told to write no random one, and what we then
    /// write over.
    private static let unnamed = Array("31415926535897932384626433832795".utf8)

    /// - Returns: nil where the place for the name is not found.
    static func named(_ bytes: [UInt8], digest: ([UInt8]) -> String) -> [UInt8]? {
        guard let table = tableOffset(bytes) else { return nil }
        let name = Array(digest(Array(bytes[..<table])).utf8.prefix(unnamed.count))
        guard name.count == unnamed.count else { return nil }
        var named = bytes
        var place = table
        for _ in 0..<2 {
            guard
                let found = (place...max(place, bytes.count - name.count)).first(where: {
                    bytes[$0...].starts(with: unnamed)
                })
            else { return nil }
            place = found + name.count
            named.replaceSubrange(found..<place, with: name)
        }
        return named
    }

    /// Whether the bytes are those that a file was named by.
    static func fits(_ bytes: [UInt8], name: [UInt8], digest: ([UInt8]) -> String) -> Bool {
        guard let table = tableOffset(bytes) else { return false }
        let digits = name.flatMap { byte in [byte >> 4, byte & 15].map { String($0, radix: 16) } }
        return digest(Array(bytes[..<table])).lowercased().prefix(unnamed.count)
            == digits.joined()
    }

    /// Where the cross references begin, by the end of a file: `startxref`, offset, `%%EOF`.
    static func tableOffset(_ bytes: [UInt8]) -> Int? {
        let word = Array("startxref".utf8)
        let places = bytes.indices.suffix(1024)
        guard let start = places.last(where: { bytes[$0...].starts(with: word) }) else {
            return nil
        }
        let digits = bytes[(start + word.count)...].drop { $0 <= 0x20 }
            .prefix { (0x30...0x39).contains($0) }
        guard let offset = Int(String(decoding: digits, as: UTF8.self)), offset < bytes.count
        else { return nil }
        return offset
    }
}
