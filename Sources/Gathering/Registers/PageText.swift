import Values

/// Reads 页码 and 页数: `3`, `第3页`, `3-5`, `3—5、8`, `共12页`.
enum PageText {
    struct Pages: Sendable, Hashable {
        var ranges: [ClosedRange<Int>] = []
        var count: Int?
    }

    /// A number alone counts the pages where `countsByItself`, otherwise it is the number of one.
    /// Nil where the text is neither.
    static func pages(_ text: String, countsByItself: Bool) -> Pages? {
        var pages = Pages()
        for part in RegisterTable.list(text) {
            var folded = FoldedText(part).text
            let isCount = folded.hasPrefix("共") || folded.hasPrefix("全")
            if isCount || folded.hasPrefix("第") { folded.removeFirst() }
            for prefix in ["p.", "pp.", "p"] where folded.hasPrefix(prefix) {
                folded.removeFirst(prefix.count)
                break
            }
            if folded.hasSuffix("页") { folded.removeLast() }
            // A long dash is two characters, so that nothing may stand between.
            let ends = folded.split { "-~至到".contains($0) }
            let numbers = ends.compactMap { number(String($0)) }
            guard numbers.count == ends.count, let first = numbers.first else { return nil }
            switch numbers.count {
            case 1 where isCount || countsByItself:
                guard pages.count == nil else { return nil }
                pages.count = first
            case 1: pages.ranges.append(first...first)
            case 2 where !isCount && first <= numbers[1]:
                pages.ranges.append(first...numbers[1])
            default: return nil
            }
        }
        return pages.count == nil && pages.ranges.isEmpty ? nil : pages
    }

    private static func number(_ text: String) -> Int? {
        var text = text
        if text.hasPrefix("第") { text.removeFirst() }
        if text.hasSuffix("页") { text.removeLast() }
        if text.hasSuffix(".0") { text.removeLast(2) }
        guard text.utf8.count <= 6, text.utf8.allSatisfy({ (48...57).contains($0) }),
            let number = Int(text), number > 0
        else { return nil }
        return number
    }
}
