import Assessment
import Gathering
import Testing
import Values

@testable import Dossiers

@Suite struct OverviewTests {
    private func entry(
        _ name: String, _ year: Int, _ change: (inout Evaluation) -> Void = { _ in }
    ) -> AreaYear {
        var evaluation = Synthetic.evaluation()
        evaluation.area.name = name
        evaluation.year = year
        change(&evaluation)
        return AreaYear(evaluation, language: .chinese)
    }

    private func failing(_ evaluation: inout Evaluation) {
        evaluation.findings[0].verdict = .notMet
    }

    private func overview(_ entries: [AreaYear]) -> Overview {
        Overview(entries, prints: [], troubles: [], language: .chinese)
    }

    private func column(_ table: ListTable, _ index: Int) -> [String] {
        table.rows.map { $0[index].text(.chinese) }
    }

    /// Read back from its JSON an evaluation gives the same words.
    @Test(arguments: [Language.chinese, .english])
    func theSameFromTheJSON(_ language: Language) throws {
        var evaluation = Synthetic.evaluation()
        let cell = Diagnostic(
            Diagnostic.Kind(
                "a.b", .error, Wording("“{text}”不是数", "“{text}” is no number"),
                advice: Wording("", "")), ["text": "{x}"],
            at: SourceLocation(file: "统计.xlsx", sheet: "年度", row: 7, column: 28))
        let figure = Figure(
            indicator: "forest.cover", year: 2026, value: DecimalValue(60), unit: .percent,
            printed: "60.0", location: SourceLocation(file: "a.csv", line: 3), origin: 0)
        let lacks: [Measurement.Lack] = [
            .noData, .noStation, .tooFew(.hours, valid: 1, required: 2), .badCell(cell),
            .missingQuantity(.pm25), .conflict([figure, figure]), .failed(cell),
        ]
        let places = evaluation.measurements.indices.filter {
            evaluation.measurements[$0].decides && evaluation.measurements[$0].year == 2026
        }
        #expect(places.count >= 5)
        for first in lacks.indices {
            for (number, place) in places.enumerated() {
                evaluation.measurements[place].outcome = .lacking(
                    lacks[(first + number) % lacks.count])
            }
            let read = try EvaluationOutline.read(evaluation.json(), name: "x.json")
            #expect(
                AreaYear(read, language: language) == AreaYear(evaluation, language: language))
        }
    }

    /// What is missing of areas is counted by how much it is.
    @Test func troublesAreNamedAndCounted() {
        let overview = Overview(
            [entry("甲", 2026)],
            prints: [AreaPrints(area: "甲", prints: [], stationNames: [:])],
            troubles: [
                .init(area: "a", words: "一"),
                .init(area: "b", extent: .years([2025, 2026]), words: "二"),
                .init(area: "c", extent: .series, words: "三"), .init(area: "d", words: "四"),
            ], language: .chinese)
        let table = overview.troubleTable
        #expect(table.lead == "2个地区没有结果；1个地区有年份没有结果；1个地区的数据没有与其他地区比对")
        #expect(column(table, 0) == ["a", "b 2025、2026", "c", "d"])
        #expect(overview.copies.lead == "没有发现两个地区的数据逐个相同；另有1个地区没有比对")
    }

    /// What most fails in the last year stands first, whatever it was before.
    @Test func areasStandInOrderOfRisk() {
        let overview = overview([
            entry("甲", 2025, failing), entry("甲", 2026), entry("乙", 2025),
            entry("乙", 2026, failing),
        ])
        #expect(column(overview.matrix, 0) == ["乙", "甲"])
        // The synthetic evaluation itself has one clause not met and one that failed.
        #expect(column(overview.matrix, 2) == ["3", "2"])
        #expect(overview.matrix.rows[0][3].text(.chinese) == "●✕")
        #expect(overview.matrix.rows[1][3].text(.chinese) == "✕●")
    }

    @Test func aYearThatIsNotThereIsAGap() {
        let overview = overview([entry("甲", 2025), entry("乙", 2026)])
        guard case .verdicts(let marks) = overview.matrix.rows[0][3] else {
            Issue.record("no verdicts")
            return
        }
        #expect(marks.count == 2)
        #expect(marks.count { $0.verdict == nil } == 1)
    }

    /// By hand: (3 + 4) / 2 = 3.5, half to even 4; of one decimal 3.45 → 3.4.
    @Test func medians() {
        func median(_ texts: String...) -> String? {
            Overview.median(texts.compactMap { DecimalValue($0) })?.description
        }
        #expect(median() == nil)
        #expect(median("1", "2", "9") == "2")
        #expect(median("1", "3", "4", "9") == "4")
        #expect(median("3.4", "3.5") == "3.4")
    }

    /// 14 is ion.annualMean, 3214 of at least 3000: a margin of 7.1 % of the limit; 10 misses.
    @Test func marginsAscendByTheirShareOfTheLimit() {
        let margins = overview([entry("甲", 2025), entry("甲", 2026)]).margins
        let shares = margins.rows.compactMap { row -> Double? in
            if case .number(_, let sort) = row[6] { sort } else { nil }
        }
        #expect(!shares.isEmpty)
        #expect(shares == shares.sorted())
        #expect(margins.rows.count == overview([entry("甲", 2026)]).margins.rows.count)
    }

    @Test func everyAreaIsCountedOnceAClauseAndYear() {
        let table = overview([entry("甲", 2026), entry("乙", 2026, failing)]).distribution
        for row in table.rows {
            let counts = row[2...8].compactMap { Int($0.text(.chinese)) }
            #expect(counts.reduce(0, +) == 2, "\(row[0].text(.chinese))")
        }
    }

    @Test func whatHasNotComeIsAwaitedFromItsBureau() {
        let unsent = overview([entry("甲", 2026)]).unsent
        #expect(unsent.rows.allSatisfy { $0[2].text(.chinese) == "区气象局" })
        #expect(unsent.rows.first?[0].text(.chinese) == "甲")
    }

    /// More clauses than a sheet is wide, more areas than it is high, a name longer than a line.
    @Test func sheetsGoOnInBothDirections() throws {
        let names = (1...40).map { "第\($0)号名字很长很长的生态保护与绿色发展示范区" }
        var entries: [AreaYear] = []
        for name in names {
            entries.append(
                entry(name, 2026) { evaluation in
                    let clause = evaluation.rulebook.clauses[0]
                    for number in 0..<90 {
                        var other = clause
                        other.id = "X\(number)"
                        evaluation.rulebook.clauses.append(other)
                        var finding = evaluation.findings[0]
                        finding.clause = other.id
                        evaluation.findings.append(finding)
                    }
                })
        }
        let pdf = try TableSheets.pdf(
            overview(entries).book, templates: Places.templates, toolVersion: "test")
        #expect(pdf.starts(with: Array("%PDF-".utf8)))
    }

    /// A name may hold anything; none of it becomes markup.
    @Test func namesAreNotMarkup() throws {
        let page = try TablePage.html(
            overview([entry("<b>\"甲\"&乙</b>", 2026)]).book, templates: Places.templates)
        let text = String(decoding: page, as: UTF8.self)
        #expect(text.contains("&lt;b&gt;&quot;甲&quot;&amp;乙&lt;/b&gt;"))
        #expect(!text.contains("<b>\"甲"))
    }
}
