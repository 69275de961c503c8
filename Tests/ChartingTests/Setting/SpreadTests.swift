import Testing

@testable import Charting

struct SpreadTests {
    @Test func whatDoesNotTouchStays() {
        #expect(Spread.centers([(50, 10), (20, 10)], within: 0...100) == [50, 20])
    }

    @Test func whatTouchesSharesTheShift() {
        #expect(Spread.centers([(50, 10), (50, 10)], within: 0...100) == [45, 55])
        // 40 and 44 need 10 between them: each gives 3.
        #expect(Spread.centers([(44, 10), (40, 10)], within: 0...100) == [47, 37])
    }

    @Test func boundsHold() {
        #expect(Spread.centers([(2, 10), (3, 10)], within: 0...100) == [5, 15])
        #expect(Spread.centers([(99, 10), (99, 10)], within: 0...100) == [85, 95])
    }

    @Test func groupsMeetOtherGroups() {
        let centers = Spread.centers([(10, 10), (12, 10), (28, 10), (30, 10)], within: 0...100)
        for (above, below) in zip(centers, centers.dropFirst()) {
            #expect(below - above >= 10 - 1e-9)
        }
    }
}
