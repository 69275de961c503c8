import Typesetting
package import Values

/// Clauses by years: what each was judged, and what changed against the year before. A clause
/// that newly fails is framed, so that it is seen first.
package struct StatusMatrix: Recipe, Hashable {
    package struct Row: Sendable, Hashable {
        /// `14 年均负（氧）离子浓度`.
        package var title: String
        /// One a year; nil: the clause was not asked then.
        package var signs: [VerdictSign?]

        package init(_ title: String, _ signs: [VerdictSign?]) {
            self.title = title
            self.signs = signs
        }
    }

    package struct Group: Sendable, Hashable {
        /// `基本条件`; empty: its rows follow without a heading.
        package var title: String
        package var rows: [Row]
        /// The rows its counts are of: more than its own where it goes on on another page.
        package var counted: [Row]

        package init(_ title: String = "", _ rows: [Row], counted: [Row]? = nil) {
            self.title = title
            self.rows = rows
            self.counted = counted ?? rows
        }
    }

    /// What became of a clause since the year before.
    package enum Change: Sendable, Hashable {
        case newlyFailed, newlyMet, other

        package init?(from before: VerdictSign?, to now: VerdictSign?) {
            guard let before, let now, before != now else { return nil }
            switch now {
            case .notMet: self = .newlyFailed
            case .met: self = .newlyMet
            case .insufficient, .needsJudgement, .notApplicable, .waived, .failed: self = .other
            }
        }

        var symbol: Symbol {
            switch self {
            case .newlyFailed: .down
            case .newlyMet: .up
            case .other: .rightward
            }
        }
    }

    package var years: [String]
    package var groups: [Group]
    /// One or two characters for a cell: `达标`, `不达`.
    package var words: [VerdictSign: String]
    /// The rows the totals are of.
    package var counted: [Row]
    /// `不达标`; the short word where there is none.
    package var names: [VerdictSign: String]

    package init(
        years: [String], groups: [Group], words: [VerdictSign: String],
        names: [VerdictSign: String] = [:]
    ) {
        self.years = years
        self.groups = groups
        counted = groups.flatMap(\.counted)
        self.words = words
        self.names = names
    }

    package var rows: [Row] { groups.flatMap(\.rows) }

    func name(_ sign: VerdictSign) -> String { names[sign] ?? words[sign] ?? "" }

    func sign(_ row: Row, _ year: Int) -> VerdictSign? {
        row.signs.indices.contains(year) ? row.signs[year] : nil
    }

    func change(_ row: Row, _ year: Int) -> Change? {
        year > 0 ? Change(from: sign(row, year - 1), to: sign(row, year)) : nil
    }

    func counts(_ rows: [Row], _ year: Int) -> (met: Int, all: Int) {
        let signs = rows.compactMap { sign($0, year) }
        return (signs.count { $0 == .met }, signs.count)
    }

    /// `3/8`; a dash where nothing was asked.
    private func share(_ rows: [Row], _ year: Int) -> String {
        let (met, all) = counts(rows, year)
        return all == 0 ? "—" : "\(met)/\(all)"
    }

    /// Titles get what the years leave: six columns of cells are as wide as words and markers.
    private var measure: Double { min(17 + 2.4 * Double(max(6 - years.count, 0)), 26) }

    package func chart(_ theme: ChartTheme, _ language: Language) -> Chart {
        guard !(rows.isEmpty || years.isEmpty) else { return .nothing(theme, language) }
        var (labels, weights, marks): ([String], [Double], [Mark]) = ([], [], [])
        for group in groups where !group.rows.isEmpty {
            if !group.title.isEmpty {
                marks += heading(group, band: labels.count, theme)
                labels.append(group.title)
                weights.append(Double(Ems.lines(group.title, measure: measure)) + 0.5)
            }
            for row in group.rows {
                for year in years.indices {
                    marks += cell(row, year, band: labels.count, theme)
                }
                labels.append(row.title)
                weights.append(Double(Ems.lines(row.title, measure: measure)) + 0.38)
            }
        }
        let totals = years.indices.map { share(counted, $0) }
        let axes: [Mark] = [
            .axis(Axis(.left, measure: theme[.text] * measure)),
            .axis(
                Axis(
                    .top, title: "\(name(.met))/\(ChartWords.clauses[language])",
                    labels: totals)),
            .axis(Axis(.top)),
        ]
        // Few columns stay slim.
        var x = Scale.bands(years)
        x.tail = max(0, 0.6 - 0.2 * Double(years.count - 1))
        let legend = legend(theme, language)
        let ems = legend.reduce(0) { $0 + Ems.width($1.text) + 3.2 }
        let below = (ems / 46).rounded(.up) * 1.25
        return Chart(
            x: x, y: .bands(labels, weights: weights),
            marks: axes + marks + [.legend(Legend(.bottom, legend))],
            heightAsked: theme[.leading] * (weights.reduce(0, +) + 2.4 + below))
    }

    /// A line over the group's name, with its own counts in the columns.
    private func heading(_ group: Group, band: Int, _ theme: ChartTheme) -> [Mark] {
        var marks: [Mark] = [
            .rule(
                Rule(.level(.band(band, part: 0)), stroke: theme[.axis], crossesMargin: true))
        ]
        marks += years.indices.map { year in
            .text(Words([share(group.counted, year)], x: .band(year), y: .band(band)))
        }
        return marks
    }

    private func cell(
        _ row: Row, _ year: Int, band: Int, _ theme: ChartTheme
    ) -> [Mark] {
        guard let sign = sign(row, year) else { return [] }
        let change = change(row, year)
        let fill = sign.ground(theme)
        let inner = Fill(fill.ink, hatch: fill.hatch)
        let y = Stretch.band(band, margin: 0.05)
        // The letters keep clear of the sign of change, and stand in line with those without.
        let lettered = Stretch(.band(year, part: 0.05), .band(year, part: 0.83))
        var marks: [Mark] = [
            .cell(Cell(x: .band(year, margin: 0.02), y: y, fill: fill)),
            .cell(
                Cell(
                    x: lettered, y: .band(band, margin: 0.12), fill: inner,
                    letters: words[sign] ?? "", symbol: sign.symbol)),
        ]
        if change == .newlyFailed {
            marks.append(
                .cell(
                    Cell(
                        x: .band(year, margin: 0.02), y: y,
                        fill: Fill(
                            nil, outline: Stroke(theme[.text], width: theme[.zero].width * 2)))))
        }
        if let change {
            let written = (fill.ink ?? theme[.paper]).lettering(
                theme[.text], paper: theme[.paper])
            marks.append(
                .point(
                    Dot(
                        x: .band(year, part: 0.89), y: .band(band), symbol: change.symbol,
                        ink: written.ink, scale: change == .newlyFailed ? 1.3 : 0.9)))
        }
        return marks
    }

    private func legend(_ theme: ChartTheme, _ language: Language) -> [Legend.Entry] {
        let shown = rows.flatMap { row in years.indices.map { sign(row, $0) } }
        var entries = VerdictSign.allCases.filter { shown.contains($0) }.map {
            Legend.Entry(.marked($0.ground(theme), $0.symbol), name($0))
        }
        let changes = rows.flatMap { row in years.indices.map { change(row, $0) } }
        for (change, text) in [
            (Change.newlyFailed, ChartWords.newly[language] + name(.notMet)),
            (.newlyMet, ChartWords.newly[language] + name(.met)),
            (.other, ChartWords.otherChange[language]),
        ] where changes.contains(change) {
            entries.append(.init(.symbol(change.symbol, theme[.text]), text))
        }
        return entries
    }
}
