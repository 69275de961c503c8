package import Assessment
import Gathering
package import Values

/// The lights of an area's tasks, day by day: what is kept from one meeting to the next.
package struct LightHistory: Sendable, Hashable {
    package struct Entry: Sendable, Hashable {
        package var day: CalendarDay
        /// As the plan prints it.
        package var number: String
        /// As it was written: `进行中`.
        package var state: String
        package var light: TaskLight
        package var reasons: String
    }

    /// In the order of days, then of the plan.
    package private(set) var entries: [Entry] = []

    package init() {}

    /// Reads what ``csv`` wrote; every row that cannot be understood is a fault, for a row that was
    /// passed over would be lost when the file is written again.
    package init(path: String) throws(InputFault) {
        let table = try PlainTable(path: path, named: path)
        var faults = table.diagnostics
        for row in table.rows.dropFirst() {
            guard let day = row.cells[1].flatMap({ CalendarDay(iso: $0) }),
                let number = row.cells[2],
                let light = TaskLight.allCases.first(where: { $0.letter == row.cells[4] })
            else {
                faults.append(Diagnostic(.lightRow, at: row.location))
                continue
            }
            entries.append(
                Entry(
                    day: day, number: number, state: row.cells[3] ?? "", light: light,
                    reasons: row.cells[5] ?? ""))
        }
        guard faults.isEmpty else { throw InputFault(faults) }
    }

    /// Puts an evaluation's lights in; those of the same day before are replaced.
    package mutating func add(_ evaluation: Evaluation, language: Language) {
        let day =
            evaluation.assessedDay
            ?? CalendarDay(number: CalendarDay.first(of: evaluation.year + 1).number - 1)
        entries.removeAll { $0.day == day }
        entries += evaluation.taskStatuses.map { status in
            Entry(
                day: day, number: status.number, state: status.state?.wording[language] ?? "",
                light: status.light,
                reasons: TaskWords(status, language: language).reasons)
        }
        // Stable: the plan's order stays within a day.
        let order = entries.indices.sorted {
            (entries[$0].day, $0) < (entries[$1].day, $1)
        }
        entries = order.map { entries[$0] }
    }

    /// With headings; UTF-8 with a byte order mark.
    package var csv: [UInt8] {
        let rows = entries.map { entry in
            [
                entry.day.description, entry.number, entry.state, entry.light.letter,
                entry.reasons,
            ]
        }
        return Array(CSVText.table([["日期", "序号", "状态", "灯", "原因"]] + rows).utf8)
    }

    /// A task a line, with its light on every day that was kept: `（8） 2025-12-31 Y → 2026-12-31 B`.
    package func lines() -> [String] {
        // A number may stand twice in a plan: its second task is another one.
        struct Task: Hashable {
            var number: String
            var occurrence: Int
        }
        var tasks: [Task] = []
        var own: [Task: [Entry]] = [:]
        var (day, met): (CalendarDay?, [String: Int]) = (nil, [:])
        for entry in entries {
            if entry.day != day { (day, met) = (entry.day, [:]) }
            let task = Task(number: entry.number, occurrence: met[entry.number, default: 0])
            met[entry.number, default: 0] += 1
            if own[task] == nil { tasks.append(task) }
            own[task, default: []].append(entry)
        }
        return tasks.map { task in
            let entries = own[task] ?? []
            let lights = entries.map { "\($0.day) \($0.light.letter)" }
            let last = entries.last
            return "（\(task.number)） " + lights.joined(separator: " → ")
                + "  \(last?.state ?? "")  \(last?.reasons ?? "")"
        }
    }
}

extension Diagnostic.Kind {
    static let lightRow = Diagnostic.Kind(
        "lights.row", .error,
        Wording(
            "这一行不是灯的记录（日期,序号,状态,灯,原因）",
            "the row is no record of a light (day, number, state, light, reasons)"
        ),
        advice: Wording("日期写成 2026-12-31，灯写 R、Y 或 B", "a day like 2026-12-31, a light R, Y or B"))
}
