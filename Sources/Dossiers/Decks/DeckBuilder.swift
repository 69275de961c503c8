public import Assessment
import Charting
import Gathering
import Presenting
import Typesetting
public import Values

/// Makes the slides of a meeting from an evaluation.
public enum DeckBuilder {
    public enum Format: String, Sendable, Hashable, CaseIterable {
        case pdf, pptx

        /// By the end of a file's name; nil where it is neither.
        public init?(fileName: String) {
            guard
                let format = Self.allCases.first(where: {
                    fileName.lowercased().hasSuffix("." + $0.rawValue)
                })
            else { return nil }
            self = format
        }
    }

    /// The deck as a PDF of 16:9 pages, or as a PPTX of the same slides: its words and tables can
    /// be edited, its pictures are vectors.
    ///
    /// - Parameters:
    ///   - history: evaluations of the years there are, ascending; the last is the one shown.
    ///   - template: name of a file in `decks` of the templates folder, without `.xml`.
    ///   - date: the day on the cover, and the one deadlines are held against; nil: no day on the
    ///     cover, and the last day of the year. No clock is read.
    /// - Throws: every mistake of the template, and what cannot be set, with its place.
    public static func build(
        _ history: [Evaluation], as format: Format, template: String, templates: String,
        language: Language = .chinese, date: CalendarDay? = nil, fonts: [String] = []
    ) throws(InputFault) -> [UInt8] {
        let room = try DrawingRoom(templates: templates, fonts: fonts)
        let deck = try deck(
            history, template: template, templates: templates, language: language, date: date)
        let slides = try SlideComposer.compose(
            deck, setter: room.setter, theme: room.theme, language: language)
        let pages = SlidePages(
            setter: room.setter, theme: room.theme, language: language,
            markInks: EvaluationCharts.markInks(room.theme))
        switch format {
        case .pdf: return try pdf(deck, slides, pages, history, language, room)
        case .pptx: return try pptx(deck, slides, pages, history, room)
        }
    }

    private static func pdf(
        _ deck: Deck, _ slides: [LaidSlide], _ pages: SlidePages, _ history: [Evaluation],
        _ language: Language, _ room: DrawingRoom
    ) throws(InputFault) -> [UInt8] {
        try room.archived(
            slides.enumerated().map { pages.page($1, number: $0 + 1) },
            outline: slides.enumerated().map {
                OutlineEntry(title: $1.title, level: 1, destination: "slide-\($0 + 1)")
            },
            info: DocumentInfo(
                title: deck.title, author: deck.author ?? "", subject: deck.subject,
                keywords: deck.mark ?? "", creator: creator(history), created: created(history)),
            language: language)
    }

    private static func pptx(
        _ deck: Deck, _ slides: [LaidSlide], _ pages: SlidePages, _ history: [Evaluation],
        _ room: DrawingRoom
    ) throws(InputFault) -> [UInt8] {
        let shapes = SlideShapes(pages: pages, room: room)
        var made: [PresentationSlide] = []
        for slide in slides { made.append(try shapes.slide(slide)) }
        // Named and not embedded: the reader's machine has them, or shows its own.
        let presentation = Presentation(
            title: deck.title, author: deck.author ?? "", subject: deck.subject,
            keywords: deck.mark ?? "", created: created(history), creator: creator(history),
            latinFont: "Arial", eastAsianFont: "黑体", slides: made)
        do {
            return try PresentationWriter.pptx(presentation)
        } catch {
            throw InputFault(
                .deckNotWritten, ["chinese": error.chinese, "english": error.english])
        }
    }

    /// What the deck says, before any thought of slides' places.
    static func deck(
        _ history: [Evaluation], template: String, templates: String, language: Language,
        date: CalendarDay?
    ) throws(InputFault) -> Deck {
        guard let evaluation = history.last else {
            return Deck(title: "", author: nil, subject: "", mark: nil, slides: [])
        }
        let element = try TemplateLoader.checked(.deck, template, templates: templates)
        let codes = TraceIndex(evaluation)
        let reading = Reading(
            evaluation: evaluation, language: language, date: date, codes: codes)
        let charts = EvaluationCharts(
            evaluation: evaluation, language: language, history: history, referenceDay: date)
        return try DeckInterpreter.deck(
            from: element, root: Reading.kind.record(reading),
            catalogue: Catalogue(charts, index: codes))
    }

    static func creator(_ history: [Evaluation]) -> String {
        "fucha \(history.last?.toolVersion ?? "")"
    }

    /// The assessed year is the only date that the data themselves give.
    static func created(_ history: [Evaluation]) -> String {
        "\(history.last?.year ?? 1970)-12-31T00:00:00+08:00"
    }
}

extension Diagnostic.Kind {
    static let deckNotWritten = Diagnostic.Kind(
        "deck.notWritten", .blocker, Wording("{chinese}", "{english}"),
        advice: Wording("检查模板", "check the template"))
}
