/// What a file is, by its first bytes; its name proves nothing.
enum ContentKind: Equatable {
    case empty
    case text
    case gzip
    /// A ZIP archive: perhaps a workbook.
    case zip
    /// An OLE container: an old workbook, or a workbook with a password.
    case ole
    case pdf, image, html, spreadsheetXML, otherXML, archive
    case utf32

    /// The kind of a file that begins with `head` (some hundreds of bytes at least, if it has
    /// them).
    static func of(_ head: [UInt8]) -> ContentKind {
        if head.isEmpty { return .empty }
        let signatures: [([UInt8], ContentKind)] = [
            ([0x1F, 0x8B], .gzip),
            ([0x50, 0x4B, 0x03, 0x04], .zip), ([0x50, 0x4B, 0x05, 0x06], .zip),
            ([0x50, 0x4B, 0x07, 0x08], .zip),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .ole),
            // BIFF2…4 worksheets, older than OLE.
            ([0x09, 0x00, 0x04, 0x00], .ole), ([0x09, 0x02, 0x06, 0x00], .ole),
            ([0x09, 0x04, 0x06, 0x00], .ole),
            (Array("%PDF".utf8), .pdf),
            ([0x89, 0x50, 0x4E, 0x47], .image), ([0xFF, 0xD8, 0xFF], .image),
            (Array("GIF8".utf8), .image), (Array("II*\0".utf8), .image),
            (Array("MM\0*".utf8), .image),
            (Array("Rar!".utf8), .archive), ([0x37, 0x7A, 0xBC, 0xAF], .archive),
            ([0xFF, 0xFE, 0x00, 0x00], .utf32), ([0x00, 0x00, 0xFE, 0xFF], .utf32),
        ]
        for (signature, kind) in signatures where head.starts(with: signature) { return kind }
        return markup(head) ?? .text
    }

    /// Pages of markup, in an encoding in which ASCII shows.
    private static func markup(_ head: [UInt8]) -> ContentKind? {
        var text = head[...]
        if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
        let visible = text.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }.prefix(4096)
        guard visible.first == UInt8(ascii: "<") else { return nil }
        let lowered = String(decoding: visible, as: UTF8.self).lowercased()
        if lowered.contains("urn:schemas-microsoft-com:office:spreadsheet") {
            return .spreadsheetXML
        }
        let openings = ["<!doctype html", "<html", "<head", "<body", "<table", "<meta", "<script"]
        if openings.contains(where: { lowered.hasPrefix($0) }) { return .html }
        if lowered.hasPrefix("<?xml") {
            return lowered.contains("<html") ? .html : .otherXML
        }
        return lowered.hasPrefix("<!--") && lowered.contains("<html") ? .html : nil
    }

    /// UTF-16 without a byte order mark shows NULs on one side of its ASCII only.
    static func guessUTF16(_ head: [UInt8]) -> Bool? {
        var even = 0
        var odd = 0
        for (index, byte) in head.enumerated() where byte == 0 {
            if index % 2 == 0 { even += 1 } else { odd += 1 }
        }
        if odd > 0, even == 0 { return false }
        if even > 0, odd == 0 { return true }
        return nil
    }
}
