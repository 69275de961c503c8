import Values
import XMLTree

/// The workbook's table of strings, as UTF-8 in one block.
struct SharedStrings: Sendable {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    /// All strings together, in bytes.
    static let limit = 1 << 30

    var count: Int { ends.count }

    /// The bytes of one string; nil where the number is not in the table.
    func withBytes<Result>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result)
        -> Result?
    {
        guard ends.indices.contains(index) else { return nil }
        let start = index == 0 ? 0 : ends[index - 1]
        return bytes.withUnsafeBufferPointer {
            body(UnsafeBufferPointer(rebasing: $0[start..<ends[index]]))
        }
    }

    fileprivate mutating func append(_ string: [UInt8]) -> Bool {
        bytes += string
        ends.append(bytes.count)
        return bytes.count <= Self.limit
    }

    /// Reads the part; empty where the workbook has none.
    static func load(_ part: String?, from package: WorkbookPackage) throws(InputFault)
        -> SharedStrings
    {
        guard let part, let stream = try package.archive.stream(part) else {
            return SharedStrings()
        }
        let events = StringEvents()
        try SheetPump.run(stream, events, part: part, file: package.file)
        guard !events.isTooLarge else {
            throw InputFault(
                .workbookBomb, ["part": part], at: SourceLocation(file: package.file))
        }
        return events.strings
    }

    private final class StringEvents: XMLEvents {
        var strings = SharedStrings()
        var isTooLarge = false
        private var text = RichText()

        func start(_ name: XMLEventName, _ attributes: XMLEventAttributes) {
            if name.isLocal("si") { text = RichText() }
            text.start(name)
        }

        func end(_ name: XMLEventName) {
            text.end(name)
            if name.isLocal("si"), !isTooLarge { isTooLarge = !strings.append(text.finished()) }
        }

        func characters(_ bytes: UnsafeBufferPointer<UInt8>) { text.characters(bytes) }
    }
}

/// Joins the text of `<t>` elements, phonetic guides left out (ECMA-376-1, 18.4.6).
struct RichText {
    private var bytes: [UInt8] = []
    private var insideText = false
    private var insidePhonetic = false

    mutating func start(_ name: XMLEventName) {
        if name.isLocal("t") {
            insideText = true
        } else if name.isLocal("rPh") {
            insidePhonetic = true
        }
    }

    mutating func end(_ name: XMLEventName) {
        if name.isLocal("t") {
            insideText = false
        } else if name.isLocal("rPh") {
            insidePhonetic = false
        }
    }

    mutating func characters(_ piece: UnsafeBufferPointer<UInt8>) {
        if insideText, !insidePhonetic { bytes.append(contentsOf: piece) }
    }

    /// The text, its `_xHHHH_` escapes undone.
    func finished() -> [UInt8] { Self.unescaped(bytes) }

    /// `_x000D_` stands for a character that XML cannot hold, `_x005F_` for the underscore
    /// before something that looks like one (ECMA-376-1, 22.9.2.19).
    static func unescaped(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(UInt8(ascii: "_")) else { return bytes }
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count)
        var at = 0
        while at < bytes.count {
            if at + 6 < bytes.count, bytes[at] == UInt8(ascii: "_"),
                bytes[at + 1] == UInt8(ascii: "x"), bytes[at + 6] == UInt8(ascii: "_"),
                let code = hexadecimal(bytes[(at + 2)..<(at + 6)]),
                let scalar = Unicode.Scalar(code)
            {
                out += Array(String(Character(scalar)).utf8)
                at += 7
            } else {
                out.append(bytes[at])
                at += 1
            }
        }
        return out
    }

    private static func hexadecimal(_ digits: ArraySlice<UInt8>) -> UInt32? {
        var value: UInt32 = 0
        for digit in digits {
            guard let number = Character(Unicode.Scalar(digit)).hexDigitValue else { return nil }
            value = value << 4 | UInt32(number)
        }
        return value
    }
}

/// Drives the parser over one part.
enum SheetPump {
    /// Parses until the end, or until `isDone` says that enough was seen.
    static func run(
        _ stream: any ByteStream, _ events: any XMLEvents, part: String, file: String,
        isDone: () -> Bool = { false }
    ) throws(InputFault) {
        let parser = try XMLPushParser(events, file: file)
        let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { piece.deallocate() }
        do throws(InputFault) {
            while !isDone() {
                let got = try stream.read(into: piece)
                if got == 0 { return try parser.finish() }
                try parser.push(UnsafeRawBufferPointer(rebasing: piece[..<got]))
            }
        } catch {
            throw WorkbookPackage.fault(error, in: part, of: file)
        }
    }
}
