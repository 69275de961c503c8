import Glibc

/// GB18030 to String by glibc's tables, which know the characters of GB 18030-2005.
enum GB18030 {
    /// What two bytes mean, by lead × 256 + trail; 0 where nothing. Built once from iconv, then
    /// only read, so every thread may use it.
    private static let pairs: [UInt16] = {
        var table = [UInt16](repeating: 0, count: 65536)
        guard let converter = Converter() else { return table }
        for lead in UInt8(0x81)...0xFE {
            for trail in UInt8(0x40)...0xFE where trail != 0x7F {
                let text = converter.convert([lead, trail])
                if let scalar = text?.unicodeScalars.first, let unit = UInt16(exactly: scalar.value)
                {
                    table[Int(lead) << 8 | Int(trail)] = unit
                }
            }
        }
        return table
    }()

    /// The text of strict GB18030; what is not becomes U+FFFD.
    static func decode(_ bytes: UnsafeRawBufferPointer) -> String {
        if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
        var text = ""
        text.reserveCapacity(bytes.count * 3 / 2)
        let table = pairs
        var at = 0
        while at < bytes.count {
            let lead = bytes[at]
            if lead < 0x80 {
                text.unicodeScalars.append(Unicode.Scalar(lead))
                at += 1
                continue
            }
            if at + 1 < bytes.count, bytes[at + 1] >= 0x40 {
                let unit = table[Int(lead) << 8 | Int(bytes[at + 1])]
                text.unicodeScalars.append(
                    unit == 0 ? "\u{FFFD}" : Unicode.Scalar(unit) ?? "\u{FFFD}")
                at += 2
            } else {
                // The four-byte form is rare: names of people and places.
                let end = min(at + 4, bytes.count)
                text += Converter()?.convert(Array(bytes[at..<end])) ?? "\u{FFFD}"
                at = end
            }
        }
        return text
    }

    /// Owns a conversion of the C library.
    private final class Converter {
        private let handle: iconv_t

        init?() {
            guard let opened = iconv_open("UTF-8", "GB18030"),
                opened != iconv_t(bitPattern: -1)
            else { return nil }
            handle = opened
        }

        deinit { iconv_close(handle) }

        /// Nil where the bytes are not whole characters.
        func convert(_ bytes: [UInt8]) -> String? {
            var input = bytes.map { CChar(bitPattern: $0) }
            var output = [CChar](repeating: 0, count: bytes.count * 4 + 4)
            var left = input.count
            var room = output.count
            let size = room
            let failed = input.withUnsafeMutableBufferPointer { source in
                output.withUnsafeMutableBufferPointer { target in
                    var from = source.baseAddress
                    var to = target.baseAddress
                    return iconv(handle, &from, &left, &to, &room) == Int(bitPattern: UInt.max)
                }
            }
            guard !failed, left == 0 else { return nil }
            return String(
                decoding: output[..<(size - room)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
    }
}

extension RowView {
    /// The field as text, decoded.
    package func text(of field: FieldSpan) -> String {
        let bytes = self.bytes(of: field)
        return switch encoding {
        case .utf8: String(decoding: bytes, as: UTF8.self)
        case .gb18030: GB18030.decode(bytes)
        }
    }

    /// The field of that column (1-based), if the row has one.
    package func field(inColumn column: Int) -> FieldSpan? {
        // Text rows have every column; workbook rows only those that hold something.
        if column >= 1, column <= fields.count, Int(fields[column - 1].column) == column {
            return fields[column - 1]
        }
        return fields.first { Int($0.column) == column }
    }
}
