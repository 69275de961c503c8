internal import CQPDF

/// Packs and unpacks streams (ISO 32000-1, 7.4.4).
enum Flate {
    static func packed(_ bytes: [UInt8], level: Int32) throws(ArchiveFault) -> [UInt8] {
        var count = compressBound(UInt(bytes.count))
        var code = Z_OK
        let out = [UInt8](unsafeUninitializedCapacity: Int(count)) { target, written in
            code = bytes.withUnsafeBufferPointer {
                compress2(target.baseAddress, &count, $0.baseAddress, UInt($0.count), level)
            }
            written = code == Z_OK ? Int(count) : 0
        }
        guard code == Z_OK else { throw .compression(code) }
        return out
    }

    /// - Parameter limit: more is a fault, not a full memory.
    static func unpacked(
        _ bytes: ArraySlice<UInt8>, limit: Int = 256 << 20
    ) throws(ArchiveFault) -> [UInt8] {
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
            guard code == Z_BUF_ERROR, room < limit else { throw .compression(code) }
            room = min(room * 4, limit)
        }
    }
}
