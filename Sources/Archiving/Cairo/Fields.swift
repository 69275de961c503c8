/// The entries of a dictionary of Cairo's file, in its order, each value where it stands.
struct Fields {
    private let scanner: Scanner
    private(set) var entries: [(key: Range<Int>, value: Range<Int>)] = []

    /// Empty where no dictionary begins at the place.
    init(_ scanner: Scanner, at place: Int) {
        self.scanner = scanner
        var scanner = Scanner(scanner.bytes, place..<scanner.bytes.count)
        guard scanner.next() == .openDictionary else { return }
        while case .name(let key) = scanner.next() {
            let start = scanner.at
            scanner.skipValue()
            entries.append((key, start..<scanner.at))
        }
    }

    func value(_ key: StaticString) -> Range<Int>? {
        entries.first { scanner.matches($0.key, key) }?.value
    }

    func reference(_ key: StaticString) -> Int? {
        guard let value = value(key) else { return nil }
        var scanner = Scanner(scanner.bytes, value)
        guard case .number(let number) = scanner.next(), case .number = scanner.next(),
            case .word = scanner.next()
        else { return nil }
        return scanner.int(number)
    }

    func int(_ key: StaticString) -> Int? {
        guard let value = value(key) else { return nil }
        var scanner = Scanner(scanner.bytes, value)
        guard case .number(let number) = scanner.next(), scanner.next() == .end else { return nil }
        return scanner.int(number)
    }

    func isName(_ key: StaticString, _ name: StaticString) -> Bool {
        guard let value = value(key) else { return false }
        var scanner = Scanner(scanner.bytes, value)
        guard case .name(let found) = scanner.next() else { return false }
        return scanner.matches(found, name)
    }

    /// The dictionary with no more white than it needs, some entries left out and some added.
    func text(without: [StaticString] = [], adding: String = "") -> [UInt8] {
        var out: [UInt8] = Array("<<".utf8)
        for (key, value) in entries
        where !without.contains(where: { scanner.matches(key, $0) }) {
            out.append(UInt8(ascii: "/"))
            out += scanner.bytes[key]
            Compact.append(scanner.bytes, value, to: &out)
        }
        out += adding.utf8
        out += ">>".utf8
        return out
    }
}

/// Values without the line breaks and indents that Cairo gives them.
enum Compact {
    static func append(_ bytes: [UInt8], _ range: Range<Int>, to out: inout [UInt8]) {
        var scanner = Scanner(bytes, range)
        while true {
            let token = scanner.next()
            switch token {
            case .end: return
            case .openArray: out.append(UInt8(ascii: "["))
            case .closeArray: out.append(UInt8(ascii: "]"))
            case .openDictionary: out += "<<".utf8
            case .closeDictionary: out += ">>".utf8
            case .name(let name):
                out.append(UInt8(ascii: "/"))
                out += bytes[name]
            case .string(let string): out += bytes[string]
            case .number(let word), .word(let word):
                if let last = out.last, !isDelimiter(last) { out.append(0x20) }
                out += bytes[word]
            }
        }
    }

    private static func isDelimiter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"),
            UInt8(ascii: "("), UInt8(ascii: ")"):
            true
        default: false
        }
    }
}
