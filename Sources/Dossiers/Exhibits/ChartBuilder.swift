public import Assessment
import Charting
import Gathering
import Typesetting
public import Values

extension Diagnostic.Kind {
    static let chartUnknown = Diagnostic.Kind(
        "charts.unknown", .blocker,
        Wording("没有名为“{name}”的图，或本年没有它的数据", "no chart \"{name}\", or no data for it this year"),
        advice: Wording("可用的图：{names}", "charts are: {names}"))
}

/// Makes the pictures of an evaluation, each on a sheet of its own.
public enum ChartBuilder {
    public enum Format: String, Sendable, Hashable, CaseIterable { case pdf, svg, png }

    /// A finished file, without a folder.
    public struct File: Sendable, Hashable {
        public var name: String
        public var bytes: [UInt8]
    }

    /// What is asked for.
    public struct Request: Sendable {
        /// Names of pictures or of kinds of them; empty: all there are data for.
        public var only: [String]
        public var formats: [Format]
        public var size: SheetFormat
        /// Of PNG pictures.
        public var dpi: Double

        public init(
            only: [String] = [], formats: [Format] = [.pdf], size: SheetFormat = .a4,
            dpi: Double = 150
        ) {
            self.only = only
            self.formats = formats
            self.size = size
            self.dpi = dpi
        }
    }

    /// The pictures, each with its data as CSV beside it, and a list of them: `index.csv`.
    ///
    /// - Parameters:
    ///   - history: evaluations of the years there are, ascending; the last is the one drawn.
    ///   - date: the day deadlines are held against; nil: the last day of the year.
    ///   - jobs: threads; the files are the same at any number.
    /// - Throws: a name that is none, and what cannot be drawn.
    public static func files(
        _ history: [Evaluation], _ request: Request, templates: String, language: Language,
        date: CalendarDay? = nil, fonts: [String] = [], jobs: Int = 1
    ) throws(InputFault) -> [File] {
        let shelf = try Shelf(history, language: language, date: date)
        let exhibits = try shelf.select(request.only)
        let parts = Workers.share(exhibits.count, jobs: jobs)
        let results = Workers.run(parts) { part -> Result<[[File]], InputFault> in
            Result { () throws(InputFault) in
                // Faces and their glyphs belong to one thread.
                let room = try DrawingRoom(templates: templates, fonts: fonts)
                var files: [[File]] = []
                for index in part {
                    files.append(try draw(exhibits[index], request, shelf, room))
                }
                return files
            }
        }
        var files: [File] = []
        for result in results { files += try result.get().flatMap { $0 } }
        return files + [
            File(name: "index.csv", bytes: Array(list(exhibits, request, language).utf8))
        ]
    }

    /// All pictures in one PDF, a page each, with an outline.
    public static func gallery(
        _ history: [Evaluation], size: SheetFormat, templates: String, language: Language,
        date: CalendarDay? = nil, fonts: [String] = []
    ) throws(InputFault) -> [UInt8] {
        let shelf = try Shelf(history, language: language, date: date)
        let room = try DrawingRoom(templates: templates, fonts: fonts)
        let exhibits = shelf.exhibits
        let sheet = shelf.sheet(room)
        let info = DocumentInfo(
            title: Wording(
                "\(shelf.evaluation.area.name)\(shelf.evaluation.year)年图册",
                "\(shelf.evaluation.area.name) \(shelf.evaluation.year): all charts")[language],
            author: "", subject: "", keywords: "", creator: DeckBuilder.creator(history),
            created: DeckBuilder.created(history))
        return try room.pdf(
            exhibits.enumerated().map {
                sheet.page($1, format: size, label: String($0 + 1))
            },
            outline: exhibits.map {
                OutlineEntry(title: $0.name, level: 1, destination: "exhibit-\($0.id)")
            }, info: info)
    }

    private static func draw(
        _ exhibit: Exhibit, _ request: Request, _ shelf: Shelf, _ room: DrawingRoom
    ) throws(InputFault) -> [File] {
        let page = shelf.sheet(room).page(exhibit, format: request.size)
        let alt = exhibit.recipe.alt(shelf.language)
        var files: [File] = []
        for format in Format.allCases where request.formats.contains(format) {
            let bytes: [UInt8]
            switch format {
            case .pdf:
                bytes = try room.pdf(
                    [page],
                    info: DocumentInfo(
                        title: exhibit.title.text, author: "", subject: alt, keywords: "",
                        creator: DeckBuilder.creator([shelf.evaluation]),
                        created: DeckBuilder.created([shelf.evaluation])))
            case .svg:
                bytes = SVGDescription.added(
                    try room.svg(page), title: exhibit.title.text, description: alt)
            case .png: bytes = try room.png(page, dpi: request.dpi)
            }
            files.append(File(name: "\(exhibit.id).\(format.rawValue)", bytes: bytes))
        }
        let table = exhibit.recipe.table(shelf.language)
        files.append(
            File(name: "\(exhibit.id).csv", bytes: Array(table.csv(shelf.language).utf8)))
        return files
    }

    private static func list(
        _ exhibits: [Exhibit], _ request: Request, _ language: Language
    ) -> String {
        let heading = [
            Wording("编号", "id"), Wording("图", "chart"), Wording("标题", "title"),
            Wording("替代文字", "alt text"), Wording("来源", "source"), Wording("文件", "files"),
        ].map { $0[language] }
        return CSVText.table(
            [heading]
                + exhibits.map { exhibit in
                    [
                        exhibit.id, exhibit.name, exhibit.title.text,
                        exhibit.recipe.alt(language),
                        exhibit.notes.map(\.text).joined(separator: ExhibitMark.joint[language]),
                        (Format.allCases.filter(request.formats.contains).map(\.rawValue)
                            + ["csv"]).map { "\(exhibit.id).\($0)" }.joined(separator: " "),
                    ]
                })
    }
}
