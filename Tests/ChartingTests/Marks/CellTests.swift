import Testing
import Typesetting
import Values

@testable import Charting

struct CellTests {
    @Test func aCellIsItsBands() throws {
        let ink = Ink(1, 2, 3)
        let layout = Chart(
            x: .bands(["a", "b"]), y: .bands(["a", "b", "c", "d"]),
            marks: [.cell(Cell(x: .band(1), y: .band(2, margin: 0.1), fill: Fill(ink)))]
        ).layout(
            in: Size(width: 100, height: 80), lettering: GridLettering(),
            theme: try PaperTheme.load())
        #expect(
            filledRects(layout.drawings).map(\.rect) == [
                Rect(x: 50, y: 42, width: 50, height: 16)
            ])
    }

    /// A letter must be readable in colour (4.5) and in the grey of a printer (3.5), on its
    /// plate if it has one.
    @Test func lettersCanBeReadInGreyToo() throws {
        let theme = try PaperTheme.load()
        for role in ChartTheme.InkRole.allCases
        where role.rawValue.hasPrefix("grade") || role.rawValue.hasPrefix("comfort") {
            let written = theme[role].lettering(theme[.text], paper: theme[.paper])
            let ground = written.plate ?? theme[role]
            #expect(written.ink.contrast(with: ground) >= 4.5, "\(role)")
            #expect(written.ink.grey.contrast(with: ground.grey) >= 3.5, "\(role)")
        }
    }
}
