import CLibXML2
package import Values

/// A document read safely: no network, no DTD, no entity of its own, bounded depth and size.
package struct XMLDocument: Sendable, Hashable {
    package let root: XMLElement
    /// The document's name in messages.
    package let file: String
    /// The bytes it was read from: validation reads them again.
    let bytes: [UInt8]

    /// Largest declaration that is read, in bytes.
    package static let sizeLimit = 32 << 20
    /// Deepest nesting of elements.
    package static let depthLimit = 128

    /// Reads the file at `path`; `file` is its name in messages.
    package static func load(path: String, file: String) throws(InputFault) -> XMLDocument {
        try parse(bytes: try FileBytes.read(path, file: file, limit: sizeLimit), file: file)
    }

    /// Reads a document from memory.
    package static func parse(bytes: [UInt8], file: String) throws(InputFault) -> XMLDocument {
        let tree = try DocumentHandle(bytes: bytes, file: file)
        guard let top = tree.root else {
            throw InputFault(.xmlEmpty, at: SourceLocation(file: file))
        }
        let root = try tree.element(top, depth: 1, file: file)
        return XMLDocument(root: root, file: file, bytes: bytes)
    }
}

/// Owns a libxml2 document.
final class DocumentHandle {
    let pointer: xmlDocPtr
    var root: xmlNodePtr? { xmlDocGetRootElement(pointer) }

    init(bytes: [UInt8], file: String, url: String? = nil) throws(InputFault) {
        LibXML2.start()
        let here = SourceLocation(file: file)
        guard bytes.count <= XMLDocument.sizeLimit else {
            throw InputFault(
                .fileTooLarge, ["limit": "\(XMLDocument.sizeLimit >> 20)"], at: here)
        }
        guard !bytes.isEmpty else { throw InputFault(.xmlEmpty, at: here) }
        guard let context = xmlNewParserCtxt() else { throw InputFault(.xmlNoMemory, at: here) }
        defer { xmlFreeParserCtxt(context) }
        let problems = ProblemList(file: file)
        context.pointee._private = Unmanaged.passUnretained(problems).toOpaque()
        context.pointee.sax.pointee.serror = { context, error in
            guard let context, let error else { return }
            let parser = context.assumingMemoryBound(to: xmlParserCtxt.self)
            ProblemList.from(parser.pointee._private)?.add(error)
        }
        context.pointee.sax.pointee.internalSubset = { context, _, _, _ in
            guard let context else { return }
            let parser = context.assumingMemoryBound(to: xmlParserCtxt.self)
            ProblemList.from(parser.pointee._private)?.refuse(
                .xmlDoctype, line: Int(parser.pointee.input?.pointee.line ?? 0))
            xmlStopParser(parser)
        }
        context.pointee.sax.pointee.startElementNs = {
            xmlSAX2StartElementNs($0, $1, $2, $3, $4, $5, $6, $7, $8)
            guard let context = $0 else { return }
            DocumentHandle.moveLineToStart(context.assumingMemoryBound(to: xmlParserCtxt.self))
        }
        let options = XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue
        let document = withExtendedLifetime(problems) {
            bytes.withUnsafeBytes { raw in
                xmlCtxtReadMemory(
                    context, raw.baseAddress?.assumingMemoryBound(to: CChar.self),
                    Int32(raw.count), url, nil, Int32(options))
            }
        }
        guard let document, problems.fatal.isEmpty else {
            if let document { xmlFreeDoc(document) }
            throw InputFault(
                problems.fatal.isEmpty ? [Diagnostic(.xmlEmpty, at: here)] : problems.fatal)
        }
        pointer = document
    }

    deinit { xmlFreeDoc(pointer) }

    /// The library gives an element the line on which its start tag ends; people look for the
    /// line on which it begins. A tag holds no other `<`, so the nearest one behind is its own.
    private static func moveLineToStart(_ context: xmlParserCtxtPtr) {
        guard let input = context.pointee.input, let base = input.pointee.base,
            var at = input.pointee.cur, let node = context.pointee.node
        else { return }
        var breaks: UInt16 = 0
        while at > base, at.pointee != UInt8(ascii: "<") {
            at -= 1
            if at.pointee == UInt8(ascii: "\n"), breaks < 10_000 { breaks += 1 }
        }
        // The largest number means that the line is kept elsewhere.
        if node.pointee.line < .max, node.pointee.line > breaks { node.pointee.line -= breaks }
    }

    /// The value of a node and all below it.
    func element(_ node: xmlNodePtr, depth: Int, file: String) throws(InputFault) -> XMLElement {
        let line = Int(xmlGetLineNo(node))
        guard depth <= XMLDocument.depthLimit else {
            throw InputFault(
                .xmlTooDeep, ["limit": "\(XMLDocument.depthLimit)"],
                at: SourceLocation(file: file, line: line))
        }
        var element = XMLElement(
            name: LibXML2.text(node.pointee.name), namespace: LibXML2.namespace(node.pointee.ns),
            line: line)
        var attribute = node.pointee.properties
        while let current = attribute {
            element.attributes.append(
                XMLAttribute(
                    name: LibXML2.text(current.pointee.name),
                    namespace: LibXML2.namespace(current.pointee.ns),
                    value: Self.text(below: current.pointee.children)))
            attribute = current.pointee.next
        }
        var pendingText = ""
        var child = node.pointee.children
        while let current = child {
            switch current.pointee.type {
            case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
                pendingText += LibXML2.text(current.pointee.content)
            case XML_ELEMENT_NODE:
                if !pendingText.isEmpty { element.children.append(.text(pendingText)) }
                pendingText = ""
                element.children.append(
                    .element(try self.element(current, depth: depth + 1, file: file)))
            default: break
            }
            child = current.pointee.next
        }
        if !pendingText.isEmpty { element.children.append(.text(pendingText)) }
        return element
    }

    private static func text(below first: xmlNodePtr?) -> String {
        var joined = ""
        var node = first
        while let current = node {
            joined += LibXML2.text(current.pointee.content)
            node = current.pointee.next
        }
        return joined
    }
}
