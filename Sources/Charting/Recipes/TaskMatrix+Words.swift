package import Values

extension TaskMatrix {
    package func alt(_ language: Language) -> String {
        var alt = AltText(
            Wording("矩阵图，各项行动的任务按状态分布", "Matrix, tasks of each action by state"), language)
        if rows.allSatisfy({ $0.tasks.isEmpty }) { alt.say("没有任务", "no tasks") }
        for row in rows where !row.tasks.isEmpty {
            let parts = Self.states.compactMap { state -> String? in
                let numbers = tasks(row, state)
                guard !numbers.isEmpty else { return nil }
                let word = words[state] ?? ""
                return Wording(
                    "\(word)\(numbers.count)项（\(numbers.joined(separator: "、"))）",
                    "\(word) \(numbers.count) (\(numbers.joined(separator: ", ")))")[language]
            }
            alt.say(
                "\(row.title)共\(row.tasks.count)项：\(parts.joined(separator: "，"))",
                "\(row.title), \(row.tasks.count) tasks: \(parts.joined(separator: ", "))")
        }
        return alt.text
    }

    package func table(_ language: Language) -> ChartTable {
        ChartTable(
            [.init(ChartWords.action[language])]
                + Self.states.flatMap { state -> [ChartTable.Column] in
                    let word = words[state] ?? ""
                    return [
                        .init(word),
                        .init(
                            Wording("\(word)任务", "\(word), tasks")[language]),
                    ]
                } + [.init(ChartWords.total[language])],
            rows.map { row in
                [.text(row.title)]
                    + Self.states.flatMap { state -> [ChartTable.Cell] in
                        let numbers = tasks(row, state)
                        return [
                            .count(numbers.count),
                            numbers.isEmpty ? .none : .text(numbers.joined(separator: " ")),
                        ]
                    } + [.count(row.tasks.count)]
            })
    }
}
