import Values

/// Checks every name of a template before anything is printed: one run finds all slips.
struct TemplateCheck {
    private(set) var diagnostics: [Diagnostic] = []

    static func check(_ template: TemplateElement, against root: RecordShape) -> [Diagnostic] {
        var check = TemplateCheck()
        check.visit(template, ShapeScope(root: root))
        return check.diagnostics.sorted()
    }

    private mutating func visit(_ element: TemplateElement, _ scope: ShapeScope) {
        var inner = scope
        switch element.name {
        case .value:
            if let name = require("of", of: element) { checkPrintable(name, element, scope) }
        case .each:
            guard let list = require("in", of: element), let name = require("as", of: element)
            else { return }
            guard let shape = checkList(list, element, scope) else { return }
            inner = scope.with(name, shape)
        case .condition: checkTest(element, scope)
        case .cell:
            if let mark = element["mark"] { _ = resolve(ValuePath(mark), element, scope) }
        case .ref: _ = require("to", of: element)
        case .figure:
            _ = require("chart", of: element)
            checkPicture(element)
        case .slide: checkPicture(element)
        case .number:
            if let name = require("of", of: element) { checkPrintable(name, element, scope) }
        case .verdict:
            if let name = require("of", of: element) {
                _ = resolve(ValuePath(name), element, scope)
            }
        case .numbers: _ = require("title", of: element)
        case .claim: checkClaim(element, scope)
        case .dossier, .part, .include, .cover, .mark, .title, .subtitle, .entry, .section, .annex,
            .landscape, .p,
            .notice, .list, .item, .sign, .seal, .toc, .figures, .tables, .annexes, .newpage,
            .strong, .name, .footnote, .otherwise, .table, .columns, .column, .row, .note, .deck,
            .line:
            break
        }
        for (_, text) in element.attributes.sorted(by: { $0.key < $1.key }) {
            for piece in Interpolation(text).pieces { check(piece, element, scope) }
        }
        for child in element.elements { visit(child, inner) }
    }

    /// A claim needs a change to stand on, and a word that a change can bear out.
    private mutating func checkClaim(_ element: TemplateElement, _ scope: ShapeScope) {
        if let name = require("of", of: element) {
            switch resolve(ValuePath(name), element, scope) {
            case nil, .change: break
            case .text, .flag, .verdict, .record, .list:
                diagnostics.append(
                    Diagnostic(.templateNotAChange, ["name": name], at: element.place))
            }
        }
        guard let word = require("word", of: element), ClaimedWord(word) == nil else { return }
        let known = RelativeWords.verbs + RelativeWords.unchanged
        diagnostics.append(
            Diagnostic(
                .templateBadAttribute,
                [
                    "attribute": "word", "value": word,
                    "allowed": known.map(\.word).joined(separator: "、"),
                ], at: element.place))
    }

    /// A picture that is named outright; one that a value names is known only with the data.
    private mutating func checkPicture(_ element: TemplateElement) {
        guard let name = element["chart"], !name.contains("{"),
            Picture.Kind(rawValue: name) == nil
        else { return }
        diagnostics.append(
            Diagnostic(
                .templateBadAttribute,
                [
                    "attribute": "chart", "value": name,
                    "allowed": Picture.Kind.allCases.map(\.rawValue).joined(separator: "、"),
                ], at: element.place))
    }

    private mutating func check(
        _ piece: Interpolation.Piece, _ element: TemplateElement, _ scope: ShapeScope
    ) {
        switch piece {
        case .words, .name: break
        case .value(let path): checkPrintable(path.text, element, scope)
        case .choice(let test, _, _): check(test, element, scope)
        case .unreadable(let text):
            diagnostics.append(Diagnostic(.templateBadTest, ["test": text], at: element.place))
        }
    }

    private mutating func check(_ test: Test, _ element: TemplateElement, _ scope: ShapeScope) {
        for term in test.terms { _ = resolve(term.path, element, scope) }
    }

    private mutating func require(_ attribute: String, of element: TemplateElement) -> String? {
        if let value = element[attribute] { return value }
        diagnostics.append(
            Diagnostic(
                .templateMissingAttribute,
                ["name": element.name.rawValue, "attribute": attribute], at: element.place))
        return nil
    }

    private mutating func resolve(
        _ path: ValuePath, _ element: TemplateElement, _ scope: ShapeScope
    ) -> Shape? {
        switch scope.resolve(path) {
        case .success(let shape): return shape
        case .failure(let unknown):
            diagnostics.append(
                Diagnostic(
                    .templateUnknownName,
                    [
                        "name": unknown.name,
                        "nearest": NearestName.find(unknown.name, among: unknown.candidates),
                    ], at: element.place))
            return nil
        }
    }

    private mutating func checkPrintable(
        _ name: String, _ element: TemplateElement, _ scope: ShapeScope
    ) {
        switch resolve(ValuePath(name), element, scope) {
        case nil, .text, .change, .verdict: break
        case .flag: complain(name, example: scope.names.first ?? "", element)
        case .record(let shape), .list(let shape):
            complain(name, example: "\(name).\(shape.names.first ?? "")", element)
        }
    }

    private mutating func complain(_ name: String, example: String, _ element: TemplateElement) {
        diagnostics.append(
            Diagnostic(
                .templateNotPrintable, ["name": name, "example": example], at: element.place))
    }

    private mutating func checkList(
        _ name: String, _ element: TemplateElement, _ scope: ShapeScope
    ) -> RecordShape? {
        switch resolve(ValuePath(name), element, scope) {
        case .list(let shape): return shape
        case nil: return nil
        case .text, .change, .flag, .verdict, .record:
            diagnostics.append(
                Diagnostic(
                    .templateNotAList,
                    ["name": name, "lists": scope.lists.joined(separator: "、")],
                    at: element.place))
            return nil
        }
    }

    private mutating func checkTest(_ element: TemplateElement, _ scope: ShapeScope) {
        guard let text = require("test", of: element) else { return }
        guard let test = Test(text) else {
            diagnostics.append(Diagnostic(.templateBadTest, ["test": text], at: element.place))
            return
        }
        check(test, element, scope)
    }
}
