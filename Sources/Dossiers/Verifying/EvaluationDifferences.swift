import Assessment
import Values

/// Two evaluations, value by value: what differs, with the clause or indicator it belongs to.
struct EvaluationDifferences {
    private(set) var found: [ValueDifference] = []
    private var context = ValueDifference(path: "")

    /// Findings first: they are what a reader looks for.
    static func between(_ old: JSONValue, _ new: JSONValue) -> [ValueDifference] {
        var run = EvaluationDifferences()
        run.walk(old, new, "")
        let isFirst = { (one: ValueDifference) in one.path.hasPrefix("findings") }
        return run.found.filter(isFirst) + run.found.filter { !isFirst($0) }
    }

    private mutating func walk(_ old: JSONValue?, _ new: JSONValue?, _ path: String) {
        guard let old, let new else {
            note(old, new, path)
            return
        }
        switch (old, new) {
        case (.object(let before), .object(let after)):
            if old.isExact || new.isExact { return note(old, new, path) }
            let outer = context
            enter(before)
            let names =
                before.map(\.0)
                + after.map(\.0).filter { new in
                    !before.contains { $0.0 == new }
                }
            for name in names {
                walk(
                    before.first { $0.0 == name }?.1, after.first { $0.0 == name }?.1,
                    path.isEmpty ? name : "\(path).\(name)")
            }
            context = outer
        case (.array(let before), .array(let after)): lists(before, after, path)
        default: note(old, new, path)
        }
    }

    /// Elements that name themselves are held against their namesakes, others against their place.
    private mutating func lists(_ old: [JSONValue], _ new: [JSONValue], _ path: String) {
        let (before, after) = (old.map(\.identity), new.map(\.identity))
        let isNamed =
            !before.contains("") && !after.contains("") && Set(before).count == before.count
            && Set(after).count == after.count
        guard isNamed else {
            for index in 0..<max(old.count, new.count) {
                walk(
                    old.indices.contains(index) ? old[index] : nil,
                    new.indices.contains(index) ? new[index] : nil, "\(path)[\(index)]")
            }
            return
        }
        var places: [String: Int] = [:]
        for (index, name) in after.enumerated() { places[name] = index }
        for (index, name) in before.enumerated() {
            let place = places.removeValue(forKey: name)
            walk(old[index], place.map { new[$0] }, "\(path)[\(name)]")
        }
        for (index, name) in after.enumerated() where places[name] != nil {
            walk(nil, new[index], "\(path)[\(name)]")
        }
    }

    private mutating func enter(_ members: [(String, JSONValue)]) {
        for (name, value) in members {
            switch (name, value) {
            case ("clause", .string(let text)): context.clause = text
            case ("title", .string(let text)): context.title = text
            case ("indicator", .string(let text)): context.indicator = text
            case ("year", .int(let year)): context.year = year
            default: break
            }
        }
    }

    private mutating func note(_ old: JSONValue?, _ new: JSONValue?, _ path: String) {
        let (was, now) = (old.map(\.said), new.map(\.said))
        guard was != now || old?.line != new?.line else { return }
        var difference = context
        if case .object(let members)? = old ?? new, old == nil || new == nil {
            let outer = context
            enter(members)
            difference = context
            context = outer
        }
        difference.path = path
        difference.was = was
        difference.now = now
        found.append(difference)
    }
}

extension JSONValue {
    /// Members that tell an element from its neighbours.
    private static let naming: Set<String> = [
        "rulebook", "clause", "indicator", "variant", "axis", "year", "id", "number", "path",
        "station",
        "month", "day", "date", "name",
    ]

    fileprivate var identity: String {
        guard case .object(let members) = self else { return "" }
        return members.compactMap { name, value in
            guard Self.naming.contains(name) else { return nil }
            switch value {
            case .string(let text): return text
            case .int(let number): return String(number)
            case .null, .bool, .decimal, .array, .object: return nil
            }
        }.joined(separator: "/")
    }

    /// `{"numerator": …, "denominator": …}`
    fileprivate var isExact: Bool {
        guard case .object(let members) = self else { return false }
        return members.count == 2 && members[0].0 == "numerator" && members[1].0 == "denominator"
    }

    /// As it is printed: a ratio as a decimal, long ones cut.
    fileprivate var said: String {
        switch self {
        case .string(let text): return Self.cut(text)
        case .object(let members) where isExact:
            guard case .string(let top) = members[0].1, case .string(let bottom) = members[1].1,
                top.utf8.count <= 4096, bottom.utf8.count <= 4096,
                let ratio = Rational(numerator: top, denominator: bottom),
                let decimal = ratio.rounded(scale: 9)
            else { return Self.cut(line) }
            return decimal.description
        case .null, .bool, .int, .decimal, .array, .object: return Self.cut(line)
        }
    }

    private static func cut(_ text: String) -> String {
        text.count > 80 ? text.prefix(80) + "…" : text
    }
}
