/// The two languages every message exists in. Chinese is the default everywhere.
public enum Language: String, Sendable, Hashable, CaseIterable, Codable {
    case chinese = "zh"
    case english = "en"
}

/// One thing said in both languages; which one is printed is decided at the edge.
public struct Wording: Sendable, Hashable {
    public var chinese: String
    public var english: String

    public init(_ chinese: String, _ english: String) {
        self.chinese = chinese
        self.english = english
    }

    public subscript(language: Language) -> String {
        switch language {
        case .chinese: chinese
        case .english: english
        }
    }
}
