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
        var drawn: [[File]] = []
        for result in results { drawn += try result.get() }
        let list = list(exhibits, drawn, language)
        return drawn.flatMap { $0 } + [File(name: "index.csv", bytes: Array(list.utf8))]
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
        let pages = exhibits.flatMap { sheet.pages($0, format: size) }
        return try room.archived(
            pages.enumerated().map { index, page in
                var page = page
                page.label = String(index + 1)
                return page
            },
            outline: exhibits.map {
                OutlineEntry(title: $0.name, level: 1, destination: "exhibit-\($0.id)")
            }, info: info, language: language)
    }

    private static func draw(
        _ exhibit: Exhibit, _ request: Request, _ shelf: Shelf, _ room: DrawingRoom
    ) throws(InputFault) -> [File] {
        let pages = shelf.sheet(room).pages(exhibit, format: request.size)
        let alt = exhibit.recipe.alt(shelf.language)
        var files: [File] = []
        func add(_ format: Format, _ bytes: [UInt8], _ page: Int? = nil) {
            let part = page.map { pages.count > 1 ? "-\($0 + 1)" : "" } ?? ""
            files.append(File(name: "\(exhibit.id)\(part).\(format.rawValue)", bytes: bytes))
        }
        // A picture of several sheets is one PDF of several pages, and several other files.
        for format in Format.allCases where request.formats.contains(format) {
            switch format {
            case .pdf:
                let info = DocumentInfo(
                    title: exhibit.title.text, author: "", subject: alt, keywords: "",
                    creator: DeckBuilder.creator([shelf.evaluation]),
                    created: DeckBuilder.created([shelf.evaluation]))
                add(.pdf, try room.pdf(pages, info: info))
            case .svg:
                for (index, page) in pages.enumerated() {
                    let svg = try room.svg(page)
                    add(
                        .svg,
                        SVGDescription.added(svg, title: exhibit.title.text, description: alt),
                        index)
                }
            case .png:
                for (index, page) in pages.enumerated() {
                    add(.png, try room.png(page, dpi: request.dpi), index)
                }
            }
        }
        let table = exhibit.recipe.table(shelf.language)
        files.append(
            File(name: "\(exhibit.id).csv", bytes: Array(table.csv(shelf.language).utf8)))
        return files
    }

    private static func list(
        _ exhibits: [Exhibit], _ files: [[File]], _ language: Language
    ) -> String {
        let heading = [
            Wording("编号", "id"), Wording("图", "chart"), Wording("标题", "title"),
            Wording("替代文字", "alt text"), Wording("来源", "source"), Wording("文件", "files"),
        ].map { $0[language] }
        let rows = zip(exhibits, files).map { exhibit, files in
            [
                exhibit.id, exhibit.name, exhibit.title.text, exhibit.recipe.alt(language),
                exhibit.notes.map(\.text).joined(separator: ExhibitMark.joint[language]),
                files.map(\.name).joined(separator: " "),
            ]
        }
        return CSVText.table([heading] + rows)
    }
}
