import Testing

@testable import Archiving

@Suite struct FlateTests {
    @Test func whatWasPackedComesBack() throws {
        let bytes = (0..<100_000).map { UInt8($0 / 7 % 251) }
        for level in [1, 4, 9] as [Int32] {
            #expect(try Flate.unpacked(Flate.packed(bytes, level: level)[...]) == bytes)
        }
        #expect(try Flate.unpacked(Flate.packed([], level: 4)[...]) == [])
        // A megabyte of zeros is a thousandth: the room grows.
        let zeros = [UInt8](repeating: 0, count: 1 << 20)
        #expect(try Flate.unpacked(Flate.packed(zeros, level: 4)[...]) == zeros)
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
            #expect(throws: ArchiveFault.self) { try Flate.unpacked(bytes[...]) }
        }
        // No bomb fills the memory.
        #expect(throws: ArchiveFault.self) {
            let zeros = [UInt8](repeating: 0, count: 1 << 20)
            return try Flate.unpacked(Flate.packed(zeros, level: 9)[...], limit: 1 << 14)
        }
    }
}
