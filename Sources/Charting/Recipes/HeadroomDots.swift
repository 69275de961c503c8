package import Values

/// How far each clause is from its limit, those at risk first.
package struct HeadroomDots: Recipe, Hashable {
    package struct Row: Sendable, Hashable {
        /// `14 年均负（氧）离子浓度`.
        package var title: String
        /// (measured − limit) ÷ |limit|, turned so that more is better; exact.
        package var margin: Rational
        /// The margin in natural units: `+214 个/cm³`.
        package var text: String
        package var sign: VerdictSign

        package init(title: String, margin: Rational, text: String, sign: VerdictSign) {
            self.title = title
            self.margin = margin
            self.text = text
            self.sign = sign
        }
    }

    package var rows: [Row]

    package init(_ rows: [Row]) { self.rows = rows }

    /// Those at risk first; ties keep the order of the report.
    private var sorted: [Row] {
        rows.enumerated()
            .sorted { ($0.element.margin, $0.offset) < ($1.element.margin, $1.offset) }
            .map(\.element)
    }

    package func chart(_ theme: ChartTheme, _ language: Language) -> Chart {
        let sorted = sorted
        // One clause far off must not press all the others against the line.
        let bound = Rational(1)
        let hundred = Rational(100)
        func clamped(_ margin: Rational) -> Rational {
            margin > bound ? bound : (margin < Rational(-1) ? Rational(-1) : margin)
        }
        let x = Scale.amounts(sorted.map { clamped($0.margin) * hundred })
        var marks: [Mark] = [
            .axis(
                Axis(.left, labels: sorted.map(\.title), hasGrid: true, measure: theme[.text] * 17)),
            .axis(Axis(.right, labels: sorted.map { "  " + $0.text })),
            .axis(Axis(.bottom, title: ChartWords.marginShare[language], hasGrid: true)),
            .rule(
                Rule(
                    .upright(.amount(.zero)), stroke: theme[.target],
                    label: ChartWords.limit[language])),
        ]
        for (index, row) in sorted.enumerated() {
            let end = Place.amount(clamped(row.margin) * hundred)
            marks.append(
                .cell(
                    Cell(
                        x: Stretch(.amount(.zero), end),
                        y: Stretch(.band(index, part: 0.48), .band(index, part: 0.52)),
                        fill: Fill(theme[row.sign.ink]))))
            let symbol: Symbol =
                row.margin > bound
                ? .rightward : (row.margin < Rational(-1) ? .leftward : row.sign.symbol)
            marks.append(
                .point(
                    Dot(
                        x: end, y: .band(index), symbol: symbol, ink: row.sign.lineInk(theme),
                        scale: 1.4)))
        }
        return Chart(
            x: x, y: .bands(sorted.map(\.title)), marks: marks,
            heightAsked: theme[.leading] * (3 + 1.9 * Double(max(sorted.count, 1))))
    }
}

extension HeadroomDots {
    package func alt(_ language: Language) -> String {
        var alt = AltText(
            Wording(
                "点图，各条款离限值的余量，从小到大", "Dots, margins of the clauses to their limits, least first"),
            language)
        if rows.isEmpty { alt.say("没有数据", "no data") }
        for row in sorted {
            let share = NumberText.signed(row.margin * Rational(100), decimals: 1)
            alt.say(
                "\(row.title)：\(row.text)，为限值的\(share)%",
                "\(row.title): \(row.text), \(share)% of the limit")
        }
        return alt.text
    }

    package func table(_ language: Language) -> ChartTable {
        ChartTable(
            [
                .init(ChartWords.clause[language]), .init(ChartWords.margin[language]),
                .init(ChartWords.marginShare[language]),
            ],
            sorted.map { row in
                [
                    .text(row.title), .text(row.text),
                    .number(row.margin * Rational(100), decimals: 1),
                ]
            })
    }
}
