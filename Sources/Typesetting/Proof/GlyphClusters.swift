extension GlyphRun {
    /// Glyphs that belong together, with the characters they stand for, in order.
    var clusters: [(glyphs: Range<Int>, scalars: [Unicode.Scalar])] {
        var clusters: [(glyphs: Range<Int>, scalars: [Unicode.Scalar])] = []
        let bytes = text.utf8
        var place = bytes.startIndex
        var index = 0
        while index < glyphs.count {
            let end =
                bytes.index(place, offsetBy: glyphs[index].byteCount, limitedBy: bytes.endIndex)
                ?? bytes.endIndex
            var next = index + 1
            while next < glyphs.count, glyphs[next].byteCount == 0 { next += 1 }
            clusters.append((index..<next, Array(text.unicodeScalars[place..<end])))
            place = end
            index = next
        }
        return clusters
    }
}
