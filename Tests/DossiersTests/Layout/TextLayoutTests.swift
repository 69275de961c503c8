import Testing
import Typesetting

@testable import Dossiers

@Suite struct TextLayoutTests {
    private func strips(_ characters: Int) throws -> [Strip] {
        let setter = try TextSetter(book: .fixedWidth())
        var column = Column()
        return TextLayout(setter: setter).strips(
            Paragraph(
                role: .body, inlines: [.text(String(repeating: "字", count: characters))]),
            in: &column)
    }

    /// 28 characters a line (GB/T 9704-2012, 5.2.3), two of them the first line's indent.
    @Test(arguments: [(26, 1), (27, 2), (54, 2), (55, 3)])
    func linesHold28Characters(_ characters: Int, _ lines: Int) throws {
        #expect(try strips(characters).count == lines)
    }

    /// No first or last line alone on a page.
    @Test func widowsAndOrphansAreKept() throws {
        #expect(try strips(100).map(\.keepsWithNext) == [true, false, true, false])
        #expect(try strips(60).map(\.keepsWithNext) == [true, true, false])
        #expect(try strips(10).map(\.keepsWithNext) == [false])
    }

    /// 22 lines fill a page of 225 mm (GB/T 9704-2012, 5.2.3): 22 do, 23 do not.
    @Test func twentyTwoLinesFillAPage() {
        #expect(22 * Sheet.leading <= Sheet.textHeight)
        #expect(23 * Sheet.leading > Sheet.textHeight)
    }
}
