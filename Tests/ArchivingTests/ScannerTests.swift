import Testing

@testable import Archiving

@Suite struct ScannerTests {
    private func tokens(_ text: String) -> [String] {
        var scanner = Scanner(Array(text.utf8))
        var found: [String] = []
        while true {
            switch scanner.next() {
            case .end: return found
            case .name(let range): found.append("/" + scanner.text(range))
            case .number(let range): found.append("#" + scanner.text(range))
            case .string(let range): found.append(scanner.text(range))
            case .word(let range): found.append(scanner.text(range))
            case .openArray: found.append("[")
            case .closeArray: found.append("]")
            case .openDictionary: found.append("<<")
            case .closeDictionary: found.append(">>")
            }
        }
    }

    @Test func tokensAreThoseOfTheStandard() {
        // ISO 32000-1, 7.2.3: a comment is white; 7.3.4.2: brackets in brackets, a backslash.
        #expect(tokens("abc%a remark (\n123") == ["abc", "#123"])
        #expect(tokens("(a (b) \\) c)(d)Tj") == ["(a (b) \\) c)", "(d)", "Tj"])
        #expect(
            tokens("<</A/B#20C/D[-.5 <0aF>]>>") == [
                "<<", "/A", "/B#20C", "/D", "[", "#-.5", "<0aF>", "]", ">>",
            ])
        #expect(tokens("/Span << /MCID 1 >> BDC") == ["/Span", "<<", "/MCID", "#1", ">>", "BDC"])
        #expect(tokens(" \t\r\n\u{0C}\0") == [])
    }

    @Test func whatIsCutOffEndsQuietly() {
        for text in ["(a (b", "<0a", "<", "<<", ">", "/", "%", "[1 0 R", "(\\"] {
            _ = tokens(text)
            var scanner = Scanner(Array(text.utf8))
            scanner.skipValue()
            #expect(scanner.at <= scanner.end)
        }
    }

    @Test func aReferenceIsOneValue() {
        var scanner = Scanner(Array("12 0 R 7 [1 0 R] <</A 1>> x".utf8))
        var ends: [Int] = []
        for _ in 0..<5 {
            scanner.skipValue()
            ends.append(scanner.at)
        }
        #expect(ends == [6, 8, 16, 25, 27])
    }
}
