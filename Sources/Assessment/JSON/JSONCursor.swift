package import Values

/// A place in a JSON text and the way to it, for strict reading: what is missing or of another
/// kind is a fault that names its path (`findings[3].verdict`).
package struct JSONCursor {
    package let value: JSONValue
    package let path: String
    package let file: String

    package init(_ value: JSONValue, path: String = "$", file: String) {
        self.value = value
        self.path = path
        self.file = file
    }

    /// The text as a value; `name` is what messages call it.
    package static func reading(_ bytes: [UInt8], name: String) throws(InputFault) -> JSONCursor {
        JSONCursor(try JSONParser.parse(bytes, file: name), file: name)
    }

    /// The member of that name; a fault where there is none, or no object.
    package func member(_ name: String) throws(InputFault) -> JSONCursor {
        guard case .object(let members) = value else { throw fault(.object) }
        let found = members.first { $0.0 == name }?.1
        let here = JSONCursor(
            found ?? .null, path: path == "$" ? name : "\(path).\(name)", file: file)
        guard found != nil else {
            throw InputFault(
                .jsonMember,
                [
                    "path": here.path, "wanted": "有的", "wantedEnglish": "there",
                    "found": "没有", "foundEnglish": "missing",
                ], at: SourceLocation(file: file))
        }
        return here
    }

    /// The member of that name; nil where the object has none.
    package func memberIfThere(_ name: String) throws(InputFault) -> JSONCursor? {
        guard case .object(let members) = value else { throw fault(.object) }
        return members.contains { $0.0 == name } ? try member(name) : nil
    }

    package var isNull: Bool { if case .null = value { true } else { false } }

    package func elements() throws(InputFault) -> [JSONCursor] {
        guard case .array(let values) = value else { throw fault(.array) }
        return values.enumerated().map { index, value in
            JSONCursor(value, path: "\(path)[\(index)]", file: file)
        }
    }

    package func string() throws(InputFault) -> String {
        guard case .string(let text) = value else { throw fault(.string) }
        return text
    }

    /// Nil for null.
    package func optionalString() throws(InputFault) -> String? { isNull ? nil : try string() }

    package func strings() throws(InputFault) -> [String] {
        var strings: [String] = []
        for element in try elements() { strings.append(try element.string()) }
        return strings
    }

    package func int() throws(InputFault) -> Int {
        guard case .int(let number) = value else { throw fault(.integer) }
        return number
    }

    /// One of a range: what is counted with further on must not run over.
    package func int(in range: ClosedRange<Int>) throws(InputFault) -> Int {
        let number = try int()
        guard range.contains(number) else {
            throw fault(.known, found: "\(number)")
        }
        return number
    }

    package func bool() throws(InputFault) -> Bool {
        guard case .bool(let flag) = value else { throw fault(.boolean) }
        return flag
    }

    package func texts() throws(InputFault) -> [String: String] {
        guard case .object(let members) = value else { throw fault(.object) }
        var texts: [String: String] = [:]
        for (name, value) in members {
            texts[name] = try JSONCursor(value, path: "\(path).\(name)", file: file).string()
        }
        return texts
    }

    /// One of a closed list of words.
    package func word<Word: RawRepresentable>(_: Word.Type) throws(InputFault) -> Word
    where Word.RawValue == String {
        let text = try string()
        guard let word = Word(rawValue: text) else { throw fault(.known, found: "“\(text)”") }
        return word
    }

    /// Means of means of a year have some hundred digits; longer ones only cost time to read.
    private static let longestInteger = 4096

    /// A decimal as text, or a ratio of two integers as text.
    package func exact() throws(InputFault) -> Rational {
        switch value {
        case .string:
            return try decimal().rational
        case .object:
            let top = try member("numerator").string()
            let bottom = try member("denominator").string()
            guard top.utf8.count <= Self.longestInteger, bottom.utf8.count <= Self.longestInteger,
                let ratio = Rational(numerator: top, denominator: bottom)
            else {
                throw fault(.exact, found: "“\(top.prefix(20))/\(bottom.prefix(20))”")
            }
            return ratio
        case .null, .bool, .int, .decimal, .array: throw fault(.exact)
        }
    }

    package func decimal() throws(InputFault) -> DecimalValue {
        let text = try string()
        guard let decimal = DecimalValue(text) else { throw fault(.exact, found: "“\(text)”") }
        return decimal
    }
}

extension JSONCursor {
    /// What was looked for.
    enum Wanted {
        case object, array, string, integer, boolean, exact, known

        fileprivate var wording: Wording {
            switch self {
            case .object: Wording("对象", "an object")
            case .array: Wording("数组", "an array")
            case .string: Wording("字符串", "a string")
            case .integer: Wording("整数", "an integer")
            case .boolean: Wording("真假值", "true or false")
            case .exact: Wording("十进制数", "a decimal")
            case .known: Wording("已知的词", "a known word")
            }
        }
    }

    func fault(_ wanted: Wanted, found: String? = nil) -> InputFault {
        let kind = found.map { Wording($0, $0) } ?? self.kind
        return InputFault(
            .jsonMember,
            [
                "path": path, "wanted": wanted.wording.chinese,
                "wantedEnglish": wanted.wording.english, "found": kind.chinese,
                "foundEnglish": kind.english,
            ], at: SourceLocation(file: file))
    }

    private var kind: Wording {
        switch value {
        case .null: Wording("空值", "null")
        case .bool: Wording("真假值", "true or false")
        case .int, .decimal: Wording("数", "a number")
        case .string(let text): Wording("“\(text)”", "“\(text)”")
        case .array: Wording("数组", "an array")
        case .object: Wording("对象", "an object")
        }
    }
}
