internal import CQPDF

/// What a file needs besides its structure.
struct ArchivePass {
    let file: QPDFFile
    let form: ArchiveForm

    private var catalog: qpdf_oh { qpdf_get_root(file.qpdf) }

    /// - Returns: digests of the pages' contents, if they are asked for.
    func markPages(
        digest: ([UInt8]) -> String, isAsked: Bool
    ) throws(ArchiveFault) -> [String] {
        var digests: [String] = []
        for index in 0..<(try ArchiveFault.told { () throws(QPDFFault) in try file.pageCount() }) {
            let content = try ArchiveFault.told { () throws(QPDFFault) in
                try file.content(of: index)
            }
            let text = try ContentMarks.marked(content)
            let page = qpdf_get_page_n(file.qpdf, index)
            let contents = file.key(page, "/Contents")
            if qpdf_oh_is_stream(file.qpdf, contents) != 0 {
                file.replace(contents, text)
            } else {
                file.set(page, "/Contents", .object(file.add(stream: text, [:])))
            }
            if form.turned.contains(index) { file.set(page, "/Rotate", .number(90)) }
            if isAsked { digests.append(digest(text)) }
        }
        return digests
    }

    /// What single objects lack, wherever they stand.
    ///
    /// - Parameter most: no file has more objects than bytes, whatever it says.
    func completeObjects(upTo most: Int) {
        let size = file.key(qpdf_get_trailer(file.qpdf), "/Size")
        for number
            in 1..<max(min(qpdf_oh_get_int_value_as_int(file.qpdf, size), Int32(clamping: most)), 1)
        {
            let object = qpdf_get_object_by_id(file.qpdf, number, 0)
            defer { qpdf_oh_release(file.qpdf, object) }
            if qpdf_oh_is_dictionary_of_type(file.qpdf, object, "/Annot", "") != 0 {
                // Shown and printed (ISO 19005-3, 6.3.2).
                file.set(object, "/F", .number(4))
            } else if qpdf_oh_is_dictionary_of_type(file.qpdf, object, "/Font", "/CIDFontType2")
                != 0, qpdf_oh_has_key(file.qpdf, object, "/CIDToGIDMap") == 0
            {
                file.set(object, "/CIDToGIDMap", .name("/Identity"))  // 6.2.11.3.2
            }
        }
    }

    /// What the file says about itself.
    func describe() throws(ArchiveFault) {
        let packet = MetadataPacket(form: form)
        let info = file.make(.fields([:]))
        for (key, words) in try packet.info() { file.set(info, key, .text(words)) }
        let trailer = qpdf_get_trailer(file.qpdf)
        file.set(trailer, "/Info", .object(qpdf_make_indirect_object(file.qpdf, info)))
        // Another name than the one it will get would stay.
        qpdf_oh_remove_key(file.qpdf, trailer, "/ID")
        // qpdf does not pack it, so that a program which knows no PDF finds it.
        let metadata = file.add(
            stream: packet.xmp, ["/Type": .name("/Metadata"), "/Subtype": .name("/XML")])
        let profile = file.add(stream: ColourProfile.bytes, ["/N": .number(3)])
        let intent = file.add(
            .fields([
                "/Type": .name("/OutputIntent"), "/S": .name("/GTS_PDFA1"),
                "/OutputConditionIdentifier": .text("sRGB IEC61966-2.1"),
                "/Info": .text("sRGB IEC61966-2.1"),
                "/RegistryName": .text("http://www.color.org"),
                "/DestOutputProfile": .object(profile),
            ]))
        let root = catalog
        file.set(root, "/Lang", .text(form.language))
        file.set(root, "/MarkInfo", .fields(["/Marked": .truth(true)]))
        file.set(root, "/Metadata", .object(metadata))
        file.set(root, "/OutputIntents", .list([.object(intent)]))
        file.set(root, "/ViewerPreferences", .fields(["/DisplayDocTitle": .truth(true)]))
    }

    /// - Parameter attachments: sorted by their names in the file, in their own order in `AF`.
    func attach(_ attachments: [Attachment]) throws(ArchiveFault) {
        guard !attachments.isEmpty else { return }
        let date = PDFValue.text(try MetadataPacket.date(form.created))
        var files: [(name: qpdf_oh, file: qpdf_oh)] = []
        for attachment in attachments {
            let stream = file.add(
                stream: attachment.bytes,
                [
                    "/Type": .name("/EmbeddedFile"), "/Subtype": .name("/" + attachment.type),
                    "/Params": .fields([
                        "/Size": .number(attachment.bytes.count), "/CreationDate": date,
                        "/ModDate": date,
                    ]),
                ])
            let name = file.make(.text(attachment.name))
            let specification = file.add(
                .fields([
                    "/Type": .name("/Filespec"), "/F": .object(name), "/UF": .object(name),
                    "/AFRelationship": .name("/" + attachment.relationship.rawValue),
                    "/Desc": .text(attachment.description),
                    "/EF": .fields(["/F": .object(stream), "/UF": .object(stream)]),
                ]))
            files.append((name, specification))
        }
        file.set(catalog, "/AF", .list(files.map { .object($0.file) }))
        // Name trees are sorted by the bytes of their names (ISO 32000-1, 7.9.6).
        let sorted = files.map { (key: file.string($0.name), file: $0) }
            .sorted { $0.key.lexicographicallyPrecedes($1.key) }
        let names = file.make(
            .fields([
                "/Names": .list(sorted.flatMap { [.object($0.file.name), .object($0.file.file)] })
            ]))
        let all = file.key(catalog, "/Names")
        if file.isDictionary(all) {
            file.set(all, "/EmbeddedFiles", .object(names))
        } else {
            file.set(catalog, "/Names", .fields(["/EmbeddedFiles": .object(names)]))
        }
    }
}
