import CLibXML2
package import Values

/// A name as the parser shows it during one event: pointers that live only as long as the call.
package struct XMLEventName {
    let local: UnsafePointer<UInt8>?
    let space: UnsafePointer<UInt8>?

    /// Whether the local name is these ASCII letters.
    package func isLocal(_ name: StaticString) -> Bool {
        guard let local else { return false }
        return name.withUTF8Buffer { letters in
            for (index, letter) in letters.enumerated() where local[index] != letter {
                return false
            }
            return local[letters.count] == 0
        }
    }

    package var name: String { LibXML2.text(local) }
    /// Empty where there is none.
    package var namespace: String { LibXML2.text(space) }
}

/// The attributes of one start tag, valid only during the event.
package struct XMLEventAttributes {
    /// libxml2's layout: five pointers an attribute (name, prefix, URI, value, end of value).
    let base: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    package let count: Int

    package func name(_ index: Int) -> XMLEventName {
        guard let base, index < count else { return XMLEventName(local: nil, space: nil) }
        return XMLEventName(local: base[index * 5], space: base[index * 5 + 2])
    }

    package func value(_ index: Int) -> UnsafeBufferPointer<UInt8> {
        guard let base, index < count, let start = base[index * 5 + 3],
            let end = base[index * 5 + 4], end >= start
        else { return UnsafeBufferPointer(start: nil, count: 0) }
        return UnsafeBufferPointer(start: start, count: end - start)
    }

    /// The value of the first attribute of that local name, without regard to its namespace.
    package func bytes(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
        for index in 0..<count where self.name(index).isLocal(name) { return value(index) }
        return nil
    }

    package func text(_ name: StaticString) -> String? {
        bytes(name).map { String(decoding: $0, as: UTF8.self) }
    }

    /// The value of an attribute of that name whose namespace ends so (`…/relationships`).
    package func text(_ name: StaticString, namespaceEnding ending: String) -> String? {
        for index in 0..<count {
            let current = self.name(index)
            if current.isLocal(name), current.namespace.hasSuffix(ending) {
                return String(decoding: value(index), as: UTF8.self)
            }
        }
        return nil
    }
}

/// Takes the events of a document that is too large for a tree.
package protocol XMLEvents: AnyObject {
    func start(_ name: XMLEventName, _ attributes: XMLEventAttributes)
    func end(_ name: XMLEventName)
    /// A piece of text; one text may come in several pieces.
    func characters(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// Reads a document piece by piece. Same safety as ``XMLDocument``: a DOCTYPE ends it, nothing
/// is fetched, depth is bounded. Used by one thread at a time.
package final class XMLPushParser {
    private let events: any XMLEvents
    private let problems: ProblemList
    private var context: xmlParserCtxtPtr?
    private let file: String
    private var depth = 0

    package init(_ events: any XMLEvents, file: String) throws(InputFault) {
        LibXML2.start()
        self.events = events
        self.file = file
        problems = ProblemList(file: file)
        var handler = xmlSAXHandler()
        handler.initialized = UInt32(XML_SAX2_MAGIC)
        handler.startElementNs = { context, name, _, uri, _, _, count, _, attributes in
            guard let parser = XMLPushParser.from(context) else { return }
            parser.depth += 1
            if parser.depth > XMLDocument.depthLimit { return parser.stop(.xmlTooDeep) }
            parser.events.start(
                XMLEventName(local: name, space: uri),
                XMLEventAttributes(base: attributes, count: Int(count)))
        }
        handler.endElementNs = { context, name, _, uri in
            guard let parser = XMLPushParser.from(context) else { return }
            parser.depth -= 1
            parser.events.end(XMLEventName(local: name, space: uri))
        }
        handler.characters = { context, bytes, count in
            XMLPushParser.from(context)?.events.characters(
                UnsafeBufferPointer(start: bytes, count: Int(count)))
        }
        handler.cdataBlock = handler.characters
        handler.ignorableWhitespace = handler.characters
        handler.internalSubset = { context, _, _, _ in
            XMLPushParser.from(context)?.stop(.xmlDoctype)
        }
        handler.serror = { context, error in
            guard let error else { return }
            XMLPushParser.from(context)?.problems.add(error)
        }
        context = xmlCreatePushParserCtxt(
            &handler, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil)
        guard let context else {
            throw InputFault(.xmlNoMemory, at: SourceLocation(file: file))
        }
        xmlCtxtUseOptions(
            context, Int32(XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue))
    }

    deinit { if let context { xmlFreeParserCtxt(context) } }

    /// Parses the next piece; events are called from inside.
    package func push(_ bytes: UnsafeRawBufferPointer) throws(InputFault) {
        _ = xmlParseChunk(
            context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
            Int32(truncatingIfNeeded: bytes.count), 0)
        if !problems.fatal.isEmpty { throw InputFault(problems.fatal) }
    }

    /// Says that there is no more: an unfinished document is a fault.
    package func finish() throws(InputFault) {
        _ = xmlParseChunk(context, nil, 0, 1)
        if !problems.fatal.isEmpty { throw InputFault(problems.fatal) }
    }

    /// Line that the parser has reached, 1-based.
    package var line: Int { Int(context?.pointee.input?.pointee.line ?? 0) }

    private func stop(_ kind: Diagnostic.Kind) {
        problems.refuse(kind, line: line)
        if let context { xmlStopParser(context) }
    }

    private static func from(_ context: UnsafeMutableRawPointer?) -> XMLPushParser? {
        context.map { Unmanaged<XMLPushParser>.fromOpaque($0).takeUnretainedValue() }
    }
}
