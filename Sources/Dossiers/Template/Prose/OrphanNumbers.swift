/// Finds numbers that a template types: a number may come into a text only by reference to a
/// result, which alone knows its cells.
///
/// Digits are found wherever they are no name. Chinese numerals are found only where they can be
/// nothing but a quantity: 百分之五, 三个百分点, 两成, 三分之一, 两倍, 二十家; 一个, 统一, 十分, 第十二条
/// and 十二月 are words.
enum OrphanNumbers {
    static func ranges(in text: ProseText) -> [Range<Int>] {
        let names = KnownNames.indices(in: text.characters)
        let isFree = text.characters.indices.map { !text.isName[$0] && !names.contains($0) }
        var found: [Range<Int>] = []
        var index = 0
        while index < text.characters.count {
            let end =
                isFree[index]
                ? digits(at: index, text.characters, isFree) ?? quantity(at: index, text.characters)
                : nil
            if let end {
                found.append(index..<end)
                index = end
            } else {
                index += 1
            }
        }
        return found
    }

    // MARK: Digits

    /// The end of `1,234.5%`.
    private static func digits(
        at start: Int, _ text: [Character], _ isFree: [Bool]
    ) -> Int? {
        guard text[start].isDigit else { return nil }
        var end = start + 1
        while end < text.count, isFree[end] {
            if text[end].isDigit {
                end += 1
            } else if ".,，．".contains(text[end]), end + 1 < text.count, isFree[end + 1],
                text[end + 1].isDigit
            {
                end += 2
            } else {
                break
            }
        }
        if end < text.count, "%％‰".contains(text[end]) { end += 1 }
        return end
    }

    // MARK: Chinese numerals

    private static let ones = Set("一二三四五六七八九两〇零")
    private static let powers = Set("十百千万亿")

    /// The end of a quantity in Chinese numerals.
    private static func quantity(at start: Int, _ text: [Character]) -> Int? {
        if let end = doubling(at: start, text) { return end }
        // The whole numeral, not the end of one; 第十二 counts in order.
        guard isNumeral(text[start]), start == 0 || !isNumeral(text[start - 1]),
            start == 0 || text[start - 1] != "第"
        else { return nil }
        let end = text[start...].prefix(while: isNumeral).endIndex
        let rest = text[end...]
        if rest.starts(with: ["分", "之"]) {
            let divided = rest.dropFirst(2).prefix(while: isNumeral)
            if !divided.isEmpty { return divided.endIndex }
        }
        for unit in ["个百分点", "百分点"] where rest.starts(with: unit) { return end + unit.count }
        if rest.first == "倍" { return end + 1 }
        if rest.first == "成", isTenths(start..<end, text) { return end + 1 }
        let numeral = text[start..<end]
        // 二〇二六 is a year typed out.
        if numeral.count >= 4, numeral.allSatisfy(ones.contains),
            numeral.contains(where: { "〇零".contains($0) })
        {
            return end
        }
        return counted(start..<end, text)
    }

    private static func isNumeral(_ character: Character) -> Bool {
        ones.contains(character) || powers.contains(character)
    }

    /// 翻番, 翻一番, 翻了两番.
    private static func doubling(at start: Int, _ text: [Character]) -> Int? {
        guard text[start] == "翻" else { return nil }
        var index = start + 1
        if index < text.count, text[index] == "了" { index += 1 }
        index = text[index...].prefix(while: isNumeral).endIndex
        return index < text.count && text[index] == "番" ? index + 1 : nil
    }

    /// 两成 and 三成以上, not 一成不变, 统一成为 and 四舍六入五成双.
    private static func isTenths(_ numeral: Range<Int>, _ text: [Character]) -> Bool {
        let next = numeral.upperBound + 1
        if next < text.count, "立为功员果本分就绩长交品熟语套形效都了人片群批文书章风份见天全不双对".contains(text[next]) {
            return false
        }
        guard numeral.count == 1, text[numeral.lowerBound] == "一" else { return true }
        return numeral.lowerBound > 0 && "约近达超有到升降高低过少多加".contains(text[numeral.lowerBound - 1])
    }

    /// 二十家 and 一百多亩: a number of two places or more before what it counts.
    private static func counted(_ numeral: Range<Int>, _ text: [Character]) -> Int? {
        let characters = text[numeral]
        guard characters.contains(where: ones.contains), characters.contains(where: powers.contains)
        else { return nil }
        var index = numeral.upperBound
        if index < text.count, "多余来".contains(text[index]) { index += 1 }
        let rest = text[index...]
        return measures.first { rest.starts(with: $0) }.map { index + $0.count }
    }

    /// Months and days are left out: 十二月 and 三十一日 are dates.
    private static let measures: [[Character]] = [
        "平方公里", "平方米", "立方米", "公里", "公顷", "千米", "小时", "分钟", "人次", "个", "天", "年", "项",
        "条", "家", "处", "件", "次", "人", "名", "户", "亩", "吨", "元", "米", "度", "座", "所", "台", "套", "种",
        "份", "站", "片", "株", "棵",
    ].map(Array.init)
}

extension Character {
    /// A decimal digit of any script, a fraction (½), or a Roman numeral of its own (Ⅲ). Raised and
    /// lowered digits are none: they are of units and formulas (cm³, PM₂.₅).
    fileprivate var isDigit: Bool {
        unicodeScalars.contains { scalar in
            switch scalar.properties.generalCategory {
            case .decimalNumber: true
            // 〇 is of this category as well.
            case .letterNumber: (0x2160...0x2188).contains(scalar.value)
            case .otherNumber: scalar.properties.numericValue.map { $0 != $0.rounded() } ?? false
            default: false
            }
        }
    }
}
