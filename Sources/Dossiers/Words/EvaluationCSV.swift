package import Assessment
package import Values

/// The findings as a table for a spreadsheet.
package enum EvaluationCSV {
    package static func text(_ evaluation: Evaluation, language: Language) -> String {
        CSVText.table(rows(evaluation, language: language))
    }

    /// The heading, and a row a clause.
    static func rows(_ evaluation: Evaluation, language: Language) -> [[String]] {
        let words = FindingWords(evaluation, language: language)
        let heading = [
            Wording("规则集", "rulebook"), Wording("条款", "clause"), Wording("内容", "title"),
            Wording("结论", "verdict"), Wording("依据性质", "basis"), Wording("实测", "measured"),
            Wording("要求", "limit"), Wording("余量", "margin"), Wording("说明", "why"),
            Wording("牵头单位", "bureau"), Wording("时限", "due"), Wording("出处", "document"),
            Wording("条目", "article"), Wording("原文", "words"),
        ].map { $0[language] }
        let rows = zip(evaluation.rulebook.clauses, evaluation.findings).map { clause, finding in
            [
                clause.rulebook, clause.id, clause.title, words.verdict(finding),
                clause.basis.wording[language], words.measured(finding).text,
                words.limit(finding, clause.condition).text, words.margin(finding).text,
                words.why(finding).text,
                clause.bureaus.joined(separator: "、"), clause.due,
                clause.citation.document.title, clause.citation.article, clause.citation.words,
            ]
        }
        return [heading] + rows
    }
}
