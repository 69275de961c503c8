import Typesetting
import Values

/// Where the markers of one row stand: in lanes one under another, so that no words meet. Room is
/// counted in ems where the picture is narrowest; where it is wider there is only more of it.
struct DeadlineLanes {
    enum Spot: Hashable {
        case day(CalendarDay)
        /// Due on a day the scale does not reach.
        case before, after
        case undated
    }

    struct Group: Hashable {
        var due: CalendarDay?
        var state: TaskSign
        var numbers: [String]
    }

    struct Entry: Hashable {
        var at: Spot
        var state: TaskSign
        var lines: [String]
        /// Whether the words stand before the marker.
        var isLeft: Bool
        /// Lines from the top of the row to the first of this entry.
        var top: Double
    }

    private(set) var entries: [Entry] = []
    /// In lines.
    private(set) var height: Double

    /// Ems of the dated part of the plot on a slide, and of the column at its right.
    private static let (width, undatedWidth) = (21.0, 5.0)

    init(_ row: DeadlineLine.Row, of line: DeadlineLine, _ language: Language) {
        var dated: [(entry: Entry, from: Double, to: Double)] = []
        var undated = 0.0
        let ticks = DayTicks(from: line.first, through: line.last, language: language)
        for group in Self.groups(row) {
            let word =
                group.state.needsAttention ? (line.words[group.state] ?? "") + " " : ""
            var entry = Entry(
                at: .undated, state: group.state, lines: [], isLeft: false, top: undated)
            guard let due = group.due else {
                entry.lines = Self.lines(
                    word + Self.head(group, language), group.numbers,
                    measure: Self.undatedWidth)
                undated += Double(entry.lines.count)
                entries.append(entry)
                continue
            }
            let isOutside = due < line.first || due > line.last
            entry.at =
                isOutside ? (due < line.first ? .before : .after) : .day(due)
            let share = min(max(ticks.share(due, part: 0.5), 0), 1)
            entry.isLeft = share > 0.5
            entry.lines = Self.lines(
                (isOutside ? "\(due) " : "") + word + Self.head(group, language),
                group.numbers, measure: 11)
            let at = share * Self.width
            let words = (entry.lines.map(Ems.width).max() ?? 0) + 1.4
            dated.append(
                (entry, entry.isLeft ? at - words : at - 0.8, entry.isLeft ? at + 0.8 : at + words))
        }
        var lanes: [(top: Double, height: Double, taken: [(from: Double, to: Double)])] = []
        var (lastLane, lastSpot) = (-1, Spot.undated)
        for (planned, from, to) in dated {
            var entry = planned
            let lines = Double(entry.lines.count)
            // A lane that is high enough, with room at the place; else a new one under the last.
            // What is due on one day keeps its order, downwards.
            let free = lanes.indices.first { index in
                (index > lastLane || planned.at != lastSpot) && lanes[index].height >= lines
                    && lanes[index].taken.allSatisfy { $0.to < from || $0.from > to }
            }
            lastLane = free ?? lanes.count
            lastSpot = planned.at
            if let free {
                entry.top = lanes[free].top + (lanes[free].height - lines) / 2
                lanes[free].taken.append((from, to))
            } else {
                entry.top = lanes.last.map { $0.top + $0.height } ?? 0
                lanes.append((entry.top, lines, [(from, to)]))
            }
            entries.append(entry)
        }
        let reached = lanes.last.map { $0.top + $0.height } ?? 0
        let title = Double(Ems.lines(row.title, measure: 7.6))
        let content = max(reached, undated, title, 1)
        height = content + 0.6
        // What is lower than the row stands in its middle.
        for index in entries.indices {
            let own = entries[index].at == .undated ? undated : reached
            entries[index].top += (height - own) / 2
        }
    }

    /// Where the middle of an entry stands in its band.
    func part(_ entry: Entry) -> Double {
        (entry.top + Double(entry.lines.count) / 2) / height
    }

    /// The tasks of one state due on one day, those that want attention first, then by day.
    static func groups(_ row: DeadlineLine.Row) -> [Group] {
        var groups: [Group] = []
        for task in row.tasks {
            if let index = groups.firstIndex(where: {
                $0.due == task.due && $0.state == task.state
            }) {
                groups[index].numbers.append(task.number)
            } else {
                groups.append(Group(due: task.due, state: task.state, numbers: [task.number]))
            }
        }
        return groups.sorted { a, b in
            if a.due != b.due {
                guard let first = a.due else { return false }
                guard let second = b.due else { return true }
                return first < second
            }
            if a.state.needsAttention != b.state.needsAttention { return a.state.needsAttention }
            let order = TaskSign.allCases
            return (order.firstIndex(of: a.state) ?? 0) < (order.firstIndex(of: b.state) ?? 0)
        }
    }

    private static func head(_ group: Group, _ language: Language) -> String {
        group.numbers.count > 1 ? ChartWords.items(group.numbers.count)[language] : ""
    }

    /// Numbers in lines no wider than the measure; none is broken.
    private static func lines(_ head: String, _ numbers: [String], measure: Double) -> [String] {
        var lines = [head]
        for number in numbers {
            let last = lines[lines.count - 1]
            let joined = last + (last == head ? "" : " ") + number
            if Ems.width(joined) > measure, !last.isEmpty {
                lines.append(number)
            } else {
                lines[lines.count - 1] = joined
            }
        }
        return lines
    }
}
