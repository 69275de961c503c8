/// A value of a PDF file, as far as its page tree needs it (ISO 32000-1, 7.3).
indirect enum PDFObject: Sendable, Hashable {
    case number(Int)
    case name(String)
    case array([PDFObject])
    case dictionary([String: PDFObject])
    case reference(Int)
    /// Strings, reals, booleans, null: nothing that the page tree is made of.
    case other

    var int: Int? { if case .number(let number) = self { number } else { nil } }
    var array: [PDFObject]? { if case .array(let array) = self { array } else { nil } }
    var name: String? { if case .name(let name) = self { name } else { nil } }
    var reference: Int? { if case .reference(let number) = self { number } else { nil } }
    var dictionary: [String: PDFObject]? {
        if case .dictionary(let dictionary) = self { dictionary } else { nil }
    }
}

/// Reads the values of a PDF file one after the other. Whatever the bytes are, it comes to an end:
/// nesting is bounded, and every step goes on by a byte at least.
struct PDFLexer {
    let bytes: [UInt8]
    var at: Int

    private static let deepest = 64

    init(_ bytes: [UInt8], at: Int = 0) {
        self.bytes = bytes
        self.at = max(0, at)
    }

    /// The next value; nil at a delimiter that closes, at the end, and at a word that is no value.
    mutating func object(depth: Int = 0) -> PDFObject? {
        skipSpace()
        guard at < bytes.count, depth < Self.deepest else { return nil }
        switch bytes[at] {
        case UInt8(ascii: "/"): return .name(name())
        case UInt8(ascii: "["): return array(depth: depth)
        case UInt8(ascii: "("):
            skipString()
            return .other
        case UInt8(ascii: "<"):
            if at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "<") {
                return dictionary(depth: depth)
            }
            while at < bytes.count, bytes[at] != UInt8(ascii: ">") { at += 1 }
            at += 1
            return .other
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
            UInt8(ascii: "."):
            return number()
        default:
            return ["true", "false", "null"].contains { take($0) } ? .other : nil
        }
    }

    /// Whether the word stands here; it is passed over then.
    mutating func take(_ word: String) -> Bool {
        skipSpace()
        let end = at + word.utf8.count
        guard end <= bytes.count, bytes[at..<end].elementsEqual(word.utf8) else { return false }
        at = end
        return true
    }

    /// A whole number without a sign.
    mutating func whole() -> Int? {
        skipSpace()
        let start = at
        var value = 0
        while at < bytes.count, Self.isDigit(bytes[at]), at - start < 15 {
            value = value * 10 + Int(bytes[at] - UInt8(ascii: "0"))
            at += 1
        }
        return at == start ? nil : value
    }

    mutating func skipSpace() {
        while at < bytes.count {
            if bytes[at] == UInt8(ascii: "%") {
                while at < bytes.count, bytes[at] != 10, bytes[at] != 13 { at += 1 }
            } else if Self.isSpace(bytes[at]) {
                at += 1
            } else {
                return
            }
        }
    }

    static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }

    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0 || byte == 9 || byte == 10 || byte == 12 || byte == 13 || byte == 32
    }
}

extension PDFLexer {
    /// A number, or a reference `12 0 R`.
    private mutating func number() -> PDFObject {
        let start = at
        if let value = whole(), at >= bytes.count || bytes[at] != UInt8(ascii: ".") {
            let after = at
            if let generation = whole(), generation <= 65535, at > after, take("R") {
                return .reference(value)
            }
            at = after
            return .number(value)
        }
        at = start
        while at < bytes.count,
            Self.isDigit(bytes[at]) || [0x2B, 0x2D, 0x2E].contains(bytes[at])
        {
            at += 1
        }
        return .other
    }

    private mutating func name() -> String {
        at += 1
        let start = at
        while at < bytes.count, !Self.isSpace(bytes[at]), !"()<>[]{}/%".utf8.contains(bytes[at]) {
            at += 1
        }
        return String(decoding: bytes[start..<at], as: UTF8.self)
    }

    private mutating func array(depth: Int) -> PDFObject? {
        at += 1
        var values: [PDFObject] = []
        while let value = object(depth: depth + 1) { values.append(value) }
        return take("]") ? .array(values) : nil
    }

    private mutating func dictionary(depth: Int) -> PDFObject? {
        at += 2
        var values: [String: PDFObject] = [:]
        while true {
            skipSpace()
            guard at < bytes.count, bytes[at] == UInt8(ascii: "/") else { break }
            let key = name()
            guard let value = object(depth: depth + 1) else { return nil }
            values[key] = value
        }
        return take(">>") ? .dictionary(values) : nil
    }

    /// Balanced brackets; a backslash hides one.
    private mutating func skipString() {
        var open = 0
        while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: "\\"): at += 1
            case UInt8(ascii: "("): open += 1
            case UInt8(ascii: ")"): open -= 1
            default: break
            }
            at += 1
            if open == 0 { return }
        }
    }
}
