internal import CQPDF

extension QPDFFile {
    /// Names of attachments, and nodes of their tree; no dossier comes near it.
    private static let mostNames = 100_000
    private static let deepest = 16

    /// The first part of the trailer's /ID; empty where there is none.
    func identifier() -> [UInt8] {
        items(key(qpdf_get_trailer(qpdf), "/ID")).first.map { string($0) } ?? []
    }

    /// The files in the tree of names (ISO 32000-1, 7.9.6 and 7.11.4).
    func attachments() throws(QPDFFault) -> [KeptFile.File] {
        let root = qpdf_get_root(qpdf)
        try check()
        var files: [KeptFile.File] = []
        var seen = 0
        try collect(key(key(root, "/Names"), "/EmbeddedFiles"), depth: 0, &seen, &files)
        return files
    }

    private func collect(
        _ node: qpdf_oh, depth: Int, _ seen: inout Int, _ files: inout [KeptFile.File]
    ) throws(QPDFFault) {
        guard depth < Self.deepest, isDictionary(node) else { return }
        let names = key(node, "/Names")
        if qpdf_oh_is_array(qpdf, names) != 0 {
            let count = Int(qpdf_oh_get_array_n_items(qpdf, names))
            for index in stride(from: 1, to: count, by: 2) {
                seen += 1
                guard seen < Self.mostNames else { throw .words("/EmbeddedFiles") }
                let file = qpdf_oh_get_array_item(qpdf, names, Int32(index))
                guard let name = text(key(file, "/UF")) ?? text(key(file, "/F")) else { continue }
                let stream = key(key(file, "/EF"), "/F")
                guard qpdf_oh_is_stream(qpdf, stream) != 0 else { continue }
                files.append(KeptFile.File(name: name, bytes: try? data(stream)))
            }
        }
        let kids = key(node, "/Kids")
        guard qpdf_oh_is_array(qpdf, kids) != 0 else { return }
        for index in 0..<Int(qpdf_oh_get_array_n_items(qpdf, kids)) {
            seen += 1
            guard seen < Self.mostNames else { throw .words("/EmbeddedFiles") }
            try collect(
                qpdf_oh_get_array_item(qpdf, kids, Int32(index)), depth: depth + 1, &seen, &files)
        }
    }

    private func text(_ object: qpdf_oh) -> String? {
        guard qpdf_oh_is_string(qpdf, object) != 0 else { return nil }
        var count = 0
        guard let start = qpdf_oh_get_binary_utf8_value(qpdf, object, &count) else { return nil }
        let bytes = UnsafeBufferPointer(start: start, count: count)
        return String(decoding: bytes.lazy.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
