package import Packaging

/// A look with a name, changed in one place for all that bear it.
package struct WordStyle: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable { case paragraph, character, table }

    /// What paragraphs and other styles call it.
    package var id: String
    /// What the program shows; those it knows itself (`heading 1`, `caption`) it shows in the
    /// reader's language.
    package var name: String
    package var kind: Kind
    package var basedOn: String?
    /// Of the paragraph that is begun after one of this style.
    package var next: String?
    /// Of everything that names no style of its kind.
    package var isDefault: Bool
    /// Among those that are offered first.
    package var isQuick: Bool
    package var format: WordFormat
    package var look: WordLook
    /// Of a table style: lines, and the space beside the text.
    package var edges: WordEdges
    package var padding: Double?
    /// Of a table style: the line below the heading row, and its ground.
    package var headEdges: WordEdges
    package var headFill: OfficeInk?

    package init(
        _ id: String, name: String, kind: Kind = .paragraph, basedOn: String? = nil,
        next: String? = nil, isDefault: Bool = false, isQuick: Bool = true,
        format: WordFormat = WordFormat(), look: WordLook = WordLook(),
        edges: WordEdges = WordEdges(), padding: Double? = nil,
        headEdges: WordEdges = WordEdges(), headFill: OfficeInk? = nil
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.basedOn = basedOn
        self.next = next
        self.isDefault = isDefault
        self.isQuick = isQuick
        self.format = format
        self.look = look
        self.edges = edges
        self.padding = padding
        self.headEdges = headEdges
        self.headFill = headFill
    }
}

/// How paragraphs are numbered, level by level (ECMA-376-1, 17.9).
package struct WordList: Sendable, Hashable {
    package struct Level: Sendable, Hashable {
        package enum Digits: String, Sendable, Hashable {
            case decimal
            /// 一, 十二, 三十九.
            case chinese = "chineseCountingThousand"
            /// The pattern alone, for a list of dashes.
            case none
        }

        package var digits: Digits
        /// `（%2）`: the number of the second level in brackets.
        package var pattern: String
        /// The paragraph style that is numbered so.
        package var style: String?
        package var indent: WordIndent?

        package init(
            _ digits: Digits, _ pattern: String, style: String? = nil, indent: WordIndent? = nil
        ) {
            self.digits = digits
            self.pattern = pattern
            self.style = style
            self.indent = indent
        }
    }

    package var levels: [Level]

    package init(_ levels: [Level]) { self.levels = levels }
}

/// A list in use. Those of one list count on from each other but where they begin anew.
package struct WordCounting: Sendable, Hashable {
    /// Place in the file's lists, from 0.
    package var list: Int
    /// What each level begins with, and begins with again after one above it; nil: it counts on.
    package var starts: [Int?]

    package init(list: Int, starts: [Int?] = []) {
        self.list = list
        self.starts = starts
    }
}
