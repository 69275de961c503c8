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
            let word: Range<Int>
            switch scanner.next() {
            case .end:
                out += content[copied...]
                return out
            case .word(let found): word = found
            default: continue
            }
            switch Self.meaning(scanner, word) {
            case .operand: continue
            case .other: break
            case .openMarked:
                if let mark = Self.mark(content, operands..<word.lowerBound) {
                    out += content[copied..<mark.start]
                    try append(mark, of: content, to: &out)
                    copied = word.upperBound
                }
                depth += 1
            case .open: depth += 1
            case .close: depth -= 1
            case .image:
                // Data of any bytes would follow; Cairo draws no picture for us.
                throw .notCairo("no inline image", at: word.lowerBound)
            case .path: if path == nil { path = operands }
            case .paint:
                // The paper itself, which Cairo draws outside of every mark.
                if depth == 0, let path {
                    out += content[copied..<path]
                    out += "\n/Artifact BMC".utf8
                    out += content[path..<word.upperBound]
                    out += "\nEMC".utf8
                    copied = word.upperBound
                }
                path = nil
            case .noPaint: path = nil
            }
            operands = word.upperBound
        }
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

    private enum Meaning {
        case operand, openMarked, open, close, image, path, paint, noPaint, other
    }

    /// Tables 51, 59, 60 and 320; by the first letter, for most operators are none of these.
    private static func meaning(_ scanner: Scanner, _ word: Range<Int>) -> Meaning {
        func isWord(_ text: StaticString) -> Bool { scanner.matches(word, text) }
        switch scanner.bytes[word.lowerBound] {
        case UInt8(ascii: "B"):
            return isWord("BDC")
                ? .openMarked
                : isWord("BMC")
                    ? .open
                    : isWord("BI") ? .image : isWord("B") || isWord("B*") ? .paint : .other
        case UInt8(ascii: "E"): return isWord("EMC") ? .close : .other
        case UInt8(ascii: "m"), UInt8(ascii: "r"):
            return isWord("m") || isWord("re") ? .path : .other
        case UInt8(ascii: "f"):
            return isWord("f") || isWord("f*") ? .paint : isWord("false") ? .operand : .other
        case UInt8(ascii: "F"), UInt8(ascii: "S"), UInt8(ascii: "s"), UInt8(ascii: "b"):
            return isWord("F") || isWord("S") || isWord("s") || isWord("b") || isWord("b*")
                ? .paint : .other
        case UInt8(ascii: "n"): return isWord("n") ? .noPaint : isWord("null") ? .operand : .other
        case UInt8(ascii: "t"): return isWord("true") ? .operand : .other
        default: return .other
        }
    }
}
