/// Cairo's SVG has neither a title nor a description: both are put after its first tag.
enum SVGDescription {
    static func added(_ svg: [UInt8], title: String, description: String) -> [UInt8] {
        let opening = Array("<svg".utf8)
        guard let start = svg.firstRange(of: opening)?.lowerBound,
            let end = svg[start...].firstIndex(of: UInt8(ascii: ">"))
        else { return svg }
        let words =
            "\n<title>\(escaped(title))</title>\n<desc>\(escaped(description))</desc>"
        var result = Array(svg[...end])
        // Screen readers read both only of what says it is an image.
        result.insert(contentsOf: Array(" role=\"img\"".utf8), at: start + opening.count)
        return result + Array(words.utf8) + svg[svg.index(after: end)...]
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;")
    }
}
