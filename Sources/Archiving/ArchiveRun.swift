/// One file on its way.
struct ArchiveRun {
    private let file: CairoFile
    private let form: ArchiveForm
    private let structure: StructureWriter
    private let tree: Int
    private var writer: ObjectWriter
    private var nextNumber: Int
    /// Objects that are written anew, or need not be written.
    private var done: [Bool]
    private var keys: [(object: Int, key: Int)] = []
    private var files: [(name: String, number: Int)] = []

    /// Speed for size: a page's text at 6 takes nearly twice as long as at 3, and is a ninth smaller.
    private static let level: Int32 = 3

    init(_ file: CairoFile, _ form: ArchiveForm) throws(ArchiveFault) {
        self.file = file
        self.form = form
        guard let catalog = file.object(file.root),
            let tree = file.fields(catalog).reference("StructTreeRoot")
        else { throw .notCairo("/StructTreeRoot", at: 0) }
        self.tree = tree
        let elements = try CairoStructure(file)
        structure = try StructureWriter(elements, of: file, root: tree, form: form.elements)
        writer = ObjectWriter(
            size: file.size, reserving: file.bytes.count, level: Self.level)
        nextNumber = file.size
        done = [Bool](repeating: false, count: file.size)
        for element in elements.elements { done[element.number] = true }
        done[file.root] = true
        done[file.info] = true
        done[tree] = true
        if let object = file.object(tree),
            let parents = file.fields(object).reference("ParentTree")
        {
            done[parents] = true
            for list in file.references(in: parents) where file.isList(list) { done[list] = true }
        }
    }

    /// Pages in the order of the tree, each with its content.
    mutating func writePages(
        digest: ([UInt8]) -> String, isAsked: Bool
    ) throws(ArchiveFault) -> [String] {
        var digests: [String] = []
        for number in try pages() {
            guard let page = file.object(number), let key = file.fields(page).int("StructParents"),
                let contents = file.fields(page).reference("Contents"),
                let stream = file.object(contents), let data = stream.data
            else { throw .notCairo("/Contents", at: file.object(number)?.value.lowerBound ?? 0) }
            keys.append((number, key))
            let content = try Flate.unpacked(file.bytes[data])
            let text = try ContentRewriter(marks: structure.marks[number] ?? []).rewritten(content)
            if isAsked { digests.append(digest(text)) }
            try writer.add(contents, packing: text, entries: "")
            done[contents] = true
        }
        return digests
    }

    private func pages() throws(ArchiveFault) -> [Int] {
        guard let catalog = file.object(file.root),
            let root = file.fields(catalog).reference("Pages"), let object = file.object(root),
            let kids = file.fields(object).value("Kids")
        else { throw .notCairo("/Pages", at: 0) }
        return file.references(in: kids)
    }

    /// All that is neither page content nor structure.
    mutating func writeObjects() throws(ArchiveFault) {
        for object in file.objects where !done[object.number] {
            if let data = object.data {
                // Fonts and their maps go over as they are packed.
                writer.add(
                    object.number,
                    dictionary: file.fields(object).text(
                        without: ["Length"], adding: "/Length \(data.count)"),
                    data: file.bytes[data])
                continue
            }
            // Numbers are the lengths of streams, which now stand in their dictionaries.
            switch file.bytes[object.value.lowerBound] {
            case UInt8(ascii: "<"): writeDictionary(object)
            case UInt8(ascii: "["):
                var list: [UInt8] = []
                Compact.append(file.bytes, object.value, to: &list)
                writer.add(object.number, list)
            default: break
            }
        }
    }

    private mutating func writeDictionary(_ object: CairoFile.Object) {
        let fields = file.fields(object)
        var added = ""
        if fields.isName("Type", "Annot") {
            // Shown and printed (ISO 19005-3, 6.3.2), and told to one who cannot see it.
            added = "/F 4"
            if let words = structure.words(ofAnnotation: object.number) {
                added += "/Contents\(PDFText.string(words))"
            }
            if let key = fields.int("StructParent") { keys.append((object.number, key)) }
        } else if fields.isName("Subtype", "CIDFontType2"), fields.value("CIDToGIDMap") == nil {
            added = "/CIDToGIDMap/Identity"  // 6.2.11.3.2
        } else if fields.value("Dests") != nil, isNames(object.number) {
            return
        }
        writer.add(object.number, fields.text(adding: added))
    }

    private func isNames(_ number: Int) -> Bool {
        file.object(file.root).flatMap { file.fields($0).reference("Names") } == number
    }

    /// - Parameter attachments: sorted by their names in the file, in their own order in `AF`.
    mutating func attach(_ attachments: [Attachment]) throws(ArchiveFault) {
        let date = try PDFText.date(form.created)
        for attachment in attachments {
            let (stream, specification) = (nextNumber, nextNumber + 1)
            nextNumber += 2
            try writer.add(
                stream, packing: attachment.bytes,
                entries: "/Type/EmbeddedFile/Subtype\(PDFText.name(attachment.type))"
                    + "/Params<</Size \(attachment.bytes.count)/CreationDate(\(date))"
                    + "/ModDate(\(date))>>")
            let name = PDFText.string(attachment.name)
            writer.add(
                specification,
                Array(
                    ("<</Type/Filespec/F\(name)/UF\(name)"
                        + "/AFRelationship/\(attachment.relationship.rawValue)"
                        + "/Desc\(PDFText.string(attachment.description))"
                        + "/EF<</F \(stream) 0 R/UF \(stream) 0 R>>>>").utf8))
            files.append((attachment.name, specification))
        }
    }

    consuming func finish(digest: ([UInt8]) -> String) throws(ArchiveFault) -> [UInt8] {
        let first = nextNumber
        let (profile, metadata, intent) = (first, first + 1, first + 2)
        structure.write(document: first + 3, parents: first + 4, keys: keys, to: &writer)
        try writer.add(profile, packing: ColourProfile.bytes, entries: "/N 3")
        let packet = MetadataPacket(form: form)
        let xmp = packet.xmp
        // Not packed, so that a program which knows no PDF finds it.
        writer.add(
            metadata,
            dictionary: Array("<</Type/Metadata/Subtype/XML/Length \(xmp.count)>>".utf8),
            data: xmp)
        writer.add(
            intent,
            Array(
                ("<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)"
                    + "/Info(sRGB IEC61966-2.1)/RegistryName(http://www.color.org)"
                    + "/DestOutputProfile \(profile) 0 R>>").utf8))
        writer.add(file.info, try packet.info())
        writer.add(file.root, catalog(metadata: metadata, intent: intent))
        return try writer.finish(root: file.root, info: file.info, digest: digest)
    }

    private func catalog(metadata: Int, intent: Int) -> [UInt8] {
        guard let object = file.object(file.root) else { return [] }
        var added =
            "/Lang\(PDFText.string(form.language))/MarkInfo<</Marked true>>"
            + "/Metadata \(metadata) 0 R/OutputIntents[\(intent) 0 R]"
            + "/ViewerPreferences<</DisplayDocTitle true>>"
        var names = ""
        if let number = file.fields(object).reference("Names"), let old = file.object(number),
            let places = file.fields(old).reference("Dests")
        {
            names += "/Dests \(places) 0 R"
        }
        if !files.isEmpty {
            added += "/AF[" + files.map { "\($0.number) 0 R" }.joined(separator: " ") + "]"
            let sorted = files.sorted {
                PDFText.key($0.name).lexicographicallyPrecedes(PDFText.key($1.name))
            }
            names +=
                "/EmbeddedFiles<</Names["
                + sorted.map { "\(PDFText.string($0.name)) \($0.number) 0 R" }.joined() + "]>>"
        }
        if !names.isEmpty { added += "/Names<<\(names)>>" }
        return file.fields(object).text(without: ["Names"], adding: added)
    }
}
