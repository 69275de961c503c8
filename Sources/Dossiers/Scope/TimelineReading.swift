import Assessment
import Gathering
import Values

/// One line of the timeline: what falls into a year.
struct TimelineReading: Sendable, Hashable {
    enum Kind: Int, Sendable, Hashable, Comparable {
        case creation, milestone, deadline, waiver, inspection, continuing

        static func < (one: Kind, other: Kind) -> Bool { one.rawValue < other.rawValue }
    }

    var year: Int
    /// `2026年`, or the years through which something goes on.
    var when: String
    var kind: Kind
    var text: String
    var bureaus: [String]
    /// Where it is written; empty for what is computed.
    var source: String
    var isUnconfirmed = false

    static let kind = RecordKind<TimelineReading> {
        [
            .text("when") { $0.when },
            .text("text") { Typography.print($0.text) },
            .text("bureaus") { $0.bureaus.isEmpty ? nil : $0.bureaus.joined(separator: "、") },
            .text("source") { $0.source.isEmpty ? nil : $0.source },
            .flag("isUnconfirmed") { $0.isUnconfirmed },
        ]
    }
}

extension Reading {
    /// Milestones of the plan, deadlines, ends of waivers and re-inspections, by year; what goes on
    /// all the time comes last.
    var timeline: [TimelineReading] {
        let entries = creation + milestones + deadlines + waivers + inspections
        let order = entries.indices.sorted { one, other in
            let (a, b) = (entries[one], entries[other])
            return (a.year, a.kind, one) < (b.year, b.kind, other)
        }
        return order.map { entries[$0] } + continuing
    }

    private func say(_ chinese: String, _ english: String) -> String {
        Wording(chinese, english)[language]
    }

    private func year(_ year: Int) -> String { say("\(year)年", "\(year)") }

    private var creation: [TimelineReading] {
        [
            TimelineReading(
                year: evaluation.baselineYear, when: year(evaluation.baselineYear), kind: .creation,
                text: say("创建年（对照年）", "creation year, which later years are held against"),
                bureaus: [], source: say("地区文件 area.xml", "area.xml"))
        ]
    }

    private var milestones: [TimelineReading] {
        occasion.milestones.map { milestone in
            TimelineReading(
                year: milestone.year, when: year(milestone.year), kind: .milestone,
                text: milestone.text, bureaus: [], source: PlaceWords.words(milestone.location))
        }
    }

    /// Tasks of one day and one group of bureaus together: `（24）（25）（26）`.
    private var deadlines: [TimelineReading] {
        struct Group: Hashable {
            var day: CalendarDay
            var due: String
            var bureaus: [String]
        }
        var groups: [Group] = []
        var tasks: [Group: [PlanTask]] = [:]
        for task in evaluation.standingTasks {
            guard let day = task.lastDay else { continue }
            let group = Group(day: day, due: task.due, bureaus: task.bureaus)
            if tasks[group] == nil { groups.append(group) }
            tasks[group, default: []].append(task)
        }
        return groups.map { group in
            let own = tasks[group] ?? []
            let numbers = own.map { "（\($0.number)）" }.joined()
            let open = own.filter { $0.state != .done }
            let state =
                open.isEmpty
                ? say("全部完成", "all done")
                : say("未完成\(open.count)项", "\(open.count) not done")
            return TimelineReading(
                year: group.day.civil.year, when: group.due, kind: .deadline,
                text: say("任务到期：\(numbers)，\(state)", "tasks due: \(numbers), \(state)"),
                bureaus: group.bureaus,
                source: own.first.map { PlaceWords.words($0.location) } ?? "")
        }
    }

    private var waivers: [TimelineReading] {
        evaluation.waivers.map { waiver in
            TimelineReading(
                year: waiver.to.civil.year, when: waiver.to.description, kind: .waiver,
                text: say(
                    "条款\(waiver.clause)的豁免到期", "the waiver of clause \(waiver.clause) ends"),
                bureaus: [], source: PlaceWords.words(waiver.location))
        }
    }

    /// From the creation to the first after the last thing that is known.
    private var inspections: [TimelineReading] {
        guard occasion.period > 0 else { return [] }
        let last =
            ([evaluation.year] + (milestones + deadlines).map(\.year)).max() ?? evaluation.year
        var entries: [TimelineReading] = []
        var due = evaluation.baselineYear + occasion.period
        while entries.last.map({ $0.year <= last }) ?? true, entries.count < 100 {
            entries.append(
                TimelineReading(
                    year: due, when: year(due), kind: .inspection,
                    text: say("复查", "re-inspection"), bureaus: [],
                    source: say(
                        "每\(occasion.period)年一次", "every \(occasion.period) years"),
                    isUnconfirmed: true))
            due += occasion.period
        }
        return entries
    }

    private var continuing: [TimelineReading] {
        var seen: [[String]: [PlanTask]] = [:]
        var order: [[String]] = []
        for task in evaluation.tasks where task.lastDay == nil {
            let key = [task.due] + task.bureaus
            if seen[key] == nil { order.append(key) }
            seen[key, default: []].append(task)
        }
        return order.map { key in
            let tasks = seen[key] ?? []
            let numbers = tasks.map { "（\($0.number)）" }.joined()
            return TimelineReading(
                year: .max, when: key.first ?? "", kind: .continuing,
                text: say("任务\(numbers)，每年要有证明", "tasks \(numbers), a proof every year"),
                bureaus: Array(key.dropFirst()),
                source: tasks.first.map { PlaceWords.words($0.location) } ?? "")
        }
    }
}
