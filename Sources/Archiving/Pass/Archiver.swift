/// Brings Cairo's PDF into the form in which it can be kept for decades: PDF/A-3, level u
/// (ISO 19005-3), with the files beside it inside it.
package enum Archiver {
    /// - Parameters:
    ///   - pdf: drawn page by page: what belongs to no text before the first element of its page,
    ///     and the elements in the order of the form.
    ///   - digest: hexadecimal, 32 digits or more; names the file and its pages.
    ///   - attaching: makes the files to put inside, given the digests of the pages' contents as
    ///     they will be read back; nil: no files.
    /// - Returns: bytes that depend on the arguments alone.
    package static func archive(
        _ pdf: [UInt8], as form: ArchiveForm, digest: ([UInt8]) -> String,
        attaching: (([String]) -> [Attachment])? = nil
    ) throws(ArchiveFault) -> [UInt8] {
        let file = try ArchiveFault.told { () throws(QPDFFault) in try QPDFFile(pdf) }
        try StructureWords.add(form.elements, to: file)
        let pass = ArchivePass(file: file, form: form)
        let pages = try pass.markPages(digest: digest, isAsked: attaching != nil)
        pass.completeObjects(upTo: pdf.count)
        try pass.describe()
        try pass.attach(attaching?(pages) ?? [])
        let bytes = try ArchiveFault.told { () throws(QPDFFault) in try file.written() }
        guard let named = FileName.named(bytes, digest: digest) else {
            throw .unreadable("/ID")
        }
        return named
    }
}
