import Testing
import Values

@testable import Gathering

/// Bytes of 站,复查 are taken from the mapping table of GB 18030: 站 D5BE, 复 B8B4, 查 B2E9.
@Suite struct RowsEncodingTests {
    static let gb: [UInt8] = Array("a,b\n".utf8) + [0xD5, 0xBE, 0x2C, 0xB8, 0xB4, 0xB2, 0xE9, 0x0A]

    @Test func gb18030() throws {
        let outcome = try RowsSupport.read(bytes: Self.gb)
        #expect(outcome.rows == [["a", "b"], ["站", "复查"]])
        #expect(outcome.source?.encoding == "GB18030")
    }

    @Test func fourByteForm() throws {
        // U+20087 𠂇 is 95 32 90 31 (GB 18030-2022, annex), U+3400 㐀 is 81 39 EE 39.
        let bytes = Self.gb + [0x95, 0x32, 0x90, 0x31, 0x2C, 0x81, 0x39, 0xEE, 0x39, 0x0A]
        let outcome = try RowsSupport.read(bytes: bytes)
        #expect(outcome.rows.last == ["\u{20087}", "\u{3400}"])
    }

    @Test(
        arguments: [
            (Array("a,b\n1,2\n".utf8), "UTF-8"), (Array("a,站\n1,2\n".utf8), "UTF-8"),
            ([0xEF, 0xBB, 0xBF] + Array("a,b\n".utf8), "UTF-8 BOM"),
            ([0xFF, 0xFE, 0x61, 0, 0x2C, 0, 0x62, 0, 0x0A, 0], "UTF-16LE"),
            ([0xFE, 0xFF, 0, 0x61, 0, 0x2C, 0, 0x62, 0, 0x0A], "UTF-16BE"),
            ([0x61, 0, 0x2C, 0, 0x62, 0, 0x0A, 0], "UTF-16LE"),
        ] as [([UInt8], String)])
    func decisionIsRecorded(bytes: [UInt8], encoding: String) throws {
        let outcome = try RowsSupport.read(bytes: bytes)
        #expect(outcome.source?.encoding == encoding)
        #expect(outcome.faults.isEmpty)
    }

    @Test(
        arguments: [
            // é in Latin-1 before a line end: neither encoding.
            (Array("a,b\n1,".utf8) + [0xE9, 0x0A], "text.neither"),
            // UTF-8 first, GB18030 after.
            (Array("a,观测站\n".utf8) + Self.gb, "text.mixed"),
            (Self.gb + Array("c,观测站\n".utf8), "text.mixed"),
            ([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], "text.utf32"),
            ([0xFF, 0xFE, 0x00, 0xDC, 0x0A, 0], "text.notInEncoding"),
            // Latin-1 words that fit GB18030 by chance: école, âme.
            (
                Array("a,b\n".utf8) + [0xE9] + Array("cole,".utf8) + [0xE2] + Array("me\n".utf8),
                "text.doubtful"
            ),
            ([0x61, 0, 0, 0, 0x62, 0x0A], "text.binary"),
            ([], "rows.empty"), ([0xEF, 0xBB, 0xBF], "rows.empty"), ([0x0A, 0x0A], "rows.empty"),
        ] as [([UInt8], String)])
    func refused(bytes: [UInt8], id: String) throws {
        let outcome = try RowsSupport.read(bytes: bytes)
        #expect(outcome.faults.map(\.kind.id) == [id])
    }

    @Test func offsetOfTheFirstBadByte() throws {
        let outcome = try RowsSupport.read(bytes: Array("a,b\n1,".utf8) + [0xE9, 0x0A])
        #expect(outcome.faults.first?.parameters == ["utf8": "7", "gb18030": "7", "line": "2"])
    }

    @Test func declaredEncodingMustFit() throws {
        let fits = try RowsSupport.read(bytes: Self.gb, encoding: "gbk")
        #expect(fits.rows.last == ["站", "复查"])
        let not = try RowsSupport.read(bytes: Self.gb, encoding: "UTF-8")
        #expect(not.faults.first?.kind.id == "text.notInEncoding")
        let unknown = try RowsSupport.read(bytes: Self.gb, encoding: "Big5")
        #expect(unknown.faults.first?.kind.id == "text.unknownEncoding")
    }

    @Test func characterCutAtTheEnd() throws {
        let outcome = try RowsSupport.read(bytes: Array("a,b\n1,站\n2,".utf8) + [0xE7, 0xAB])
        #expect(outcome.rows == [["a", "b"], ["1", "站"]])
        #expect(outcome.said == ["3 csv.cutShort"])
    }
}
