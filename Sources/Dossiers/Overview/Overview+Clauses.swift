import Assessment
import Values

/// The tables about verdicts.
extension Overview {
    /// Area × clause, the years side by side in each cell.
    var matrix: ListTable {
        let areas = self.areas
        let failing = areas.count { $0.count([.notMet, .failed]) > 0 }
        let last = years.last.map(String.init) ?? ""
        let list = years.map(String.init).joined(separator: say("、", ", "))
        return ListTable(
            id: "matrix", title: say("地区 × 条款 × 年份", "Area × clause × year"),
            lead: say(
                "共\(areas.count)个地区、\(clauses.count)项条款、\(years.count)个年份；\(last)年有不达标条款的地区\(failing)个。每格依次是\(list)年",
                "\(areas.count) areas, \(clauses.count) clauses, \(years.count) years; \(failing) areas with a clause not met in \(last). A cell holds \(list), in this order"
            ),
            columns: [
                .init(title: say("地区", "area")), .init(title: say("代码", "code")),
                .init(title: say("不达标", "not met"), kind: .number),
            ]
                + clauses.map {
                    .init(title: $0.title, kind: .verdicts, explanation: "\($0.id) \($0.rulebook)")
                },
            rows: areas.map(row))
    }

    private func row(_ area: Area) -> [ListTable.Cell] {
        let cells = area.years.map { entry in
            Dictionary(
                (entry?.cells ?? []).map { ($0.clause, $0) }, uniquingKeysWith: { one, _ in one })
        }
        let failing = area.count([.notMet, .failed])
        return [
            .text(area.name), .text(area.code),
            .number(String(failing), sort: Double(failing)),
        ]
            + clauses.map { clause in
                .verdicts(
                    zip(years, cells).map { year, cells in
                        let cell = cells[clause.id]
                        return ListTable.Mark(
                            year: year, verdict: cell?.verdict,
                            words: cell.map { words($0, year) } ?? "")
                    })
            }
    }

    private func words(_ cell: AreaYear.Cell, _ year: Int) -> String {
        var text = say("\(year)年", "\(year) ") + cell.word
        if cell.measured != NumberWords.none {
            text += say(
                "：\(cell.measured)，要求\(cell.limit)", ": \(cell.measured), asked \(cell.limit)")
        }
        return text
    }

    /// What came of each clause over all areas, and how its values lie.
    var distribution: ListTable {
        let cells = Dictionary(
            grouping: entries.flatMap { entry in entry.cells.map { (entry.year, $0) } },
            by: { "\($0.1.clause)\n\($0.0)" })
        var rows: [[ListTable.Cell]] = []
        for clause in clauses {
            for year in years {
                guard let found = cells["\(clause.id)\n\(year)"] else { continue }
                rows.append(distributionRow(clause, year, found.map(\.1)))
            }
        }
        return ListTable(
            id: "distribution", title: say("各条款的分布", "Distribution by clause"),
            lead: say(
                "每项条款在每个年份的七种结论各有多少个地区，实测值的最小、中位和最大",
                "how many areas came to each of the seven verdicts, and the least, middle and greatest value"
            ),
            columns: [.init(title: say("条款", "clause"), kind: .prose)]
                + [.init(title: say("年份", "year"), kind: .number)]
                + Verdict.allCases.map {
                    .init(title: $0.wording[language], verdict: $0, kind: .number)
                }
                + [
                    .init(title: say("最小", "least"), kind: .number),
                    .init(title: say("中位", "median"), kind: .number),
                    .init(title: say("最大", "greatest"), kind: .number),
                    .init(title: say("单位", "unit")),
                ],
            rows: rows)
    }

    private func distributionRow(
        _ clause: AreaYear.ClauseTitle, _ year: Int, _ cells: [AreaYear.Cell]
    ) -> [ListTable.Cell] {
        let numbers = NumberWords(language)
        // One unit only: clauses of several parts judge now one, now another.
        let unit = cells.first { $0.value != nil }?.unit ?? .one
        let values = cells.filter { $0.unit == unit }.compactMap(\.value).sorted { $0 < $1 }
        func number(_ value: DecimalValue?) -> ListTable.Cell {
            .number(
                numbers.number(value), sort: value?.rational.approximation ?? -.infinity)
        }
        return [.text(clause.title), .number(String(year), sort: Double(year))]
            + Verdict.allCases.map { verdict in
                let count = cells.count { $0.verdict == verdict }
                return .number(count == 0 ? "" : String(count), sort: Double(count))
            }
            + [
                number(values.first), number(Self.median(values)), number(values.last),
                .text(values.isEmpty ? "" : numbers.unit(unit)),
            ]
    }

    /// Of ascending values; of an even number of them the mean of the middle two, rounded once
    /// to their decimals.
    static func median(_ values: [DecimalValue]) -> DecimalValue? {
        guard !values.isEmpty else { return nil }
        let upper = values[values.count / 2]
        guard values.count.isMultiple(of: 2) else { return upper }
        let lower = values[values.count / 2 - 1]
        return (lower.rational + upper.rational).divided(by: Rational(2))?
            .rounded(scale: max(lower.scale, upper.scale))
    }

    /// The margins of the last year, the smallest share of its limit first.
    var margins: ListTable {
        let last = years.last ?? 0
        let titles = Dictionary(
            clauses.map { ($0.id, $0.title) }, uniquingKeysWith: { one, _ in one })
        let found = entries.filter { $0.year == last }.flatMap { entry in
            entry.cells.compactMap { cell in cell.share.map { (entry, cell, $0) } }
        }.sorted { one, other in
            if one.2 != other.2 { return one.2 < other.2 }
            return (one.0.code, one.0.area, one.1.clause) < (
                other.0.code, other.0.area, other.1.clause
            )
        }
        return ListTable(
            id: "margins", title: say("余量最小的在前", "Smallest margins first"),
            lead: say(
                "\(last)年共\(found.count)个有限值的结果，其中没有达到限值的\(found.count { $0.2.isNegative })个；余量按占限值的比例排列",
                "\(found.count) results of \(last) have a limit, \(found.count { $0.2.isNegative }) of them miss it; in order of the margin's share of its limit"
            ),
            columns: [
                .init(title: say("地区", "area")), .init(title: say("条款", "clause"), kind: .prose),
                .init(title: say("结论", "verdict")),
                .init(title: say("实测", "measured"), kind: .number),
                .init(title: say("要求", "asked"), kind: .number),
                .init(title: say("余量", "margin"), kind: .number),
                .init(title: say("占限值", "of the limit"), kind: .number),
            ],
            rows: found.map { entry, cell, share in
                [
                    .text(entry.area), .text(titles[cell.clause] ?? cell.clause),
                    .verdict(cell.verdict, cell.word), .text(cell.measured), .text(cell.limit),
                    .text(cell.margin),
                    .number(percent(share), sort: share.approximation),
                ]
            })
    }

    private func percent(_ share: Rational) -> String {
        NumberWords(language).change(
            (share * Rational(100)).rounded(scale: 1), .percent)
    }
}
