package import Assessment
package import Gathering
import Values

/// What came back as tables: a bureau's figures for the area folder, and how tasks stand.
package enum ReturnTables {
    /// The values of a bureau that are taken. Those of an earlier run stay where the forms have none
    /// now; nil where there is nothing to write.
    package static func figures(
        of bureau: BureauReturn, year: Int, headings: HeadingTable, earlier: ReturnedFigures?
    ) -> ReturnedFigures? {
        var rows: [ReturnedFigures.Row] = []
        for figure in bureau.figures {
            let indicator = figure.asked.indicator
            guard let entry = taken(figure), let value = entry.writtenValue,
                let name = headings.name(ofIndicator: indicator.id, preferring: indicator.name)
            else { continue }
            rows.append(
                ReturnedFigures.Row(
                    name: name, year: year, value: value.description, unit: entry.writtenUnit,
                    basis: entry.basis, note: note(entry)))
        }
        guard !rows.isEmpty else { return nil }
        let kept = earlier?.rows.filter { old in !rows.contains { $0.name == old.name } } ?? []
        return ReturnedFigures(bureau: bureau.bureau, rows: rows + kept)
    }

    package static func taken(_ figure: ReturnedFigure) -> FigureEntry? {
        switch figure.outcome {
        case .accepted(let entry, _), .revised(let entry, _): entry
        case .notReturned, .blank, .faulty, .differs, .conflict: nil
        }
    }

    /// `王某某，2027-01-12，填报表_区生态环境局_房山区_2026.xlsx[填报]!D4`
    private static func note(_ entry: FigureEntry) -> String {
        var place = entry.location
        place.file = place.file.split(separator: "/").last.map(String.init) ?? place.file
        return [entry.filler, entry.date, place.description].filter { !$0.isEmpty }
            .joined(separator: "，")
    }

    /// For whoever keeps the task table: what it says and what the bureaus say. Nil where no bureau
    /// says anything new.
    package static func tasks(_ collation: Collation) -> String? {
        let changed = collation.tasks.filter(\.isChanged)
        guard !changed.isEmpty else { return nil }
        let head = [
            "序号", "建设内容", "填报单位", "登记的状态", "填报的状态", "登记的进展", "填报的进展", "证明材料", "填报人", "日期",
            "所在",
        ]
        return CSVText.table(
            [head]
                + changed.map { one in
                    [
                        one.entry.number, one.entry.text, one.bureau,
                        one.task?.state?.wording.chinese ?? "",
                        one.entry.state?.wording.chinese ?? "", one.task?.progress ?? "",
                        one.entry.progress, one.entry.evidence, one.entry.filler,
                        one.entry.date, one.entry.location.description,
                    ]
                })
    }
}
