extension StatusMatrix {
    /// The matrix in pieces of at most so many rows, one a page or a slide. Counts stay those of
    /// the whole.
    package func pieces(ofRows most: Int) -> [StatusMatrix] {
        let most = max(most, 1)
        var pieces: [StatusMatrix] = []
        var taken = most
        for group in groups {
            for row in group.rows {
                if taken == most {
                    pieces.append(self)
                    pieces[pieces.count - 1].groups = []
                    pieces[pieces.count - 1].counted = counted
                    taken = 0
                }
                let last = pieces.count - 1
                if pieces[last].groups.last?.counted == group.counted,
                    pieces[last].groups.last?.title == group.title
                {
                    pieces[last].groups[pieces[last].groups.count - 1].rows.append(row)
                } else {
                    pieces[last].groups.append(
                        Group(group.title, [row], counted: group.counted))
                }
                taken += 1
            }
        }
        return pieces.isEmpty ? [self] : pieces
    }
}
