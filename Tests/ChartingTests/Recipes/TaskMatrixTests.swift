import Testing
import Typesetting
import Values

@testable import Charting

struct TaskMatrixTests {
    /// 39 tasks: 10 not started, 10 under way, 7 done, 3 overdue, 2 blocked, 6 continuing and one
    /// of which nothing is said.
    @Test func everyTaskIsCountedOnce() throws {
        let theme = try PaperTheme.load()
        let words = Specimens.tasks.chart(theme, .chinese).words(theme)
        #expect(words.contains("39"))
        let table = Specimens.tasks.table(.chinese)
        let counts = (0..<7).map { state in
            table.rows.reduce(0) { sum, row in
                if case .count(let count) = row[1 + 2 * state] { sum + count } else { sum }
            }
        }
        #expect(counts == [10, 10, 7, 3, 2, 6, 1])
    }

    /// No number is cut off, on paper or on a slide, whatever state they are in.
    @Test(arguments: ["tasks", "tasks-same"])
    func thirtyNineTasksFit(name: String) throws {
        let specimen = try #require(Specimens.judgedRecipes.first { $0.name == name })
        let paper = try PaperTheme.load()
        for (factor, size) in [
            (1.0, Size(width: 442.2, height: 198.4)), (SlideTests.factor, SlideTests.size),
            (1.4, SlideTests.sheet),
        ] {
            let theme = paper.scaled(by: factor)
            let chart = specimen.recipe.chart(theme, .chinese)
            #expect(chart.heightAsked == nil)
            let layout = chart.layout(in: size, lettering: WordLettering(), theme: theme)
            let glyphs = texts(layout.drawings)
            #expect(glyphs.filter { $0.contains("…") } == [], "\(factor)")
            for number in 1...39 {
                #expect(glyphs.contains { $0.split(separator: " ").contains("\(number)") })
            }
        }
    }

    func texts(_ drawings: [Drawing]) -> [String] {
        drawings.flatMap { drawing -> [String] in
            switch drawing {
            case .glyphs(let run): [run.text]
            case .group(let inner, _, _, _), .tag(_, let inner): texts(inner)
            case .stroke, .fill, .link, .destination: []
            }
        }
    }

    /// Only states with something to do have their heading in their ink.
    @Test func alarmsOnlyWhereThereAreAny() throws {
        let theme = try PaperTheme.load()
        func headings(_ matrix: TaskMatrix) -> Int {
            matrix.chart(theme, .chinese).marks.count {
                if case .cell(let cell) = $0 { cell.y == .band(0, margin: 0.02) } else { false }
            }
        }
        #expect(headings(Specimens.tasks) == 2)
        #expect(
            headings(TaskMatrix([.init("一", [.init("1", .done)])], words: Specimens.stateWords))
                == 0)
    }

    @Test func statesDifferInShapeAndLetter() {
        let shapes = TaskSign.allCases.map {
            $0.symbol.drawings(at: .zero, radius: 3, ink: .black, paper: .white)
        }
        #expect(Set(shapes).count == 7)
        for language in Language.allCases {
            #expect(Set(TaskSign.allCases.map { $0.letter[language] }).count == 7)
        }
    }

    @Test func told() {
        let alt = Specimens.tasks.alt(.chinese)
        #expect(alt.contains("（二）提升监测能力行动共6项：未启动2项（15、17），进行中1项（14），完成1项（13），逾期1项（12），受阻1项（16）"))
        #expect(TaskMatrix([], words: [:]).alt(.english).contains("no tasks"))
    }
}
