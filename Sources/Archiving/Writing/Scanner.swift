/// The tokens of PDF (ISO 32000-1, 7.2 and 7.3), found one after the other without copying.
struct Scanner {
    enum Token: Equatable {
        /// Without its solidus.
        case name(Range<Int>)
        case number(Range<Int>)
        /// Literal or hexadecimal, with its brackets.
        case string(Range<Int>)
        /// An operator, `R`, `true` …
        case word(Range<Int>)
        case openArray, closeArray, openDictionary, closeDictionary
        case end
    }

    let bytes: [UInt8]
    private(set) var at: Int
    let end: Int
    /// Where the last token began.
    private(set) var start = 0

    init(_ bytes: [UInt8], _ range: Range<Int>? = nil) {
        self.bytes = bytes
        let range = (range ?? 0..<bytes.count).clamped(to: 0..<bytes.count)
        at = range.lowerBound
        end = range.upperBound
    }

    mutating func next() -> Token {
        skipWhite()
        start = at
        guard at < end else { return .end }
        switch bytes[at] {
        case UInt8(ascii: "/"):
            at += 1
            return .name(regular())
        case UInt8(ascii: "("): return .string(literal())
        case UInt8(ascii: "<"):
            if at + 1 < end, bytes[at + 1] == UInt8(ascii: "<") {
                at += 2
                return .openDictionary
            }
            while at < end, bytes[at] != UInt8(ascii: ">") { at += 1 }
            at = min(at + 1, end)
            return .string(start..<at)
        case UInt8(ascii: ">"):
            at = min(at + 2, end)
            return .closeDictionary
        case UInt8(ascii: "["):
            at += 1
            return .openArray
        case UInt8(ascii: "]"):
            at += 1
            return .closeArray
        case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ")"):
            at += 1
            return .word(start..<at)
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
            UInt8(ascii: "+"):
            return .number(regular())
        default: return .word(regular())
        }
    }

    /// Past a whole value, whatever it is; a reference is three tokens and one value.
    mutating func skipValue() {
        var depth = 0
        repeat {
            switch next() {
            case .openArray, .openDictionary: depth += 1
            case .closeArray, .closeDictionary: depth -= 1
            case .number: skipReference()
            case .end: return
            case .name, .string, .word: break
            }
        } while depth > 0
    }

    /// After a number: past `0 R`, if that is what follows.
    mutating func skipReference() {
        var ahead = self
        guard case .number = ahead.next(), case .word(let word) = ahead.next(),
            word.count == 1, bytes[word.lowerBound] == UInt8(ascii: "R")
        else { return }
        at = ahead.at
    }

    func int(_ range: Range<Int>) -> Int? {
        var value = 0
        guard range.count < 16 else { return nil }
        for index in range {
            let digit = bytes[index] &- 0x30
            guard digit < 10 else { return nil }
            value = value * 10 + Int(digit)
        }
        return range.isEmpty ? nil : value
    }

    func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    func matches(_ range: Range<Int>, _ word: StaticString) -> Bool {
        guard range.count == word.utf8CodeUnitCount else { return false }
        return word.withUTF8Buffer { buffer in
            for (offset, byte) in buffer.enumerated()
            where bytes[range.lowerBound + offset] != byte { return false }
            return true
        }
    }

    private mutating func regular() -> Range<Int> {
        let first = at
        while at < end, Self.isRegular(bytes[at]) { at += 1 }
        return first..<at
    }

    private mutating func skipWhite() {
        while at < end {
            if Self.isWhite(bytes[at]) {
                at += 1
            } else if bytes[at] == UInt8(ascii: "%") {
                while at < end, bytes[at] != 0x0A, bytes[at] != 0x0D { at += 1 }
            } else {
                return
            }
        }
    }

    /// Brackets may stand in brackets, and after a backslash they do not count (7.3.4.2).
    private mutating func literal() -> Range<Int> {
        let first = at
        var depth = 0
        while at < end {
            switch bytes[at] {
            case UInt8(ascii: "\\"): at += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            default: break
            }
            at += 1
            if depth == 0 { break }
        }
        at = min(at, end)
        return first..<at
    }

    /// 7.2.2, table 1
    @inline(__always)
    private static func isWhite(_ byte: UInt8) -> Bool {
        byte <= 0x20
            && (byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
                || byte == 0x0C || byte == 0)
    }

    /// Neither white nor one of the delimiters of table 2.
    @inline(__always)
    private static func isRegular(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x00, 0x09, 0x0A, 0x0C, 0x0D, 0x20, UInt8(ascii: "("), UInt8(ascii: ")"),
            UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"),
            UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
            false
        default: true
        }
    }
}
