/// Diagnostics of one kind in one table: 3000 alike become one entry with a count, none is lost.
public struct DiagnosticGroup: Sendable, Hashable {
    /// The first by place; its parameters stand for all.
    public var first: Diagnostic
    /// Every place, in order.
    public var locations: [SourceLocation]
    public var count: Int

    public init(first: Diagnostic, locations: [SourceLocation], count: Int) {
        self.first = first
        self.locations = locations
        self.count = count
    }

    /// Groups in the order of severity, then of their first places.
    public static func groups(of diagnostics: [Diagnostic]) -> [DiagnosticGroup] {
        struct Key: Hashable {
            var kind: String
            var file: String?
            var sheet: String?
            /// What stops everything is mended one by one: only the very same is counted.
            var blocker: [String: String]?
        }
        var index: [Key: Int] = [:]
        var groups: [DiagnosticGroup] = []
        for diagnostic in diagnostics.sorted() {
            let location = diagnostic.location
            let key = Key(
                kind: diagnostic.kind.id, file: location?.file, sheet: location?.place.sheet,
                blocker: diagnostic.kind.severity == .blocker ? diagnostic.parameters : nil)
            if let place = index[key] {
                groups[place].count += 1
                if let location { groups[place].locations.append(location) }
            } else {
                index[key] = groups.count
                groups.append(
                    DiagnosticGroup(
                        first: diagnostic, locations: location.map { [$0] } ?? [], count: 1))
            }
        }
        // `sorted` is not documented to be stable, so the old place decides among equals.
        return groups.enumerated().sorted { one, other in
            let (a, b) = (one.element.first.kind.severity, other.element.first.kind.severity)
            return a == b ? one.offset < other.offset : a < b
        }.map(\.element)
    }
}

extension SourceLocation.Place {
    fileprivate var sheet: String? {
        switch self {
        case .whole, .line, .paragraph: nil
        case .sheet(let sheet), .cell(let sheet, _, _): sheet
        case .rows(let sheet, _, _): sheet
        case .tableCell(let table, _, _): "#\(table)"
        }
    }
}
