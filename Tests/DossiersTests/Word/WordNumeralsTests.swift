import Testing
import WordProcessing

@testable import Dossiers

@Suite struct WordNumeralsTests {
    private func heading(_ rank: Int, _ number: String) -> Heading {
        Heading(level: rank, title: "", number: number, rank: rank)
    }

    private func next(
        _ numerals: inout WordNumerals, _ rank: Int, _ number: String
    ) -> [Int]? {
        numerals.next(heading(rank, number)).map { [$0.counting, $0.level] }
    }

    @Test func whatWordCountsItselfIsLeftToIt() {
        var numerals = WordNumerals()
        let printed = [
            (1, "一、"), (2, "（一）"), (3, "1."), (4, "（1）"), (4, "（2）"), (2, "（二）"), (3, "1."),
            (1, "二、"), (2, "（一）"),
        ]
        for (rank, number) in printed {
            #expect(next(&numerals, rank, number) == [1, rank - 1], "\(number)")
        }
        #expect(numerals.countings == [WordCounting(list: 0), WordCounting(list: 1)])
    }

    @Test func whatBeginsAnewIsAnotherCounting() {
        var numerals = WordNumerals()
        _ = next(&numerals, 1, "一、")
        _ = next(&numerals, 1, "二、")
        #expect(next(&numerals, 1, "一、") == [3, 0])
        #expect(next(&numerals, 2, "（一）") == [3, 1])
        #expect(next(&numerals, 1, "二、") == [3, 0])
        #expect(numerals.countings[2] == WordCounting(list: 0, starts: [1, 1, 1, 1]))
    }

    /// Annexes count by a list of their own, each from 一、.
    @Test func annexesDoNotDisturbTheText() {
        var numerals = WordNumerals()
        let first = heading(1, "一、")
        #expect(numerals.next(first)?.counting == 1)
        #expect(numerals.next(first, isInAnnex: true)?.counting == 2)
        #expect(numerals.next(heading(1, "二、"), isInAnnex: true)?.counting == 2)
        #expect(numerals.next(first, isInAnnex: true)?.counting == 3)
        #expect(numerals.countings[2] == WordCounting(list: 1, starts: [1, 1, 1, 1]))
        #expect(numerals.next(heading(1, "二、"))?.counting == 1)
    }

    /// The levels above count on, and the level begins with that number until it is told otherwise.
    @Test func aNumberThatIsLeftOutIsToldToWord() {
        var numerals = WordNumerals()
        _ = next(&numerals, 1, "一、")
        #expect(next(&numerals, 2, "（三）") == [3, 1])
        #expect(numerals.countings[2].starts == [nil, 3, 1, 1])
        #expect(next(&numerals, 2, "（四）") == [3, 1])
        // Under 二、 Word would begin with （三） again.
        #expect(next(&numerals, 1, "二、") == [3, 0])
        #expect(next(&numerals, 2, "（一）") == [4, 1])
    }

    @Test(arguments: ["", "附件1", "第一章", "百、"])
    func otherNumbersStandInTheWords(number: String) {
        var numerals = WordNumerals()
        #expect(next(&numerals, 1, number) == nil)
    }

    @Test func everyListOfItemsCountsForItself() {
        var numerals = WordNumerals()
        #expect(numerals.items(isNumbered: true) == 3)
        #expect(numerals.items(isNumbered: false) == 4)
        #expect(numerals.countings[2].starts == [1])
    }
}
