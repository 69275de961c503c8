/// The size of a picture, from the head of its file.
enum PictureHeader {
    /// Width and height; nil where the head is damaged, or is that of something else.
    static func pixels(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
        let size = bytes.starts(with: pngSignature) ? png(bytes) : jpeg(bytes)
        guard let size, size.width > 0, size.height > 0 else { return nil }
        return size
    }

    private static let pngSignature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    /// The first chunk is IHDR, and begins with the two sizes (PNG, 11.2.2).
    private static func png(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
        guard bytes.count >= 24, bytes[12..<16].elementsEqual("IHDR".utf8) else { return nil }
        return (number(bytes, 16, 4), number(bytes, 20, 4))
    }

    /// The segments before the first frame header are passed over (ITU-T T.81, B.2.2).
    private static func jpeg(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
        guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
        var at = 2
        while at + 4 <= bytes.count {
            guard bytes[at] == 0xFF else { return nil }
            let marker = bytes[at + 1]
            switch marker {
            case 0xFF: at += 1  // padding
            case 0x01, 0xD0...0xD7: at += 2  // without a length
            case 0xD9, 0xDA: return nil
            // SOF0…SOF15 but DHT, JPG and DAC, which stand among them.
            case 0xC0...0xCF where marker != 0xC4 && marker != 0xC8 && marker != 0xCC:
                guard at + 9 <= bytes.count else { return nil }
                return (number(bytes, at + 7, 2), number(bytes, at + 5, 2))
            default:
                let length = number(bytes, at + 2, 2)
                guard length >= 2 else { return nil }
                at += 2 + length
            }
        }
        return nil
    }

    /// Big-endian.
    private static func number(_ bytes: [UInt8], _ at: Int, _ count: Int) -> Int {
        bytes[at..<at + count].reduce(0) { $0 << 8 | Int($1) }
    }
}
