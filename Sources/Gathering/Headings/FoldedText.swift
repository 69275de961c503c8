/// Text as headings, units, words and markers are compared: without case, width or spaces.
///
/// μ, µ and u are one letter, ³ and ₃ are 3, ㎡ is m2, every bracket is round, every dash is `-`.
struct FoldedText: Sendable, Hashable {
    let text: String

    init(_ raw: some StringProtocol) {
        var folded = String.UnicodeScalarView()
        for scalar in raw.unicodeScalars {
            Self.append(scalar, to: &folded)
        }
        text = String(folded)
    }

    private static func append(_ scalar: Unicode.Scalar, to folded: inout String.UnicodeScalarView)
    {
        switch scalar.value {
        case 0x41...0x5A: folded.append(shifted(scalar, by: 0x20))
        case 0x21...0x7E: folded.append(scalar)
        // Full-width ASCII.
        case 0xFF01...0xFF5E: append(shifted(scalar, by: -0xFEE0), to: &folded)
        case 0...0x20, 0x7F, 0xA0, 0x2000...0x200F, 0x2028, 0x2029, 0x202F, 0x3000, 0xFEFF: break
        case 0x3BC, 0xB5: folded.append("u")
        case 0xB2: folded.append("2")
        case 0xB3: folded.append("3")
        case 0xB9: folded.append("1")
        case 0x2070, 0x2074...0x2079: folded.append(shifted(scalar, by: 0x30 - 0x2070))
        case 0x2080...0x2089: folded.append(shifted(scalar, by: 0x30 - 0x2080))
        case 0x2010...0x2015, 0x2212, 0x207B, 0x208B, 0x301C: folded.append("-")
        // Square, lenticular and tortoise-shell brackets.
        case 0x3010, 0x3014, 0x3016: folded.append("(")
        case 0x3011, 0x3015, 0x3017: folded.append(")")
        case 0x2215, 0x2044: folded.append("/")
        case 0xFE6A: folded.append("%")
        case 0x2160...0x216B, 0x2170...0x217B: append(roman: scalar, to: &folded)
        // Quotation marks say nothing in a heading.
        case 0x201C, 0x201D, 0x2018, 0x2019, 0x300C, 0x300D: break
        case 0x33A1: folded.append(contentsOf: "m2".unicodeScalars)
        case 0x33A5: folded.append(contentsOf: "m3".unicodeScalars)
        case 0x33A4: folded.append(contentsOf: "cm3".unicodeScalars)
        case 0x338D: folded.append(contentsOf: "ug".unicodeScalars)
        case 0x338E: folded.append(contentsOf: "mg".unicodeScalars)
        case 0x339C: folded.append(contentsOf: "mm".unicodeScalars)
        case 0x33CA: folded.append(contentsOf: "ha".unicodeScalars)
        case 0x2103: folded.append(contentsOf: "°c".unicodeScalars)
        case 0xBA, 0x2DA: folded.append("°")
        case 0x22C5, 0x2022, 0x2219: folded.append("·")
        default: folded.append(scalar)
        }
    }

    /// Ⅲ is written III as often.
    private static func append(roman: Unicode.Scalar, to folded: inout String.UnicodeScalarView) {
        let numerals = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]
        let index = Int(roman.value & 0xF)
        guard index < numerals.count else { return }
        folded.append(contentsOf: numerals[index].unicodeScalars)
    }

    private static func shifted(_ scalar: Unicode.Scalar, by offset: Int32) -> Unicode.Scalar {
        Unicode.Scalar(UInt32(bitPattern: Int32(bitPattern: scalar.value) + offset)) ?? scalar
    }
}

/// A heading taken apart: its name, and what stands in brackets or after a slash as its unit.
struct HeadingText: Sendable, Hashable {
    /// The whole, folded: `臭氧(8小时)(ug/m3)`.
    var whole: String
    /// Without the unit: `臭氧(8小时)`.
    var name: String
    /// The unit as it was written, where one was recognised: `μg/m³`.
    var unit: String?
    /// Bracketed words that are no unit, folded: `8小时`.
    var remarks: [String]

    /// Without any bracket: `臭氧`.
    var bare: String {
        var text = ""
        var depth = 0
        for character in name {
            switch character {
            case "(": depth += 1
            case ")": depth = max(0, depth - 1)
            default: if depth == 0 { text.append(character) }
            }
        }
        return text
    }

    init(_ raw: String) {
        let folded = FoldedText(raw).text
        whole = folded
        name = folded
        remarks = []
        for group in Self.groups(in: folded) {
            if unit == nil, UnitTable.unit(folded: group) != nil {
                unit = group
                name = name.replacing("(\(group))", with: "", maxReplacements: 1)
            } else {
                remarks.append(group)
            }
        }
        // `气温/℃`, `PM2.5浓度，μg/m³`
        if unit == nil {
            for separator in ["/", ",", ":"] as [Character] {
                guard let cut = name.firstIndex(of: separator) else { continue }
                let tail = String(name[name.index(after: cut)...])
                if cut > name.startIndex, UnitTable.unit(folded: tail) != nil {
                    unit = tail
                    name = String(name[..<cut])
                    break
                }
            }
        }
    }

    /// What stands between matching brackets at the outermost depth.
    private static func groups(in text: String) -> [String] {
        var groups: [String] = []
        var group = ""
        var depth = 0
        for character in text {
            switch character {
            case "(":
                if depth > 0 { group.append(character) }
                depth += 1
            case ")" where depth > 0:
                depth -= 1
                if depth == 0 {
                    groups.append(group)
                    group = ""
                } else {
                    group.append(character)
                }
            default: if depth > 0 { group.append(character) }
            }
        }
        return groups
    }
}
