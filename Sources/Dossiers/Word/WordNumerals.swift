import WordProcessing

/// The numbers of headings and of items as lists that Word counts itself, so that what is put in
/// between moves those after it on. Where Word would count otherwise than ``Numbering`` did, a list
/// begins anew at the printed number; where the printed number is none of the list's, it is written
/// as words.
struct WordNumerals {
    /// The list that the heading styles count by.
    static let firstCounting = 1

    /// Headings, items with numbers, items with dashes: GB/T 9704-2012, 7.3.3 gives the order
    /// `一、` `（一）` `1.` `（1）`.
    static let lists = [
        WordList([
            WordList.Level(.chinese, "%1、", style: WordStyles.heading(1)),
            WordList.Level(.chinese, "（%2）", style: WordStyles.heading(2)),
            WordList.Level(.decimal, "%3.", style: WordStyles.heading(3)),
            WordList.Level(.decimal, "（%4）", style: WordStyles.heading(4)),
        ]),
        WordList([WordList.Level(.decimal, "（%1）")]),
        WordList([WordList.Level(.none, "——")]),
    ]

    private(set) var countings = [WordCounting(list: 0)]
    /// Of the headings now.
    private var counting = firstCounting
    private var counts = [0, 0, 0, 0]
    /// What each level of the headings' counting begins with.
    private var starts = [1, 1, 1, 1]

    /// The counting of the next numbered heading and its level from 0; nil where its number has to
    /// stand in its words.
    mutating func next(_ heading: Heading) -> (counting: Int, level: Int)? {
        let level = min(max(heading.rank, 1), counts.count) - 1
        guard let count = Self.count(heading.number, level: level) else { return nil }
        if count != counts[level] + 1 {
            // The levels above count on; those below begin with 1 whenever this one has moved.
            starts[level] = count
            for deeper in starts.indices where deeper > level { starts[deeper] = 1 }
            countings.append(
                WordCounting(
                    list: 0,
                    starts: starts.enumerated().map { $0.offset < level ? nil : $0.element }))
            counting = countings.count
            for upper in starts.indices where upper < level { starts[upper] = 1 }
        }
        counts[level] = count
        for deeper in counts.indices where deeper > level { counts[deeper] = starts[deeper] - 1 }
        return (counting, level)
    }

    /// A counting of its own for a list of items.
    mutating func items(isNumbered: Bool) -> Int {
        countings.append(WordCounting(list: isNumbered ? 1 : 2, starts: isNumbered ? [1] : []))
        return countings.count
    }

    /// The number that stands in a printed one; nil where it is not of that level's form.
    static func count(_ number: String, level: Int) -> Int? {
        (1...99).first { text($0, level: level) == number }
    }

    static func text(_ count: Int, level: Int) -> String {
        switch level {
        case 0: Numbering.chinese(count) + "、"
        case 1: "（\(Numbering.chinese(count))）"
        case 2: "\(count)."
        default: "（\(count)）"
        }
    }
}
