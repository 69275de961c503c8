/// Rewrites the marks in a page's content: what Cairo 1.16 could only call an element without
/// meaning becomes an artifact (ISO 32000-1, 14.8.2.2), and the numbers of the others close up.
/// What is inked stays byte for byte.
struct ContentRewriter {
    /// New number of each of the page's marks; nil for those that become artifacts.
    let marks: [Int?]

    func rewritten(_ content: [UInt8]) throws(ArchiveFault) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(content.count)
        var scanner = Scanner(content)
        /// Up to where the content has been taken over.
        var copied = 0
        /// Where the operands of the next operator begin, and the path that it may paint.
        var operands = 0
        var path: Int?
        var depth = 0
        while true {
            let token = scanner.next()
            if token == .end { break }
            guard case .word(let word) = token, !isOperand(scanner, word) else { continue }
            if scanner.matches(word, "BDC") {
                if let mark = Self.mark(content, operands..<word.lowerBound) {
                    out += content[copied..<mark.start]
                    try append(mark, of: content, to: &out)
                    copied = word.upperBound
                }
                depth += 1
            } else if scanner.matches(word, "BMC") {
                depth += 1
            } else if scanner.matches(word, "EMC") {
                depth -= 1
            } else if scanner.matches(word, "BI") {
                // Data of any bytes would follow; Cairo draws no picture for us.
                throw .notCairo("no inline image", at: word.lowerBound)
            } else if scanner.matches(word, "m") || scanner.matches(word, "re") {
                if path == nil { path = operands }
            } else if paints(scanner, word) {
                // The paper itself, which Cairo draws outside of every mark.
                if depth == 0, let path {
                    out += content[copied..<path]
                    out += "\n/Artifact BMC".utf8
                    out += content[path..<word.upperBound]
                    out += "\nEMC".utf8
                    copied = word.upperBound
                }
                path = nil
            } else if scanner.matches(word, "n") {
                path = nil
            }
            operands = word.upperBound
        }
        out += content[copied...]
        return out
    }

    /// `/TD << /MCID 5 >>` before its operator.
    private struct Mark {
        var start: Int
        var name: Range<Int>
        var number: Int
    }

    private static func mark(_ content: [UInt8], _ range: Range<Int>) -> Mark? {
        var scanner = Scanner(content, range)
        guard case .name(let name) = scanner.next() else { return nil }
        let start = scanner.start
        guard scanner.next() == .openDictionary, case .name(let key) = scanner.next(),
            scanner.matches(key, "MCID"), case .number(let digits) = scanner.next(),
            let number = scanner.int(digits), scanner.next() == .closeDictionary
        else { return nil }
        return Mark(start: start, name: name, number: number)
    }

    private func append(
        _ mark: Mark, of content: [UInt8], to out: inout [UInt8]
    ) throws(ArchiveFault) {
        guard marks.indices.contains(mark.number) else {
            throw .notCairo("a known MCID", at: mark.start)
        }
        guard let number = marks[mark.number] else {
            out += "/Artifact BMC".utf8
            return
        }
        out.append(UInt8(ascii: "/"))
        out += content[mark.name]
        out += "<</MCID \(number)>>BDC".utf8
    }

    /// `true` and its like are values and not operators.
    private func isOperand(_ scanner: Scanner, _ word: Range<Int>) -> Bool {
        scanner.matches(word, "true") || scanner.matches(word, "false")
            || scanner.matches(word, "null")
    }

    /// Table 60.
    private func paints(_ scanner: Scanner, _ word: Range<Int>) -> Bool {
        guard word.count <= 2 else { return false }
        return scanner.matches(word, "f") || scanner.matches(word, "S")
            || scanner.matches(word, "B") || scanner.matches(word, "f*")
            || scanner.matches(word, "B*") || scanner.matches(word, "s")
            || scanner.matches(word, "b") || scanner.matches(word, "b*")
            || scanner.matches(word, "F")
    }
}
