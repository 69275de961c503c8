/// Parts a table row that is too high for a page.
enum SentenceSplit {
    /// The row in two: every cell of several sentences is parted after about half of its words,
    /// never inside a sentence. Nil where no cell has two sentences.
    static func halves(of row: Table.Row) -> (Table.Row, Table.Row)? {
        var first = row
        var second = row
        second.id = ""
        var isParted = false
        for index in row.cells.indices {
            let inlines = row.cells[index].inlines
            let text = Interpreter.plain(inlines)
            second.cells[index] = Table.Cell("")
            let sentences = sentences(of: text)
            guard sentences.count > 1 else { continue }
            var count = 0
            let head = sentences.prefix { sentence in
                defer { count += sentence.count }
                return count == 0 || (count + sentence.count) * 2 <= text.count
            }
            let cut = min(head.count, sentences.count - 1)
            let length = sentences[..<cut].reduce(0) { $0 + $1.count }
            (first.cells[index].inlines, second.cells[index].inlines) = part(
                inlines, after: length)
            isParted = true
        }
        return isParted ? (first, second) : nil
    }

    /// Inlines parted after so many characters, which end a sentence.
    private static func part(_ inlines: [Inline], after length: Int) -> ([Inline], [Inline]) {
        var first: [Inline] = []
        var second: [Inline] = []
        var rest = length
        for inline in inlines {
            let text = inline.plainText
            defer { rest -= text.count }
            if text.count <= rest {
                first.append(inline)
            } else if rest <= 0 {
                second.append(inline)
            } else {
                let (head, tail) = (String(text.prefix(rest)), String(text.dropFirst(rest)))
                switch inline {
                case .strong:
                    first.append(.strong(head))
                    second.append(.strong(tail))
                case .text, .reference, .link, .number, .footnote:
                    first.append(.text(head))
                    second.append(.text(tail))
                }
            }
        }
        return (first, second)
    }

    /// Each with the mark that ends it.
    static func sentences(of text: String) -> [String] {
        var sentences: [String] = []
        var current = ""
        for character in text {
            current.append(character)
            if "。；！？;".contains(character) {
                sentences.append(current)
                current = ""
            }
        }
        if !current.isEmpty { sentences.append(current) }
        return sentences
    }
}
