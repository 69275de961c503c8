import Values

/// A dotted name in a template: `clause.indicator.name`.
struct ValuePath: Sendable, Hashable {
    var segments: [String]

    init(_ text: String) {
        segments = text.split(separator: ".", omittingEmptySubsequences: false)
            .map { String($0.trimmed) }
    }

    var text: String { segments.joined(separator: ".") }
}

/// The names a template can use at one place, by shape.
struct ShapeScope: Sendable {
    let root: RecordShape
    private var locals: [(name: String, shape: RecordShape)] = []

    init(root: RecordShape) { self.root = root }

    func with(_ name: String, _ shape: RecordShape) -> ShapeScope {
        var scope = self
        scope.locals.append((name, shape))
        return scope
    }

    /// The shape of a path, or the name it fails at with the names that would do.
    func resolve(_ path: ValuePath) -> Result<Shape, UnknownName> {
        guard let first = path.segments.first else {
            return .failure(UnknownName(name: "", candidates: names))
        }
        var shape: Shape
        if let local = locals.last(where: { $0.name == first }) {
            shape = .record(local.shape)
        } else if let field = root.shape(of: first) {
            shape = field
        } else {
            return .failure(UnknownName(name: path.text, candidates: names))
        }
        var before = first
        for segment in path.segments.dropFirst() {
            guard case .record(let record) = shape, let next = record.shape(of: segment) else {
                let candidates: [String]
                switch shape {
                case .record(let record): candidates = record.names.map { "\(before).\($0)" }
                case .text, .change, .flag, .verdict, .list: candidates = [before]
                }
                return .failure(UnknownName(name: path.text, candidates: candidates))
            }
            shape = next
            before += "." + segment
        }
        return .success(shape)
    }

    var names: [String] { locals.map(\.name) + root.names }

    /// Every list that can be gone through here, for messages.
    var lists: [String] {
        root.names.filter { root.shape(of: $0)?.isList == true }
            + locals.flatMap { local in
                local.shape.names.filter { local.shape.shape(of: $0)?.isList == true }
                    .map { "\(local.name).\($0)" }
            }
    }
}

/// A path that leads nowhere.
struct UnknownName: Error, Sendable {
    var name: String
    var candidates: [String]
}

/// The names a template can use at one place, by value.
struct ValueScope: Sendable {
    let root: Record
    private var locals: [(name: String, record: Record)] = []

    init(root: Record) { self.root = root }

    func with(_ name: String, _ record: Record) -> ValueScope {
        var scope = self
        scope.locals.append((name, record))
        return scope
    }

    /// The value of a path; `.absent` also where a record on the way is missing.
    func value(_ path: ValuePath) -> TemplateValue {
        guard let first = path.segments.first else { return .absent }
        var value: TemplateValue
        if let local = locals.last(where: { $0.name == first }) {
            value = .record(local.record)
        } else {
            value = root[first] ?? .absent
        }
        for segment in path.segments.dropFirst() {
            guard case .record(let record) = value, let next = record[segment] else {
                return .absent
            }
            value = next
        }
        return value
    }
}
