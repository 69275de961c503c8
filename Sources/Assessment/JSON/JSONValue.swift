/// A JSON text in the making, or one that was read: keys keep the order they are given in, so that the same evaluation
/// always gives the same bytes.
package enum JSONValue: Sendable {
    case null
    case bool(Bool)
    case int(Int)
    /// A number that is no machine word, as it was written: no digit is lost on the way.
    case decimal(String)
    case string(String)
    case array([JSONValue])
    case object([(String, JSONValue)])

    package static func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
    package static func number(_ number: Int?) -> JSONValue { number.map(JSONValue.int) ?? .null }
    package static func list(_ texts: [String]) -> JSONValue { .array(texts.map(JSONValue.string)) }

    /// Sorted by key: the order of a dictionary is no order.
    package static func sorted(_ texts: [String: String]) -> JSONValue {
        .object(
            texts.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
                .map { ($0.key, .string($0.value)) })
    }

    /// UTF-8 with a newline at the end: indented by two, what fits 100 bytes on one line.
    package func bytes() -> [UInt8] {
        var out: [UInt8] = []
        write(into: &out, indent: 0)
        out.append(UInt8(ascii: "\n"))
        return out
    }

    /// The text without a line break in it.
    package var line: String {
        var out: [UInt8] = []
        _ = writeLine(into: &out, limit: .max)
        return String(decoding: out, as: UTF8.self)
    }
}

extension JSONValue {
    private static let lineLimit = 100

    private func write(into out: inout [UInt8], indent: Int) {
        let start = out.count
        if writeLine(into: &out, limit: start + Self.lineLimit) { return }
        out.removeSubrange(start...)
        switch self {
        case .null, .bool, .int, .decimal, .string:
            _ = writeLine(into: &out, limit: .max)
        case .array(let values):
            writeLines(values, open: "[", close: "]", into: &out, indent: indent) { value, out in
                value.write(into: &out, indent: indent + 1)
            }
        case .object(let members):
            writeLines(members, open: "{", close: "}", into: &out, indent: indent) {
                member, out in
                Self.writeString(member.0, into: &out)
                out.append(contentsOf: [UInt8(ascii: ":"), UInt8(ascii: " ")])
                member.1.write(into: &out, indent: indent + 1)
            }
        }
    }

    private func writeLines<Item>(
        _ items: [Item], open: Unicode.Scalar, close: Unicode.Scalar, into out: inout [UInt8],
        indent: Int, _ body: (Item, inout [UInt8]) -> Void
    ) {
        out.append(UInt8(ascii: open))
        for (index, item) in items.enumerated() {
            if index > 0 { out.append(UInt8(ascii: ",")) }
            Self.breakLine(into: &out, indent: indent + 1)
            body(item, &out)
        }
        Self.breakLine(into: &out, indent: indent)
        out.append(UInt8(ascii: close))
    }

    private static func breakLine(into out: inout [UInt8], indent: Int) {
        out.append(UInt8(ascii: "\n"))
        out.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent * 2))
    }

    /// The value on one line; false as soon as `out` would be longer than `limit`.
    private func writeLine(into out: inout [UInt8], limit: Int) -> Bool {
        switch self {
        case .null: out.append(contentsOf: "null".utf8)
        case .bool(let value): out.append(contentsOf: (value ? "true" : "false").utf8)
        case .int(let value): out.append(contentsOf: String(value).utf8)
        case .decimal(let text): out.append(contentsOf: text.utf8)
        case .string(let text): Self.writeString(text, into: &out)
        case .array(let values):
            out.append(UInt8(ascii: "["))
            for (index, value) in values.enumerated() {
                if index > 0 { out.append(contentsOf: [UInt8(ascii: ","), UInt8(ascii: " ")]) }
                guard value.writeLine(into: &out, limit: limit) else { return false }
            }
            out.append(UInt8(ascii: "]"))
        case .object(let members):
            out.append(UInt8(ascii: "{"))
            for (index, member) in members.enumerated() {
                if index > 0 { out.append(contentsOf: [UInt8(ascii: ","), UInt8(ascii: " ")]) }
                Self.writeString(member.0, into: &out)
                out.append(contentsOf: [UInt8(ascii: ":"), UInt8(ascii: " ")])
                guard member.1.writeLine(into: &out, limit: limit) else { return false }
            }
            out.append(UInt8(ascii: "}"))
        }
        return out.count <= limit
    }

    private static func writeString(_ text: String, into out: inout [UInt8]) {
        out.append(UInt8(ascii: "\""))
        defer { out.append(UInt8(ascii: "\"")) }
        let isPlain = text.utf8.allSatisfy {
            $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
        }
        if isPlain { return out.append(contentsOf: text.utf8) }
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                out.append(UInt8(ascii: "\\"))
                out.append(byte)
            case UInt8(ascii: "\n"): out.append(contentsOf: "\\n".utf8)
            case UInt8(ascii: "\r"): out.append(contentsOf: "\\r".utf8)
            case UInt8(ascii: "\t"): out.append(contentsOf: "\\t".utf8)
            case 0..<0x20:
                let digits = String(byte, radix: 16)
                out.append(contentsOf: (digits.count == 1 ? "\\u000" : "\\u00").utf8)
                out.append(contentsOf: digits.utf8)
            default: out.append(byte)
            }
        }
    }
}
