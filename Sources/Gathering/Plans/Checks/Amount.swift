import Values

/// A number in a sentence with its unit and the words that say how it binds.
struct Amount: Hashable {
    var value: DecimalValue
    /// The program's own form where it knows the unit, else as printed; empty where there is none.
    var unit: String
    /// The unit is one that things are counted by.
    var isCount: Bool
    var bound: PlanCheck.Bound?
    /// What stands before it, and before the words that bind it.
    var before: String
    var after: String

    /// The amounts of a clause. Years, numbers in quotation marks and those of names (PM2.5) are none.
    static func all(in clause: String) -> [Amount] {
        let text = Array(clause)
        // No sentence is so long without a pause.
        guard text.count <= 2000 else { return [] }
        var found: [Amount] = []
        var depth = 0
        var at = 0
        while at < text.count {
            if "“《".contains(text[at]) { depth += 1 }
            if "”》".contains(text[at]) { depth = max(0, depth - 1) }
            guard depth == 0, let (value, length) = number(text, at) else {
                at += 1
                continue
            }
            let end = at + length
            let (unit, isCount, taken) = unit(text, end)
            let isYear = unit.isEmpty && end < text.count && text[end] == "年"
            if !isYear {
                found.append(
                    amount(text, at, end + taken, value: value, unit: unit, isCount: isCount))
            }
            at = end + taken
        }
        return found
    }

    /// Digits, or a single Chinese numeral, that begin there.
    private static func number(_ text: [Character], _ at: Int) -> (DecimalValue, Int)? {
        let before = at > 0 ? text[at - 1] : nil
        if let before, (before.isASCII && before.isLetter) || before == "." || isDigit(before) {
            return nil
        }
        if isDigit(text[at]) {
            var digits = ""
            var end = at
            while end < text.count {
                if let digit = Numeral.digit(text[end]) {
                    digits += String(digit)
                } else if ".．".contains(text[end]), !digits.contains("."), end + 1 < text.count,
                    isDigit(text[end + 1])
                {
                    digits += "."
                } else if text[end] == ",", end + 1 < text.count, isDigit(text[end + 1]) {
                    end += 1
                    continue
                } else {
                    break
                }
                end += 1
            }
            return DecimalValue(digits).map { ($0, end - at) }
        }
        let numerals: [Character] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
        let value = text[at] == "两" ? 2 : numerals.firstIndex(of: text[at]).map { $0 + 1 }
        // 一批 and 一次性 name no number.
        guard let value, at + 1 < text.count, "个项条处家座场件篇份次".contains(text[at + 1]),
            !(at + 2 < text.count && text[at + 2] == "性")
        else { return nil }
        return (DecimalValue(value), 1)
    }

    private static func isDigit(_ character: Character) -> Bool {
        Numeral.digit(character) != nil
    }

    /// The longest known unit there.
    private static func unit(_ text: [Character], _ at: Int) -> (String, isCount: Bool, Int) {
        for length in stride(from: min(8, text.count - at), to: 0, by: -1) {
            let printed = String(text[at..<(at + length)])
            // A quotation mark or a space behind the unit is none of it.
            guard let last = printed.last, !FoldedText(String(last)).text.isEmpty,
                let unit = UnitTable.unit(printed)
            else { continue }
            if unit.dimension == .pieces { return (printed, true, length) }
            // 日 and 月 behind a number are a date, 人 a class of people.
            if ["日", "月", "人", "度", "t", "d", "h", "C"].contains(printed) { continue }
            let own = UnitOfMeasure.allCases.first { UnitTable.written($0) == unit }
            return (own?.rawValue ?? printed, false, length)
        }
        guard at < text.count, PlanVocabulary.classifiers.contains(text[at]) else {
            return ("", false, 0)
        }
        return (String(text[at]), true, 1)
    }

    private static func amount(
        _ text: [Character], _ start: Int, _ end: Int, value: DecimalValue, unit: String,
        isCount: Bool
    ) -> Amount {
        let words = PlanVocabulary.self
        var before = FoldedWidth.ascii(String(text[..<start]))
        var after = String(text[end...])
        var bound: PlanCheck.Bound?
        let kinds: [([String], PlanCheck.Bound)] = [
            (words.least, .atLeast), (words.most, .atMost), (words.more, .moreThan),
            (words.less, .lessThan),
        ]
        // 不低于 ends with 低于: the longest decides.
        let known = kinds.compactMap { list, bound in
            words.suffix(before, of: list).map { ($0, bound) }
        }.max { $0.0.count < $1.0.count }
        if let (word, kind) = known {
            bound = kind
            before = String(before.dropLast(word.count))
        }
        if let word = words.prefix(after, of: words.leastAfter) {
            bound = .atLeast
            after = String(after.dropFirst(word.count))
        } else if let word = words.prefix(after, of: words.mostAfter) {
            bound = .atMost
            after = String(after.dropFirst(word.count))
        }
        return Amount(
            value: value, unit: unit, isCount: isCount, bound: bound, before: before, after: after)
    }
}

/// Comparison signs and spaces of either width.
enum FoldedWidth {
    static func ascii(_ text: String) -> String {
        String(
            text.compactMap { character -> Character? in
                switch character {
                case "＞": ">"
                case "＜": "<"
                case "＝": "="
                case "≧", "⩾": "≥"
                case "≦", "⩽": "≤"
                case " ", "\u{3000}", "\u{A0}": nil
                default: character
                }
            })
    }
}
