import Testing

@testable import Typesetting

struct PageTextTests {
    @Test func saysWhatIsOnThePage() throws {
        let book = FontBook.fixedWidth()
        let setter = TextSetter(library: try FontLibrary(book: book))
        let page = Page(
            size: Size(width: 100, height: 50), label: "1",
            drawings: [
                .tag(
                    "P",
                    setter.label("氧3", style: TextStyle(.body, size: 12), at: Point(x: 10, y: 20))),
                .stroke(
                    .line(from: .zero, to: Point(x: 1.005, y: -0.001)), Stroke(.black, width: 0.5)),
                .group(
                    [.link(Rect(x: 0, y: 0, width: 5, height: 6), destination: "a")],
                    offset: Point(x: 1, y: 2), degrees: 90),
            ])
        // 3 starts after one em and a sixth: 10 + 12 + 2; its space glyph ends there.
        #expect(
            PageText.dump(page, book: book) == """
                page 100 × 50 “1”
                  <P>
                    text 10,20…10 fixed Regular 12 #000000 “氧”
                    text 21.4,20…24 fixed latin Regular 12 #000000 “3”
                  stroke #000000 0.5 M0,0 L1,0
                  group 1,2 turned 90
                    link 0,0 5×6 → a

                """)
    }
}
