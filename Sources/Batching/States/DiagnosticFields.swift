import Values

/// Diagnostics as fields of the program's own small files, whole: which language is asked for
/// later is not known yet.
enum DiagnosticFields {
    static func fields(_ diagnostic: Diagnostic) -> [String] {
        let kind = diagnostic.kind
        let parameters = diagnostic.parameters
            .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
            .flatMap { [$0.key, $0.value] }
        return [
            kind.severity.rawValue, kind.id, kind.message.chinese, kind.message.english,
            kind.advice.chinese, kind.advice.english,
        ] + PlaceFields.fields(diagnostic.location) + parameters
    }

    /// Nil where the fields are no diagnostic.
    static func diagnostic(_ fields: ArraySlice<String>) -> Diagnostic? {
        let fields = Array(fields)
        let head = 6 + PlaceFields.count
        guard fields.count >= head, (fields.count - head).isMultiple(of: 2),
            let severity = Severity(rawValue: fields[0]),
            let location = PlaceFields.location(fields[6..<head])
        else { return nil }
        var parameters: [String: String] = [:]
        for index in stride(from: head, to: fields.count, by: 2) {
            parameters[fields[index]] = fields[index + 1]
        }
        let kind = Diagnostic.Kind(
            fields[1], severity, Wording(fields[2], fields[3]),
            advice: Wording(fields[4], fields[5]))
        return Diagnostic(kind, parameters, at: location)
    }
}

/// Places as fields: kind, file, sheet and two numbers, empty where there is no such thing.
enum PlaceFields {
    static let count = 5

    static func fields(_ location: SourceLocation?) -> [String] {
        guard let location else { return ["none", "", "", "", ""] }
        let file = location.file
        switch location.place {
        case .whole: return ["whole", file, "", "", ""]
        case .line(let line, let column):
            return ["line", file, "", String(line), column.map(String.init) ?? ""]
        case .sheet(let sheet): return ["sheet", file, sheet, "", ""]
        case .cell(let sheet, let row, let column):
            return ["cell", file, sheet, String(row), String(column)]
        case .rows(let sheet, let first, let last):
            // A sheet may have an empty name, so that the kinds tell whether there is one.
            return [
                sheet == nil ? "rows" : "sheetRows", file, sheet ?? "", String(first),
                String(last),
            ]
        case .paragraph(let paragraph): return ["paragraph", file, "", String(paragraph), ""]
        case .tableCell(let table, let row, let column):
            return ["tableCell", file, String(table), String(row), String(column)]
        }
    }

    /// Nil where the fields are no place; a nil in it where they say that there is none.
    static func location(_ fields: ArraySlice<String>) -> SourceLocation?? {
        let fields = Array(fields)
        guard fields.count == count else { return nil }
        let (file, sheet, one, other) = (fields[1], fields[2], Int(fields[3]), Int(fields[4]))
        switch (fields[0], one, other) {
        case ("none", _, _): return .some(nil)
        case ("whole", _, _): return SourceLocation(file: file)
        case ("line", let line?, let column):
            return SourceLocation(file: file, place: .line(line, column: column))
        case ("sheet", _, _): return SourceLocation(file: file, place: .sheet(sheet))
        case ("cell", let row?, let column?):
            return SourceLocation(
                file: file, place: .cell(sheet: sheet, row: row, column: column))
        case ("rows", let first?, let last?):
            return SourceLocation(file: file, place: .rows(sheet: nil, first: first, last: last))
        case ("sheetRows", let first?, let last?):
            return SourceLocation(
                file: file, place: .rows(sheet: sheet, first: first, last: last))
        case ("paragraph", let paragraph?, _):
            return SourceLocation(file: file, place: .paragraph(paragraph))
        case ("tableCell", let row?, let column?):
            return Int(sheet).map {
                SourceLocation(file: file, place: .tableCell(table: $0, row: row, column: column))
            }
        default: return nil
        }
    }
}
