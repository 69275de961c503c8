import Gathering
import Values

extension Rational {
    /// The exact decimal as a string, or the ratio where no decimal is equal to it.
    var json: JSONValue {
        if let decimal = exactDecimal { return .string(decimal.description) }
        return .object([
            ("numerator", .string(numerator)), ("denominator", .string(denominator)),
        ])
    }
}

extension JSONValue {
    /// A quantity: exact, rounded once, with its unit; null where there is none.
    static func quantity(_ exact: Rational?, _ rounded: DecimalValue?, _ unit: UnitOfMeasure)
        -> JSONValue
    {
        guard let exact else { return .null }
        return .object([
            ("exact", exact.json), ("rounded", .text(rounded?.description)),
            ("unit", .string(unit.rawValue)),
        ])
    }

    static func years(_ years: ClosedRange<Int>) -> JSONValue {
        .object([
            ("first", .int(years.lowerBound)),
            ("last", years.upperBound == Rulebook.noEnd ? .null : .int(years.upperBound)),
        ])
    }
}

extension Wording {
    var json: JSONValue { .object([("zh", .string(chinese)), ("en", .string(english))]) }
}

extension SourceLocation {
    /// `place` is what is printed; the rest is the same in parts.
    var json: JSONValue { .object([("file", .string(file))] + placeMembers) }

    var placeMembers: [(String, JSONValue)] {
        var members: [(String, JSONValue)] = [("place", .string(description))]
        switch place {
        case .whole: break
        case .line(let line, let column):
            members.append(("line", .int(line)))
            if let column { members.append(("column", .int(column))) }
        case .sheet(let sheet): members.append(("sheet", .string(sheet)))
        case .cell(let sheet, let row, let column):
            members.append(("sheet", .string(sheet)))
            members.append(("cell", .string(Self.columnLetters(column) + String(row))))
        case .rows(let sheet, let first, let last):
            if let sheet { members.append(("sheet", .string(sheet))) }
            members.append(("rows", .object([("first", .int(first)), ("last", .int(last))])))
        case .paragraph(let paragraph): members.append(("paragraph", .int(paragraph)))
        case .tableCell(let table, let row, let column):
            members.append(("table", .int(table)))
            members.append(("cell", .string(Self.columnLetters(column) + String(row))))
        }
        return members
    }
}

extension Diagnostic {
    var json: JSONValue {
        .object([
            ("id", .string(kind.id)), ("severity", .string(kind.severity.rawValue)),
            ("parameters", .sorted(parameters)), ("location", location?.json ?? .null),
            (
                "message",
                Wording(message(in: .chinese), message(in: .english)).json
            ),
            ("advice", Wording(advice(in: .chinese), advice(in: .english)).json),
        ])
    }
}
