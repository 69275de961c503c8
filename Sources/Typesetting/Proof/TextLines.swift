/// A line of words as it stands on the paper.
package struct MeasuredLine: Sendable, Hashable {
    /// From 1.
    package var page: Int
    /// The element it is a line of; nil outside any.
    package var element: PlacedTag?
    /// Of all elements round it.
    package var names: [String]
    package var face: FaceID
    package var size: Double
    package var colour: Ink
    /// Of the baseline, from the head of the paper.
    package var baseline: Double
    /// From the first em box to the last.
    package var left: Double
    package var right: Double
    /// Glyphs of the line's size that are not white.
    package var characters: Int
    /// Nothing but full-width characters.
    package var isFullWidth: Bool
    /// Points from one Han character to the next, the median; nil for fewer than four.
    package var pitch: Double?
    /// Of the first character.
    package var firstInk: Rect?
    /// The first few characters.
    package var words: String

    package var isHeading: Bool {
        element.map { $0.name.count == 2 && $0.name.hasPrefix("H") } ?? false
    }
}

/// Finds lines among the runs of a page: of each element the runs in its prevailing size that
/// share a baseline. Codes under numbers and raised digits are smaller and make none.
enum TextLines {
    static func lines(_ ink: PlacedInk, page: Int) -> [MeasuredLine] {
        struct Key: Hashable { var tags: [PlacedTag] }
        var order: [Key] = []
        var elements: [Key: [PlacedRun]] = [:]
        for run in ink.runs where run.isUpright && !run.glyphs.isEmpty {
            let key = Key(tags: run.tags)
            if elements[key] == nil { order.append(key) }
            elements[key, default: []].append(run)
        }
        return order.flatMap { key in lines(elements[key] ?? [], key.tags, page) }
    }

    private static func lines(
        _ runs: [PlacedRun], _ tags: [PlacedTag], _ page: Int
    ) -> [MeasuredLine] {
        // By the paper they cover: five letters of a code are less than the digit they hang under.
        var areas: [Double: Double] = [:]
        for run in runs {
            areas[run.size, default: 0] += Double(run.glyphs.count) * run.size * run.size
        }
        let size = areas.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
        guard let size else { return [] }
        var rows: [(baseline: Double, runs: [PlacedRun])] = []
        for run in runs where run.size == size {
            guard let y = run.glyphs.first?.origin.y else { continue }
            // Runs of a line come one after another.
            if let last = rows.indices.last, abs(rows[last].baseline - y) < 0.5 {
                rows[last].runs.append(run)
            } else {
                rows.append((y, [run]))
            }
        }
        return rows.compactMap { line($0.runs, $0.baseline, size, tags, page) }
    }

    private static func line(
        _ runs: [PlacedRun], _ baseline: Double, _ size: Double, _ tags: [PlacedTag], _ page: Int
    ) -> MeasuredLine? {
        let glyphs = runs.flatMap(\.glyphs).filter { $0.ink != nil || $0.id == 0 }
        guard let box = Rect(around: glyphs.map(\.box)),
            let main = runs.max(by: { $0.glyphs.count < $1.glyphs.count })
        else { return nil }
        let scalars = glyphs.compactMap(\.scalar)
        return MeasuredLine(
            page: page, element: tags.last, names: tags.map(\.name), face: main.face, size: size,
            colour: main.colour, baseline: baseline, left: box.minX, right: box.maxX,
            characters: glyphs.count,
            isFullWidth: glyphs.allSatisfy { abs($0.advance - size) < 0.01 * size },
            pitch: pitch(glyphs, size: size), firstInk: glyphs.first?.ink,
            words: String(String.UnicodeScalarView(scalars.prefix(10))))
    }

    private static func pitch(_ glyphs: [PlacedGlyph], size: Double) -> Double? {
        let isHan = { (glyph: PlacedGlyph) in
            glyph.scalar.map { CharacterClass.of($0.value) == .han } ?? false
                && abs(glyph.advance - size) < 0.01 * size
        }
        let steps = zip(glyphs, glyphs.dropFirst()).compactMap { one, next -> Double? in
            guard isHan(one), isHan(next) else { return nil }
            let step = next.origin.x - one.origin.x
            return step > 0 && step < 2 * size ? step : nil
        }.sorted()
        return steps.count < 3 ? nil : steps[steps.count / 2]
    }
}
