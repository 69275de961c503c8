/// `（征求意见稿）` and its kind, in a title.
enum EditionMark {
    static let drafts = ["征求意见稿", "讨论稿", "送审稿", "审议稿", "报批稿", "草案", "草稿", "初稿"]
    private static let others = ["试行", "修订稿", "修订版", "暂行"]

    static func isDraft(_ mark: String) -> Bool { drafts.contains { mark.contains($0) } }

    /// Takes the bracketed mark out of a title's line; nil where there is none.
    static func cut(from text: inout String) -> String? {
        guard let open = text.lastIndex(where: { "（(".contains($0) }),
            let close = text[open...].firstIndex(where: { "）)".contains($0) })
        else { return nil }
        let inside = CellText.trimmed(String(text[text.index(after: open)..<close]))
        guard (drafts + others).contains(where: { inside.contains($0) }), inside.count <= 12
        else { return nil }
        text.removeSubrange(open...close)
        return inside
    }
}

/// `2024-2026年`
enum YearRange {
    static func first(in text: String) -> ClosedRange<Int>? {
        found(in: text).first?.years
    }

    /// The text without its ranges, and without brackets that held only one.
    static func removed(from text: String) -> String {
        var rest = FoldedText(text).text
        for (_, printed) in found(in: text) {
            rest = rest.replacing("(\(printed)年)", with: "").replacing("\(printed)年", with: "")
                .replacing("(\(printed))", with: "").replacing(printed, with: "")
        }
        return rest
    }

    private static func found(in text: String) -> [(years: ClosedRange<Int>, printed: String)] {
        let all = Array(FoldedText(text).text)
        var found: [(ClosedRange<Int>, String)] = []
        var at = 0
        while at + 4 <= all.count {
            guard let first = year(all, at), at == 0 || !all[at - 1].isNumber else {
                at += 1
                continue
            }
            let between = all[(at + 4)...].prefix { "年-~至—到".contains($0) }
            let next = at + 4 + between.count
            if !between.isEmpty, next + 4 <= all.count, let last = year(all, next), first <= last {
                found.append((first...last, String(all[at..<(next + 4)])))
                at = next + 4
            } else {
                at += 4
            }
        }
        return found
    }

    private static func year(_ text: [Character], _ at: Int) -> Int? {
        guard let year = Numeral.arabic(Array(text[at..<(at + 4)])),
            (1900...2199).contains(year)
        else { return nil }
        return year
    }
}
