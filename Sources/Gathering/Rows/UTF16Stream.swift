import Values

/// Turns UTF-16 into UTF-8 on the way; an unpaired surrogate is a fault with its offset.
final class UTF16Stream: ByteStream {
    private let source: any ByteStream
    private let here: SourceLocation
    private let isBigEndian: Bool
    private let input = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    /// Bytes of the input that wait for their partner.
    private var pending: [UInt8] = []
    private var offset = 0
    /// The last character was cut in two.
    private(set) var endedInside = false

    init(_ source: any ByteStream, bigEndian: Bool, file: String) {
        self.source = source
        isBigEndian = bigEndian
        here = SourceLocation(file: file)
    }

    deinit { input.deallocate() }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputFault) -> Int {
        var produced = 0
        // A unit of two bytes becomes three at most: take only what must fit.
        while produced == 0 {
            let room = min(input.count, (buffer.count - 8) / 3 * 2)
            guard room >= 2 else { return 0 }
            let got = try source.read(
                into: UnsafeMutableRawBufferPointer(rebasing: input[..<room]))
            if got == 0 {
                endedInside = !pending.isEmpty
                return 0
            }
            let bytes = pending + input[..<got]
            pending = []
            var at = 0
            while at + 1 < bytes.count {
                let unit = self.unit(bytes, at)
                var scalar = UInt32(unit)
                var length = 2
                if unit & 0xFC00 == 0xD800 {
                    guard at + 3 < bytes.count else { break }
                    let low = self.unit(bytes, at + 2)
                    guard low & 0xFC00 == 0xDC00 else { throw badUnit(at) }
                    scalar = 0x10000 + (UInt32(unit & 0x3FF) << 10 | UInt32(low & 0x3FF))
                    length = 4
                } else if unit & 0xFC00 == 0xDC00 {
                    throw badUnit(at)
                }
                if let value = Unicode.Scalar(scalar) {
                    for byte in String(Character(value)).utf8 {
                        buffer[produced] = byte
                        produced += 1
                    }
                }
                at += length
            }
            pending = Array(bytes[at...])
            offset += at
        }
        return produced
    }

    private func unit(_ bytes: [UInt8], _ at: Int) -> UInt16 {
        isBigEndian
            ? UInt16(bytes[at]) << 8 | UInt16(bytes[at + 1])
            : UInt16(bytes[at + 1]) << 8 | UInt16(bytes[at])
    }

    private func badUnit(_ at: Int) -> InputFault {
        InputFault(
            .textNotInEncoding, ["encoding": "UTF-16", "offset": "\(offset + at)"], at: here)
    }
}
