import Typesetting
package import Values

/// Actions by states of their tasks: how many there are, and which. What is overdue or blocked is
/// the darkest.
package struct TaskMatrix: Recipe, Hashable {
    package struct Task: Sendable, Hashable {
        /// `8`.
        package var number: String
        package var state: TaskSign

        package init(_ number: String, _ state: TaskSign) {
            self.number = number
            self.state = state
        }
    }

    package struct Row: Sendable, Hashable {
        /// `（一）筑牢生态底色行动`.
        package var title: String
        package var tasks: [Task]

        package init(_ title: String, _ tasks: [Task]) {
            self.title = title
            self.tasks = tasks
        }
    }

    package var rows: [Row]
    /// `未启动`.
    package var words: [TaskSign: String]

    package init(_ rows: [Row], words: [TaskSign: String]) {
        self.rows = rows
        self.words = words
    }

    static let states = TaskSign.allCases

    func tasks(_ row: Row, _ state: TaskSign) -> [String] {
        row.tasks.filter { $0.state == state }.map(\.number)
    }

    private func total(_ state: TaskSign) -> Int {
        rows.reduce(0) { $0 + tasks($1, state).count }
    }

    /// Ems of the columns where the picture is narrowest, on a slide: each can hold its word, and
    /// what is left goes to those with many tasks in one cell.
    private var columns: [Double] {
        let wanted = Self.states.map { state in
            rows.map { row in
                let numbers = tasks(row, state)
                return numbers.count > 1 ? Ems.width(numbers.joined(separator: " ")) / 2 : 0
            }.max() ?? 0
        }
        let free = 5.2
        let factor = free / max(wanted.reduce(0, +), free / 2)
        return zip(Self.states, wanted).map { state, wish in
            max(3.2, widest(state) + 0.2) + wish * factor
        } + [2.2]
    }

    /// Height of the headings: a marker, and a word in one line or more.
    private var headLines: Double {
        1.1 + 1.1 * Double(words.values.map { $0.count { $0 == " " } + 1 }.max() ?? 1)
    }

    /// A state's word breaks at spaces: the widest of its pieces.
    private func widest(_ state: TaskSign) -> Double {
        (words[state] ?? "").split(separator: " ").map { Ems.width(String($0)) }.max() ?? 0
    }

    package func chart(_ theme: ChartTheme, _ language: Language) -> Chart {
        guard !rows.isEmpty else { return .nothing(theme, language) }
        let columns = columns
        var marks: [Mark] = [
            .axis(
                Axis(
                    .left, labels: [""] + rows.map(\.title) + [ChartWords.all[language]],
                    measure: theme[.text] * 7.6))
        ]
        for (column, state) in Self.states.enumerated() {
            marks += heading(state, column, theme)
            for (row, action) in rows.enumerated() {
                marks += cell(
                    tasks(action, state), state, column: column, band: row + 1,
                    ems: columns[column], theme)
            }
            marks.append(number(total(state), column, band: rows.count + 1))
        }
        let last = Self.states.count
        marks.append(
            .text(
                Words([ChartWords.all[language]], x: .band(last), y: .band(0, part: 0.72))))
        for (row, action) in rows.enumerated() {
            marks.append(number(action.tasks.count, last, band: row + 1))
        }
        marks.append(
            number(rows.reduce(0) { $0 + $1.tasks.count }, last, band: rows.count + 1))
        for band in 1...(rows.count + 1) {
            marks.append(
                .rule(
                    Rule(
                        .level(.band(band, part: 0)),
                        stroke: theme[band == 1 || band > rows.count ? .axis : .grid],
                        crossesMargin: true)))
        }
        // A title takes two lines as a rule; one that takes more makes all rows higher.
        let lines = rows.map { Ems.lines($0.title, measure: 7.6) }.max() ?? 1
        let height = max(2.6, Double(lines) + 0.4)
        let weights = [headLines] + rows.map { _ in height } + [1.4]
        let whole = theme[.leading] * weights.reduce(0, +)
        return Chart(
            x: .bands(Self.states.map { words[$0] ?? "" } + [""], weights: columns),
            y: .bands([""] + rows.map(\.title) + [""], weights: weights), marks: marks,
            // About six rows are what a picture is high.
            heightAsked: (0.85...1.13).contains(whole / theme[.pictureHeight]) ? nil : whole)
    }

    /// The marker over the state's word; on a ground of its ink where there is something to do.
    private func heading(_ state: TaskSign, _ column: Int, _ theme: ChartTheme) -> [Mark] {
        let isLoud = state.needsAttention && total(state) > 0
        let fill = isLoud ? state.fill(theme) : Fill(nil)
        var marks: [Mark] = []
        if isLoud {
            marks.append(
                .cell(Cell(x: .band(column, margin: 0.02), y: .band(0, margin: 0.02), fill: fill)))
        }
        let ink =
            isLoud
            ? theme[state == .overdue ? .notMet : .failed].lettering(
                theme[.text], paper: theme[.paper]
            ).ink : state.ink(theme)
        marks.append(
            .point(
                Dot(
                    x: .band(column), y: .band(0, part: 0.58 / headLines), symbol: state.symbol,
                    ink: ink,
                    scale: 1.4)))
        marks.append(
            .passage(
                Passage(
                    words[state] ?? "", x: .band(column, margin: 0.01),
                    y: Stretch(.band(0, part: 1.02 / headLines), .band(0, part: 0.98)),
                    horizontal: .center,
                    size: .text, ground: fill)))
        return marks
    }

    private func cell(
        _ numbers: [String], _ state: TaskSign, column: Int, band: Int, ems: Double,
        _ theme: ChartTheme
    ) -> [Mark] {
        guard !numbers.isEmpty else {
            return [.text(Words(["0"], x: .band(column), y: .band(band), ink: .quiet))]
        }
        let fill = state.fill(theme)
        let y = Stretch.band(band, margin: 0.04)
        // Half an em of its size a digit, and a little air.
        let big = theme[.number] / theme[.text]
        let count = "\(numbers.count)"
        let split = min((Double(count.count) * 0.58 * big + 0.3) / ems + 0.04, 0.6)
        return [
            .cell(Cell(x: .band(column, margin: 0.02), y: y, fill: fill)),
            .passage(
                Passage(
                    count, x: Stretch(.band(column, part: 0.05), .band(column, part: split)),
                    y: y, size: .number, ground: fill)),
            .passage(
                Passage(
                    numbers.joined(separator: " "),
                    x: Stretch(.band(column, part: split + 0.02), .band(column, part: 0.97)),
                    y: y, ground: fill)),
        ]
    }

    private func number(_ count: Int, _ column: Int, band: Int) -> Mark {
        .text(
            Words(
                ["\(count)"], x: .band(column), y: .band(band), ink: count == 0 ? .quiet : .text))
    }
}
