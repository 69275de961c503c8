/// How much trouble a diagnostic means.
public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable, Codable {
    /// 阻断: the run cannot use its inputs.
    case blocker
    /// 错误: a datum is lost to the result.
    case error
    /// 警告: used, but someone should look.
    case warning
    /// 提示: said for the record.
    case note

    public var wording: Wording {
        switch self {
        case .blocker: Wording("阻断", "blocker")
        case .error: Wording("错误", "error")
        case .warning: Wording("警告", "warning")
        case .note: Wording("提示", "note")
        }
    }

    /// The most severe comes first.
    public static func < (one: Self, other: Self) -> Bool { one.rank < other.rank }

    private var rank: Int {
        switch self {
        case .blocker: 0
        case .error: 1
        case .warning: 2
        case .note: 3
        }
    }
}

/// Trouble with an input: what kind, with which parameters, where. Words are made at the edge.
public struct Diagnostic: Sendable, Hashable {
    /// A kind of trouble. Declared beside the code that finds it, with its wording in both
    /// languages; `{name}` stands for a parameter.
    public struct Kind: Sendable, Hashable {
        /// Stable and dotted: `csv.unterminatedQuote`.
        public let id: String
        public let severity: Severity
        public let message: Wording
        /// What the reader should do about it; empty where nothing can be done.
        public let advice: Wording

        public init(_ id: String, _ severity: Severity, _ message: Wording, advice: Wording) {
            self.id = id
            self.severity = severity
            self.message = message
            self.advice = advice
        }
    }

    public var kind: Kind
    public var parameters: [String: String]
    public var location: SourceLocation?

    public init(
        _ kind: Kind, _ parameters: [String: String] = [:], at location: SourceLocation? = nil
    ) {
        self.kind = kind
        self.parameters = parameters
        self.location = location
    }

    public func message(in language: Language) -> String {
        Self.fill(kind.message[language], with: parameters)
    }

    public func advice(in language: Language) -> String {
        Self.fill(kind.advice[language], with: parameters)
    }

    /// Replaces each `{name}` whose name is a parameter. A name that is not one stays as it is,
    /// so that a slip shows instead of vanishing.
    package static func fill(_ pattern: String, with parameters: [String: String]) -> String {
        var text = ""
        var rest = pattern[...]
        while let open = rest.firstIndex(of: "{") {
            text += rest[..<open]
            let after = rest[rest.index(after: open)...]
            if let close = after.firstIndex(of: "}"),
                let value = parameters[String(after[..<close])]
            {
                text += value
                rest = after[after.index(after: close)...]
            } else {
                text += "{"
                rest = after
            }
        }
        return text + rest
    }
}

extension Diagnostic: Comparable {
    /// By place, then by severity, then by id and parameters: an order that no run can change.
    public static func < (one: Self, other: Self) -> Bool {
        switch (one.location, other.location) {
        case (let a?, let b?) where a != b: return a < b
        case (nil, .some): return true
        case (.some, nil): return false
        default: break
        }
        if one.kind.severity != other.kind.severity {
            return one.kind.severity < other.kind.severity
        }
        if one.kind.id != other.kind.id { return one.kind.id < other.kind.id }
        return one.message(in: .english) < other.message(in: .english)
    }
}

/// What cannot go on: thrown by every room for inputs it cannot use.
public struct InputFault: Error, Sendable, Hashable {
    public var diagnostics: [Diagnostic]

    public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

    public init(
        _ kind: Diagnostic.Kind, _ parameters: [String: String] = [:],
        at location: SourceLocation? = nil
    ) {
        self.diagnostics = [Diagnostic(kind, parameters, at: location)]
    }
}
