import Typesetting
package import Values

/// How many clauses got which verdict: one bar, and all seven named under it, zeros too.
package struct VerdictCounts: Recipe, Hashable {
    package struct Count: Sendable, Hashable {
        package var sign: VerdictSign
        /// `达标`.
        package var word: String
        package var count: Int

        package init(_ sign: VerdictSign, _ word: String, _ count: Int) {
            self.sign = sign
            self.word = word
            self.count = count
        }
    }

    package var counts: [Count]

    package init(_ counts: [Count]) { self.counts = counts }

    package func chart(_ theme: ChartTheme, _ language: Language) -> Chart {
        let total = counts.reduce(0) { $0 + max($1.count, 0) }
        var marks: [Mark] = []
        var reached = 0
        for count in counts where count.count > 0 {
            let next = reached + count.count
            marks.append(
                .cell(
                    Cell(
                        x: share(reached, next, total),
                        y: Stretch(.band(0, part: 0.1), .band(0, part: 0.8)),
                        fill: count.sign.fill(theme),
                        // A number needs about a twenty-fifth of the width.
                        letters: count.count * 25 >= total ? "\(count.count)" : "", size: .text)))
            reached = next
        }
        if total == 0 {
            marks.append(
                .cell(
                    Cell(
                        x: Stretch(.share(0), .share(1)),
                        y: Stretch(.band(0, part: 0.1), .band(0, part: 0.8)),
                        fill: Fill(theme[.paper], outline: theme[.cell]),
                        letters: ChartWords.noData[language], size: .text)))
        }
        for (index, count) in counts.enumerated() {
            let x = Place.share((Double(index) + 0.5) / Double(counts.count))
            marks.append(
                .text(
                    Words(
                        ["\(count.count)"], x: x, y: .band(1, part: 0.35), size: .number,
                        ink: count.count == 0 ? .quiet : .text)))
            marks.append(
                .text(
                    Words(
                        [count.word], x: x, y: .band(1, part: 0.85),
                        ink: count.count == 0 ? .quiet : .text,
                        lead: .init(count.sign.symbol, count.sign.lineInk(theme)))))
        }
        return Chart(
            x: .amounts([Rational(total)]), y: .bands(["", ""]), marks: marks,
            heightAsked: theme[.leading] * 5.6)
    }

    private func share(_ from: Int, _ to: Int, _ total: Int) -> Stretch {
        Stretch(
            .share(Double(from) / Double(max(total, 1))),
            .share(Double(to) / Double(max(total, 1))))
    }
}

extension VerdictCounts {
    private var total: Int { counts.reduce(0) { $0 + max($1.count, 0) } }

    package func alt(_ language: Language) -> String {
        var alt = AltText(
            Wording("条形图，各类结论的条数，共\(total)条", "Bar, clauses by verdict, \(total) in all"),
            language)
        let parts = counts.map { count in
            Wording("\(count.word)\(count.count)条", "\(count.word) \(count.count)")[language]
        }
        alt.say(parts.joined(separator: "，"), parts.joined(separator: ", "))
        return alt.text
    }

    package func table(_ language: Language) -> ChartTable {
        ChartTable(
            [
                .init(ChartWords.verdict[language]), .init(ChartWords.clauses[language]),
                .init(ChartWords.share[language], unit: "%"),
            ],
            counts.map { count in
                [
                    .text(count.word), .count(count.count),
                    .optional(
                        Rational(count.count * 100).divided(by: Rational(total)), decimals: 1),
                ]
            })
    }
}
