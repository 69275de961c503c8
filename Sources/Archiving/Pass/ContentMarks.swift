/// Names what a page begins with as an artifact (ISO 32000-1, 14.8.2.2): the paper, and all that
/// was drawn before the first element. What is inked stays byte for byte.
///
/// qpdf's C interface reads no content, so the place is looked for here: a stretch of operators
/// and their operands (7.8.2), up to the first that opens a mark of the structure.
enum ContentMarks {
    static func marked(_ content: [UInt8]) throws(ArchiveFault) -> [UInt8] {
        let place = try firstMark(content)
        var out: [UInt8] = []
        out.reserveCapacity(content.count + 32)
        out += "/Artifact BMC\n".utf8
        out += content[..<place]
        out += place < content.count ? "EMC\n".utf8 : "\nEMC\n".utf8
        out += content[place...]
        return out
    }

    /// Where `/P <</MCID 0>> BDC` begins; the end where there is none.
    private static func firstMark(_ content: [UInt8]) throws(ArchiveFault) -> Int {
        var at = 0
        /// Where the operands of the next operator begin, and whether a mark is among them.
        var operands: Int?
        var hasMark = false
        func skip(while isInside: (UInt8) -> Bool) {
            while at < content.count, isInside(content[at]) { at += 1 }
        }
        while at < content.count {
            let start = at
            let byte = content[at]
            if isWhite(byte) {
                at += 1
                continue
            }
            if byte == UInt8(ascii: "%") {
                skip { $0 != 0x0A && $0 != 0x0D }
                continue
            }
            if operands == nil { operands = start }
            switch byte {
            case UInt8(ascii: "("): at = endOfString(content, at)
            case UInt8(ascii: "<") where !content[at...].starts(with: [byte, byte]):
                skip { $0 != UInt8(ascii: ">") }
            case UInt8(ascii: "<"): at += 2
            case UInt8(ascii: "/"):
                at += 1
                skip(while: isRegular)
                if content[start..<at].elementsEqual("/MCID".utf8) { hasMark = true }
            case _ where isRegular(byte):
                skip(while: isRegular)
                let word = content[start..<at]
                guard isOperator(word) else { break }
                if hasMark, word.elementsEqual("BDC".utf8) { return operands ?? start }
                // Data of any bytes would follow; no picture is drawn in a page's content.
                if word.elementsEqual("BI".utf8) { throw .unreadable("inline image") }
                operands = nil
                hasMark = false
            default: at += 1
            }
        }
        return content.count
    }

    /// Neither a number nor one of the three words that are values.
    private static func isOperator(_ word: ArraySlice<UInt8>) -> Bool {
        guard let first = word.first else { return false }
        switch first {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
            UInt8(ascii: "."):
            return false
        default: return !["true", "false", "null"].contains { word.elementsEqual($0.utf8) }
        }
    }

    /// Brackets may stand in brackets, and after a backslash they do not count (7.3.4.2).
    private static func endOfString(_ content: [UInt8], _ start: Int) -> Int {
        var at = start
        var depth = 0
        repeat {
            switch content[at] {
            case UInt8(ascii: "\\"): at += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            default: break
            }
            at += 1
        } while depth > 0 && at < content.count
        return min(at, content.count)
    }

    /// 7.2.2, table 1
    private static func isWhite(_ byte: UInt8) -> Bool {
        [0x00, 0x09, 0x0A, 0x0C, 0x0D, 0x20].contains(byte)
    }

    /// Neither white nor one of the delimiters of table 2.
    private static func isRegular(_ byte: UInt8) -> Bool {
        !isWhite(byte) && !"()<>[]{}/%".utf8.contains(byte)
    }
}
