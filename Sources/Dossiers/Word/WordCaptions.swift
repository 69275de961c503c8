import WordProcessing

/// The numbers of figures and tables: what stands before the last number as words, and the last
/// number as a sequence (`SEQ`) that Word counts and lists by.
///
/// A sequence begins anew (`\r`) with the first of its kind after every heading of the first level, so
/// that it comes to the printed number wherever it is worked out; those after it say `\s 1`, so that
/// it comes to 1 where the first one is taken out (ECMA-376-1, 17.16.5.56). Of the two Writer works
/// out `\r` only.
struct WordCaptions {
    private var last: [String: (prefix: String, count: Int)] = [:]

    /// Told of every heading of the first level.
    mutating func beginChapter() { last = [:] }

    /// `图3-2` as words and a field; words alone where it does not end with a number.
    mutating func label(_ number: String) -> [WordInline] {
        guard let (kind, prefix, count) = Self.parts(number) else { return [.text(number)] }
        let before = last[kind]
        last[kind] = (prefix, count)
        let follows = before.map { $0.prefix == prefix && $0.count + 1 == count } ?? false
        let turn = follows ? "\\s 1" : "\\r \(count)"
        return [
            .text(prefix), .field("SEQ \(kind) \\* ARABIC \(turn)", [.text(String(count))]),
        ]
    }

    /// `图3-2` → 图, `图3-`, 2.
    static func parts(_ number: String) -> (kind: String, prefix: String, count: Int)? {
        let kind = number.prefix { !$0.isASCII }
        let digits = number.reversed().prefix { $0.isASCII && $0.isNumber }.count
        guard !kind.isEmpty, let count = Int(number.suffix(digits)) else { return nil }
        return (String(kind), String(number.dropLast(digits)), count)
    }
}
