import Gathering

/// Five characters that stand beside a printed number and name it: `K7Q3X`.
///
/// The alphabet is Crockford's base 32, which has no I, L, O or U, so that a code can be read
/// off a photocopy. The first character is always a letter: a code is never taken for more
/// digits of the number before it.
package struct TraceCode: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let text: String

    package static let length = 5
    static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
    /// The digits come first in the alphabet.
    private static let digitCount = 10

    /// Out of the hash of a canonical text. `attempt` counts the codes that were taken.
    init(canonical: String, attempt: Int = 0) {
        self.init(canonical: Array(canonical.utf8), attempt: attempt)
    }

    /// The same of the text's bytes.
    init(canonical: [UInt8], attempt: Int = 0) {
        let hash = Fingerprint.sha256(
            of: attempt == 0 ? canonical : canonical + Array("#\(attempt)".utf8))
        // 48 bits: their remainder is even to one part in ten million.
        var number = UInt64(hash.prefix(12), radix: 16) ?? 0
        let letters = UInt64(Self.alphabet.count - Self.digitCount)
        var text = [Self.alphabet[Self.digitCount + Int(number % letters)]]
        number /= letters
        for _ in 1..<Self.length {
            text.append(Self.alphabet[Int(number % UInt64(Self.alphabet.count))])
            number /= UInt64(Self.alphabet.count)
        }
        self.text = String(decoding: text, as: UTF8.self)
    }

    /// As somebody typed it: lower case, O for 0, I or L for 1, white space and hyphens pass.
    /// Nil where it cannot be a code.
    package init?(typed: String) {
        var text = ""
        for character in typed.uppercased() where !character.isWhitespace && character != "-" {
            switch character {
            case "O": text.append("0")
            case "I", "L": text.append("1")
            default:
                guard let byte = character.asciiValue, Self.alphabet.contains(byte) else {
                    return nil
                }
                text.append(character)
            }
        }
        guard text.count == Self.length else { return nil }
        self.text = text
    }

    package var description: String { text }

    package static func < (one: Self, other: Self) -> Bool { one.text < other.text }
}
