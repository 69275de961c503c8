import Packaging

/// The part of the lists (ECMA-376-1, 17.9).
enum NumberingXML {
    static func numbering(_ file: WordFile) -> Markup {
        let lists = file.lists.enumerated().map { index, list in
            Markup(
                "w:abstractNum", ["w:abstractNumId": "\(index)"],
                [
                    .value("w:nsid", eight(index + 0x0F0C_0001)),
                    .value("w:multiLevelType", "multilevel"), .value("w:tmpl", eight(index + 1)),
                ] + levels(list))
        }
        let countings = file.countings.enumerated().map { index, counting in
            Markup(
                "w:num", ["w:numId": "\(index + 1)"],
                [.value("w:abstractNumId", "\(counting.list)")]
                    + counting.starts.prefix(9).enumerated().compactMap { level, start in
                        start.map {
                            Markup(
                                "w:lvlOverride", ["w:ilvl": "\(level)"],
                                [.value("w:startOverride", "\($0)")])
                        }
                    })
        }
        return .wordRoot("w:numbering", [], lists + countings)
    }

    /// Children in the order of the schema (17.9.6 and annex A.1, CT_Lvl). Word wants all nine
    /// levels of a list of several.
    private static func levels(_ list: WordList) -> [Markup] {
        (0..<9).map { index in
            let level =
                list.levels.indices.contains(index)
                ? list.levels[index] : WordList.Level(.decimal, "%\(index + 1).")
            return Markup(
                "w:lvl", ["w:ilvl": "\(index)"],
                [
                    .value("w:start", "1"), .value("w:numFmt", level.digits.rawValue),
                    level.style.map { .value("w:pStyle", $0) },
                    .value("w:suff", "nothing"), .value("w:lvlText", level.pattern),
                    .value("w:lvlJc", "left"),
                    level.indent.flatMap { FormatXML.properties(WordFormat(indent: $0)) },
                ])
        }
    }

    private static func eight(_ number: Int) -> String {
        let digits = String(number, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(8 - digits.utf8.count, 0)) + digits
    }
}
