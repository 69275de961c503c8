import Foundation
import Testing
import Typesetting
import Values

@testable import Gathering

@Suite struct DocumentExtentTests {
    @Test(arguments: [1, 2, 17])
    func pagesOfAFileThatCairoWrote(_ count: Int) throws {
        let page = Page(
            size: Size(width: 595.28, height: 841.89), label: nil,
            drawings: [
                .fill(
                    Path.rect(Rect(x: 100, y: 100, width: 50, height: 50)), Ink(0x20, 0x60, 0x40))
            ])
        let bytes = try CairoRenderer.pdf(
            pages: Array(repeating: page, count: count),
            info: DocumentInfo(title: "试", created: "2026-01-01T00:00:00"),
            book: .fixedWidth())
        #expect(DocumentExtentReader.answer(bytes) == .extent(.pages(count)))
        // Without the cross references at its end the file is searched.
        #expect(DocumentExtentReader.answer(bytes.dropLast(40)) == .extent(.pages(count)))
    }

    /// Three pages in a tree of two levels, by hand; the offsets of its table are wrong.
    @Test(arguments: [(3, true), (4, false)])
    func aTreeByHand(_ stated: Int, _ isTold: Bool) {
        let text = """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R 4 0 R]/Count 7 0 R>>endobj
            3 0 obj<</Type/Page/Contents(1 0 obj \\) )/Parent 2 0 R>>endobj
            4 0 obj<</Type/Pages/Kids[5 0 R 6 0 R]/Count 2>>endobj
            5 0 obj<</Type/Page/Parent 4 0 R>>endobj
            6 0 obj<</Type/Page/Parent 4 0 R>>endobj
            7 0 obj \(stated) endobj
            xref
            0 1
            0000000000 65535 f\u{20}
            trailer<</Size 8/Root 1 0 R>>
            startxref
            5
            %%EOF
            """
        #expect(
            DocumentExtentReader.answer(Array(text.utf8))
                == (isTold ? .extent(.pages(3)) : .unknown(.damaged)))
    }

    /// Made by `qpdf --object-streams=generate` of a file of three pages: cross references in a
    /// stream with a PNG predictor, all objects in an object stream.
    private static let packed =
        "JVBERi0xLjUKJb/3ov4KMSAwIG9iago8PCAvVHlwZSAvT2JqU3RtIC9MZW5ndGggMTUwIC9G"
        + "aWx0ZXIgL0ZsYXRlRGVjb2RlIC9OIDYgL0ZpcnN0IDMyID4+CnN0cmVhbQp4nDNSMFAwVjA2"
        + "UTBRsDBRMFUwNLZQMFMwMjBSMFcwMjXjsrFR0A9ITE8tBqoyUAhS0A+pLEhV0HdOLEnMyU9X"
        + "sLMDq3DOL80rAarQ985MKVaIBhoGUmsKJmNheiDGQHX4pqZkJjrlVwAVGwChJRDGgpQUpYIN"
        + "QrIKpA3VHiO4PWZgheYwe3BpJ85WU1y2kq4LAPMMV4llbmRzdHJlYW0KZW5kb2JqCjggMCBv"
        + "YmoKPDwgL1R5cGUgL1hSZWYgL0xlbmd0aCAyOSAvRmlsdGVyIC9GbGF0ZURlY29kZSAvRGVj"
        + "b2RlUGFybXMgPDwgL0NvbHVtbnMgNCAvUHJlZGljdG9yIDEyID4+IC9XIFsgMSAyIDEgXSAv"
        + "Um9vdCAyIDAgUiAvU2l6ZSA5IC9JRCBbPDUzODBlYmMyNjQyMmM2NjU2NzcxOTVmYzVjMDMz"
        + "MTUzPjw1MzgwZWJjMjY0MjJjNjY1Njc3MTk1ZmM1YzAzMzE1Mz5dID4+CnN0cmVhbQp4nGNi"
        + "AAImRgZ+EPGJgQnIY8RK/Gfk+A0AJ/0DHgplbmRzdHJlYW0KZW5kb2JqCnN0YXJ0eHJlZgoy"
        + "NjUKJSVFT0YK"

    /// The same by `qpdf --encrypt x y 256`: it asks for a password.
    private static let encrypted =
        "JVBERi0xLjcKJb/3ov4KMSAwIG9iago8PCAvRXh0ZW5zaW9ucyA8PCAvQURCRSA8PCAvQmFz"
        + "ZVZlcnNpb24gLzEuNyAvRXh0ZW5zaW9uTGV2ZWwgOCA+PiA+PiAvUGFnZXMgMyAwIFIgL1R5"
        + "cGUgL0NhdGFsb2cgPj4KZW5kb2JqCjIgMCBvYmoKPDwgL1R5cGUgL09ialN0bSAvTGVuZ3Ro"
        + "IDE2MCAvRmlsdGVyIC9GbGF0ZURlY29kZSAvTiA1IC9GaXJzdCAyNyA+PgpzdHJlYW0KEeRu"
        + "5HewN6pss9xhZY1DebrKfxJOsmq1+2QhQ3fSd+FKHxfhIMVLvNO8Q+yg+12EMiI/WYUXRnxx"
        + "8jLu0ocrVzhivzJ5ky/06uYN8nnjSLSoZaqBrRQFEdnCuRw2keHTMc3tAOgr9t5888Hciw40"
        + "BTRMYeCmKTlMHwS+HAmcyQxeCs6oRRbu7Q+FoRryfi3NrV/bFllaEcSTxiOGLFXeI2VuZHN0"
        + "cmVhbQplbmRvYmoKOCAwIG9iago8PCAvQ0YgPDwgL1N0ZENGIDw8IC9BdXRoRXZlbnQgL0Rv"
        + "Y09wZW4gL0NGTSAvQUVTVjMgL0xlbmd0aCAzMiA+PiA+PiAvRmlsdGVyIC9TdGFuZGFyZCAv"
        + "TGVuZ3RoIDI1NiAvTyA8YWJjZjBhNmQyNWZmM2Q4Zjc0YjhlODBjMjBlOTRjZmMyNTc3MWQ1"
        + "YzY5ZTUzYjM3OGQ2MjMyNGQ0NDFmYzdhNTZkOTE5NDEyOTAzNzUyOTIxNGFiMDliZTVmZGVl"
        + "MDdjPiAvT0UgPGYxNGNmYWQxYmQ2ZDE1YWJjOTVlNGI5YWRjNDQxOWM4YmI1ODk4ZDgzMDk1"
        + "ZTM2YmZiM2QyN2JkMmJiMzkxZGU+IC9QIC00IC9QZXJtcyA8Yjk3MGJjZmE5NGY4OTg5ZTVi"
        + "MTRlZDViMWRjYzViY2M+IC9SIDYgL1N0bUYgL1N0ZENGIC9TdHJGIC9TdGRDRiAvVSA8Yzk0"
        + "ZDdjYzIwMzViMWFkMzRhYmQzZTEyMjQ4MjllY2U5Zjg3MTAxOWQ0OGRiNDUzZmM3MWMzNDcz"
        + "YTZjYjM4Y2FlYjEwM2I5ODc1YTYxNTEwYjZkZTJhMWM5OGI4YjdiPiAvVUUgPGU3Y2FkNjgw"
        + "NGE4MTIxZjE2NzU0NmNhMjkxYjliMGU4N2MyNWI2YzUwODhiZTUxN2NiOTdlN2YyOTNhN2Y0"
        + "OTc+IC9WIDUgPj4KZW5kb2JqCjkgMCBvYmoKPDwgL1R5cGUgL1hSZWYgL0xlbmd0aCAzOCAv"
        + "RmlsdGVyIC9GbGF0ZURlY29kZSAvRGVjb2RlUGFybXMgPDwgL0NvbHVtbnMgNCAvUHJlZGlj"
        + "dG9yIDEyID4+IC9XIFsgMSAyIDEgXSAvUm9vdCAxIDAgUiAvU2l6ZSAxMCAvSUQgWzw1Mzgw"
        + "ZWJjMjY0MjJjNjY1Njc3MTk1ZmM1YzAzMzE1Mz48ZTc2MDFlNGFiZThiOTRlM2M1NmI0MGI5"
        + "MjdhZTI3YzI+XSAvRW5jcnlwdCA4IDAgUiA+PgpzdHJlYW0KeJxjYgACJkYGfgYmBoZiEKsB"
        + "xGJgRCf+M7b8YWJgUmYAADjUA8IKZW5kc3RyZWFtCmVuZG9iagpzdGFydHhyZWYKOTM3CiUl"
        + "RU9GCg=="

    @Test func objectStreams() throws {
        let bytes = [UInt8](try #require(Data(base64Encoded: Self.packed)))
        #expect(DocumentExtentReader.answer(bytes) == .extent(.pages(3)))
        #expect(DocumentExtentReader.answer(bytes.dropLast(30)) == .extent(.pages(3)))
        let locked = [UInt8](try #require(Data(base64Encoded: Self.encrypted)))
        #expect(DocumentExtentReader.answer(locked) == .unknown(.encrypted))
    }

    /// Whatever is done to a file, reading it comes to an end.
    @Test func damageNeverTraps() throws {
        let whole = [UInt8](try #require(Data(base64Encoded: Self.packed)))
        for cut in whole.indices { _ = DocumentExtentReader.answer(whole[..<cut]) }
        for index in whole.indices {
            for byte: UInt8 in [0, 0x39, 0xFF] {
                var bytes = whole
                bytes[index] = byte
                _ = DocumentExtentReader.answer(bytes)
            }
        }
    }

    /// IHDR of 300 × 200 (PNG, 11.2.2); a chunk of another name.
    @Test(arguments: [("IHDR", true), ("IDAT", false)])
    func png(_ chunk: String, _ isTold: Bool) {
        var bytes: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]
        bytes += Array(chunk.utf8) + [0, 0, 0x01, 0x2C, 0, 0, 0, 0xC8, 8, 2, 0, 0, 0]
        #expect(
            DocumentExtentReader.answer(bytes)
                == (isTold ? .extent(.pixels(width: 300, height: 200)) : .unknown(.damaged)))
    }

    /// SOI, APP0 of 16 bytes, a Huffman table of 4, then SOF2 with 480 lines of 640 samples
    /// (T.81, B.2.2: the lines stand first).
    @Test func jpeg() {
        var bytes: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16] + Array(repeating: 0, count: 14)
        bytes += [0xFF, 0xC4, 0, 4, 1, 2, 0xFF, 0xFF, 0xC2, 0, 17, 8, 0x01, 0xE0, 0x02, 0x80, 3]
        #expect(DocumentExtentReader.answer(bytes) == .extent(.pixels(width: 640, height: 480)))
        #expect(DocumentExtentReader.answer(bytes.prefix(30)) == .unknown(.damaged))
    }

    @Test func textHasNeitherPagesNorPixels() {
        #expect(DocumentExtentReader.answer(Array("证明".utf8)) == .otherKind)
        #expect(DocumentExtentReader.answer([UInt8]()) == .otherKind)
    }
}

extension DocumentExtentReader {
    fileprivate static func answer(_ bytes: ArraySlice<UInt8>) -> Answer { answer(Array(bytes)) }
}
