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
            let text = Interpreter.plain(row.cells[index].inlines)
            second.cells[index] = Table.Cell("")
            let sentences = sentences(of: text)
            guard sentences.count > 1 else { continue }
            var count = 0
            let head = sentences.prefix { sentence in
                defer { count += sentence.count }
                return count == 0 || (count + sentence.count) * 2 <= text.count
            }
            let cut = min(head.count, sentences.count - 1)
            first.cells[index].inlines = [.text(sentences[..<cut].joined())]
            second.cells[index].inlines = [.text(sentences[cut...].joined())]
            isParted = true
        }
        return isParted ? (first, second) : nil
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
