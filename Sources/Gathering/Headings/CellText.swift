import Glibc

/// Cell bytes as text.
enum CellText {
    static func decode(_ bytes: UnsafeRawBufferPointer, encoding: TextEncoding) -> String {
        if encoding == .utf8 || bytes.allSatisfy({ $0 < 0x80 }) {
            return String(decoding: bytes, as: UTF8.self)
        }
        return gb18030(bytes)
    }

    /// Without white space at either end (spaces of any width, line feeds, byte order marks).
    static func trimmed(_ text: String) -> String {
        let isBlank = { (scalar: Unicode.Scalar) -> Bool in
            scalar.properties.isWhitespace || scalar.value == 0xFEFF || scalar.value == 0x200B
        }
        var scalars = text.unicodeScalars[...]
        while let first = scalars.first, isBlank(first) { scalars = scalars.dropFirst() }
        while let last = scalars.last, isBlank(last) { scalars = scalars.dropLast() }
        return String(scalars)
    }

    private static func gb18030(_ bytes: UnsafeRawBufferPointer) -> String {
        let converter = iconv_open("UTF-8", "GB18030")
        guard converter != iconv_t(bitPattern: -1) else {
            return String(decoding: bytes, as: UTF8.self)
        }
        defer { iconv_close(converter) }
        var input = Array(bytes.bindMemory(to: CChar.self))
        var output = [CChar](repeating: 0, count: input.count * 3 + 8)
        let capacity = output.count
        var left = capacity
        input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                var from = source.baseAddress
                var to = target.baseAddress
                var rest = source.count
                _ = iconv(converter, &from, &rest, &to, &left)
            }
        }
        return String(
            decoding: output.prefix(capacity - left).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
