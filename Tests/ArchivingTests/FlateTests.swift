import CQPDF
import Testing

@testable import Archiving

@Suite struct FlateTests {
    /// A megabyte of zeros, by zlib itself: the room grows.
    @Test func whatWasPackedComesBack() throws {
        let packed = try Self.packed([UInt8](repeating: 0, count: 1 << 20))
        #expect(packed.count < 2000)
        #expect(try Flate.unpacked(packed[...]).count == 1 << 20)
        #expect(try Flate.unpacked(Flate.nothing[...]) == [])
        #expect(try Self.packed([]) == Flate.nothing)
    }

    private static func packed(_ bytes: [UInt8]) throws -> [UInt8] {
        var count = compressBound(UInt(bytes.count))
        var out = [UInt8](repeating: 0, count: Int(count))
        try #require(compress(&out, &count, bytes, UInt(bytes.count)) == Z_OK)
        return Array(out.prefix(Int(count)))
    }

    /// `zlib.compress(b"fucha")` of Python.
    @Test func itIsZlibsForm() throws {
        let packed: [UInt8] = [
            0x78, 0x9C, 0x4B, 0x2B, 0x4D, 0xCE, 0x48, 0x04, 0x00, 0x06, 0x31, 0x02, 0x08,
        ]
        #expect(try Flate.unpacked(packed[...]) == Array("fucha".utf8))
    }

    @Test func damageIsAFault() {
        for bytes in [[], [0x78], [0x78, 0x9C, 0x4B], [1, 2, 3, 4, 5, 6]] as [[UInt8]] {
            #expect(throws: QPDFFault.self) { try Flate.unpacked(bytes[...]) }
        }
        // No bomb fills the memory.
        #expect(throws: QPDFFault.self) {
            let zeros = [UInt8](repeating: 0, count: 1 << 20)
            return try Flate.unpacked(Self.packed(zeros)[...], limit: 1 << 14)
        }
    }
}
