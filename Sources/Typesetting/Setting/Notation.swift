/// Formulas whose digits print raised or lowered although people type them plainly.
///
/// The text keeps the plain digit, so that a quoted document is searched and copied as it is
/// written; only the ink changes.
package enum Notation {
    package enum Shift: Sendable, Hashable { case raised, lowered }

    /// Letters that print on one height.
    package struct Piece: Sendable, Hashable {
        package var text: String
        /// Nil: on the baseline.
        package var shift: Shift?
    }

    /// The text in pieces, indices written with plain digits: for files whose reader does the
    /// typesetting. `PM₂.₅` and `PM2.5` alike are PM and a lowered 2.5.
    package static func pieces(of text: String) -> [Piece] {
        let scalars = text.unicodeScalars.map(\.value)
        let shifts = shifts(in: scalars)
        var pieces: [Piece] = []
        for (index, scalar) in text.unicodeScalars.enumerated() {
            var shift = shifts[index]
            var letter = scalar
            if let plain = plain(scalar.value), let known = Unicode.Scalar(plain.scalar) {
                (letter, shift) = (known, plain.shift)
            } else if scalar == ".", pieces.last?.shift == .lowered,
                text.unicodeScalars.dropFirst(index + 1).first.map({ plain($0.value) != nil })
                    ?? false
            {
                // The point of PM₂.₅.
                shift = .lowered
            }
            if pieces.last?.shift == shift, !pieces.isEmpty {
                pieces[pieces.count - 1].text.unicodeScalars.append(letter)
            } else {
                pieces.append(Piece(text: String(letter), shift: shift))
            }
        }
        return pieces
    }

    struct Formula: Sendable {
        var letters: [UInt32]
        /// Offsets in `letters` that are shifted, and how.
        var shifted: Range<Int>
        var shift: Shift
    }

    private static func formula(_ text: String, _ shifted: Range<Int>, _ shift: Shift) -> Formula {
        Formula(letters: text.unicodeScalars.map(\.value), shifted: shifted, shift: shift)
    }

    /// GB 3095 names the pollutants PM₂.₅, PM₁₀, SO₂, NO₂, O₃; GB 3101 the powers of units.
    static let formulas: [Formula] = [
        formula("PM2.5", 2..<5, .lowered), formula("PM10", 2..<4, .lowered),
        formula("SO2", 2..<3, .lowered), formula("NO2", 2..<3, .lowered),
        formula("CO2", 2..<3, .lowered), formula("O3", 1..<2, .lowered),
        formula("cm3", 2..<3, .raised), formula("dm3", 2..<3, .raised),
        formula("m3", 1..<2, .raised), formula("km2", 2..<3, .raised),
        formula("cm2", 2..<3, .raised), formula("m2", 1..<2, .raised),
    ]

    /// The plain character that a Unicode superscript or subscript stands for.
    static func plain(_ scalar: UInt32) -> (scalar: UInt32, shift: Shift)? {
        switch scalar {
        case 0xB2, 0xB3: (scalar - 0xB2 + 0x32, .raised)
        case 0xB9: (0x31, .raised)
        case 0x2070, 0x2074...0x2079: (scalar - 0x2070 + 0x30, .raised)
        case 0x207A: (0x2B, .raised)
        case 0x207B: (0x2212, .raised)
        case 0x207D: (0x28, .raised)
        case 0x207E: (0x29, .raised)
        case 0x207F: (0x6E, .raised)
        case 0x2080...0x2089: (scalar - 0x2080 + 0x30, .lowered)
        case 0x208A: (0x2B, .lowered)
        case 0x208B: (0x2212, .lowered)
        case 0x208D: (0x28, .lowered)
        case 0x208E: (0x29, .lowered)
        default: nil
        }
    }

    /// Size of a shifted digit against its neighbours'.
    static let scale = 0.62
    /// Height above the baseline of a raised digit's foot, in ems; depth of a lowered one's.
    static let rise = 0.33
    static let drop = 0.13

    /// Shifts of the characters of `scalars`, whole formulas only: the `O3` of the cell `年度!O3` or of
    /// a file's name is left alone.
    static func shifts(in scalars: [UInt32]) -> [Int: Shift] {
        var result: [Int: Shift] = [:]
        var index = 0
        while index < scalars.count {
            // No formula starts with a Han character, and most characters are Han.
            guard scalars[index] < 0x80,
                let formula = formulas.first(where: { starts($0, at: index, in: scalars) })
            else {
                index += 1
                continue
            }
            for offset in formula.shifted { result[index + offset] = formula.shift }
            index += formula.letters.count
        }
        return result
    }

    private static func starts(_ formula: Formula, at index: Int, in scalars: [UInt32]) -> Bool {
        let end = index + formula.letters.count
        guard end <= scalars.count, scalars[index..<end].elementsEqual(formula.letters) else {
            return false
        }
        if index > 0 {
            let before = scalars[index - 1]
            let isUnit = formula.shift == .raised
            // 3000m2 is an area, XO3 is something else, !O3 and $O3 are cells.
            switch CharacterClass.of(before) {
            case .letter: return false
            case .digit: if !isUnit { return false }
            case .sign: if before != 0x2F && before != 0x2B && before != 0x3D { return false }
            case .latinClosing:
                if before == 0x21 || before == 0x2E || before == 0x3A { return false }
            default: break
            }
        }
        guard end < scalars.count else { return true }
        let after = scalars[end]
        switch CharacterClass.of(after) {
        case .letter, .digit, .index: return false
        case .latinClosing:
            // A point before a letter is inside a file's name.
            guard after == 0x2E || after == 0x3A, end + 1 < scalars.count else { return true }
            let next = CharacterClass.of(scalars[end + 1])
            return next != .letter && next != .digit
        default: return true
        }
    }
}
