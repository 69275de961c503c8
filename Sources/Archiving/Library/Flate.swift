internal import CQPDF

/// Unpacks streams (ISO 32000-1, 7.4.4) without more memory than is allowed, which qpdf has no
/// bound for.
enum Flate {
    /// No bytes, packed (RFC 1950 and 1951: one last block of fixed codes with its end alone).
    static let nothing: [UInt8] = [0x78, 0x9C, 0x03, 0x00, 0x00, 0x00, 0x00, 0x01]

    /// - Parameter limit: more is a fault, not a full memory.
    static func unpacked(
        _ bytes: ArraySlice<UInt8>, limit: Int = 256 << 20
    ) throws(QPDFFault) -> [UInt8] {
        // Text of pages shrinks to a sixth; what it comes to is not written anywhere.
        var room = max(bytes.count * 8, 4096)
        while true {
            var count = UInt(room)
            var code = Z_OK
            let out = [UInt8](unsafeUninitializedCapacity: room) { target, written in
                code = bytes.withUnsafeBufferPointer {
                    uncompress(target.baseAddress, &count, $0.baseAddress, UInt($0.count))
                }
                written = code == Z_OK ? Int(count) : 0
            }
            if code == Z_OK { return out }
            guard code == Z_BUF_ERROR, room < limit else { throw .words("zlib: \(code)") }
            room = min(room * 4, limit)
        }
    }
}
