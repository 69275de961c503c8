/// Where the objects of a PDF file are (ISO 32000-1, 7.5.4 and 7.5.8).
extension PDFFile {
    /// From the last `startxref` on, newest section first.
    mutating func followCrossReferences() {
        guard let start = lastStart() else { return }
        var queue = [start]
        var seen: Set<Int> = []
        while let offset = queue.first {
            queue.removeFirst()
            guard seen.insert(offset).inserted, seen.count < 4096 else { continue }
            var lexer = PDFLexer(bytes, at: offset)
            let section = lexer.take("xref") ? readTable(&lexer) : readStream(offset)
            guard let section else { return }
            add(trailer: section)
            // A table of a hybrid file hides a stream, which comes before the older ones.
            queue += [section["XRefStm"], section["Prev"]].compactMap { $0?.int }
        }
    }

    private func lastStart() -> Int? {
        let word = Array("startxref".utf8)
        var at = bytes.count - word.count
        let first = max(0, bytes.count - 2048)
        while at >= first {
            if bytes[at] == word[0], bytes[at..<at + word.count].elementsEqual(word) {
                var lexer = PDFLexer(bytes, at: at + word.count)
                return lexer.whole()
            }
            at -= 1
        }
        return nil
    }

    /// The trailer behind the table.
    private mutating func readTable(_ lexer: inout PDFLexer) -> [String: PDFObject]? {
        while !lexer.take("trailer") {
            guard let first = lexer.whole(), let count = lexer.whole() else { return nil }
            for index in 0..<count {
                guard let offset = lexer.whole(), lexer.whole() != nil else { return nil }
                if lexer.take("n") {
                    add(.offset(offset), of: first + index)
                } else if !lexer.take("f") {
                    return nil
                }
            }
        }
        return lexer.object()?.dictionary
    }

    /// The dictionary of a cross-reference stream.
    private mutating func readStream(_ offset: Int) -> [String: PDFObject]? {
        guard let (value, _, end) = object(at: offset, number: nil),
            let dictionary = value.dictionary, dictionary["Type"]?.name == "XRef",
            let widths = dictionary["W"]?.array?.map({ $0.int ?? -1 }), widths.count == 3,
            widths.allSatisfy({ (0...7).contains($0) }), widths.reduce(0, +) > 0,
            let size = dictionary["Size"]?.int, let content = stream(dictionary, end: end)
        else { return nil }
        let index = dictionary["Index"]?.array?.map { $0.int ?? -1 } ?? [0, size]
        guard index.count.isMultiple(of: 2), index.allSatisfy({ $0 >= 0 }) else { return nil }
        var at = 0
        func field(_ which: Int) -> Int {
            let start = at + widths[..<which].reduce(0, +)
            return content[start..<start + widths[which]].reduce(0) { $0 << 8 | Int($1) }
        }
        let length = widths.reduce(0, +)
        for pair in stride(from: 0, to: index.count, by: 2) {
            for number in 0..<index[pair + 1] {
                guard at + length <= content.count else { return dictionary }
                let object = index[pair] + number
                switch widths[0] == 0 ? 1 : field(0) {
                case 1: add(.offset(field(1)), of: object)
                case 2: add(.packed(stream: field(1), index: field(2)), of: object)
                default: break
                }
                at += length
            }
        }
        return dictionary
    }

    // MARK: Without them

    /// Goes through the whole file for `7 0 obj` and `trailer`; the last of a number counts.
    mutating func search() {
        var streams: [(number: Int, end: Int, dictionary: [String: PDFObject])] = []
        var at = 0
        while at + 3 <= bytes.count {
            // Both words have a letter that is rare enough to look for.
            if bytes[at] == UInt8(ascii: "o"), bytes[at + 1] == UInt8(ascii: "b"),
                bytes[at + 2] == UInt8(ascii: "j"), let start = headBefore(at),
                let (value, number, end) = object(at: start, number: nil)
            {
                replace(.offset(start), of: number)
                if let dictionary = value.dictionary {
                    switch dictionary["Type"]?.name {
                    case "ObjStm": streams.append((number, end, dictionary))
                    case "XRef": replace(trailer: dictionary)
                    case "Catalog": replace(trailer: ["Root": .reference(number)])
                    default: break
                    }
                }
                at += 3
            } else if bytes[at] == UInt8(ascii: "t"), at + 7 <= bytes.count,
                bytes[at..<at + 7].elementsEqual("trailer".utf8)
            {
                var lexer = PDFLexer(bytes, at: at + 7)
                if let found = lexer.object()?.dictionary { replace(trailer: found) }
                at += 7
            } else {
                at += 1
            }
        }
        for one in streams { addPacked(one.number, one.dictionary, end: one.end) }
    }

    /// Names the objects of an object stream, unless they stand in the open as well.
    private mutating func addPacked(
        _ stream: Int, _ dictionary: [String: PDFObject], end: Int
    ) {
        guard trailer["Encrypt"] == nil, let count = dictionary["N"]?.int,
            let content = self.stream(dictionary, end: end), count <= content.count
        else { return }
        var head = PDFLexer(content)
        for index in 0..<count {
            guard let number = head.whole(), let offset = head.whole() else { return }
            add(.packed(stream: stream, index: index), of: number)
            var lexer = PDFLexer(content, at: (dictionary["First"]?.int ?? 0) + offset)
            if trailer["Root"] == nil, lexer.object()?.dictionary?["Type"]?.name == "Catalog" {
                add(trailer: ["Root": .reference(number)])
            }
        }
    }

    /// Where the two numbers before an `obj` begin.
    private func headBefore(_ word: Int) -> Int? {
        var at = word
        for _ in 0..<2 {
            let end = at
            while at > 0, PDFLexer.isSpace(bytes[at - 1]) { at -= 1 }
            guard at < end || end == word else { return nil }
            let digits = at
            while at > 0, digits - at < 10, PDFLexer.isDigit(bytes[at - 1]) { at -= 1 }
            guard at < digits else { return nil }
        }
        return at
    }
}
