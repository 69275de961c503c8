/// Names with digits that everyone writes: numbers of standards, pollutants, digests, paper.
///
/// Any other name says that it is one: `<name>…</name>` in prose, `{'…'}` in an attribute.
enum KnownNames {
    /// What stands before the number of a standard: 国家标准, 环境, 气象, 林业, 农业, 水利, 城建, 档案,
    /// 旅游, 土地, 地质, 计量, 民政, 卫生, 文化, 建筑 and the international ones. Longest first.
    private static let standards: [[Character]] = [
        "ISO/IEC", "GBZ/T", "CJJ/T", "GB/T", "GB/Z", "HJ/T", "QX/T", "LY/T", "NY/T", "SL/T",
        "CJ/T", "DA/T", "LB/T", "TD/T", "DZ/T", "MZ/T", "WS/T", "WH/T", "JT/T", "GBZ", "CJJ", "JJF",
        "JJG", "JGJ", "ISO", "IEC", "RFC", "GB", "HJ", "QX", "LY", "NY", "SL", "CJ", "DA", "WS",
    ].map(Array.init)

    /// Whole words.
    private static let names: [[Character]] = [
        "SHA-256", "SHA-512", "SHA-1", "MD5", "UTF-16", "UTF-8", "GB18030", "GB2312", "PM2.5",
        "PM10", "SO2", "NO2", "NO3", "CO2", "O3", "H2O", "A3", "A4", "B5",
    ].map(Array.init)

    /// The characters that belong to such names.
    static func indices(in text: [Character]) -> Set<Int> {
        var found: Set<Int> = []
        var index = 0
        while index < text.count {
            if let end = end(at: index, text) {
                found.formUnion(index..<end)
                index = end
            } else {
                index += 1
            }
        }
        return found
    }

    private static func end(at start: Int, _ text: [Character]) -> Int? {
        guard start == 0 || !text[start - 1].isLatinOrDigit else { return nil }
        let rest = text[start...]
        for name in names where rest.starts(with: name) {
            let end = start + name.count
            if isClosed(end, text) { return end }
        }
        for standard in standards where rest.starts(with: standard) {
            if let end = number(from: start + standard.count, text) { return end }
        }
        return local(at: start, text)
    }

    /// `DB11/T 1234-2025`, of a province or city; `T/CMSA 0012-2020`, of an association.
    private static func local(at start: Int, _ text: [Character]) -> Int? {
        var index = start
        if text[start...].starts(with: ["D", "B"]) {
            index += 2
            let digits = text[index...].prefix { $0.isASCIIDigit }
            guard (2...6).contains(digits.count) else { return nil }
            index = digits.endIndex
            if text[index...].starts(with: ["/", "T"]) { index += 2 }
        } else if text[start...].starts(with: ["T", "/"]) {
            let letters = text[(start + 2)...].prefix { $0.isASCII && $0.isLetter }
            guard letters.count >= 2 else { return nil }
            index = letters.endIndex
        } else {
            return nil
        }
        return number(from: index, text)
    }

    /// The end of ` 9704.1-2012`: a number, perhaps a part, perhaps a year.
    private static func number(from start: Int, _ text: [Character]) -> Int? {
        var index = start
        if index < text.count, text[index].isWhitespace || text[index] == "-" { index += 1 }
        let digits = text[index...].prefix { $0.isASCIIDigit }
        guard (1...6).contains(digits.count) else { return nil }
        index = digits.endIndex
        let part = text[index...].dropFirst().prefix { $0.isASCIIDigit }
        if index < text.count, text[index] == ".", (1...2).contains(part.count) {
            index = part.endIndex
        }
        let year = text[index...].dropFirst().prefix { $0.isASCIIDigit }
        if index < text.count, "-—–".contains(text[index]), [2, 4].contains(year.count) {
            index = year.endIndex
        }
        return isClosed(index, text) ? index : nil
    }

    /// Nothing follows that would make it another number: `PM2.55`, `GB 35%`.
    private static func isClosed(_ end: Int, _ text: [Character]) -> Bool {
        guard end < text.count else { return true }
        let next = text[end]
        if next.isLatinOrDigit || "%％‰".contains(next) { return false }
        let after = end + 1 < text.count ? text[end + 1] : " "
        return !(".．".contains(next) && after.isASCIIDigit)
    }
}

extension Character {
    var isASCIIDigit: Bool { isASCII && isNumber }

    fileprivate var isLatinOrDigit: Bool { isASCII && (isLetter || isNumber) }
}
