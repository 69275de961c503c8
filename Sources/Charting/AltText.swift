package import Values

/// Collects the sentences that tell a picture to one who cannot see it.
package struct AltText: Sendable, Hashable {
    package let language: Language
    private var sentences: [String]

    /// Begins with the kind of picture: `柱状图，逐月平均负氧离子浓度`.
    package init(_ kind: Wording, _ language: Language) {
        self.language = language
        sentences = [kind[language]]
    }

    package mutating func say(_ chinese: String, _ english: String) {
        let sentence = Wording(chinese, english)[language]
        if !sentence.isEmpty { sentences.append(sentence) }
    }

    /// What a series covers, its extremes, and what is missing: `2026年：11个值，最低2412个/cm³
    /// （1月），最高4120个/cm³（7月）；缺10月`.
    package mutating func series(
        _ name: String, _ values: [(label: String, value: Rational?)], unit: String, decimals: Int
    ) {
        let known = values.compactMap { one in one.value.map { (one.label, $0) } }
        let gaps = values.filter { $0.value == nil }.map(\.label)
        guard let least = known.min(by: { $0.1 < $1.1 }),
            let most = known.max(by: { $0.1 < $1.1 })
        else {
            say("\(name)：没有数据", "\(name): no data")
            return
        }
        let (low, high) = (
            amount(least.1, unit, decimals), amount(most.1, unit, decimals)
        )
        var (chinese, english) =
            known.count == 1
            ? ("\(name)：\(least.0)\(low)", "\(name): \(least.0) \(low)")
            : least.1 == most.1
                ? (
                    "\(name)：\(known.count)个值，均为\(low)",
                    "\(name): \(known.count) values, all \(low)"
                )
                : (
                    "\(name)：\(known.count)个值，最低\(low)（\(least.0)），最高\(high)（\(most.0)）",
                    "\(name): \(known.count) values, lowest \(low) (\(least.0)), "
                        + "highest \(high) (\(most.0))"
                )
        if !gaps.isEmpty {
            chinese += "；缺\(gaps.joined(separator: "、"))"
            english += "; missing \(gaps.joined(separator: ", "))"
        }
        say(chinese, english)
    }

    /// A line that values are held against: `方案目标3000个/cm³`.
    package mutating func level(_ level: Level, unit: String) {
        let number = level.number + joint(unit) + unit
        say("\(level.name)\(number)", "\(level.name) \(number)")
    }

    package func amount(_ value: Rational, _ unit: String, _ decimals: Int) -> String {
        NumberText.plain(value, decimals: decimals) + joint(unit) + unit
    }

    private func joint(_ unit: String) -> String {
        language == .english && !unit.isEmpty && unit != "%" ? " " : ""
    }

    package var text: String {
        switch language {
        case .chinese: sentences.joined(separator: "。") + "。"
        case .english: sentences.joined(separator: ". ") + "."
        }
    }
}
