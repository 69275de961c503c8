/// A PDF file as far as counting its pages needs it: where its objects are, and the page tree.
///
/// The cross references are followed as the file states them; where they are broken, the whole
/// file is gone through for objects, as viewers do. Pages are counted one by one, never taken from
/// what the tree says of itself: where the two differ the count is not known.
struct PDFFile {
    enum PageCount: Sendable, Hashable {
        case pages(Int)
        case encrypted, damaged
    }

    /// Where an object is.
    enum Place: Sendable, Hashable {
        case offset(Int)
        /// In the object stream of that number, so many objects from its first.
        case packed(stream: Int, index: Int)
    }

    let bytes: [UInt8]
    private(set) var places: [Int: Place] = [:]
    private(set) var trailer: [String: PDFObject] = [:]
    /// Object streams that were unpacked.
    private var packed: [Int: [PDFObject]] = [:]

    private static let mostNodes = 1 << 20
    private static let deepestTree = 64

    static func pageCount(_ bytes: [UInt8]) -> PageCount {
        var file = PDFFile(bytes: bytes)
        file.followCrossReferences()
        if let count = file.countedPages() { return .pages(count) }
        let isEncrypted = file.trailer["Encrypt"] != nil
        var searched = PDFFile(bytes: bytes)
        searched.search()
        if let count = searched.countedPages() { return .pages(count) }
        return isEncrypted || searched.trailer["Encrypt"] != nil ? .encrypted : .damaged
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    // MARK: The page tree

    private mutating func countedPages() -> Int? {
        guard let root = trailer["Root"].flatMap({ resolved($0) })?.dictionary,
            let tree = root["Pages"]
        else { return nil }
        var seen: Set<Int> = []
        var nodes = 0
        guard let count = pages(under: tree, depth: 0, seen: &seen, nodes: &nodes), count > 0 else {
            return nil
        }
        guard let stated = resolved(tree)?.dictionary?["Count"].flatMap({ resolved($0) })?.int
        else { return nil }
        return stated == count ? count : nil
    }

    /// Nil where the tree is not one.
    private mutating func pages(
        under node: PDFObject, depth: Int, seen: inout Set<Int>, nodes: inout Int
    ) -> Int? {
        nodes += 1
        guard depth < Self.deepestTree, nodes < Self.mostNodes else { return nil }
        if let number = node.reference, !seen.insert(number).inserted { return nil }
        guard let dictionary = resolved(node)?.dictionary else { return nil }
        guard let kids = dictionary["Kids"].flatMap({ resolved($0) })?.array else {
            return dictionary["Type"]?.name == "Page" ? 1 : nil
        }
        var count = 0
        for kid in kids {
            guard let own = pages(under: kid, depth: depth + 1, seen: &seen, nodes: &nodes) else {
                return nil
            }
            count += own
        }
        return count
    }

    // MARK: Objects

    /// The value itself, references followed.
    mutating func resolved(_ object: PDFObject) -> PDFObject? {
        var object = object
        for _ in 0..<8 {
            guard let number = object.reference else { return object }
            guard let next = value(of: number) else { return nil }
            object = next
        }
        return nil
    }

    private mutating func value(of number: Int) -> PDFObject? {
        switch places[number] {
        case .offset(let offset): return object(at: offset, number: number)?.value
        case .packed(let stream, let index):
            if packed[stream] == nil { packed[stream] = unpack(stream) ?? [] }
            guard let objects = packed[stream], objects.indices.contains(index) else { return nil }
            return objects[index]
        case nil: return nil
        }
    }

    /// `7 0 obj` and what follows; the lexer stands behind it.
    func object(at offset: Int, number: Int?) -> (value: PDFObject, number: Int, end: Int)? {
        guard offset >= 0, offset < bytes.count else { return nil }
        var lexer = PDFLexer(bytes, at: offset)
        guard let found = lexer.whole(), number == nil || found == number, lexer.whole() != nil,
            lexer.take("obj"), let value = lexer.object()
        else { return nil }
        return (value, found, lexer.at)
    }

    /// The unpacked bytes of the stream whose dictionary ends at `end`.
    mutating func stream(_ dictionary: [String: PDFObject], end: Int) -> [UInt8]? {
        var lexer = PDFLexer(bytes, at: end)
        guard lexer.take("stream"), let length = dictionary["Length"].flatMap({ resolved($0) })?.int
        else { return nil }
        var start = lexer.at
        if start < bytes.count, bytes[start] == 13 { start += 1 }
        if start < bytes.count, bytes[start] == 10 { start += 1 }
        guard length >= 0, start <= bytes.count, length <= bytes.count - start else { return nil }
        return PDFStream.unpacked(bytes[start..<start + length], dictionary)
    }

    /// The objects of an object stream (7.5.7), in its order.
    private mutating func unpack(_ number: Int) -> [PDFObject]? {
        guard trailer["Encrypt"] == nil, case .offset(let offset)? = places[number],
            let (value, _, end) = object(at: offset, number: number),
            let dictionary = value.dictionary, dictionary["Type"]?.name == "ObjStm",
            let count = dictionary["N"]?.int, let first = dictionary["First"]?.int,
            let content = stream(dictionary, end: end), count <= content.count
        else { return nil }
        var head = PDFLexer(content)
        var objects: [PDFObject] = []
        for _ in 0..<count {
            guard head.whole() != nil, let offset = head.whole() else { return nil }
            var lexer = PDFLexer(content, at: first + offset)
            objects.append(lexer.object() ?? .other)
        }
        return objects
    }

    // MARK: What the cross references give

    mutating func add(_ place: Place, of number: Int) {
        if places[number] == nil { places[number] = place }
    }

    mutating func add(trailer more: [String: PDFObject]) {
        trailer.merge(more) { newer, _ in newer }
    }

    /// For a search from the front: what comes later takes the place of what came before.
    mutating func replace(_ place: Place, of number: Int) { places[number] = place }
    mutating func replace(trailer more: [String: PDFObject]) {
        trailer.merge(more) { _, later in later }
    }
}
