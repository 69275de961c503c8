import Testing

@testable import Archiving

@Suite struct ColourProfileTests {
    private let bytes = ColourProfile.bytes

    private func number(_ at: Int, _ count: Int = 4) -> Int {
        bytes[at..<at + count].reduce(0) { $0 << 8 | Int($1) }
    }

    private func word(_ at: Int) -> String { String(decoding: bytes[at..<at + 4], as: UTF8.self) }

    private func tag(_ name: String) -> Int? {
        (0..<number(128)).first { word(132 + 12 * $0) == name }.map { number(136 + 12 * $0) }
    }

    /// ICC.1:2001-04, 6.1.
    @Test func theHeaderIsThatOfADisplay() {
        #expect(number(0) == bytes.count)
        #expect(bytes[8] == 2)
        #expect([word(12), word(16), word(20), word(36)] == ["mntr", "RGB ", "XYZ ", "acsp"])
        // D50 in fixed point, as 6.1 prints it.
        #expect([number(68), number(72), number(76)] == [0xF6D6, 0x10000, 0xD32D])
        for name in ["desc", "cprt", "wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"] {
            #expect(tag(name).map { $0 % 4 } == 0, "\(name)")
        }
    }

    @Test func thePrimariesAddUpToWhite() throws {
        for (index, white) in [0xF6D6, 0x10000, 0xD32D].enumerated() {
            let sum = try ["rXYZ", "gXYZ", "bXYZ"].reduce(0) { sum, name in
                sum + number(try #require(tag(name)) + 8 + 4 * index)
            }
            #expect(abs(sum - white) <= 3)
        }
    }

    /// The curve of IEC 61966-2-1 worked by hand: 0.5 → ((0.5 + 0.055) / 1.055)^2.4 = 0.2140411.
    @Test(arguments: [
        (0.0, 0.0), (0.04045, 0.003_130_80), (0.5, 0.214_041_14), (0.2, 0.033_104_77), (1.0, 1.0),
    ])
    func theCurveIsThatOfTheStandard(signal: Double, light: Double) {
        #expect(abs(ColourProfile.light(signal) - light) < 1e-7)
    }
}
