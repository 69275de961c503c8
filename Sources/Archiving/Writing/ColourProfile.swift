/// The profile that says what the pages' red, green and blue are (ISO 19005-3, 6.2.3): sRGB as
/// IEC 61966-2-1 has it, for a display, in the form of ICC.1:2001-04 (version 2).
///
/// It is made here from the published numbers, so that no file of somebody else's licence lies
/// among the sources.
enum ColourProfile {
    /// The primaries of IEC 61966-2-1 (ITU-R BT.709: red 0.64, 0.33; green 0.30, 0.60; blue 0.15,
    /// 0.06; white 0.3127, 0.3290) seen under D50, by Bradford's matrix (ICC.1:2004, annex E): the
    /// columns of the matrix from linear sRGB to XYZ.
    private static let primaries: [(tag: String, xyz: [Double])] = [
        ("rXYZ", [0.436_041, 0.222_485, 0.013_920]),
        ("gXYZ", [0.385_113, 0.716_905, 0.097_067]),
        ("bXYZ", [0.143_046, 0.060_610, 0.713_913]),
    ]
    /// D50, the white of the connection space (ICC.1, 6.1.1).
    private static let white = [0.9642, 1, 0.8249]

    static let bytes: [UInt8] = profile()

    /// The curve from signal to light: IEC 61966-2-1, 5.2.
    static func light(_ signal: Double) -> Double {
        signal <= 0.04045 ? signal / 12.92 : power((signal + 0.055) / 1.055)
    }

    private static func profile() -> [UInt8] {
        let steps = 1024
        var curve = Array("curv".utf8) + number(0) + number(steps)
        for step in 0..<steps {
            let value = light(Double(step) / Double(steps - 1))
            let code = Int((value * 65535).rounded())
            curve += [UInt8(code >> 8), UInt8(code & 0xFF)]
        }
        var tags: [(name: String, data: [UInt8])] = [
            ("desc", description("sRGB IEC61966-2.1")),
            ("cprt", Array("text".utf8) + number(0) + Array("No copyright, use freely\0".utf8)),
            ("wtpt", xyz(white)),
        ]
        tags += primaries.map { ($0.tag, xyz($0.xyz)) }
        var table: [UInt8] = number(tags.count + 3)
        var data: [UInt8] = []
        let start = 128 + 4 + 12 * (tags.count + 3)
        func add(_ name: String, _ offset: Int, _ count: Int) {
            table += Array(name.utf8) + number(offset) + number(count)
        }
        for tag in tags {
            add(tag.name, start + data.count, tag.data.count)
            data += tag.data + [UInt8](repeating: 0, count: (4 - tag.data.count % 4) % 4)
        }
        // One curve for all three.
        for name in ["rTRC", "gTRC", "bTRC"] { add(name, start + data.count, curve.count) }
        data += curve
        return header(size: start + data.count) + table + data
    }

    /// ICC.1, 6.1.
    private static func header(size: Int) -> [UInt8] {
        var header = number(size)
        header += number(0)  // no preferred engine
        header += [2, 0x40, 0, 0]  // version 2.4
        header += Array("mntrRGB XYZ ".utf8)
        // The day of the standard's edition: of no machine's clock.
        for part in [2001, 4, 1, 0, 0, 0] { header += [UInt8(part >> 8), UInt8(part & 0xFF)] }
        header += Array("acsp".utf8)
        header += [UInt8](repeating: 0, count: 24)  // platform, flags, maker, model, attributes
        header += number(0)  // perceptual
        for value in white { header += fixed(value) }
        return header + [UInt8](repeating: 0, count: 128 - header.count)
    }

    /// A textDescriptionType (6.5.17): ASCII, no Unicode, no script code.
    private static func description(_ text: String) -> [UInt8] {
        let ascii = Array(text.utf8) + [0]
        return Array("desc".utf8) + number(0) + number(ascii.count) + ascii + number(0) + number(0)
            + [UInt8](repeating: 0, count: 2 + 1 + 67)
    }

    private static func xyz(_ values: [Double]) -> [UInt8] {
        Array("XYZ ".utf8) + number(0) + values.flatMap(fixed)
    }

    /// s15Fixed16Number
    private static func fixed(_ value: Double) -> [UInt8] {
        number(Int((value * 65536).rounded()))
    }

    private static func number(_ value: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }

    /// x to the 2.4th: x² · x^(2/5), the fifth root by Newton's way, so that no mathematics of the
    /// system decides a byte of the file.
    private static func power(_ x: Double) -> Double {
        guard x > 0 else { return 0 }
        let square = x * x
        var root = 1.0
        for _ in 0..<40 {
            let fourth = root * root * root * root
            root = (4 * root + square / fourth) / 5
        }
        return square * root
    }
}
