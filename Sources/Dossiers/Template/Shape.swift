import Assessment
import Values

/// What kind of thing a name stands for: known before any value is, so that a template is
/// checked whole even where a list happens to be empty.
indirect enum Shape: Sendable {
    case text
    /// How an indicator changed: printed, and what `<claim>` is held against.
    case change
    case flag
    case verdict
    case record(RecordShape)
    case list(RecordShape)

    /// For messages: what a name of this shape can be used as.
    var isList: Bool {
        switch self {
        case .list: true
        case .text, .change, .flag, .verdict, .record: false
        }
    }
}

/// The names a record has.
struct RecordShape: Sendable {
    private let fields: @Sendable () -> [(name: String, shape: Shape)]

    init(_ fields: @escaping @Sendable () -> [(name: String, shape: Shape)]) {
        self.fields = fields
    }

    var names: [String] { fields().map(\.name) }

    func shape(of name: String) -> Shape? { fields().first { $0.name == name }?.shape }
}

/// What a name stands for in one evaluation.
enum TemplateValue: Sendable {
    case text(String)
    /// Words in which numbers of a result stand: each is printed with its trace code.
    case phrase(Phrase)
    /// The same, of a change; ``MeasuredChange/phrase`` is what is printed.
    case change(MeasuredChange)
    /// There is no datum: printed as `—`, false in a test.
    case absent
    case flag(Bool)
    case verdict(Verdict)
    case record(Record)
    case list([Record])

    /// A word that may be missing.
    static func optional(_ text: String?) -> TemplateValue {
        text.map(TemplateValue.text) ?? .absent
    }

    static func number(_ number: Int) -> TemplateValue { .text(String(number)) }

    /// The words with numbers in them, if it is such.
    var phrase: Phrase? {
        switch self {
        case .phrase(let phrase): phrase
        case .change(let change): change.phrase
        case .text, .absent, .flag, .verdict, .record, .list: nil
        }
    }

    /// What `<if test="name">` asks.
    var isTrue: Bool {
        switch self {
        case .text(let text): !text.isEmpty
        case .phrase, .change: !(phrase?.isEmpty ?? true)
        case .absent: false
        case .flag(let flag): flag
        case .verdict: true
        case .record: true
        case .list(let records): !records.isEmpty
        }
    }

    /// What `<value of="name"/>` prints; nil for what has no words.
    var printed: String? {
        switch self {
        case .text(let text): text.isEmpty ? "—" : text
        case .phrase, .change:
            phrase.flatMap { $0.isEmpty ? nil : $0.text } ?? "—"
        case .absent: "—"
        case .verdict(let verdict): verdict.wording.chinese
        case .flag, .record, .list: nil
        }
    }
}

/// Names and what they stand for.
struct Record: Sendable {
    private let read: @Sendable (String) -> TemplateValue?

    init(_ read: @escaping @Sendable (String) -> TemplateValue?) { self.read = read }

    subscript(name: String) -> TemplateValue? { read(name) }
}

/// One name of records that are made from a `Subject`.
struct Field<Subject: Sendable>: Sendable {
    let name: String
    let shape: Shape
    let read: @Sendable (Subject) -> TemplateValue

    static func text(
        _ name: String, _ read: @escaping @Sendable (Subject) -> String?
    ) -> Field {
        Field(name: name, shape: .text) { .optional(read($0)) }
    }

    /// A number that is no result and has no trace code: a year, a number of the print.
    static func number(_ name: String, _ read: @escaping @Sendable (Subject) -> Int) -> Field {
        Field(name: name, shape: .text) { .number(read($0)) }
    }

    /// A count of a result, with what it is: its trace code is printed under it.
    static func count(
        _ name: String, _ read: @escaping @Sendable (Subject) -> Int,
        trace: @escaping @Sendable (Subject) -> TraceKey?
    ) -> Field {
        Field(name: name, shape: .text) { .phrase("\(read($0), trace: trace($0))") }
    }

    /// Words with numbers of a result in them. Write them as a ``Phrase``:
    ///
    ///     .phrase("margin") { one in
    ///         "还差\(one.numbers.value(margin, unit), trace: .clause(one.id, part: nil, .margin))"
    ///     }
    ///
    /// The template names the field as any other, `<value of="clause.margin"/>`; the interpreter
    /// gives each number its code. A new kind of number needs a ``TraceKey``, a line
    /// in ``TraceInventory`` so that it gets a code, and one in ``Tracer`` so that
    /// `fucha explain` can say where it comes from.
    static func phrase(
        _ name: String, _ read: @escaping @Sendable (Subject) -> Phrase?
    ) -> Field {
        Field(name: name, shape: .text) { subject in
            read(subject).map(TemplateValue.phrase) ?? .absent
        }
    }

    /// How an indicator changed; nil where there is nothing to compare with.
    static func change(
        _ name: String, _ read: @escaping @Sendable (Subject) -> MeasuredChange?
    ) -> Field {
        Field(name: name, shape: .change) { subject in
            read(subject).map(TemplateValue.change) ?? .absent
        }
    }

    static func flag(_ name: String, _ read: @escaping @Sendable (Subject) -> Bool) -> Field {
        Field(name: name, shape: .flag) { .flag(read($0)) }
    }

    static func list<Element: Sendable>(
        _ name: String, of kind: RecordKind<Element>,
        _ read: @escaping @Sendable (Subject) -> [Element]
    ) -> Field {
        Field(name: name, shape: .list(kind.shape)) { .list(read($0).map(kind.record)) }
    }

    static func record<Element: Sendable>(
        _ name: String, of kind: RecordKind<Element>,
        _ read: @escaping @Sendable (Subject) -> Element?
    ) -> Field {
        Field(name: name, shape: .record(kind.shape)) {
            read($0).map { .record(kind.record($0)) } ?? .absent
        }
    }
}

/// How records are made from a `Subject`: one table gives the names, their shapes and values.
struct RecordKind<Subject: Sendable>: Sendable {
    private let fields: @Sendable () -> [Field<Subject>]

    init(_ fields: @escaping @Sendable () -> [Field<Subject>]) { self.fields = fields }

    var shape: RecordShape {
        RecordShape { [fields] in fields().map { ($0.name, $0.shape) } }
    }

    func record(_ subject: Subject) -> Record {
        let fields = fields()
        return Record { name in fields.first { $0.name == name }?.read(subject) }
    }
}
