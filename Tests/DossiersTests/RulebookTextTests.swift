import Assessment
import Gathering
import Testing
import Values

@testable import Dossiers

/// Words for rounding, least changes and conditions.
@Suite struct RulebookTextTests {
    private func why(_ comparison: Comparison, _ value: String, by: LeastChange? = nil) -> String {
        let indicator = Synthetic.indicators[3]
        let clause = Clause(
            id: "10", title: "某条", rulebook: "b",
            citation: Citation(
                document: Synthetic.plan, article: "", year: nil, words: "某句。"), basis: .quoted,
            condition: by.map { .above(indicator: indicator.id, by: $0) }
                ?? .atLeast(indicator: indicator.id, value: DecimalValue(94)),
            comparison: comparison)
        let number = DecimalValue(value) ?? DecimalValue(0)
        let evaluation = Assessor.judge(
            Dataset(area: Area(name: "某", code: "110000", baselineYear: 2024, rulebook: "b")),
            measurements: [
                Synthetic.measured(indicator, 2024, Rational(90)),
                Synthetic.measured(indicator, 2026, number.rational),
            ],
            rulebook: Rulebook(
                id: "b", title: "某", edition: "试", years: 2024...2026, tailors: nil, documents: [],
                indicators: [indicator], clauses: [clause], notes: [], sha256: ""),
            year: 2026, toolVersion: "试")
        let words = FindingWords(evaluation, language: .chinese)
        return evaluation.findings.first.map {
            words.why($0).text + "|" + words.limit($0, clause.condition).text
        } ?? ""
    }

    @Test(arguments: [
        (Comparison.unrounded, "93.96", "以实测数判定；若按修约值（94%）比较则为达标"),
        (.rounded, "93.96", "以实测数判定；按修约值比较（94%）；若按全数值比较则为不达标"),
        (.unrounded, "94.1", "以实测数判定"), (.rounded, "94.1", "以实测数判定；按修约值比较"),
    ])
    func saysWhatRoundingDoes(_ comparison: Comparison, _ value: String, _ words: String) {
        #expect(why(comparison, value).hasPrefix(words + "|"))
    }

    @Test(arguments: [
        (LeastChange.percent(DecimalValue(5)), "至少原值的5%"), (.points(DecimalValue(5)), "至少5个百分点"),
    ])
    func keepsPercentAndPointsApart(_ by: LeastChange, _ words: String) {
        #expect(why(.unrounded, "99", by: by).hasSuffix("高于2024年的90.0%，" + words))
    }

    @Test func conditionsInWords() throws {
        let book = try RulebookLibrary.load("fangshan-2024-2026", templates: Places.templates)
        let words = ConditionWords(book, .chinese)
        let text = { (id: String) in
            book.clauses.first { $0.id == id }.map { words.text($0.condition) } ?? ""
        }
        #expect(text("14") == "年均负（氧）离子浓度 ≥3000个/cm³")
        #expect(text("18") == "森林覆盖率 高于创建年（“明显提升”没有数值，由人认定）")
        #expect(text("7").contains("PM2.5年均浓度 达到北京市要求（beijing.pm25，没有取得）"))
        for language in [Language.chinese, .english] {
            let shown = RulebookText(language: language)
            #expect(shown.book(book).contains("beijing.pm25"))
            for clause in book.clauses {
                #expect(shown.clause(clause, of: book).contains(clause.title))
            }
        }
    }
}
