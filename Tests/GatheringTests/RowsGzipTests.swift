import Testing
import Values

@testable import Gathering

/// `a,b\n1,2\n` packed by Python's gzip module.
@Suite struct RowsGzipTests {
    static let packed: [UInt8] = [
        0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0x4B, 0xD4, 0x49, 0xE2, 0x32,
        0xD4, 0x31, 0xE2, 0x02, 0x00, 0x7B, 0x07, 0x97, 0x0A, 0x08, 0x00, 0x00, 0x00,
    ]

    @Test func reads() throws {
        let outcome = try RowsSupport.read(bytes: Self.packed)
        #expect(outcome.rows == [["a", "b"], ["1", "2"]])
        #expect(outcome.source?.isGzip == true)
    }

    /// RFC 1952, 2.2: members follow each other; tape blocks are padded with zeros.
    @Test func severalMembersAndPadding() throws {
        let outcome = try RowsSupport.read(
            bytes: Self.packed + Self.packed + [UInt8](repeating: 0, count: 512))
        #expect(outcome.rows == [["a", "b"], ["1", "2"], ["a", "b"], ["1", "2"]])
    }

    @Test(arguments: [12, 18, 24, 27])
    func cutShort(length: Int) throws {
        let outcome = try RowsSupport.read(bytes: Array(Self.packed.prefix(length)))
        #expect(outcome.faults.map(\.kind.id) == ["gzip.cutShort"])
    }

    /// A bit of the checksum, and the type of the first block.
    @Test(arguments: [20, 10])
    func damaged(place: Int) throws {
        var bytes = Self.packed
        bytes[place] ^= 0x07
        let outcome = try RowsSupport.read(bytes: bytes)
        #expect(outcome.faults.map(\.kind.id) == ["gzip.damaged"])
    }
}
