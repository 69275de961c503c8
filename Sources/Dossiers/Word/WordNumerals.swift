import WordProcessing

/// The numbers of headings and of items as lists that Word counts itself, so that what is put in
/// between moves those after it on. Where Word would count otherwise than ``Numbering`` did, a list
/// begins anew at the printed number; where the printed number is none of the list's, it is written
/// as words.
struct WordNumerals {
    /// The counting of the styles of headings, and that of headings in annexes.
    static let firstCounting = 1
    static let annexCounting = 2

    /// Headings, headings in annexes, items with numbers, items with dashes: GB/T 9704-2012, 7.3.3 gives
    /// the order `一、` `（一）` `1.` `（1）`.
    static let lists = [
        headings { WordStyles.heading($0) }, headings { WordStyles.annexHeading($0) },
        WordList([WordList.Level(.decimal, "（%1）")]), WordList([WordList.Level(.none, "——")]),
    ]

    private static func headings(_ style: (Int) -> String) -> WordList {
        WordList([
            WordList.Level(.chinese, "%1、", style: style(1)),
            WordList.Level(.chinese, "（%2）", style: style(2)),
            WordList.Level(.decimal, "%3.", style: style(3)),
            WordList.Level(.decimal, "（%4）", style: style(4)),
        ])
    }

    private(set) var countings = [WordCounting(list: 0), WordCounting(list: 1)]
    private var text = Track(list: 0, counting: firstCounting)
    private var annex = Track(list: 1, counting: annexCounting)

    /// Where one list of headings is.
    private struct Track {
        let list: Int
        var counting: Int
        var counts = [0, 0, 0, 0]
        /// What each level begins with.
        var starts = [1, 1, 1, 1]

        init(list: Int, counting: Int) {
            self.list = list
            self.counting = counting
        }
    }

    /// The counting of the next numbered heading and its level from 0; nil where its number has to
    /// stand in its words.
    mutating func next(
        _ heading: Heading, isInAnnex: Bool = false
    ) -> (counting: Int, level: Int)? {
        var track = isInAnnex ? annex : text
        defer { if isInAnnex { annex = track } else { text = track } }
        return next(heading, &track)
    }

    private mutating func next(
        _ heading: Heading, _ track: inout Track
    ) -> (counting: Int, level: Int)? {
        let level = min(max(heading.rank, 1), track.counts.count) - 1
        guard let count = Self.count(heading.number, level: level) else { return nil }
        if count != track.counts[level] + 1 {
            // The levels above count on; those below begin with 1 whenever this one has moved.
            track.starts[level] = count
            for deeper in track.starts.indices where deeper > level { track.starts[deeper] = 1 }
            let starts = track.starts.enumerated().map { $0.offset < level ? nil : $0.element }
            countings.append(WordCounting(list: track.list, starts: starts))
            track.counting = countings.count
            for upper in track.starts.indices where upper < level { track.starts[upper] = 1 }
        }
        track.counts[level] = count
        for deeper in track.counts.indices where deeper > level {
            track.counts[deeper] = track.starts[deeper] - 1
        }
        return (track.counting, level)
    }

    /// A counting of its own for a list of items.
    mutating func items(isNumbered: Bool) -> Int {
        countings.append(WordCounting(list: isNumbered ? 2 : 3, starts: isNumbered ? [1] : []))
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
