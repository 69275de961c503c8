import Foundation
import Testing

@testable import Packaging

@Suite struct ZipContainerTests {
    static let python = "/usr/bin/python3"
    static let hasPython = FileManager.default.isExecutableFile(atPath: python)

    private let parts = [
        ZipContainer.Part(path: "[Content_Types].xml", bytes: Array(repeating: 65, count: 5000)),
        ZipContainer.Part(path: "图/一.png", bytes: (0...255).map { $0 }, isStored: true),
        ZipContainer.Part(path: "a/empty.xml", bytes: []),
    ]

    @Test func twoRunsGiveTheSameBytes() throws {
        let first = try ZipContainer.bytes(of: parts)
        #expect(try ZipContainer.bytes(of: parts) == first)
        #expect(try ZipContainer.bytes(of: parts.reversed()) != first)
    }

    /// APPNOTE.TXT 4.3.7: signature, version, flags, method, time, date … name's length, extra's.
    @Test func theFirstEntryIsDatedByNoMachine() throws {
        let bytes = try ZipContainer.bytes(of: parts)
        #expect(bytes.prefix(4) == [0x50, 0x4B, 3, 4])
        #expect(bytes[8..<10] == [8, 0], "deflated")
        #expect(bytes[10..<14] == [0, 0, 0x21, 0], "midnight of 1 January 1980")
        #expect(bytes[26..<30] == [19, 0, 0, 0], "the name's length, and nothing extra")
        #expect(bytes[30..<49].elementsEqual("[Content_Types].xml".utf8))
    }

    /// What Python's zipfile, which shares no code with libzip, finds in the file.
    @Test(.enabled(if: hasPython, "needs python3: run setup.sh --tests"))
    func anotherReaderFindsTheSame() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(
            "fucha-\(UUID().uuidString).zip")
        try Data(ZipContainer.bytes(of: parts)).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Self.python)
        process.arguments = [
            "-c",
            """
            import sys, zipfile, zlib
            sys.stdout.reconfigure(encoding="utf-8")
            with zipfile.ZipFile(sys.argv[1]) as z:
                assert z.testzip() is None
                for i in z.infolist():
                    print(i.filename, i.compress_type, i.date_time, len(i.extra), i.file_size,
                          oct(i.external_attr >> 16), zlib.crc32(z.read(i)))
            """, file.path,
        ]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        // CRC 0x29058C73 is that of the bytes 0 to 255; the first's was taken with Python's zlib.
        #expect(
            String(decoding: data, as: UTF8.self) == """
                [Content_Types].xml 8 (1980, 1, 1, 0, 0, 0) 0 5000 0o100644 320502718
                图/一.png 0 (1980, 1, 1, 0, 0, 0) 0 256 0o100644 688229491
                a/empty.xml 8 (1980, 1, 1, 0, 0, 0) 0 0 0o100644 0

                """)
    }

    @Test(arguments: ["", "/a", "a/", "a//b", "../a", "a/./b", "a\\b", "a\0b"])
    func badPathsAreRefused(path: String) {
        #expect(throws: PackagingFault.badPath(path)) {
            _ = try ZipContainer.bytes(of: [ZipContainer.Part(path: path, bytes: [])])
        }
    }

    @Test func nothingAndTheSameTwiceAreRefused() {
        #expect(throws: PackagingFault.noParts) { _ = try ZipContainer.bytes(of: []) }
        #expect(throws: PackagingFault.repeatedPart("A.xml")) {
            _ = try ZipContainer.bytes(of: ["a.xml", "A.xml"].map { .init(path: $0, bytes: []) })
        }
        for fault in [PackagingFault.noParts, .badPath("甲"), .repeatedPart("乙")] {
            #expect(!fault.chinese.isEmpty && !fault.english.isEmpty)
        }
    }
}
