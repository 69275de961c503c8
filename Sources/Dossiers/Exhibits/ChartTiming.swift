public import Assessment
import Charting
import Typesetting
public import Values

/// How long drawing takes with fonts open, on one thread, and where the time goes.
public struct ChartTiming: Sendable, Hashable {
    /// Charts drawn, all rounds together.
    public var charts = 0
    /// Seconds: from the evaluation's values to scales and marks; to places of ink; to a PDF
    /// each; to one PDF for all.
    public var recipes = 0.0
    public var layout = 0.0
    public var single = 0.0
    public var together = 0.0

    /// Draws every picture `rounds` times.
    ///
    /// - Parameter now: seconds since any moment; no clock is read here.
    public static func measure(
        _ history: [Evaluation], size: SheetFormat, rounds: Int, templates: String,
        language: Language, fonts: [String] = [], now: () -> Double
    ) throws(InputFault) -> ChartTiming {
        let shelf = try Shelf(history, language: language, date: nil)
        let room = try DrawingRoom(templates: templates, fonts: fonts)
        let sheet = shelf.sheet(room)
        let info = DocumentInfo(
            title: "", author: "", subject: "", keywords: "",
            creator: DeckBuilder.creator(history), created: DeckBuilder.created(history))
        var timing = ChartTiming()
        // The first round looks glyphs up and is not counted.
        for round in 0...max(rounds, 1) {
            var times: [Double] = [now()]
            for exhibit in shelf.exhibits {
                _ = charts(exhibit, shelf, room)
            }
            times.append(now())
            let pages = shelf.exhibits.flatMap { sheet.pages($0, format: size) }
            times.append(now())
            for page in pages { _ = try room.pdf([page], info: info) }
            times.append(now())
            _ = try room.pdf(pages, info: info)
            times.append(now())
            guard round > 0 else { continue }
            timing.charts += pages.count
            timing.recipes += times[1] - times[0]
            // A sheet makes its chart too.
            timing.layout += max(times[2] - times[1] - (times[1] - times[0]), 0)
            timing.single += times[3] - times[2]
            timing.together += times[4] - times[3]
        }
        return timing
    }

    private static func charts(_ exhibit: Exhibit, _ shelf: Shelf, _ room: DrawingRoom) -> Chart {
        exhibit.recipe.chart(room.theme, shelf.language)
    }
}
