import WordProcessing

/// The numbers of headings as lists that Word counts itself, so that a heading put in between
/// moves those after it on. Where Word would count otherwise than ``Numbering`` did, the list
/// begins anew at the printed number; where the printed number is none of the list's, it is
/// written as words.
struct WordNumerals {
    /// The list that the heading styles count by.
    static let firstCounting = 1

    /// `一、` `（一）` `1.` `（1）`: GB/T 9704-2012, 7.3.3.
    static let list = WordList([
        WordList.Level(.chinese, "%1、", style: WordStyles.heading(1)),
        WordList.Level(.chinese, "（%2）", style: WordStyles.heading(2)),
        WordList.Level(.decimal, "%3.", style: WordStyles.heading(3)),
        WordList.Level(.decimal, "（%4）", style: WordStyles.heading(4)),
    ])

    private(set) var countings = [WordCounting(list: 0)]
    private var counts = [0, 0, 0, 0]

    enum Answer: Hashable {
        /// As the style counts, or by another counting.
        case counted(Int)
        /// In the words themselves.
        case written
    }

    /// How the next heading gets its number.
    mutating func next(_ heading: Heading) -> Answer {
        let level = min(max(heading.level, 1), counts.count) - 1
        guard let count = Self.count(heading.number, level: level) else { return .written }
        let expected = counts[level] + 1
        for deeper in (level + 1)..<max(counts.count, level + 1) { counts[deeper] = 0 }
        counts[level] = count
        if count != expected {
            var starts = [1, 1, 1, 1]
            for upper in 0..<level { starts[upper] = max(counts[upper], 1) }
            starts[level] = count
            countings.append(WordCounting(list: 0, starts: starts))
        }
        return .counted(countings.count)
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
