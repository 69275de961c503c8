import Testing

@testable import Typesetting

struct NotationTests {
    /// Which characters GB 3095 and GB 3101 print raised (^) or lowered (_), by eye.
    static let cases: [(String, String)] = [
        ("PM2.5年均", "  ___  "), ("PM10", "  __"), ("O3-8h", " _   "),
        ("个/cm3。", "    ^ "), ("3000m2", "     ^"), ("km2", "  ^"),
        // A cell, a file and an identifier are not formulas.
        ("年度!O3", "     "), ("O3.csv", "      "), ("XO3", "   "), ("O32", "   "), ("SO2", "  _"),
    ]

    @Test(arguments: cases)
    func shiftsWholeFormulasOnly(_ text: String, _ marks: String) {
        let scalars = text.unicodeScalars.map(\.value)
        let shifts = Notation.shifts(in: scalars)
        let found = scalars.indices.map { index in
            switch shifts[index] {
            case .raised: "^"
            case .lowered: "_"
            case nil: " "
            }
        }
        #expect(found.joined() == marks)
    }
}

struct NotationPiecesTests {
    /// What a slide's or a document's file says for PM₂.₅: a lowered 2.5 in plain digits.
    @Test(arguments: ["PM2.5年均", "PM₂.₅年均"])
    func formulas(text: String) {
        #expect(
            Notation.pieces(of: text) == [
                .init(text: "PM", shift: nil), .init(text: "2.5", shift: .lowered),
                .init(text: "年均", shift: nil),
            ])
    }

    @Test func units() {
        #expect(
            Notation.pieces(of: "3214个/cm³。") == [
                .init(text: "3214个/cm", shift: nil), .init(text: "3", shift: .raised),
                .init(text: "。", shift: nil),
            ])
        #expect(Notation.pieces(of: "") == [])
        #expect(Notation.pieces(of: "第3.5条") == [.init(text: "第3.5条", shift: nil)])
    }
}
