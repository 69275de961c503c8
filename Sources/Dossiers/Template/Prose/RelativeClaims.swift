/// Finds relative words that a template types without binding them to a measured change.
enum RelativeClaims {
    static func ranges(in text: ProseText) -> [Range<Int>] {
        let quoted = text.isQuoted
        let finder = Finder(text.characters)
        var found: [Range<Int>] = []
        var index = 0
        while index < text.characters.count {
            if !quoted[index], let end = finder.end(at: index) {
                found.append(index..<end)
                index = end
            } else {
                index += 1
            }
        }
        return found
    }

    private struct Finder {
        private let text: [Character]
        private static let verbs = RelativeWords.verbs.map { Array($0.word) }
        private static let degrees = RelativeWords.degrees.map(Array.init)
        private static let phrases = RelativeWords.phrases.map(Array.init)
        private static let strong = RelativeWords.strong.map(Array.init)
        private static let nouns = RelativeWords.nouns.map(Array.init)
        private static let compared = RelativeWords.compared.map(Array.init)
        private static let comparative = ["高于", "低于", "好于", "优于", "劣于", "多于", "少于"].map(Array.init)
        private static let english = Set(
            RelativeWords.english.map(\.word) + RelativeWords.adverbs)

        init(_ text: [Character]) { self.text = text }

        func end(at start: Int) -> Int? {
            if let end = any(Self.phrases, at: start) { return end }
            return degree(at: start) ?? comparison(at: start) ?? verb(at: start)
                ?? word(at: start)
        }

        /// 明显提升, 稳步地提高; 显著成效.
        private func degree(at start: Int) -> Int? {
            guard let end = any(Self.degrees, at: start) else { return nil }
            let next = skip("地得的了 ", from: end)
            // 持续稳步提升 is one claim.
            if let more = degree(at: next) { return more }
            if let verb = any(Self.verbs, at: next) { return verb }
            guard any(Self.strong, at: start) != nil else { return nil }
            return any(Self.nouns, at: next)
        }

        /// 较创建年提升, 比上年下降, 同比增长; with the words of a value between, whatever they are.
        private func comparison(at start: Int) -> Int? {
            let reach: Int
            if text[start...].starts(with: ["同", "比"]) || text[start...].starts(with: ["环", "比"]) {
                reach = 10
            } else if "较比".contains(text[start]) {
                // 比较, 占比, 百分比, 较大, 比例
                let before = start > 0 ? text[start - 1] : " "
                let after = start + 1 < text.count ? text[start + 1] : " "
                guard !"比占分对同环相".contains(before), !"较例重率如照大小多少好高低".contains(after) else {
                    return nil
                }
                reach = 18
            } else {
                return nil
            }
            var index = start + 1
            while index < text.count, index - start <= reach, !"，。；：、！？,.;:".contains(text[index]) {
                if let end = any(Self.verbs, at: index) { return end }
                index += 1
            }
            return nil
        }

        /// 提升了, 下降明显, 提高 and then a number; 高于上年.
        private func verb(at start: Int) -> Int? {
            guard let end = any(Self.verbs, at: start) else { return nil }
            if any(Self.comparative, at: start) != nil {
                return any(Self.compared, at: end)
            }
            if end < text.count, text[end] == "了" { return end + 1 }
            let amount = skip("至到约为", from: end)
            if amount < text.count, text[amount] == ProseText.filled { return end }
            var next = end
            if let noun = any([["幅", "度"], ["程", "度"], ["效", "果"], ["成", "效"]], at: next) {
                next = noun
            }
            next = skip("较为", from: skip("较很十", from: next))
            return any(Self.strong, at: next)
        }

        /// A whole English word, whatever its case.
        private func word(at start: Int) -> Int? {
            let isLetter = { (character: Character) in character.isASCII && character.isLetter }
            guard isLetter(text[start]), start == 0 || !isLetter(text[start - 1]) else {
                return nil
            }
            let word = text[start...].prefix(while: isLetter)
            return Self.english.contains(String(word).lowercased()) ? word.endIndex : nil
        }

        private func any(_ words: [[Character]], at start: Int) -> Int? {
            guard start < text.count else { return nil }
            let rest = text[start...]
            return words.first { rest.starts(with: $0) }.map { start + $0.count }
        }

        private func skip(_ characters: String, from start: Int) -> Int {
            start < text.count && characters.contains(text[start]) ? start + 1 : start
        }
    }
}
