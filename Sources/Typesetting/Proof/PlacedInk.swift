/// An element of the logical structure, with its number on the page.
package struct PlacedTag: Sendable, Hashable {
    package var name: String
    package var serial: Int
}

/// A glyph where it stands on the paper.
package struct PlacedGlyph: Sendable, Hashable {
    package var id: UInt32
    /// What it stands for; nil for white that was set and not typed.
    package var scalar: Unicode.Scalar?
    package var origin: Point
    /// Points to the origin of the next, as the face has it.
    package var advance: Double
    /// The em box: as wide as the advance, 0.88 em above the baseline and 0.12 em below it. Of a
    /// mark only its ink, because setting takes the white beside it.
    package var box: Rect
    /// Nil for white.
    package var ink: Rect?
}

/// A run of glyphs where it stands on the paper.
package struct PlacedRun: Sendable, Hashable {
    package var face: FaceID
    package var size: Double
    package var colour: Ink
    /// Outermost first.
    package var tags: [PlacedTag]
    /// Its lines run as the paper stands.
    package var isUpright: Bool
    package var glyphs: [PlacedGlyph]

    /// Page numbers, running heads, rules: what is no part of the text.
    package var isArtifact: Bool { tags.contains { $0.name == "Artifact" } }
}

/// What is inked on one page, in the page's own points.
package struct PlacedInk: Sendable {
    package private(set) var runs: [PlacedRun] = []
    /// The bounds of every path that is filled or stroked, and whether it is an artifact.
    package private(set) var shapes: [(box: Rect, isArtifact: Bool)] = []
    private var serial = 0

    package init(_ page: Page, library: FontLibrary) {
        for drawing in page.drawings { place(drawing, Placement(), [], nil, library) }
    }

    private mutating func place(
        _ drawing: Drawing, _ placement: Placement, _ tags: [PlacedTag], _ clip: Rect?,
        _ library: FontLibrary
    ) {
        switch drawing {
        case .fill(let path, _): shape(path, margin: 0, placement, tags, clip)
        case .stroke(let path, let stroke):
            shape(path, margin: stroke.width / 2, placement, tags, clip)
        case .glyphs(let run):
            runs.append(
                PlacedRun(
                    face: run.face, size: run.size, colour: run.ink, tags: tags,
                    isUpright: placement.isUpright,
                    glyphs: GlyphPlaces.glyphs(of: run, placement, library)))
        case .group(let drawings, let offset, let degrees, let own):
            let inner = placement.moved(by: offset, turned: degrees)
            let bounds = own.map { inner.rect($0) }
            let clip =
                bounds.map { bound in clip.flatMap { $0.common(with: bound) } ?? bound } ?? clip
            for drawing in drawings { place(drawing, inner, tags, clip, library) }
        case .tag(let tag, let drawings):
            serial += 1
            let tags = tags + [PlacedTag(name: tag.name, serial: serial)]
            for drawing in drawings { place(drawing, placement, tags, clip, library) }
        case .link, .destination: break
        }
    }

    private mutating func shape(
        _ path: Path, margin: Double, _ placement: Placement, _ tags: [PlacedTag], _ clip: Rect?
    ) {
        guard let bounds = path.bounds else { return }
        var box = placement.rect(bounds).grown(by: margin)
        if let clip {
            guard let common = box.common(with: clip) else { return }
            box = common
        }
        shapes.append((box, tags.contains { $0.name == "Artifact" }))
    }
}

/// Moves and turns from a drawing's own points to those of the page.
struct Placement {
    private var cosine = 1.0
    private var sine = 0.0
    private var origin = Point.zero

    /// Clockwise, as ``Drawing/group(_:offset:degrees:clip:)`` has it; y grows downwards.
    func moved(by offset: Point, turned degrees: Double) -> Placement {
        var result = self
        result.origin = point(offset)
        // Quarters exactly: a turned page's words are to be measured, too.
        let quarter = degrees.truncatingRemainder(dividingBy: 360)
        let (c, s): (Double, Double) =
            switch quarter {
            case 0: (1, 0)
            case 90, -270: (0, 1)
            case 180, -180: (-1, 0)
            case -90, 270: (0, -1)
            default: Placement.turn(quarter)
            }
        result.cosine = cosine * c - sine * s
        result.sine = sine * c + cosine * s
        return result
    }

    var isUpright: Bool { cosine == 1 && sine == 0 }

    func point(_ point: Point) -> Point {
        Point(
            x: origin.x + point.x * cosine - point.y * sine,
            y: origin.y + point.x * sine + point.y * cosine)
    }

    func rect(_ rect: Rect) -> Rect {
        let corners = [
            Point(x: rect.minX, y: rect.minY), Point(x: rect.maxX, y: rect.minY),
            Point(x: rect.minX, y: rect.maxY), Point(x: rect.maxX, y: rect.maxY),
        ].map(point)
        return Rect(around: corners) ?? rect
    }

    /// Cosine and sine, by their series: this room links no mathematics library.
    private static func turn(_ degrees: Double) -> (Double, Double) {
        let angle = degrees * .pi / 180
        var (cosine, sine, term) = (0.0, 0.0, 1.0)
        for step in 0..<40 {
            switch step % 4 {
            case 0: cosine += term
            case 1: sine += term
            case 2: cosine -= term
            default: sine -= term
            }
            term *= angle / Double(step + 1)
        }
        return (cosine, sine)
    }
}

extension Rect {
    /// The least that holds all points; nil for none.
    package init?(around points: [Point]) {
        let (xs, ys) = (points.map(\.x), points.map(\.y))
        guard let left = xs.min(), let right = xs.max(), let top = ys.min(), let bottom = ys.max()
        else { return nil }
        self.init(x: left, y: top, width: right - left, height: bottom - top)
    }

    /// The least that holds all of them; nil for none.
    package init?(around rects: [Rect]) {
        self.init(
            around: rects.flatMap {
                [Point(x: $0.minX, y: $0.minY), Point(x: $0.maxX, y: $0.maxY)]
            })
    }

    /// What both hold; nil where they do not meet.
    func common(with other: Rect) -> Rect? {
        let (left, right) = (max(minX, other.minX), min(maxX, other.maxX))
        let (top, bottom) = (max(minY, other.minY), min(maxY, other.maxY))
        guard left <= right, top <= bottom else { return nil }
        return Rect(x: left, y: top, width: right - left, height: bottom - top)
    }

    func grown(by margin: Double) -> Rect {
        Rect(
            x: minX - margin, y: minY - margin, width: size.width + 2 * margin,
            height: size.height + 2 * margin)
    }
}

extension Path {
    /// Of its points: those that steer a curve hold it in.
    var bounds: Rect? {
        Rect(
            around: steps.flatMap { step -> [Point] in
                switch step {
                case .move(let to), .line(let to): [to]
                case .curve(let one, let two, let to): [one, two, to]
                case .close: []
                }
            })
    }
}
