/// Values as PDF writes them.
enum PDFText {
    /// A text string (ISO 32000-1, 7.9.2.2): ASCII as it is, all else in UTF-16 with its mark.
    static func string(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
        guard isPlain else { return "<" + hex(utf16(text)) + ">" }
        var result = "("
        for scalar in text.unicodeScalars {
            if scalar == "(" || scalar == ")" || scalar == "\\" { result += "\\" }
            result.unicodeScalars.append(scalar)
        }
        return result + ")"
    }

    /// The same as bytes, by which name trees are sorted.
    static func key(_ text: String) -> [UInt8] {
        text.utf8.allSatisfy { (0x20...0x7E).contains($0) } ? Array(text.utf8) : utf16(text)
    }

    /// A name (7.3.5): what is not a plain letter is written by its number.
    static func name(_ text: String) -> String {
        var result = "/"
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
                UInt8(ascii: "_"), UInt8(ascii: "+"):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default: result += "#" + hex([byte])
            }
        }
        return result
    }

    /// `D:20261231000000+08'00'` of `2026-12-31T00:00:00+08:00` (7.9.4).
    static func date(_ iso: String) throws(ArchiveFault) -> String {
        let bytes = Array(iso.utf8)
        let shape = Array("0000-00-00T00:00:00+00:00".utf8)
        let fits =
            bytes.count == shape.count
            && zip(bytes, shape).allSatisfy { byte, wanted in
                switch wanted {
                case UInt8(ascii: "0"): (0x30...0x39).contains(byte)
                case UInt8(ascii: "+"): byte == wanted || byte == UInt8(ascii: "-")
                default: byte == wanted
                }
            }
        guard fits else { throw .date(iso) }
        func part(_ range: Range<Int>) -> String {
            String(decoding: bytes[range], as: UTF8.self)
        }
        return "D:" + [0..<4, 5..<7, 8..<10, 11..<13, 14..<16, 17..<19].map(part).joined()
            + part(19..<22) + "'" + part(23..<25) + "'"
    }

    static func hex(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var out: [UInt8] = []
        for byte in bytes { out += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
        return String(decoding: out, as: UTF8.self)
    }

    private static func utf16(_ text: String) -> [UInt8] {
        [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    }
}
