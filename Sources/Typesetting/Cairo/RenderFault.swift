import CCairo

/// Why pages could not be turned into a file.
package enum RenderFault: Error, Sendable, Hashable {
    case font(FontFault)
    /// Characters without a glyph, or faces the book does not hold.
    case glyphs([GlyphFault])
    /// A link or outline entry to a place that no page has; page numbers count from 1.
    case unknownDestination(String, page: Int?)
    /// Two places of one name.
    case repeatedDestination(String, page: Int)
    /// A structure name that PDF does not know.
    case unknownTag(String, page: Int)
    /// Cairo's own words for what went wrong, and during what.
    case cairo(String, during: String)

    /// The fault and what to do about it, in Chinese.
    package var chinese: String {
        switch self {
        case .font(let fault): fault.chinese
        case .glyphs(let faults): faults.map(\.chinese).joined(separator: "\n")
        case .unknownDestination(let name, let page?): "第 \(page) 页的链接指向不存在的位置“\(name)”"
        case .unknownDestination(let name, nil): "书签指向不存在的位置“\(name)”"
        case .repeatedDestination(let name, let page): "第 \(page) 页重复定义了位置“\(name)”"
        case .unknownTag(let name, let page): "第 \(page) 页用了 PDF 没有的结构名“\(name)”"
        case .cairo(let words, let during): "Cairo 出错（\(during)）：\(words)"
        }
    }

    /// The fault and what to do about it, in English.
    package var english: String {
        switch self {
        case .font(let fault): fault.english
        case .glyphs(let faults): faults.map(\.english).joined(separator: "\n")
        case .unknownDestination(let name, let page?):
            "a link on page \(page) goes to “\(name)”, which does not exist"
        case .unknownDestination(let name, nil):
            "an outline entry goes to “\(name)”, which does not exist"
        case .repeatedDestination(let name, let page):
            "the place “\(name)” is defined again on page \(page)"
        case .unknownTag(let name, let page):
            "page \(page) uses the unknown structure name “\(name)”"
        case .cairo(let words, let during): "Cairo failed (\(during)): \(words)"
        }
    }

    static func check(_ status: cairo_status_t, during: String) throws(RenderFault) {
        guard status != CAIRO_STATUS_SUCCESS else { return }
        let words = cairo_status_to_string(status).map { String(cString: $0) }
        throw .cairo(words ?? "status \(status.rawValue)", during: during)
    }
}
