import Gathering
import Values

/// What all observed indicators share: months and days as a tree, as deep as was asked for.
struct YearTree {
    let year: CivilYear
    let depth: ExplanationDepth

    /// One node a month, days under it. `firstMonth` is opened a little where no month was
    /// asked for.
    func months(
        _ make: (_ month: Int, _ days: Range<Int>) -> Explanation?,
        day: (_ day: Int, _ cells: Int) -> Explanation?
    ) -> [Explanation] {
        var nodes: [Explanation] = []
        var opened = false
        for (index, range) in year.months.enumerated() {
            guard var node = make(index + 1, range) else { continue }
            let hasData = node.value != nil
            let count = depth.days(inMonth: index + 1, isFirst: !opened && hasData)
            node = fill(node, range, count: count, day: day)
            opened = opened || hasData
            nodes.append(node)
        }
        return nodes
    }

    /// A month by itself: some of its days where nothing more was asked for.
    func month(
        _ month: Int, _ node: Explanation, day: (_ day: Int, _ cells: Int) -> Explanation?
    ) -> Explanation {
        guard (1...12).contains(month) else { return node }
        return fill(
            node, year.months[month - 1], count: depth.days(inMonth: month, isFirst: true),
            day: day)
    }

    private func fill(
        _ node: Explanation, _ range: Range<Int>, count: Int,
        day: (_ day: Int, _ cells: Int) -> Explanation?
    ) -> Explanation {
        var node = node
        var shown = 0
        for index in range {
            let date = year.day(index)
            let isAsked = depth.day == date
            // A day that was asked for is shown alone.
            let isShown = depth.day == nil || depth.isWhole ? shown < count : isAsked
            guard isShown, count > 0,
                let child = day(index, depth.cells(of: date, isFirst: shown == 0))
            else { continue }
            node.children.append(child)
            shown += 1
        }
        node.omitted += range.count - shown
        return node
    }
}

extension Array where Element == Explanation {
    /// The first of them, as children of a node that counts the rest.
    func first(_ count: Int, under node: Explanation) -> Explanation {
        var node = node
        node.children += prefix(count)
        node.omitted += Swift.max(self.count - count, 0)
        return node
    }
}
