import Assessment
import Testing
import Values

@testable import Dossiers

/// Comparisons made by hand, and the lines they become.
@Suite struct ComparisonTextTests {
    static func quantity(_ text: String, _ unit: UnitOfMeasure) throws -> ComparedQuantity {
        let value = try #require(DecimalValue(text))
        return ComparedQuantity(exact: value.rational, rounded: value, unit: unit)
    }

    private static func state(_ verdict: Verdict, _ rate: String, margin: String) throws
        -> ClauseState
    {
        ClauseState(
            verdict: verdict, reason: .measured,
            numbers: [
                ClauseNumber(
                    indicator: "air.goodDayRate", name: "优良天数占比", decimals: 1,
                    measured: try quantity(rate, .percent), limit: try quantity("70", .percent),
                    margin: try quantity(margin, .percentagePoints),
                    baseline: try quantity("73.3", .percent))
            ])
    }

    static func comparison(_ causes: [ChangeCause]) throws -> YearComparison {
        let old = try state(.met, "73.4", margin: "3.4")
        let new = try state(.notMet, "68.0", margin: "-2.0")
        let edition = { (year: Int) in
            ComparedEdition(
                name: "某县@\(year)", area: "某县", areaCode: "1", year: year, baselineYear: 2024,
                rulebook: "r", rulebookEdition: "试",
                rulebookSHA256: String(repeating: "a", count: 64), toolVersion: "0.1.0",
                counts: [.met: 1], hasData: true)
        }
        let number = NumberChange(
            indicator: "air.goodDayRate", name: "优良天数占比", old: old.numbers.first,
            new: new.numbers.first, difference: try quantity("-5.4", .percentagePoints),
            isMeasuredChanged: true, isLimitChanged: false)
        return YearComparison(
            editions: [edition(2025), edition(2026)],
            steps: [
                ComparisonStep(
                    from: 0, to: 1,
                    clauses: [
                        ClauseChange(
                            key: ClauseKey(rulebook: "r", clause: "8"), title: "优良天数",
                            changeClass: .newlyFailing, old: old, new: new, numbers: [number],
                            isDifferent: true, causes: causes),
                        ClauseChange(
                            key: ClauseKey(rulebook: "r", clause: "9"), title: "负离子",
                            changeClass: .unchanged, old: old, new: old, isDifferent: false),
                    ])
            ])
    }

    private func lines(
        _ causes: [ChangeCause], _ language: Language = .chinese, onlyChanges: Bool = true
    ) throws -> [String] {
        ComparisonText(
            try Self.comparison(causes), onlyChanges: onlyChanges, language: language
        ).text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test func theWholeText() throws {
        let cause = ChangeCause(
            kind: .edition, effect: .restores, verdict: .met, before: "HJ 633-2012",
            after: "HJ 633-2026")
        #expect(
            try lines([cause], onlyChanges: false) == [
                "某县：2025年、2026年对照",
                "  2025  某县@2025  规则集 r（试）  sha256 aaaaaaaaaaaa  fucha 0.1.0  ● 达标 1",
                "  2026  某县@2026  规则集 r（试）  sha256 aaaaaaaaaaaa  fucha 0.1.0  ● 达标 1",
                "", "2025年 → 2026年",
                "✕ 新不达标 1  ● 新达标 0  ▲ 余量不足 0  ~ 有变化 0  + 新增条款 0  - 删去条款 0  ○ 预期内 0  = 无变化 1  合计 2",
                "", "✕ 新不达标", "  r/8  优良天数：● 达标 → ✕ 不达标",
                "      优良天数占比 73.4% → 68.0%（−5.4个百分点），限值 70%，余量 +3.4个百分点 → −2.0个百分点，创建年（2024年）73.3%",
                "      原因：标准版本（HJ 633-2012 → HJ 633-2026）；只换回2025年的，结论即为达标",
                "", "= 无变化", "  r/9  负离子  ● 达标", "", "结论：有差别，新不达标 1 条",
            ])
    }

    @Test func causesInEnglish() throws {
        let found = try lines(
            [
                ChangeCause(
                    kind: .data, effect: .moves, verdict: .notMet,
                    measured: Self.quantity("69.0", .percent), before: "2025", after: "2026"),
                ChangeCause(kind: .year, effect: .nothing, before: "2025", after: "2026"),
            ], .english
        ).filter { $0.contains("cause") }
        #expect(
            found == [
                "      cause: data (2025 → 2026); with that of 2025 alone it is 69.0%, the verdict not met",
                "      cause: none of these alone brings the old result back; it takes several together",
            ])
    }

    @Test func whatCannotBeComputedSaysWhy() throws {
        let found = try lines([
            ChangeCause(kind: .year, effect: .nothing, before: "2025", after: "2026"),
            ChangeCause(
                kind: .data, effect: .notComputable(.noData), before: "2025", after: "2026"),
        ]).filter { $0.contains("原因") }
        #expect(
            found == [
                "      原因：数据（2025 → 2026）；作用无法计算：只有评估结果，没有数据",
                "      原因：能算的各项单独都不能恢复原状，其余的无法计算",
            ])
    }
}
