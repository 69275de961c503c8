/// What a character is to the line: W3C "Requirements for Chinese Text Layout" (clreq) §3.1.2 and
/// §6.1, with the strict lists of marks that may not start or end a line.
enum CharacterClass: UInt8, Sendable {
    case han
    /// 夹注符号、书名号、引号的前一半: never at a line's end.
    case opening
    /// The second half of the same: never at a line's start.
    case closing
    /// 、，；： never at a line's start.
    case pause
    /// 。．！？ never at a line's start.
    case stop
    /// — and …, which stand in pairs; never at a line's start, the pair is never parted.
    case dash
    /// ～ – ·, ／: never at a line's start.
    case connector
    /// ％ ℃ and the like belong to the number before them.
    case suffix
    case letter
    case digit
    /// Raised and lowered digits and signs: ³ ₂ ⁻.
    case index
    /// Latin signs between or before numbers and words: + ± ≥ × /.
    case sign
    case latinOpening
    case latinClosing
    case space
    /// U+200B: a line may break here, and in a title it should.
    case breakHere
    /// U+2060, U+FEFF: no line break here.
    case noBreakHere
    /// No-break space.
    case noBreakSpace
    case newline
    /// Selectors and joiners that have no ink.
    case invisible

    /// Class of a scalar by itself; quotes count as Chinese until their neighbours say otherwise.
    static func of(_ scalar: UInt32) -> CharacterClass {
        if scalar < 0x80 { return ascii(scalar) }
        if scalar >= 0x3400 && scalar < 0xFE00 { return .han }
        switch scalar {
        case 0xFF08, 0x300A, 0x3008, 0x300C, 0x300E, 0x3010, 0x3014, 0x3016, 0x3018, 0xFF3B,
            0xFF5B, 0x201C, 0x2018:
            return .opening
        case 0xFF09, 0x300B, 0x3009, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017, 0x3019, 0xFF3D,
            0xFF5D, 0x201D, 0x2019:
            return .closing
        case 0x3001, 0xFF0C, 0xFF1B, 0xFF1A: return .pause
        case 0x3002, 0xFF0E, 0xFF01, 0xFF1F, 0xFF61: return .stop
        case 0x2014, 0x2015, 0x2025, 0x2026, 0x2E3A, 0x22EF: return .dash
        case 0xFF5E, 0x301C, 0x2013, 0x00B7, 0x2022, 0x2027, 0x30FB, 0xFF0F: return .connector
        case 0xFF05, 0x2103, 0x2109, 0x3005: return .suffix
        case 0x2030, 0x00B0, 0x2032, 0x2033: return .latinClosing
        case 0x00B2, 0x00B3, 0x00B9, 0x2070, 0x2074...0x208E: return .index
        case 0x00B1, 0x00D7, 0x00F7, 0x2212, 0x2260, 0x2264, 0x2265, 0x2248: return .sign
        case 0x00A0, 0x202F, 0x2007: return .noBreakSpace
        case 0x2002...0x2006, 0x2008...0x200A: return .space
        case 0x200B: return .breakHere
        case 0x2060, 0xFEFF: return .noBreakHere
        case 0x2028, 0x2029, 0x85: return .newline
        case 0xAD, 0x200C...0x200F, 0xFE00...0xFE0F, 0xE0100...0xE01EF: return .invisible
        case 0x00A1...0x024F, 0x0300...0x052F, 0x1E00...0x1FFF, 0x20A0...0x20BF: return .letter
        default: return .han
        }
    }

    private static func ascii(_ scalar: UInt32) -> CharacterClass {
        switch UInt8(truncatingIfNeeded: scalar) {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): .letter
        case UInt8(ascii: " "), 0x09: .space
        case 0x0A, 0x0D: .newline
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .latinOpening
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ","),
            UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
            UInt8(ascii: "?"), UInt8(ascii: "%"):
            .latinClosing
        case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "_"), UInt8(ascii: "@"),
            UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "`"):
            .letter
        default: .sign
        }
    }

    /// May not stand at the start of a line (clreq, strict).
    var neverStartsLine: Bool {
        switch self {
        case .closing, .pause, .stop, .dash, .connector, .suffix, .index, .latinClosing: true
        default: false
        }
    }

    /// May not stand at the end of a line.
    var neverEndsLine: Bool { self == .opening || self == .latinOpening }

    /// Taken from the Latin role's faces.
    var isLatin: Bool {
        switch self {
        case .letter, .digit, .index, .sign, .latinOpening, .latinClosing, .space, .noBreakSpace:
            true
        default: false
        }
    }

    /// A full-width mark with half an em of white on its trailing side.
    var hasTrailingWhite: Bool { self == .closing || self == .pause || self == .stop }

    /// Gets a gap beside Latin.
    var takesLatinGap: Bool { self == .han }

    /// Gets a gap beside Han.
    var takesHanGap: Bool {
        switch self {
        case .letter, .digit, .index, .sign, .latinOpening, .latinClosing: true
        default: false
        }
    }
}
