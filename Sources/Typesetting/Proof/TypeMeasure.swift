/// The type of pages that are made, measured from what is inked on them. It knows neither what a
/// page should be nor what it says; whoever laid it out compares.
package struct TypeMeasure: Sendable {
    /// One page; places are in points from its top left corner.
    package struct Sheet: Sendable, Hashable {
        /// From 1.
        package var number: Int
        package var size: Size
        package var label: String?
        /// The em boxes of all words but artifacts.
        package var words: Rect?
        /// Their ink.
        package var ink: Rect?
        /// Words and pictures, without artifacts.
        package var content: Rect?
        /// Everything.
        package var all: Rect?
    }

    /// What a face was used for.
    package struct FaceUse: Sendable, Hashable {
        package var face: FontBook.Face
        /// Whose characters it sets.
        package var roles: [FontRole]
        /// To whose characters it lends what their own face lacks; neither: a last resort.
        package var lent: [FontRole]
        package var sizes: [Double]
        package var glyphs: Int
        /// Glyph 0: a box in print.
        package var missing: Int
    }

    package private(set) var sheets: [Sheet] = []
    private let book: FontBook
    /// In the order of drawing, artifacts among them.
    package private(set) var lines: [MeasuredLine] = []
    package private(set) var faces: [FaceUse] = []
    /// Glyphs that no face of the book has drawn.
    package private(set) var foreign = 0

    /// Glyphs of words whose ink is not inside a page's block.
    package struct Stray: Sendable, Hashable {
        package var page: Int
        package var words: String
        package var ink: Rect
    }

    /// Words outside their page's block by more than a hair.
    package private(set) var strays: [Stray] = []

    /// - Parameter block: where the words of a page should be; nil where it has no such place.
    package init(
        _ pages: [Page], library: FontLibrary, block: (Int, Page) -> Rect?
    ) {
        book = library.book
        var uses: [Int: (sizes: Set<Double>, glyphs: Int, missing: Int)] = [:]
        for (index, page) in pages.enumerated() {
            let ink = PlacedInk(page, library: library)
            sheets.append(Self.sheet(index + 1, page, ink))
            lines += TextLines.lines(ink, page: index + 1)
            for run in ink.runs {
                var use = uses[run.face.index] ?? ([], 0, 0)
                use.sizes.insert(run.size)
                use.glyphs += run.glyphs.count { $0.ink != nil || $0.id == 0 }
                use.missing += run.glyphs.count { $0.id == 0 }
                uses[run.face.index] = use
            }
            if let block = block(index + 1, page) { strays += Self.strays(index + 1, ink, block) }
        }
        for (index, use) in uses.sorted(by: { $0.key < $1.key }) {
            guard library.book.faces.indices.contains(index) else {
                foreign += use.glyphs
                continue
            }
            let roles = library.book.roles(ofFace: index)
            faces.append(
                FaceUse(
                    face: library.book.faces[index], roles: roles.own, lent: roles.lent,
                    sizes: use.sizes.sorted(), glyphs: use.glyphs, missing: use.missing))
        }
    }

    /// `FandolFang Regular`
    package func name(of face: FaceID) -> String {
        book.faces.indices.contains(face.index) ? book.faces[face.index].name : "?"
    }

    /// Whose characters a face sets.
    package func roles(of face: FaceID) -> [FontRole] { book.roles(ofFace: face.index).own }

    private static func sheet(_ number: Int, _ page: Page, _ ink: PlacedInk) -> Sheet {
        let words = ink.runs.filter { !$0.isArtifact }.flatMap(\.glyphs).filter { $0.ink != nil }
        let boxes = words.map(\.box)
        // Rules and grids are artifacts to a reader, and ink of the content to the eye.
        let shapes = ink.shapes.map(\.box)
        let furniture = ink.runs.filter(\.isArtifact).flatMap(\.glyphs).compactMap(\.ink)
        return Sheet(
            number: number, size: page.size, label: page.label, words: Rect(around: boxes),
            ink: Rect(around: words.compactMap(\.ink)), content: Rect(around: boxes + shapes),
            all: Rect(around: boxes + shapes + furniture))
    }

    /// A hair: half a point.
    private static let hair = 0.5

    private static func strays(_ number: Int, _ ink: PlacedInk, _ block: Rect) -> [Stray] {
        ink.runs.filter { !$0.isArtifact }.compactMap { run in
            let out = run.glyphs.filter { glyph in
                guard let ink = glyph.ink else { return false }
                return ink.minX < block.minX - hair || ink.maxX > block.maxX + hair
                    || ink.minY < block.minY - hair || ink.maxY > block.maxY + hair
            }
            guard let bounds = Rect(around: out.compactMap(\.ink)) else { return nil }
            return Stray(
                page: number,
                words: String(String.UnicodeScalarView(out.compactMap(\.scalar).prefix(12))),
                ink: bounds)
        }
    }
}

extension FontBook {
    /// The roles whose characters a face sets, and those to which it lends some.
    package func roles(ofFace index: Int) -> (own: [FontRole], lent: [FontRole]) {
        let own = chains.filter { $0.faces.first == index }.map(\.role)
        let lent = chains.filter { chain in
            !own.contains(chain.role) && chain.faces.contains(index)
        }.map(\.role)
        return (own, lent)
    }
}
