import Packaging

/// Words as runs.
enum RunXML {
    /// Nothing for no words. A line feed and a tabulator are elements of their own (ECMA-376-1,
    /// 17.3.3.1 and 17.3.3.32); other control characters are dropped, as XML cannot hold them.
    static func text(_ words: String, _ look: WordLook) -> [Markup] {
        var children: [Markup] = []
        var piece = String.UnicodeScalarView()
        func flush() {
            guard !piece.isEmpty else { return }
            children.append(text(String(piece)))
            piece.removeAll()
        }
        for scalar in words.unicodeScalars {
            switch scalar {
            case "\n", "\u{2028}":
                flush()
                children.append(Markup("w:br"))
            case "\t":
                flush()
                children.append(Markup("w:tab"))
            default: if WordText.isAllowed(scalar) { piece.append(scalar) }
            }
        }
        flush()
        guard !children.isEmpty else { return [] }
        return [Markup("w:r", [:], [LookXML.properties(look, words: words)] + children)]
    }

    /// Spaces at either end stay (17.3.3.31).
    private static func text(_ words: String) -> Markup {
        Markup("w:t", ["xml:space": "preserve"], words: words)
    }
}

/// Fields as runs: what is worked out, then what it came to (ECMA-376-1, 17.16.18).
enum FieldXML {
    static func opening(_ instruction: String, _ look: WordLook = WordLook()) -> [Markup] {
        [
            mark("begin", look),
            Markup(
                "w:r", [:],
                [
                    LookXML.properties(look),
                    Markup(
                        "w:instrText", ["xml:space": "preserve"],
                        words: " \(WordText.clean(instruction)) "),
                ]),
            mark("separate", look),
        ]
    }

    static func closing(_ look: WordLook = WordLook()) -> [Markup] { [mark("end", look)] }

    private static func mark(_ kind: String, _ look: WordLook) -> Markup {
        Markup(
            "w:r", [:],
            [LookXML.properties(look), Markup("w:fldChar", ["w:fldCharType": kind])])
    }
}

/// Words that came from files of many hands.
enum WordText {
    /// XML 1.0, production 2, without the control characters that it would allow.
    static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0xFFFE, 0xFFFF: false
        default: true
        }
    }

    /// On one line, without what XML cannot hold.
    static func clean(_ words: String) -> String {
        let isBreak: (Unicode.Scalar) -> Bool = { $0 == "\n" || $0 == "\t" || $0 == "\u{2028}" }
        return String(
            String.UnicodeScalarView(
                words.unicodeScalars.map { isBreak($0) ? " " : $0 }.filter(isAllowed)))
    }
}
