/// Moves intervals along a line as little as is needed for none to touch another.
enum Spread {
    /// Centres of intervals with the given heights, in the order they came, within `bounds` if
    /// they fit there. Groups that meet share their shift, as in isotonic regression.
    static func centers(
        _ wanted: [(center: Double, height: Double)], within bounds: ClosedRange<Double>
    )
        -> [Double]
    {
        struct Group {
            var members: [Int]
            var height: Double
            /// Sum over members of the top the group would have if that member stood right.
            var sum: Double
            var top: Double
        }
        // By their upper ends: that is where the first line of words is.
        let order = wanted.indices.sorted {
            (wanted[$0].center - wanted[$0].height / 2, $0)
                < (wanted[$1].center - wanted[$1].height / 2, $1)
        }
        func clamped(_ group: Group) -> Double {
            let ideal = group.sum / Double(group.members.count)
            return max(min(ideal, bounds.upperBound - group.height), bounds.lowerBound)
        }
        var groups: [Group] = []
        for index in order {
            let item = wanted[index]
            var group = Group(
                members: [index], height: item.height, sum: item.center - item.height / 2, top: 0)
            group.top = clamped(group)
            while let last = groups.last, last.top + last.height > group.top {
                groups.removeLast()
                var merged = last
                merged.members += group.members
                // Members of the later group stand below the earlier one.
                merged.sum += group.sum - Double(group.members.count) * last.height
                merged.height += group.height
                merged.top = clamped(merged)
                group = merged
            }
            groups.append(group)
        }
        var centers = wanted.map(\.center)
        for group in groups {
            var top = group.top
            for index in group.members {
                centers[index] = top + wanted[index].height / 2
                top += wanted[index].height
            }
        }
        return centers
    }
}
