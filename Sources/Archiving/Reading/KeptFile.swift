/// What can be held against something else in a PDF that was kept: the content of its pages and
/// the files inside it. The bytes may come from anywhere.
package struct KeptFile: Sendable, Hashable {
    package struct File: Sendable, Hashable {
        package var name: String
        /// Nil where they cannot be unpacked.
        package var bytes: [UInt8]?
    }

    /// In the order of their names in the file.
    package var attachments: [File]
    /// Digests of the pages' contents as they are unpacked; nil where one cannot be.
    package var pages: [String?]

    /// Whether all bytes before the cross references are those that ``Archiver`` named the file by:
    /// faces, links, bookmarks and metadata too.
    package var isAsWritten: Bool

    /// - Parameter digest: the one that ``Archiver`` was given.
    package static func read(
        _ bytes: [UInt8], digest: ([UInt8]) -> String
    ) throws(KeptFault) -> KeptFile {
        guard bytes.prefix(1024).contains(word: "%PDF-") else { throw .notPDF }
        guard bytes.suffix(1024).contains(word: "%%EOF") else { throw .cutOff }
        do throws(QPDFFault) {
            let reader = try QPDFFile(bytes)
            var file = KeptFile(
                attachments: try reader.attachments(), pages: [],
                isAsWritten: FileName.fits(bytes, name: reader.identifier(), digest: digest))
            for page in 0..<(try reader.pageCount()) {
                file.pages.append((try? reader.content(of: page)).map(digest))
            }
            return file
        } catch {
            throw KeptFault(error)
        }
    }
}

extension ArraySlice<UInt8> {
    fileprivate func contains(word: StaticString) -> Bool {
        let word = word.withUTF8Buffer { Array($0) }
        return indices.contains { self[$0...].starts(with: word) }
    }
}
