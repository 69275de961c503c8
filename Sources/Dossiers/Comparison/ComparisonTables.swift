package import Assessment
package import Values

/// A comparison of years as tables, for a page, a workbook or sheets: the counts, what newly
/// fails first, the causes, and what was compared; in the words of ``ComparisonText``.
package struct ComparisonTables: Sendable {
    package var comparison: YearComparison
    /// Leaves out the clauses in which nothing differs and that are not at risk.
    package var onlyChanges: Bool
    package var language: Language

    package init(_ comparison: YearComparison, onlyChanges: Bool = false, language: Language) {
        self.comparison = comparison
        self.onlyChanges = onlyChanges
        self.language = language
    }

    package var book: TableBook {
        let causes = causeTable
        return TableBook(
            subject: say("对照", "comparison"), title: words.title,
            years: Set(comparison.editions.map(\.year)).sorted(),
            filterHint: say("条款、类别、原因……", "clause, class, cause…"), language: language,
            tables: [summary] + comparison.steps.indices.map(changes)
                + (causes.rows.isEmpty ? [] : [causes])
                + (comparison.steps.count > 1 ? [verdicts] : []) + [sides])
    }

    var words: ComparisonWords { ComparisonWords(comparison, language: language) }

    func say(_ chinese: String, _ english: String) -> String {
        Wording(chinese, english)[language]
    }

    func count(_ number: Int) -> ListTable.Cell {
        .number(number == 0 ? "" : String(number), sort: Double(number))
    }

    /// Classes and kinds of cause sort in the order in which they are told.
    func ranked<Kind: CaseIterable & Equatable>(_ kind: Kind, _ word: String) -> ListTable.Cell {
        let place = Array(Kind.allCases).firstIndex(of: kind) ?? 0
        return .number(word, sort: Double(place))
    }

    func verdict(_ state: ClauseState?) -> ListTable.Cell {
        state.map { .verdict($0.verdict, words.word($0)) } ?? .text(words.noClause)
    }

    /// How many clauses are of each class, a row a step.
    var summary: ListTable {
        ListTable(
            id: "summary", title: say("各类条数", "Counts by class"), lead: words.conclusion,
            columns: [.init(title: say("从 → 到", "from → to"))]
                + ChangeClass.allCases.map {
                    .init(title: $0.wording[language], kind: .number)
                } + [.init(title: say("合计", "total"), kind: .number)],
            rows: comparison.steps.map { step in
                let counts = step.counts
                return [.text(words.label(of: step))]
                    + ChangeClass.allCases.map { count(counts[$0] ?? 0) }
                    + [count(step.clauses.count)]
            })
    }

    /// Clauses that differ in any step, their verdicts side by side.
    var verdicts: ListTable {
        var keys: [ClauseKey] = []
        var titles: [ClauseKey: String] = [:]
        for change in comparison.steps.flatMap(\.clauses) where change.isDifferent {
            if titles.updateValue(change.title, forKey: change.key) == nil {
                keys.append(change.key)
            }
        }
        let states = comparison.steps.map { step in
            Dictionary(step.clauses.map { ($0.key, $0) }, uniquingKeysWith: { one, _ in one })
        }
        return ListTable(
            id: "verdicts",
            title: say("各年结论（有变化的条款）", "Verdicts of the clauses that changed"),
            lead: say("\(keys.count)条", "\(keys.count) clauses"),
            columns: [
                .init(title: say("条款", "clause"), kind: .prose),
                .init(title: say("规则集", "rulebook")), .init(title: say("编号", "id")),
            ] + comparison.editions.indices.map { .init(title: words.label($0)) },
            rows: keys.map { key in
                [
                    .text(Typography.print(titles[key] ?? "")), .text(key.rulebook),
                    .text(key.clause), verdict(states.first?[key]?.old),
                ] + states.map { verdict($0[key]?.new) }
            })
    }

    /// What was compared, and how its verdicts fell.
    var sides: ListTable {
        let hasAllData = comparison.editions.allSatisfy(\.hasData)
        return ListTable(
            id: "sides", title: say("所比较的评估", "What is compared"),
            lead: hasAllData
                ? say("各边的数据都在手边", "the data of every side are at hand")
                : say(
                    "有的一边只有评估结果，没有数据", "of some sides there is an evaluation without its data"),
            columns: [
                .init(title: say("评估", "side"), kind: .prose),
                .init(title: say("年份", "year"), kind: .number),
                .init(title: say("规则集", "rulebook")),
                .init(title: say("版本", "edition"), kind: .prose), .init(title: "sha256"),
                .init(title: "fucha"),
            ]
                + Verdict.allCases.map {
                    .init(title: $0.wording[language], verdict: $0, kind: .number)
                },
            rows: comparison.editions.map { edition in
                [
                    .text(edition.name), .number(String(edition.year), sort: Double(edition.year)),
                    .text(edition.rulebook), .text(edition.rulebookEdition),
                    .text(String(edition.rulebookSHA256.prefix(12))), .text(edition.toolVersion),
                ] + Verdict.allCases.map { count(edition.counts[$0] ?? 0) }
            })
    }
}
