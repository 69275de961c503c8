package import Values

extension StatusMatrix {
    package func alt(_ language: Language) -> String {
        var alt = AltText(
            Wording("矩阵图，各条款历年结论", "Matrix, verdicts of the clauses by year"), language)
        if rows.isEmpty || years.isEmpty { alt.say("没有数据", "no data") }
        for (year, label) in years.enumerated() where !rows.isEmpty {
            let parts = VerdictSign.allCases.compactMap { sign -> String? in
                let count = rows.count { self.sign($0, year) == sign }
                return count > 0
                    ? Wording("\(name(sign))\(count)条", "\(name(sign)) \(count)")[
                        language] : nil
            }
            let all = counts(rows, year).all
            alt.say(
                "\(label)共\(all)条：\(parts.joined(separator: "、"))",
                "\(label), \(all) clauses: \(parts.joined(separator: ", "))")
            let failed = rows.filter { change($0, year) == .newlyFailed }.map(\.title)
            if !failed.isEmpty {
                alt.say(
                    "\(label)新出现\(name(.notMet))：\(failed.joined(separator: "、"))",
                    "new in \(label), \(name(.notMet)): \(failed.joined(separator: "; "))")
            }
        }
        return alt.text
    }

    package func table(_ language: Language) -> ChartTable {
        let isGrouped = groups.contains { !$0.title.isEmpty }
        let columns =
            (isGrouped ? [ChartTable.Column(ChartWords.group[language])] : [])
            + [.init(ChartWords.clause[language])] + years.map { .init($0) }
        let rows = groups.flatMap { group in
            group.rows.map { row -> [ChartTable.Cell] in
                (isGrouped ? [.text(group.title)] : []) + [.text(row.title)]
                    + years.indices.map { year in
                        sign(row, year).map { .text(name($0)) } ?? .none
                    }
            }
        }
        return ChartTable(columns, rows)
    }
}
