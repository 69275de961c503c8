import Assessment
import Charting
import Gathering
import Values

/// Fills a checked deck template with values.
struct DeckInterpreter {
    private var inner: Interpreter
    private let catalogue: Catalogue
    private var slides: [Slide] = []
    /// Pictures shown so far: no slide is shown twice, and the numbers stand at the end.
    private var shown: [Exhibit] = []

    /// The deck that `template` says about `root`.
    static func deck(
        from template: TemplateElement, root: Record, catalogue: Catalogue
    ) throws(InputFault) -> Deck {
        var interpreter = DeckInterpreter(catalogue)
        let scope = ValueScope(root: root)
        interpreter.flow(template, scope)
        let deck = Deck(
            title: interpreter.inner.attribute("title", of: template, scope) ?? "",
            author: interpreter.inner.attribute("author", of: template, scope).flatMap {
                $0 == "—" ? nil : $0
            },
            subject: interpreter.inner.attribute("subject", of: template, scope) ?? "",
            mark: catalogue.charts.evaluation.area.isDemonstration
                ? ExhibitMark.demonstration[catalogue.charts.language] : nil,
            slides: interpreter.slides)
        guard interpreter.inner.diagnostics.isEmpty else {
            throw InputFault(interpreter.inner.diagnostics.sorted())
        }
        return deck
    }

    private init(_ catalogue: Catalogue) {
        self.catalogue = catalogue
        inner = Interpreter(codes: catalogue.index)
    }

    private var language: Language { catalogue.charts.language }

    private mutating func flow(_ parent: TemplateElement, _ scope: ValueScope) {
        for (element, scope) in inner.expanded(parent, scope) {
            switch element.name {
            case .cover:
                slides.append(
                    Slide(
                        title: [], body: .cover(inner.cover(element, scope)),
                        place: element.place))
            case .slide: slide(element, scope)
            case .numbers: numbers(element, scope)
            default: inner.misplaced(element, in: parent)
            }
        }
    }

    /// A slide whose picture has no data, or was shown before, is left out; so is a table
    /// without rows.
    private mutating func slide(_ element: TemplateElement, _ scope: ValueScope) {
        var side = Slide.Side()
        var notes: [String] = []
        var table: Table?
        var number: Inline?
        for (child, scope) in inner.expanded(element, scope) {
            switch child.name {
            case .number: number = value(child, scope)
            case .verdict:
                if case .verdict(let verdict) = scope.value(child.path("of") ?? ValuePath("")) {
                    side.verdict = verdict
                }
            case .line:
                let line = inner.inlines(of: child, scope)
                if !Interpreter.plain(line).isEmpty { side.lines.append(line) }
            case .note: notes.append(Interpreter.plain(inner.inlines(of: child, scope)))
            case .table: table = inner.table(child, scope)
            default: inner.misplaced(child, in: element)
            }
        }
        if let number {
            var code: TraceCode?
            if case .number(_, let known, _) = number { code = known }
            if let big = Slide.BigNumber(number.plainText, code: code) {
                side.number = big
            } else if number.plainText != NumberWords.none {
                side.lines.insert([number], at: 0)
            }
        }
        let title = inner.attribute("title", of: element, scope)
        var slide = Slide(
            title: title.map { [.text($0)] } ?? [], body: .part,
            notes: notes.filter { !$0.isEmpty },
            place: element.place)
        if element["chart"] != nil {
            guard let exhibit = exhibit(element, scope) else { return }
            slide.body = .picture(exhibit, side)
            if title == nil { slide.title = inlines(exhibit.title) }
            slide.foot = foot(exhibit, side)
            slide.notes += speaking(exhibit)
            shown.append(exhibit)
        } else if let table {
            guard !table.rows.isEmpty else { return }
            slide.body = .table(table)
        } else if !side.isEmpty {
            slide.body = .words(side)
        }
        slides.append(slide)
    }

    private mutating func value(_ element: TemplateElement, _ scope: ValueScope) -> Inline? {
        let value = scope.value(element.path("of") ?? ValuePath(""))
        guard let phrase = value.phrase else {
            return value.printed.map(Inline.text)
        }
        let code =
            phrase.pieces.count == 1
            ? phrase.pieces.first?.trace.flatMap { catalogue.index.code(for: $0) } : nil
        return code.map { .number(phrase.text, $0) } ?? .text(phrase.text)
    }

    private mutating func exhibit(
        _ element: TemplateElement, _ scope: ValueScope
    ) -> Exhibit? {
        let name = inner.attribute("chart", of: element, scope) ?? ""
        guard let kind = Picture.Kind(rawValue: name) else {
            inner.bad("chart", name, Picture.Kind.self, element)
            return nil
        }
        let subject = inner.attribute("indicator", of: element, scope)
        let picture =
            subject.map { Picture(kind, $0) }
            ?? catalogue.charts.pictures.first { $0.kind == kind }
        guard let picture, !shown.contains(where: { $0.picture == picture }) else { return nil }
        return catalogue.exhibit(picture)
    }

    private func inlines(_ phrase: Phrase) -> [Inline] {
        phrase.pieces.map { piece in
            let code = piece.trace.flatMap { catalogue.index.code(for: $0) }
            return code.map { .number(piece.text, $0) } ?? .text(piece.text)
        }
    }

    private func foot(_ exhibit: Exhibit, _ side: Slide.Side) -> [String] {
        var lines = [exhibit.notes.map(\.text).joined(separator: ExhibitMark.joint[language])]
        var codes = exhibit.codes(catalogue.index)
        // A code is printed once, and a screen is no place for a year of monthly ones: those
        // stand in the notes.
        codes = codes.filter { $0.codes.count <= 8 }
        lines.append(ExhibitMark.text(codes, language))
        return lines.filter { !$0.isEmpty }
    }

    /// What the speaker can be asked: what is seen, where it is from, and every code.
    private func speaking(_ exhibit: Exhibit) -> [String] {
        [exhibit.recipe.alt(language)] + exhibit.notes.map(\.text)
            + [ExhibitMark.text(exhibit.codes(catalogue.index), language)]
            .filter { !$0.isEmpty }
    }

    /// The numbers of every picture shown, a table each.
    private mutating func numbers(_ element: TemplateElement, _ scope: ValueScope) {
        guard !shown.isEmpty else { return }
        let title = inner.attribute("title", of: element, scope) ?? ""
        let tables = shown.compactMap { exhibit -> Table? in
            let table = exhibit.recipe.table(language)
            // A year of days is read in the file beside the picture.
            guard (1...Self.mostRows).contains(table.rows.count) else { return nil }
            return Table(
                table, caption: exhibit.name, language: language, place: element.place)
        }
        guard !tables.isEmpty else { return }
        slides.append(Slide(title: [.text(title)], body: .tables(tables), place: element.place))
    }

    /// Longer tables of numbers are left to the files of `fucha charts`.
    private static let mostRows = 80
}
