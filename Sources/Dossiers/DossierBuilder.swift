public import Assessment
import Charting
import Gathering
import Typesetting
public import Values

/// Makes the re-inspection dossier of an evaluation.
public enum DossierBuilder {
    /// The dossier as a PDF.
    ///
    /// - Parameters:
    ///   - evaluation: what was found; the dossier is a view of it and adds nothing.
    ///   - template: of the folder `dossiers`, without `.xml`.
    ///   - occasion: what it is made for, where that is more than the evaluation.
    ///   - templates: path of the templates folder.
    ///   - language: of verdicts, reasons and diagnostics; the template's own words are its own.
    ///   - date: the day on the cover; nil leaves it out. No clock is read.
    ///   - fonts: folders to look for fonts in before those of `fonts.xml`.
    ///   - enclosure: what to put inside the file; nil: nothing.
    /// - Throws: every mistake of the template, and what cannot be set, with its place.
    public static func build(
        evaluation: Evaluation, template: String = "dossier", occasion: Occasion = Occasion(),
        templates: String, language: Language = .chinese, date: CalendarDay? = nil,
        fonts: [String] = [], enclosing enclosure: Enclosure? = nil
    ) throws(InputFault) -> [UInt8] {
        try build(
            evaluation: evaluation, template: template, occasion: occasion, language: language,
            date: date, enclosing: enclosure, room: DrawingRoom(templates: templates, fonts: fonts))
    }

    /// What a dossier goes through.
    package enum Stage: Sendable, Hashable { case composing, layout, drawing }

    /// The same with template, fonts and theme that are open already: for many dossiers on one
    /// thread.
    ///
    /// - Parameter passed: told of every stage when it is over.
    package static func build(
        evaluation: Evaluation, template: String = "dossier", occasion: Occasion = Occasion(),
        language: Language = .chinese, date: CalendarDay? = nil,
        enclosing enclosure: Enclosure? = nil, room: DrawingRoom,
        passed: (Stage) -> Void = { _ in }
    ) throws(InputFault) -> [UInt8] {
        let laid = try lay(
            evaluation: evaluation, template: template, occasion: occasion, language: language,
            date: date, room: room, passed: passed)
        let pdf = try laid.pdf(enclosing: enclosure, in: room)
        passed(.drawing)
        return pdf
    }

    /// Composed and laid out: every form of a dossier is made from this.
    package static func lay(
        evaluation: Evaluation, template: String = "dossier", occasion: Occasion = Occasion(),
        language: Language = .chinese, date: CalendarDay? = nil, room: DrawingRoom,
        passed: (Stage) -> Void = { _ in }
    ) throws(InputFault) -> LaidDossier {
        let document = try document(
            evaluation: evaluation, template: room.template(template), occasion: occasion,
            language: language, date: date)
        passed(.composing)
        let laid = try pages(
            document, evaluation: evaluation, theme: room.theme, language: language,
            setter: room.setter)
        passed(.layout)
        return LaidDossier(
            evaluation: evaluation,
            options: DossierOptions(
                template: template, bureau: occasion.bureau, language: language, date: date),
            document: document, laid: laid)
    }

    /// A 督办单 for each bureau, in the order asked for.
    package static func notices(
        _ evaluation: Evaluation, bureaus: [String], templates: String, date: CalendarDay?
    ) throws(InputFault) -> [(name: String, pdf: [UInt8])] {
        let room = try DrawingRoom(templates: templates, fonts: [])
        var notices: [(name: String, pdf: [UInt8])] = []
        for bureau in bureaus {
            let pdf = try build(
                evaluation: evaluation, template: "supervision", occasion: Occasion(bureau: bureau),
                date: date, room: room)
            notices.append((noticeName(evaluation, bureau: bureau), pdf))
        }
        return notices
    }

    /// `房山区-2026-复查报告.pdf`. An area's name may hold anything; a file's may not.
    package static func fileName(_ evaluation: Evaluation) -> String {
        fileName(evaluation, "复查报告", form: "pdf")
    }

    /// `房山区-2026-单位摘编-区气象局.docx`
    static func fileName(
        _ evaluation: Evaluation, _ name: String, bureau: String? = nil, form: String
    ) -> String {
        let parts = [evaluation.area.name, String(evaluation.year), name, bureau]
        return parts.compactMap { $0.map(safe) }.joined(separator: "-") + ".\(form)"
    }

    /// `房山区-2026-督办单-区气象局.pdf`
    package static func noticeName(_ evaluation: Evaluation, bureau: String) -> String {
        fileName(evaluation, "督办单", bureau: bureau, form: "pdf")
    }

    private static func safe(_ text: String) -> String {
        let name = text.map { character in
            character == "/" || character == "\0" || character.isNewline ? "_" : character
        }
        return String(name.prefix(60))
    }

    /// What the dossier says, numbered, before any thought of pages.
    static func document(
        evaluation: Evaluation, template: TemplateElement, occasion: Occasion = Occasion(),
        language: Language, date: CalendarDay?,
        observe: ((ValuePath, TemplateValue) -> Void)? = nil
    ) throws(InputFault) -> Document {
        let codes = TraceIndex(evaluation)
        let charts = EvaluationCharts(evaluation: evaluation, language: language)
        func root(_ used: [TraceCode]) -> Record {
            Reading.kind.record(
                Reading(
                    evaluation: evaluation, language: language, date: date, codes: codes,
                    used: used, occasion: occasion))
        }
        func settle(_ document: Document) -> Document {
            var settled = document
            settled.blocks.removeAll { block in
                if case .figure(let figure) = block {
                    !charts.canDraw(figure.picture)
                } else {
                    false
                }
            }
            settled.addTraces { charts.traces($0, codes: codes) }
            return settled
        }
        // The annex lists the codes of all that stands before it: they are known only then.
        let late = Interpreter.LateNames(names: Reading.lateNames) { root(settle($0).codes) }
        var document = settle(
            try Interpreter.document(
                from: template, root: root([]), codes: codes, observe: observe, late: late))
        let marks = [
            evaluation.rulebook.isDraft ? "征求意见稿" : nil,
            evaluation.area.isDemonstration ? "演示数据" : nil,
        ].compactMap(\.self)
        document.runningMark = marks.isEmpty ? nil : marks.joined(separator: "　")
        return try Numbering.number(document)
    }

    /// By a twentieth at a time: below four fifths codes touch the next line.
    private static let tightnesses = [0.95, 0.9, 0.85, 0.8]

    /// The pages of a numbered document.
    static func pages(
        _ document: Document, evaluation: Evaluation, theme: ChartTheme, language: Language,
        setter: TextSetter
    ) throws(InputFault) -> DocumentLayout.Result {
        let charts = EvaluationCharts(evaluation: evaluation, language: language)
        var layout = DocumentLayout(
            setter: setter,
            paint: { charts.art($0, lettering: setter, theme: theme) },
            markInks: EvaluationCharts.markInks(theme))
        let laid = try layout.lay(document)
        guard let limit = document.pageLimit, laid.pages.count > limit else { return laid }
        // A long name, a reason of three lines: the lines close up before it is a fault.
        for tightness in Self.tightnesses {
            layout.tightness = tightness
            let closed = try layout.lay(document)
            if closed.pages.count <= limit { return closed }
        }
        throw InputFault(
            .layoutTooManyPages,
            ["name": document.name, "pages": String(laid.pages.count), "limit": String(limit)])
    }
}

/// How a dossier is made, besides of what.
struct DossierOptions: Sendable, Hashable {
    var template: String
    /// Whom it is for, where that is one.
    var bureau: String?
    var language: Language
    var date: CalendarDay?
}

extension Diagnostic.Kind {
    static let dossierNotDrawn = Diagnostic.Kind(
        "dossier.notDrawn", .blocker, Wording("{chinese}", "{english}"),
        advice: Wording("补装含有该字的字体，或改写该处文字", "install a font that has it, or change the words"))

    static let layoutTooManyPages = Diagnostic.Kind(
        "layout.tooManyPages", .blocker,
        Wording(
            "{name}共{pages}页，模板规定最多{limit}页",
            "{name} has {pages} pages, its template allows {limit}"),
        advice: Wording(
            "删减模板的内容，或改大模板的pages", "take something out of the template, or raise its \"pages\""))
}

extension TextSetter: LineSetter {}
