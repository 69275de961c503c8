package import Assessment
import Gathering
package import Values

/// A table of variants for a terminal or a spreadsheet.
package struct VariantsText: Sendable {
    package var table: VariantTable
    package var area: String
    package var language: Language

    package init(_ table: VariantTable, area: String, language: Language) {
        self.table = table
        self.area = area
        self.language = language
    }

    private func say(_ chinese: String, _ english: String) -> String {
        Wording(chinese, english)[language]
    }

    /// One row a way, the years side by side; under it the directions and what they depend on.
    package var text: String {
        let numbers = NumberWords(language)
        var lines = [
            "\(area) \(table.indicator.name)"
                + say(
                    "（\(numbers.unit(table.indicator.unit))）", " (\(table.indicator.unit.rawValue))"
                )
        ]
        let counts = table.rows.contains { $0.good != nil }
        var heading = choices.map { $0.title }
        for year in table.years {
            heading.append(
                counts
                    ? say("\(year)年 优良/有效 占比", "\(year) good/valid rate")
                    : say("\(year)年 有效数 结果", "\(year) valid value"))
        }
        let first = table.rows.filter { $0.year == table.years.first }
        let rows = first.map { row in
            choices.map { $0.word(row) }
                + table.years.map { year in
                    cell(table.rows.first { $0.year == year && isSame($0, row) }, counts)
                }
        }
        lines += TextTable([heading] + rows).lines
        if table.rows.contains(where: { $0.value != nil && !$0.isComplete }) {
            lines.append(
                say(
                    "* 有效天数少于规定，只供比较，不能据以判为达标。",
                    "* fewer valid days than the minimum: for comparison only, never proof of 达标."))
        }
        let pairs = table.pairs.filter { !$0.ways.isEmpty }
        if !pairs.isEmpty { lines.append("") }
        lines += pairs.map(line)
        if !pairs.isEmpty { lines += ["", summary(pairs)] }
        return lines.joined(separator: "\n")
    }

    /// `year,edition,validity,hours,rollUp,good,valid,value,complete,decides`, with ids instead of words.
    package var csv: String {
        let heading = [
            "year", "edition", "validity", "hours", "rollUp", "good", "valid", "value",
            "complete", "decides",
        ]
        let rows = table.rows.map { row in
            [
                String(row.year), row.method.edition?.rawValue ?? "",
                row.method.missingPollutant.rawValue,
                row.hours?.rawValue ?? row.method.hours.rawValue, row.method.rollUp.rawValue,
                row.good.map(String.init) ?? "", row.valid.map(String.init) ?? "",
                row.rounded?.description ?? "", row.isComplete ? "yes" : "no",
                row.decides ? "yes" : "",
            ]
        }
        return CSVText.table([heading] + rows)
    }

    private struct Choice {
        var title: String
        var word: (VariantTable.Row) -> String
    }

    /// The choices in which the ways differ, and the deciding mark.
    private var choices: [Choice] {
        let words = MethodWords(language)
        let all = [
            Choice(title: say("标准版本", "edition")) { $0.method.edition?.rawValue ?? "" },
            Choice(title: say("有效性规定", "validity rule")) {
                words.missing($0.method.missingPollutant)
            },
            Choice(title: say("统计方法", "roll-up")) { words.rollUp($0.method.rollUp) },
            Choice(title: say("时次含义", "hour label")) { hours($0, words) },
        ]
        let told = all.filter { choice in Set(table.rows.map(choice.word)).count > 1 }
        let mark = say("判定用", "decides")
        return told + [Choice(title: "") { $0.decides ? mark : "" }]
    }

    private func hours(_ row: VariantTable.Row, _ words: MethodWords) -> String {
        switch row.hours {
        case .start: words.hours(.start)
        case .ending: words.hours(.ending)
        case nil: words.hours(row.method.hours)
        }
    }

    private func isSame(_ one: VariantTable.Row, _ other: VariantTable.Row) -> Bool {
        one.method == other.method
    }

    private func cell(_ row: VariantTable.Row?, _ counts: Bool) -> String {
        guard let row else { return NumberWords.none }
        let mark = row.value != nil && !row.isComplete ? "*" : ""
        let value = (row.rounded?.description ?? NumberWords.none) + mark
        let valid = row.valid.map(String.init) ?? NumberWords.none
        let good = row.good.map { "\($0)/" } ?? (counts ? "\(NumberWords.none)/" : "")
        return "\(good)\(valid)  \(value)"
    }

    /// `2014→2015年：变好 10种，变差 2种；取决于标准版本、时次含义`
    private func line(_ pair: VariantTable.Pair) -> String {
        let directions: [Change.Direction] = [.better, .worse, .same]
        let counts = directions.compactMap { direction -> String? in
            let count = pair.ways.count { $0.direction == direction }
            guard count > 0 else { return nil }
            return direction.wording[language] + say(" \(count)种", " \(count)")
        }.joined(separator: say("，", ", "))
        let axes = pair.dependsOn.map { $0.wording[language] }
        let depends =
            axes.isEmpty
            ? "" : say("；取决于", "; depends on the ") + axes.joined(separator: say("、", ", "))
        return say("\(pair.from)→\(pair.to)年：", "\(pair.from)→\(pair.to): ") + counts + depends
    }

    private func summary(_ pairs: [VariantTable.Pair]) -> String {
        let open = pairs.filter { Set($0.ways.map(\.direction)).count > 1 }
        guard !open.isEmpty else {
            return say("方向不因算法而变。", "No direction depends on a choice.")
        }
        let list = open.map { "\($0.from)→\($0.to)" }.joined(separator: say("、", ", "))
        return say(
            "\(pairs.count)对相邻年份中，\(open.count)对的方向取决于算法：\(list)。",
            "Of \(pairs.count) pairs of consecutive years the direction of \(open.count) depends on a choice: \(list)."
        )
    }
}
