internal import CQPDF

/// Adds to the structure tree what Cairo has no words for (ISO 32000-1, 14.7.2 and 14.8; PDF/A-3
/// level A would ask for it, ISO 19005-3, 6.7).
///
/// The one thing that is relied on: the tree holds its elements in the order in which they were
/// drawn, so that the nth is the nth of the form. Each one's kind is held against the form, and so
/// is their number, or words would come to stand for something else.
struct StructureWords {
    private let file: QPDFFile
    private let form: [ArchiveElement]
    private var next = 0

    /// No page is nested that deep.
    private static let deepest = 64

    static func add(_ form: [ArchiveElement], to file: QPDFFile) throws(ArchiveFault) {
        var words = StructureWords(file: file, form: form)
        try words.add()
    }

    private init(file: QPDFFile, form: [ArchiveElement]) {
        self.file = file
        self.form = form
    }

    private mutating func add() throws(ArchiveFault) {
        let root = file.key(qpdf_get_root(file.qpdf), "/StructTreeRoot")
        try ArchiveFault.told { () throws(QPDFFault) in try file.check() }
        guard file.isDictionary(root) else { throw .unreadable("/StructTreeRoot") }
        var tops = file.items(file.key(root, "/K"))
        if let only = tops.first, tops.count == 1, file.isDictionary(only),
            isNamed(only, "/Document")
        {
            tops = file.items(file.key(only, "/K"))
        } else {
            // One element that holds all others (14.8.4.2).
            let document = file.add(
                .fields([
                    "/S": .name("/Document"), "/P": .object(root),
                    "/K": .list(tops.map { .object($0) }),
                ]))
            for top in tops { file.set(top, "/P", .object(document)) }
            file.set(root, "/K", .list([.object(document)]))
        }
        for top in tops {
            guard file.isDictionary(top), isNext(top) else { throw unexpected(top) }
            try walk(top, depth: 0)
        }
        if next < form.count {
            throw .structure(element: next, expected: form[next].name, found: "")
        }
        countParents(root)
        try ArchiveFault.told { () throws(QPDFFault) in try file.check() }
    }

    /// Table 322: a key that no page and no annotation has.
    private func countParents(_ root: qpdf_oh) {
        let numbers = file.items(file.key(file.key(root, "/ParentTree"), "/Nums"))
        let keys = stride(from: 0, to: numbers.count, by: 2)
            .map { Int(qpdf_oh_get_int_value_as_int(file.qpdf, numbers[$0])) }
        guard let last = keys.max() else { return }
        file.set(root, "/ParentTreeNextKey", .number(last + 1))
    }

    /// An element that is the next of the form, and those in it.
    private mutating func walk(_ element: qpdf_oh, depth: Int) throws(ArchiveFault) {
        guard depth < Self.deepest else { throw .unreadable("/K") }
        let form = form[next]
        next += 1
        if form.scope != nil || form.columnSpan > 1 {
            // Table 349
            let attributes = file.make(.fields(["/O": .name("/Table")]))
            if let scope = form.scope { file.set(attributes, "/Scope", .name("/" + scope)) }
            if form.columnSpan > 1 { file.set(attributes, "/ColSpan", .number(form.columnSpan)) }
            file.set(element, "/A", .object(attributes))
        }
        let words = form.words ?? ""
        // A link's words stand with its annotation (ISO 19005-3, 6.3.2 and ISO 32000-1, 12.5.2).
        if !words.isEmpty, form.name != "Link" { file.set(element, "/Alt", .text(words)) }
        let content = qpdf_oh_get_key(file.qpdf, element, "/K")
        defer { qpdf_oh_release(file.qpdf, content) }
        // Thousands of elements have a mark and nothing else.
        if isMark(content) { return }
        for kid in file.items(content) {
            defer { qpdf_oh_release(file.qpdf, kid) }
            if isMark(kid) { continue }
            guard file.isDictionary(kid) else { throw .unreadable("/K") }
            if isNext(kid) {
                try walk(kid, depth: depth + 1)
            } else if qpdf_oh_is_dictionary_of_type(file.qpdf, kid, "/OBJR", "") != 0 {
                let annotation = file.key(kid, "/Obj")
                guard !words.isEmpty, file.isDictionary(annotation) else { continue }
                file.set(annotation, "/Contents", .text(words))
            } else if qpdf_oh_is_dictionary_of_type(file.qpdf, kid, "/MCR", "") == 0 {
                throw unexpected(kid)
            }
        }
    }

    /// A number of marked content (14.7.4.2).
    private func isMark(_ kid: qpdf_oh) -> Bool { qpdf_oh_is_integer(file.qpdf, kid) != 0 }

    private func isNext(_ element: qpdf_oh) -> Bool {
        next < form.count && isNamed(element, "/" + form[next].name)
    }

    private func isNamed(_ element: qpdf_oh, _ name: String) -> Bool {
        let kind = qpdf_oh_get_key(file.qpdf, element, "/S")
        defer { qpdf_oh_release(file.qpdf, kind) }
        return qpdf_oh_is_name_and_equals(file.qpdf, kind, name) != 0
    }

    private func unexpected(_ element: qpdf_oh) -> ArchiveFault {
        let kind = file.key(element, "/S")
        let isName = qpdf_oh_is_name(file.qpdf, kind) != 0
        let found = isName ? qpdf_oh_get_name(file.qpdf, kind).map { String(cString: $0) } : nil
        return .structure(
            element: next, expected: next < form.count ? form[next].name : "",
            found: String((found ?? "").dropFirst()))
    }
}
