import Testing
import Values

@testable import Dossiers

@Suite struct PaginatorTests {
    private func strip(_ height: Double, keep: Bool = false, table: Int? = nil) -> Strip {
        var strip = Strip(height: height, drawings: [])
        strip.keepsWithNext = keep
        strip.table = table
        return strip
    }

    private func heights(_ strips: [Strip], page: Double = 100) throws -> [[Double]] {
        var column = Column()
        column.strips = strips
        return try Paginator.pages(of: column, height: page).map { $0.strips.map(\.strip.height) }
    }

    @Test func aHeadingGoesWithItsText() throws {
        #expect(
            try heights([strip(85), strip(10, keep: true), strip(10)]) == [[85], [10, 10]])
        // One that just fits stays.
        #expect(try heights([strip(80), strip(10, keep: true), strip(10)]) == [[80, 10, 10]])
    }

    @Test func whiteSpaceDoesNotCountAtTheHeadOrFoot() throws {
        var spaced = strip(100)
        spaced.spaceBefore = 20
        spaced.spaceAfter = 20
        #expect(try heights([spaced, spaced]) == [[100], [100]])
    }

    @Test func meetingSpacesAreNotAdded() throws {
        var above = strip(10)
        above.spaceAfter = 8
        var below = strip(10)
        below.spaceBefore = 5
        var column = Column()
        column.strips = [above, below]
        #expect(try Paginator.pages(of: column)[0].strips.map(\.top) == [0, 18])
    }

    @Test func aTableGoesOnUnderItsHead() throws {
        var column = Column()
        column.tables = [
            .init(head: [strip(7, table: 0), strip(8, table: 0)], foot: [])
        ]
        column.strips =
            [strip(8, keep: true, table: 0)] + (0..<5).map { _ in strip(30, table: 0) }
        let pages = try Paginator.pages(of: column, height: 100)
            .map { $0.strips.map(\.strip.height) }
        // The strip without height closes the table at the foot of the page.
        #expect(pages == [[8, 30, 30, 30, 0], [7, 8, 30, 30]])
    }

    @Test func aFigureIsDrawnLowerRatherThanLeaveThePageWhite() throws {
        var figure = strip(50)
        figure.compact = .init(height: 38, drawings: [])
        #expect(try heights([strip(60), figure]) == [[60, 38]])
        #expect(try heights([strip(65), figure]) == [[65], [50]])
    }

    @Test func aFigureLetsTextPassByButNotAHeading() throws {
        var figure = strip(50)
        figure.floats = true
        #expect(try heights([strip(60), figure, strip(30), strip(20)]) == [[60, 30], [50, 20]])
        var heading = strip(10, keep: true)
        heading.structure = [StructureTag(name: "H2", id: 1)]
        #expect(
            try heights([strip(60), figure, heading, strip(20)]) == [[60], [50, 10, 20]])
    }

    @Test func aSectionALittleTooLongIsSqueezedOntoItsPage() throws {
        var heading = strip(10, keep: true)
        heading.startsPage = true
        var figure = strip(60)
        figure.compact = .init(height: 45, drawings: [])
        #expect(
            try heights([strip(20), heading, figure, strip(40)]) == [[20], [10, 45, 40]])
    }

    @Test func whatIsHigherThanAPageIsAFault() throws {
        let error = #expect(throws: InputFault.self) { try heights([strip(101)]) }
        #expect(error?.diagnostics.map(\.kind) == [.layoutTooTall])
        #expect(try heights([strip(100)]) == [[100]])
    }
}
