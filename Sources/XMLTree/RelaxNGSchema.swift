import CLibXML2
package import Values

/// A RELAX NG grammar: libxml2 decides what is valid, the vocabulary says what was meant.
package final class RelaxNGSchema: Sendable {
    // Read-only after it is made; libxml2 allows validation with it from several threads.
    private nonisolated(unsafe) let handle: OpaquePointer
    private let vocabulary: SchemaVocabulary

    private init(handle: OpaquePointer, vocabulary: SchemaVocabulary) {
        self.handle = handle
        self.vocabulary = vocabulary
    }

    deinit { xmlRelaxNGFree(handle) }

    /// Reads the grammar at `path`, and what it includes from beside it.
    package static func load(path: String) throws(InputFault) -> RelaxNGSchema {
        let here = SourceLocation(file: path)
        let document = try XMLDocument.load(path: path, file: path)
        let vocabulary = try SchemaVocabulary(document)
        let tree = try DocumentHandle(bytes: document.bytes, file: path, url: path)
        guard let parser = xmlRelaxNGNewDocParserCtxt(tree.pointer) else {
            throw InputFault(.xmlNoMemory, at: here)
        }
        defer { xmlRelaxNGFreeParserCtxt(parser) }
        let errors = SchemaErrors()
        xmlRelaxNGSetParserStructuredErrors(
            parser, SchemaErrors.take, Unmanaged.passUnretained(errors).toOpaque())
        let schema = withExtendedLifetime(errors) { xmlRelaxNGParse(parser) }
        guard let schema else {
            throw InputFault(
                errors.found.map { error in
                    Diagnostic(
                        .schemaUnusable, ["message": error.message],
                        at: SourceLocation(file: path, line: error.line))
                })
        }
        return RelaxNGSchema(handle: schema, vocabulary: vocabulary)
    }

    /// Every mistake of the document, in order of line; empty where it is valid.
    package func validate(_ document: XMLDocument) -> [Diagnostic] {
        let errors: [SchemaError]
        do {
            errors = try libraryErrors(document)
        } catch {
            return error.diagnostics
        }
        guard !errors.isEmpty else { return [] }
        // The library stops at the first mistake of an element and words it poorly: the
        // vocabulary names every wrong word; what only the library sees (order, number, type)
        // is added where the vocabulary has said nothing about that element.
        let named = vocabulary.mistakes(in: document)
        let explained = Set(named.map(\.line))
        var all = named.map(\.diagnostic)
        for error in errors where named.isEmpty || !explained.contains(error.line) {
            if !named.isEmpty, !error.isSpecific { continue }
            let diagnostic = error.diagnostic(
                in: document.file, expected: vocabulary.children(of: error.element))
            if !all.contains(diagnostic) { all.append(diagnostic) }
        }
        if all.contains(where: { $0.kind != .schemaInvalid }) {
            all.removeAll { $0.kind == .schemaInvalid }
        }
        return all.sorted()
    }

    private func libraryErrors(_ document: XMLDocument) throws(InputFault) -> [SchemaError] {
        let tree = try DocumentHandle(bytes: document.bytes, file: document.file)
        let here = SourceLocation(file: document.file)
        guard let validator = xmlRelaxNGNewValidCtxt(handle) else {
            throw InputFault(.xmlNoMemory, at: here)
        }
        defer { xmlRelaxNGFreeValidCtxt(validator) }
        let errors = SchemaErrors()
        xmlRelaxNGSetValidStructuredErrors(
            validator, SchemaErrors.take, Unmanaged.passUnretained(errors).toOpaque())
        let result = withExtendedLifetime(errors) { xmlRelaxNGValidateDoc(validator, tree.pointer) }
        if result != 0, errors.found.isEmpty {
            return [SchemaError(code: -1, message: "\(result)", line: 1, element: "")]
        }
        return result == 0 ? [] : errors.found
    }
}

/// One complaint of the library.
struct SchemaError {
    var code: Int
    var message: String
    var line: Int
    /// Name of the element that the library was looking at.
    var element: String
    var first = ""
    var second = ""

    /// Whether it names what is wrong; the others only say that something is.
    var isSpecific: Bool { diagnostic(in: "").kind != .schemaInvalid }

    /// Codes of libxml2's `xmlRelaxNGValidErr`, with what it keeps in `str1` and `str2`.
    func diagnostic(in file: String, expected: [String] = []) -> Diagnostic {
        let here = SourceLocation(file: file, line: line)
        switch xmlRelaxNGValidErr(rawValue: UInt32(clamping: code)) {
        case XML_RELAXNG_ERR_TYPEVAL, XML_RELAXNG_ERR_TYPE, XML_RELAXNG_ERR_DATATYPE:
            return Diagnostic(.schemaWrongType, ["type": first, "value": second], at: here)
        case XML_RELAXNG_ERR_NOELEM:
            return first.isEmpty
                ? Diagnostic(
                    .schemaIncomplete,
                    [
                        "element": element,
                        "allowed": expected.map { "<\($0)>" }.joined(separator: " "),
                    ], at: here)
                : Diagnostic(.schemaMissingElement, ["element": first], at: here)
        case XML_RELAXNG_ERR_ELEMNAME:
            return Diagnostic(
                .schemaWrongOrder, ["expected": first, "element": second], at: here)
        case XML_RELAXNG_ERR_ELEMWRONG:
            return Diagnostic(.schemaMisplaced, ["element": first], at: here)
        case XML_RELAXNG_ERR_EXTRACONTENT:
            return Diagnostic(
                .schemaExtraContent, ["element": first, "extra": second], at: here)
        default:
            return Diagnostic(.schemaInvalid, ["message": message], at: here)
        }
    }
}

/// Takes the library's complaints.
final class SchemaErrors {
    private(set) var found: [SchemaError] = []

    static let take: xmlStructuredErrorFunc = { context, error in
        guard let context, let error else { return }
        let list = Unmanaged<SchemaErrors>.fromOpaque(context).takeUnretainedValue()
        guard list.found.count < 200 else { return }
        var line = Int(error.pointee.line)
        var element = ""
        if let node = error.pointee.node?.assumingMemoryBound(to: xmlNode.self) {
            line = Int(xmlGetLineNo(node))
            element = LibXML2.text(node.pointee.name)
        }
        list.found.append(
            SchemaError(
                code: Int(error.pointee.code),
                message: LibXML2.text(error.pointee.message).trimmed, line: max(line, 1),
                element: element,
                first: LibXML2.text(error.pointee.str1), second: LibXML2.text(error.pointee.str2)))
    }
}
