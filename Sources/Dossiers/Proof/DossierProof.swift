import Typesetting

/// The typography of a dossier that is made, measured from its pages and held against
/// GB/T 9704-2012. Nothing here is taken from the sizes it was laid with: those are only what it
/// is compared with.
package struct DossierProof: Sendable {
    let measure: TypeMeasure

    /// A measured length and the page it was found on.
    struct Extreme: Sendable, Hashable {
        /// Points.
        var value: Double
        var page: Int
    }

    struct Range: Sendable, Hashable {
        var least: Extreme
        var most: Extreme

        init?(_ values: [Extreme]) {
            guard let least = values.min(by: { $0.value < $1.value }),
                let most = values.max(by: { $0.value < $1.value })
            else { return nil }
            (self.least, self.most) = (least, most)
        }
    }

    init(_ pages: [Page], library: FontLibrary) {
        measure = TypeMeasure(pages, library: library) { number, page in
            // A cover has no text block.
            page.label == nil ? nil : Self.block(ofPage: number)
        }
    }

    /// Where the text of a page should be.
    static func block(ofPage number: Int) -> Rect {
        Rect(
            x: Sheet.left(ofPage: number), y: Sheet.top, width: Sheet.textWidth,
            height: Sheet.textHeight)
    }

    /// Pages with a text block, which is all but the cover.
    var sheets: [TypeMeasure.Sheet] { measure.sheets.filter { $0.label != nil } }

    /// Nothing in it has to be mended.
    package var isClean: Bool { faults.isEmpty }

    // MARK: Running text

    /// Lines of running text in the size of the body, in order.
    var bodyLines: [MeasuredLine] {
        let labelled = Set(sheets.map(\.number))
        return measure.lines.filter { line in
            labelled.contains(line.page) && line.element?.name == "P"
                && line.size == Styles.body.size && !line.names.contains("Artifact")
        }
    }

    /// From line to line of one paragraph, by size of type.
    var leadings: [(size: Double, range: Range, median: Double, count: Int)] {
        var steps: [Double: [Extreme]] = [:]
        let labelled = Set(sheets.map(\.number))
        for (line, next) in zip(measure.lines, measure.lines.dropFirst())
        where labelled.contains(line.page) && line.page == next.page && line.element == next.element
            && line.size == next.size
            && line.element?.name == "P"
        {
            let step = Extreme(value: next.baseline - line.baseline, page: line.page)
            if step.value > 0.5 { steps[line.size, default: []].append(step) }
        }
        return steps.sorted { $0.key > $1.key }.compactMap { size, values in
            let sorted = values.map(\.value).sorted()
            return Range(values).map { (size, $0, sorted[sorted.count / 2], sorted.count) }
        }
    }

    var bodyLeading: Double? { leadings.first { $0.size == Styles.body.size }?.median }

    /// How many lines of the leading that was measured the text block takes.
    var lineCapacity: Double? { bodyLeading.map { Sheet.textHeight / $0 } }

    /// The page with most lines of the body's size, headings among them.
    var fullestPage: (page: Int, lines: Int)? {
        var counts: [Int: Int] = [:]
        for line in measure.lines
        where line.size == Styles.body.size && !line.names.contains("Artifact")
            && (line.element?.name == "P" || line.isHeading)
        {
            counts[line.page, default: 0] += 1
        }
        return counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
            .map { (page: $0.key, lines: $0.value) }
    }

    /// Of lines of full-width characters from edge to edge: how many lines hold how many.
    var fullLines: [(characters: Int, lines: Int)] {
        var counts: [Int: Int] = [:]
        for line in bodyLines where line.isFullWidth {
            let block = Self.block(ofPage: line.page)
            let slack = 0.3 * line.size
            if line.left < block.minX + slack, line.right > block.maxX - slack {
                counts[line.characters, default: 0] += 1
            }
        }
        return counts.sorted { $0.key < $1.key }.map { (characters: $0.key, lines: $0.value) }
    }

    /// How many characters at the pitch that was measured fill the measure.
    var characterCapacity: Double? {
        bodyPitch.map { (Sheet.textWidth - Styles.body.size) / $0 + 1 }
    }

    /// From Han character to Han character in the body, the median of all lines.
    var bodyPitch: Double? {
        let pitches = bodyLines.compactMap(\.pitch).sorted()
        return pitches.isEmpty ? nil : pitches[pitches.count / 2]
    }

    /// The lines of the body that were spread and crowded most, the furthest first.
    func extremes(_ count: Int) -> (spread: [MeasuredLine], crowded: [MeasuredLine]) {
        guard let median = bodyPitch else { return ([], []) }
        let lines = bodyLines.filter { abs(($0.pitch ?? median) - median) > 0.02 }
        func key(_ line: MeasuredLine) -> Double { line.pitch ?? median }
        return (
            Array(lines.filter { key($0) > median }.sorted { key($0) > key($1) }.prefix(count)),
            Array(lines.filter { key($0) < median }.sorted { key($0) < key($1) }.prefix(count))
        )
    }
}
