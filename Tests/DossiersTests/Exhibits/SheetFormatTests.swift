import Testing

@testable import Dossiers

@Suite struct SheetFormatTests {
    @Test(arguments: [
        ("a4", SheetFormat.a4), ("A4", .a4), ("16:9", .wide),
        ("160x90mm", .custom(width: 160, height: 90)),
        ("160×90", .custom(width: 160, height: 90)),
        ("200.5x120MM", .custom(width: 200.5, height: 120)),
    ])
    func understood(text: String, format: SheetFormat) {
        #expect(SheetFormat(text) == format)
    }

    @Test(arguments: [
        "", "a3", "16:10", "160", "160x", "0x90", "29x90", "160x2001", "nanx90", "xx",
    ])
    func refused(text: String) {
        #expect(SheetFormat(text) == nil)
    }
}
