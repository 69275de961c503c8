import Values
import XMLTree

/// One rulebook's own file as values, before what it tailors is put under it, with the lines that
/// messages need.
struct RulebookDraft {
    var rulebook: Rulebook
    var tailorsAt: SourceLocation
    /// Where each clause, and each reference to an indicator or document, stands.
    var clauseLines: [String: SourceLocation] = [:]
    var indicatorLines: [String: SourceLocation] = [:]
    var indicatorUses: [Reference] = []
    var documentUses: [Reference] = []
    var limitUses: [Reference] = []
    var changeUses: [ChangeUse] = []
    var wordLines: [String: SourceLocation] = [:]
    var limitLines: [String: SourceLocation] = [:]

    struct Reference: Hashable {
        var id: String
        var clause: String
        var place: SourceLocation
    }

    /// A relative condition: its own least change, or the word that stands for one.
    struct ChangeUse: Hashable {
        var indicator: String
        var by: LeastChange?
        var word: String?
        var clause: String
        var place: SourceLocation
    }
}

/// Reads a rulebook that the schema has found valid; what a schema cannot say is checked here.
struct RulebookReader {
    let file: String
    private var faults: [Diagnostic] = []

    init(file: String) { self.file = file }

    mutating func read(_ root: XMLElement, expecting id: String, sha256: String)
        throws(InputFault) -> RulebookDraft
    {
        let years = years(root, "years") ?? 0...0
        var draft = RulebookDraft(
            rulebook: Rulebook(
                id: text(root, "id"), title: text(root, "title"), edition: text(root, "edition"),
                years: years, tailors: root.attribute("tailors"), documents: [], indicators: [],
                clauses: [], notes: [], sha256: sha256, label: root.attribute("label")),
            tailorsAt: place(root))
        if draft.rulebook.id != id {
            fault(.rulebookIdMismatch, ["id": draft.rulebook.id, "expected": id], root)
        }
        for element in root.all("document") { readDocument(element, into: &draft) }
        for element in root.all("indicator") { readIndicator(element, into: &draft) }
        for element in root.all("word") { readWord(element, into: &draft) }
        for element in root.all("limit") { readLimit(element, into: &draft) }
        for element in root.all("clause") { readClause(element, into: &draft) }
        for element in root.all("action") { readAction(element, into: &draft) }
        for element in root.all("example") { readExample(element, into: &draft) }
        draft.rulebook.notes = root.all("note").map { trimmed($0.text) }
        guard faults.isEmpty else { throw InputFault(faults.sorted()) }
        return draft
    }

    private mutating func readDocument(_ element: XMLElement, into draft: inout RulebookDraft) {
        let document = CitedDocument(id: text(element, "id"), title: text(element, "title"))
        if draft.rulebook.documents.contains(where: { $0.id == document.id }) {
            fault(.rulebookDoubledDocument, ["id": document.id], element)
        } else {
            draft.rulebook.documents.append(document)
        }
    }

    private mutating func readIndicator(_ element: XMLElement, into draft: inout RulebookDraft) {
        let id = text(element, "id")
        let printedUnit = element.attribute("unit") ?? ""
        guard let unit = UnitOfMeasure(rawValue: printedUnit) else {
            fault(
                .rulebookUnknownUnit,
                [
                    "unit": printedUnit, "indicator": id,
                    "there": UnitOfMeasure.allCases.map(\.rawValue).filter { !$0.isEmpty }
                        .joined(separator: " "),
                ], element)
            return
        }
        if let other = draft.indicatorLines[id] {
            fault(.rulebookDoubledIndicator, ["id": id, "other": other.description], element)
            return
        }
        draft.indicatorLines[id] = place(element)
        draft.rulebook.indicators.append(
            Indicator(
                id: id, name: text(element, "name"), unit: unit,
                better: element.attribute("better") == "lower" ? .lower : .higher,
                decimals: Int(text(element, "decimals")) ?? 0,
                method: method(element.first("method"))))
    }

    private mutating func readClause(_ element: XMLElement, into draft: inout RulebookDraft) {
        let id = text(element, "id")
        if let other = draft.clauseLines[id] {
            fault(.rulebookDoubledClause, ["id": id, "other": other.description], element)
            return
        }
        draft.clauseLines[id] = place(element)
        let cites = cites(element, of: id, into: &draft)
        let basis = Basis(rawValue: text(element, "basis")) ?? .unconfirmed
        guard let cite = cites.first,
            let asked = element.elements.first(where: { $0.name != "cite" }),
            let condition = condition(asked, of: id, into: &draft)
        else { return }
        if basis == .quoted, cite.words.isEmpty {
            fault(.rulebookQuotedWithoutWords, ["id": id], element)
        }
        draft.rulebook.clauses.append(
            Clause(
                id: id, title: text(element, "title"), rulebook: draft.rulebook.id,
                citation: cite, basis: basis, condition: condition,
                bureaus: names(element, "bureau"), due: text(element, "due"),
                task: element.attribute("task"),
                otherCitations: Array(cites.dropFirst()), years: years(element, "years"),
                comparison: Comparison(rawValue: text(element, "comparison")) ?? .unrounded,
                isWaivable: text(element, "waivable") != "no",
                chapter: Chapter(rawValue: text(element, "chapter"))))
    }

    private func cites(
        _ element: XMLElement, of id: String, into draft: inout RulebookDraft
    ) -> [Citation] {
        element.all("cite").map { cite in
            draft.documentUses.append(
                .init(id: text(cite, "document"), clause: id, place: place(cite)))
            return Citation(
                document: CitedDocument(id: text(cite, "document"), title: ""),
                article: text(cite, "article"), year: cite.attribute("year").flatMap { Int($0) },
                words: trimmed(cite.text))
        }
    }

    private mutating func readAction(_ element: XMLElement, into draft: inout RulebookDraft) {
        let title = text(element, "title")
        guard let cite = cites(element, of: title, into: &draft).first else { return }
        let clauses = names(element, "clauses")
        let known = draft.rulebook.clauses.map(\.id)
        for id in clauses where !known.contains(id) {
            fault(
                .rulebookUnknownClause,
                ["id": id, "action": title, "there": known.joined(separator: " ")], element)
        }
        draft.rulebook.actions.append(
            RulebookAction(
                title: title, table: element.attribute("table").map(trimmed),
                tasks: numbers(element, "tasks"), bureaus: names(element, "bureau"),
                partners: names(element, "with"),
                clauses: clauses, citation: cite))
    }

    /// `1-15 17 18`: the schema has seen to it that they are numbers.
    private func numbers(_ element: XMLElement, _ attribute: String) -> [String] {
        names(element, attribute).flatMap { piece -> [String] in
            let ends = piece.split(separator: "-").compactMap { Int($0) }
            guard let first = ends.first, let last = ends.last, first <= last else { return [] }
            return (first...last).map(String.init)
        }
    }

    /// Parted by spaces.
    private func names(_ element: XMLElement, _ attribute: String) -> [String] {
        text(element, attribute).split(whereSeparator: \.isWhitespace).map(String.init)
    }
}

// MARK: - Values of attributes

extension RulebookReader {
    func place(_ element: XMLElement) -> SourceLocation {
        SourceLocation(file: file, line: element.line)
    }

    mutating func fault(
        _ kind: Diagnostic.Kind, _ parameters: [String: String], _ element: XMLElement
    ) {
        faults.append(Diagnostic(kind, parameters, at: place(element)))
    }

    func text(_ element: XMLElement, _ name: String) -> String {
        trimmed(element.attribute(name) ?? "")
    }

    func trimmed(_ text: String) -> String {
        let lead = text.drop { $0.isWhitespace }
        guard let last = lead.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(lead[...last])
    }

    /// `2024-2026`, or `2016-` with no end. Nil where the attribute is absent or has a fault.
    mutating func years(_ element: XMLElement, _ name: String) -> ClosedRange<Int>? {
        guard let printed = element.attribute(name) else { return nil }
        let ends = printed.split(separator: "-", omittingEmptySubsequences: false)
        guard ends.count == 2, let first = ends.first.flatMap({ Int($0) }),
            let last = ends.last.flatMap({ $0.isEmpty ? Rulebook.noEnd : Int($0) }), first <= last
        else {
            fault(.rulebookYears, ["years": printed], element)
            return nil
        }
        return first...last
    }

    /// Nil, with a fault, where the text is not a decimal of at most 18 digits.
    mutating func decimal(_ element: XMLElement, _ name: String) -> DecimalValue? {
        guard let printed = element.attribute(name) else { return nil }
        guard let value = DecimalValue(printed) else {
            fault(.rulebookNotDecimal, ["attribute": name, "value": printed], element)
            return nil
        }
        return value
    }
}

extension Rulebook {
    /// The last year of a rulebook that has no last year.
    static let noEnd = 9999
}
