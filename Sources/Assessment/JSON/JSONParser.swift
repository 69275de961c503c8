import Values

/// Reads a JSON text (RFC 8259), strictly: no trailing commas, no comments, no key twice in an
/// object. Size and depth are bounded, for the text comes from outside.
struct JSONParser {
    /// An evaluation of an area with many stations has a few megabytes.
    static let sizeLimit = 128 << 20
    static let depthLimit = 64

    private let bytes: [UInt8]
    private let file: String
    private let unwanted: Set<String>
    private var at = 0

    /// - Parameter unwanted: names of members that are passed over wherever they stand, and are
    ///   not in what is returned. Only the end of their values is looked for: most of an
    ///   evaluation is details that few who read it want, and looking is ten times as fast.
    static func parse(
        _ bytes: [UInt8], file: String, without unwanted: Set<String> = []
    ) throws(InputFault) -> JSONValue {
        guard bytes.count <= sizeLimit else {
            throw InputFault(
                .jsonTooLarge, ["limit": String(sizeLimit >> 20)], at: SourceLocation(file: file))
        }
        var parser = JSONParser(bytes: bytes, file: file, unwanted: unwanted)
        // Spreadsheets and editors put a byte order mark before UTF-8.
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.at = 3 }
        let value = try parser.value(depth: 0)
        parser.skipSpace()
        guard parser.at == bytes.count else { throw parser.fault(.afterEnd) }
        return value
    }

    private init(bytes: [UInt8], file: String, unwanted: Set<String>) {
        self.bytes = bytes
        self.file = file
        self.unwanted = unwanted
    }

    /// What messages call the text.
    var name: String { file }

    /// Line and column of what is looked at, 1-based.
    var place: (line: Int, column: Int) {
        let before = bytes[..<min(at, bytes.count)]
        let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        return (before.count { $0 == 0x0A } + 1, before.count - lineStart + 1)
    }

    private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

    private mutating func skipSpace() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
            at += 1
        }
    }

    private mutating func value(depth: Int) throws(InputFault) -> JSONValue {
        guard depth < Self.depthLimit else { throw fault(.depth) }
        skipSpace()
        switch next {
        case nil: throw fault(.end)
        case UInt8(ascii: "{"): return try object(depth)
        case UInt8(ascii: "["): return try array(depth)
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func word(_ text: String, _ value: JSONValue) throws(InputFault) -> JSONValue {
        guard bytes[at...].starts(with: text.utf8) else { throw fault(.value) }
        at += text.utf8.count
        return value
    }

    private mutating func array(_ depth: Int) throws(InputFault) -> JSONValue {
        at += 1
        var values: [JSONValue] = []
        if take(UInt8(ascii: "]")) { return .array(values) }
        while true {
            values.append(try value(depth: depth + 1))
            if take(UInt8(ascii: "]")) { return .array(values) }
            guard take(UInt8(ascii: ",")) else { throw fault(next == nil ? .end : .comma) }
        }
    }

    private mutating func object(_ depth: Int) throws(InputFault) -> JSONValue {
        at += 1
        var members: [(String, JSONValue)] = []
        var keys: Set<String> = []
        if take(UInt8(ascii: "}")) { return .object(members) }
        while true {
            skipSpace()
            guard next == UInt8(ascii: "\"") else { throw fault(next == nil ? .end : .key) }
            let start = at
            let key = try string()
            guard keys.insert(key).inserted else {
                at = start
                throw fault(.keyTwice, key)
            }
            guard take(UInt8(ascii: ":")) else { throw fault(next == nil ? .end : .colon) }
            if unwanted.contains(key) {
                try passOver(depth: depth + 1)
            } else {
                members.append((key, try value(depth: depth + 1)))
            }
            if take(UInt8(ascii: "}")) { return .object(members) }
            guard take(UInt8(ascii: ",")) else { throw fault(next == nil ? .end : .comma) }
        }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        skipSpace()
        guard next == byte else { return false }
        at += 1
        return true
    }

    /// `-12`, `0.50`, `1e3`: an integer that fits a machine word is one, everything else is kept
    /// as it was written.
    private mutating func number() throws(InputFault) -> JSONValue {
        let start = at
        var isInteger = true
        if next == UInt8(ascii: "-") { at += 1 }
        let whole = digits()
        let firstDigit = start + (bytes[start] == UInt8(ascii: "-") ? 1 : 0)
        guard whole > 0, whole == 1 || bytes[firstDigit] != UInt8(ascii: "0") else {
            at = start
            throw fault(.value)
        }
        if next == UInt8(ascii: ".") {
            isInteger = false
            at += 1
            guard digits() > 0 else { throw fault(.value) }
        }
        if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
            isInteger = false
            at += 1
            if next == UInt8(ascii: "-") || next == UInt8(ascii: "+") { at += 1 }
            guard digits() > 0 else { throw fault(.value) }
        }
        let text = String(decoding: bytes[start..<at], as: UTF8.self)
        return isInteger ? Int(text).map(JSONValue.int) ?? .decimal(text) : .decimal(text)
    }

    private mutating func digits() -> Int {
        let start = at
        while let byte = next, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { at += 1 }
        return at - start
    }
}

// MARK: - Strings

extension JSONParser {
    private mutating func string() throws(InputFault) -> String {
        at += 1
        var text: [UInt8] = []
        while true {
            guard let byte = next else { throw fault(.end) }
            at += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let string = String(validating: text, as: UTF8.self) else {
                    throw fault(.utf8)
                }
                return string
            case UInt8(ascii: "\\"): text.append(contentsOf: try escape())
            case 0..<0x20:
                at -= 1
                throw fault(.control)
            default: text.append(byte)
            }
        }
    }

    private mutating func escape() throws(InputFault) -> [UInt8] {
        guard let byte = next else { throw fault(.end) }
        at += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "u"):
            var code = try hexadecimal()
            // Beyond the first plane a character is written as two surrogates.
            if (0xD800..<0xDC00).contains(code) {
                guard bytes[at...].starts(with: "\\u".utf8) else { throw fault(.surrogate) }
                at += 2
                let low = try hexadecimal()
                guard (0xDC00..<0xE000).contains(low) else { throw fault(.surrogate) }
                code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
            }
            guard let scalar = Unicode.Scalar(code) else { throw fault(.surrogate) }
            return Array(String(Character(scalar)).utf8)
        default:
            at -= 1
            throw fault(.escape)
        }
    }

    private mutating func hexadecimal() throws(InputFault) -> UInt32 {
        guard at + 4 <= bytes.count else { throw fault(.end) }
        var code: UInt32 = 0
        for byte in bytes[at..<at + 4] {
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
                throw fault(.escape)
            }
            code = code << 4 + UInt32(digit)
        }
        at += 4
        return code
    }
}

// MARK: - What nobody asks for

extension JSONParser {
    /// To the end of a value: its quotes are matched and its brackets counted.
    private mutating func passOver(depth: Int) throws(InputFault) {
        skipSpace()
        guard next == UInt8(ascii: "{") || next == UInt8(ascii: "[") else {
            _ = try value(depth: depth)
            return
        }
        guard let end = JSONBrackets.end(of: bytes, from: at) else {
            at = bytes.count
            throw fault(.end)
        }
        at = end
    }
}
