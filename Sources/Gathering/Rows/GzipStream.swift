import CLibZip
import Values

/// Inflates a gzip file (one or more members) with bounded size and ratio.
final class GzipStream: ByteStream {
    private let source: any ByteStream
    private let here: SourceLocation
    private var state = z_stream()
    private let input = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    private var taken = 0
    private var given = 0
    private var sourceEnded = false
    private var memberEnded = false

    /// Deflate cannot do better than 1032:1; tables of numbers stay far below this.
    static let ratioLimit = 400
    /// Below this the ratio does not matter, in bytes.
    static let harmless = 16 << 20
    static let sizeLimit = 16 << 30

    init(_ source: any ByteStream, file: String) throws(InputFault) {
        self.source = source
        here = SourceLocation(file: file)
        guard fucha_inflate_init(&state) == Z_OK else { throw InputFault(.gzipDamaged, at: here) }
    }

    deinit {
        inflateEnd(&state)
        input.deallocate()
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) throws(InputFault) -> Int {
        guard !buffer.isEmpty else { return 0 }
        let room = min(buffer.count, 1 << 24)
        state.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
        state.avail_out = UInt32(room)
        while Int(state.avail_out) == room {
            if state.avail_in == 0, !sourceEnded {
                let got = try source.read(into: input)
                taken += got
                sourceEnded = got == 0
                state.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
                state.avail_in = UInt32(got)
            }
            if memberEnded {
                // Another member may follow; padding of zeros after the last one is allowed.
                skipPadding()
                if state.avail_in == 0 {
                    if sourceEnded { return 0 }
                    continue
                }
                inflateReset(&state)
                memberEnded = false
            }
            switch inflate(&state, Z_NO_FLUSH) {
            case Z_OK: break
            case Z_STREAM_END: memberEnded = true
            case Z_BUF_ERROR where !sourceEnded: break
            case Z_BUF_ERROR: throw InputFault(.gzipCutShort, at: here)
            default: throw InputFault(.gzipDamaged, at: here)
            }
            if sourceEnded, state.avail_in == 0, !memberEnded, Int(state.avail_out) == room {
                throw InputFault(.gzipCutShort, at: here)
            }
        }
        let count = room - Int(state.avail_out)
        given += count
        guard given <= Self.sizeLimit,
            given <= Self.harmless || given / max(taken, 1) <= Self.ratioLimit
        else { throw InputFault(.gzipBomb, at: here) }
        return count
    }

    private func skipPadding() {
        while state.avail_in > 0, let next = state.next_in, next.pointee == 0 {
            state.next_in = next + 1
            state.avail_in -= 1
        }
    }
}
