/// Brings Cairo's PDF into the form in which it can be kept for decades: PDF/A-3, level u
/// (ISO 19005-3), with the files beside it inside it.
package enum Archiver {
    /// - Parameters:
    ///   - pdf: as Cairo 1.16 wrote it.
    ///   - digest: hexadecimal, 32 digits or more; names the file and its pages.
    ///   - attaching: makes the files to put inside, given the digests of the pages' contents as
    ///     they will be read back; nil: no files.
    /// - Returns: bytes that depend on the arguments alone.
    package static func archive(
        _ pdf: [UInt8], as form: ArchiveForm, digest: ([UInt8]) -> String,
        attaching: (([String]) -> [Attachment])? = nil
    ) throws(ArchiveFault) -> [UInt8] {
        var run = try ArchiveRun(CairoFile(pdf), form)
        let pages = try run.writePages(digest: digest, isAsked: attaching != nil)
        try run.writeObjects()
        try run.attach(attaching?(pages) ?? [])
        return try run.finish(digest: digest)
    }
}
