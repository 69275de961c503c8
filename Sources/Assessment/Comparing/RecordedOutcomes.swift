import Gathering
package import Values

/// What an `evaluation.json` says came of each clause and was wrong with the inputs, for reports
/// that hold a newer evaluation against it.
package struct RecordedOutcomes: Sendable, Hashable {
    /// A clause as far as the file has it, with its finding.
    package struct Outcome: Sendable, Hashable {
        package var rulebook: String
        package var title: String
        package var basis: Basis
        package var bureaus: [String]
        package var due: String
        package var citation: Citation
        package var finding: Finding
    }

    package var area: String
    package var areaCode: String
    package var year: Int
    package var baselineYear: Int
    package var rulebook: String
    package var toolVersion: String
    /// In report order.
    package var outcomes: [Outcome]
    /// Diagnostics and suspicions, in the words they were written in.
    package var troubles: [Diagnostic]

    /// Strict: what is missing or of another kind is a fault with its path, never a guess.
    ///
    /// - Parameter name: what messages call the file.
    package init(reading json: [UInt8], name: String) throws(InputFault) {
        let root = try EvaluationReader.root(json, name: name)
        let area = try root.member("area")
        self.area = try area.member("name").string()
        areaCode = try area.member("code").string()
        year = try root.member("year").int(in: Assessor.years)
        baselineYear = try root.member("baselineYear").int(in: Assessor.years)
        rulebook = try root.member("rulebook").member("id").string()
        toolVersion = try root.member("toolVersion").string()
        outcomes = []
        for cursor in try root.member("findings").elements() {
            outcomes.append(try Self.outcome(cursor))
        }
        troubles = []
        for list in ["diagnostics", "suspicions"] {
            for cursor in try root.member(list).elements() {
                troubles.append(try Self.trouble(cursor))
            }
        }
    }

    private static func outcome(_ cursor: JSONCursor) throws(InputFault) -> Outcome {
        let cited = try cursor.member("citation")
        let year = try cited.member("year")
        var bureaus: [String] = []
        for bureau in try cursor.member("bureaus").elements() {
            bureaus.append(try bureau.string())
        }
        return Outcome(
            rulebook: try cursor.member("rulebook").string(),
            title: try cursor.member("title").string(),
            basis: try cursor.member("basis").word(Basis.self), bureaus: bureaus,
            due: try cursor.member("due").string(),
            citation: Citation(
                document: CitedDocument(
                    id: try cited.member("document").string(),
                    title: try cited.member("title").string()),
                article: try cited.member("article").string(),
                year: year.isNull ? nil : try year.int(),
                words: try cited.member("words").string()),
            finding: try EvaluationReader.finding(
                cursor, clause: try cursor.member("clause").string()))
    }

    private static func trouble(_ cursor: JSONCursor) throws(InputFault) -> Diagnostic {
        func words(_ name: String) throws(InputFault) -> Wording {
            let words = try cursor.member(name)
            return Wording(try words.member("zh").string(), try words.member("en").string())
        }
        let location = try cursor.member("location")
        return Diagnostic(
            Diagnostic.Kind(
                try cursor.member("id").string(),
                try cursor.member("severity").word(Severity.self), try words("message"),
                advice: try words("advice")),
            try cursor.member("parameters").texts(),
            at: location.isNull ? nil : try Self.location(location))
    }

    /// As ``SourceLocation/json`` writes it.
    private static func location(_ cursor: JSONCursor) throws(InputFault) -> SourceLocation {
        let file = try cursor.member("file").string()
        let sheet = try cursor.memberIfThere("sheet")?.string()
        if let rows = try cursor.memberIfThere("rows") {
            let (first, last) = (try rows.member("first").int(), try rows.member("last").int())
            return SourceLocation(file: file, place: .rows(sheet: sheet, first: first, last: last))
        }
        if let sheet, let cell = try cursor.memberIfThere("cell") {
            let text = try cell.string()
            guard let (row, column) = Self.cell(text) else {
                throw cell.fault(.known, found: "“\(text)”")
            }
            return SourceLocation(file: file, sheet: sheet, row: row, column: column)
        }
        if let line = try cursor.memberIfThere("line") {
            return SourceLocation(
                file: file, line: try line.int(),
                column: try cursor.memberIfThere("column")?.int())
        }
        return SourceLocation(file: file, place: sheet.map { .sheet($0) } ?? .whole)
    }

    /// `AB7`; nil where the text is no cell of a sheet.
    private static func cell(_ text: String) -> (row: Int, column: Int)? {
        let letters = text.prefix { ("A"..."Z").contains($0) }
        guard (1...3).contains(letters.utf8.count), let row = Int(text.dropFirst(letters.count)),
            row > 0
        else { return nil }
        let column = letters.utf8.reduce(0) { $0 * 26 + Int($1) - 64 }
        return (row, column)
    }
}
