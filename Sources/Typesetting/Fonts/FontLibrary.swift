import CCairo

/// The opened faces of a book with their glyph ids and advances; belongs to one thread.
///
/// Opening a face costs milliseconds and a glyph's first look-up microseconds, so keep one library
/// for all documents of a thread.
package final class FontLibrary {
    package let book: FontBook
    private let faces: [OpenFace]
    private var roles: [RoleGlyphs]

    package init(book: FontBook) throws(FontFault) {
        self.book = book
        var faces: [OpenFace] = []
        for face in book.faces {
            switch face.source {
            case .file(let path, let index):
                // A library of its own: Cairo's cache may let go of the face on another thread.
                let library = try FreeType()
                let file = try FreeTypeFace(path: path, index: index, library: library)
                faces.append(.file(CairoFace(file)))
            case .fixedWidth(let missing): faces.append(.fixedWidth(missing: missing))
            }
        }
        self.faces = faces
        roles = FontRole.allCases.map { RoleGlyphs(chain: book.faces(of: $0)) }
    }

    /// What stands for a character in a role: a face, a glyph of it and its advance in ems.
    /// Glyph 0 of the role's first face where no face has the character.
    func glyph(_ scalar: UInt32, role: FontRole) -> FontGlyph {
        let index = role.index
        if let known = roles[index].known(scalar) { return known }
        let chain = roles[index].chain
        var result = FontGlyph(face: chain.first ?? 0, id: 0, advance: 1)
        for number in chain where faces.indices.contains(number) {
            let id = faces[number].glyph(scalar)
            if id != 0 {
                let advance = faces[number].advance(id, of: scalar)
                result = FontGlyph(face: number, id: id, advance: advance)
                break
            }
        }
        roles[index].keep(result, for: scalar)
        return result
    }

    /// Ends of a glyph's ink in ems from its origin.
    func ink(_ glyph: FontGlyph, of scalar: UInt32) -> (left: Double, right: Double)? {
        guard faces.indices.contains(glyph.face) else { return nil }
        return faces[glyph.face].ink(glyph.id, of: scalar)
    }

    /// A glyph as its face has it, in ems from its origin; y grows downwards.
    struct Metrics: Sendable, Hashable {
        var advance: Double
        /// Nil for white.
        var ink: Rect?
    }

    /// What a glyph takes, whatever it stands for: for those who measure a page that is made.
    func metrics(of glyph: UInt32, in face: FaceID) -> Metrics {
        guard faces.indices.contains(face.index) else { return Metrics(advance: 0) }
        return faces[face.index].metrics(glyph)
    }

    /// Cairo's handle of a face.
    func cairo(_ face: FaceID) throws(FontFault) -> OpaquePointer {
        guard faces.indices.contains(face.index) else { throw .unknownFace(index: face.index) }
        switch faces[face.index] {
        case .file(let file): return file.cairo
        case .fixedWidth: throw .syntheticFace
        }
    }
}

/// A glyph of a face of the book, with its advance in ems.
struct FontGlyph: Hashable {
    var face: Int
    var id: UInt32
    var advance: Double
}

/// A FreeType face and Cairo's handle of it.
final class CairoFace {
    let freeType: FreeTypeFace
    let cairo: OpaquePointer
    var inks: [UInt32: (left: Double, right: Double)?] = [:]
    fileprivate var metrics: [UInt32: FontLibrary.Metrics] = [:]

    init(_ face: FreeTypeFace) {
        freeType = face
        // Unhinted outlines: a page must measure the same at every resolution.
        cairo = cairo_ft_font_face_create_for_ft_face(
            face.handle, Int32(FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP))
        // Cairo keeps faces in a cache and knows them by address: the FreeType face must outlive
        // its Cairo face, or another face at the same address would be taken for it.
        let owner = Unmanaged.passRetained(face)
        let status = cairo_font_face_set_user_data(cairo, CairoFace.key, owner.toOpaque()) {
            owner in
            if let owner { Unmanaged<FreeTypeFace>.fromOpaque(owner).release() }
        }
        if status != CAIRO_STATUS_SUCCESS { owner.release() }
    }

    // Only the address counts.
    nonisolated(unsafe) private static let key =
        UnsafeMutablePointer<cairo_user_data_key_t>.allocate(capacity: 1)

    deinit { cairo_font_face_destroy(cairo) }
}

enum OpenFace {
    case file(CairoFace)
    case fixedWidth(missing: Set<UInt32>)

    func glyph(_ scalar: UInt32) -> UInt32 {
        switch self {
        case .file(let face): face.freeType.glyph(scalar)
        case .fixedWidth(let missing): missing.contains(scalar) ? 0 : scalar
        }
    }

    func advance(_ glyph: UInt32, of scalar: UInt32) -> Double {
        switch self {
        case .file(let face): face.freeType.advance(glyph)
        case .fixedWidth: scalar < 0x2000 ? 0.5 : 1
        }
    }

    func metrics(_ glyph: UInt32) -> FontLibrary.Metrics {
        switch self {
        case .file(let face):
            if let known = face.metrics[glyph] { return known }
            let metrics = FontLibrary.Metrics(
                advance: face.freeType.advance(glyph), ink: face.freeType.box(glyph))
            face.metrics[glyph] = metrics
            return metrics
        // Glyphs of a test face are the scalars themselves.
        case .fixedWidth:
            let isWhite = [0, 0x20, 0xA0, 0x3000].contains(glyph)
            let ink = isWhite ? nil : ink(glyph, of: glyph)
            return FontLibrary.Metrics(
                advance: advance(glyph, of: glyph),
                ink: ink.map { Rect(x: $0.left, y: -0.8, width: $0.right - $0.left, height: 0.85) })
        }
    }

    func ink(_ glyph: UInt32, of scalar: UInt32) -> (left: Double, right: Double)? {
        switch self {
        case .file(let face):
            if let known = face.inks[glyph] { return known }
            let ink = face.freeType.ink(glyph)
            face.inks[glyph] = .some(ink)
            return ink
        // Opening marks have their ink on the right half of the em, all others on the left.
        case .fixedWidth:
            return CharacterClass.of(scalar) == .opening ? (0.6, 0.95) : (0.05, 0.4)
        }
    }
}

/// Glyphs already looked up for one role, in pages of 256 scalars.
private struct RoleGlyphs {
    let chain: [Int]
    private var pages: [[FontGlyph?]] = Array(repeating: [], count: 0x1100)

    init(chain: [Int]) { self.chain = chain }

    func known(_ scalar: UInt32) -> FontGlyph? {
        let page = Int(scalar >> 8)
        guard page < pages.count, !pages[page].isEmpty else { return nil }
        return pages[page][Int(scalar & 0xFF)]
    }

    mutating func keep(_ glyph: FontGlyph, for scalar: UInt32) {
        let page = Int(scalar >> 8)
        guard page < pages.count else { return }
        if pages[page].isEmpty { pages[page] = Array(repeating: nil, count: 256) }
        pages[page][Int(scalar & 0xFF)] = glyph
    }
}

extension FontRole {
    var index: Int {
        switch self {
        case .body: 0
        case .title: 1
        case .heading: 2
        case .subheading: 3
        case .song: 4
        case .latin: 5
        case .latinSans: 6
        }
    }
}
