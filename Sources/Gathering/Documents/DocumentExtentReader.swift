import Values
import XMLTree

/// Reads how many pages or pixels a file of evidence has.
enum DocumentExtentReader {
    /// What the file says; or why it does not say it.
    enum Answer: Sendable, Hashable {
        case extent(DocumentExtent)
        /// A kind of file that has neither pages nor pixels to count.
        case otherKind
        case unknown(Reason)
    }

    enum Reason: String, Sendable, Hashable {
        case damaged, encrypted, tooLarge

        var wording: Wording {
            switch self {
            case .damaged: Wording("文件结构不完整", "its structure is damaged")
            case .encrypted: Wording("文件已加密", "it is encrypted")
            case .tooLarge: Wording("文件太大", "it is too large")
            }
        }
    }

    private static let sizeLimit = 256 << 20

    static func read(_ path: String) -> Answer {
        let bytes: [UInt8]
        do throws(InputFault) {
            bytes = try FileBytes.read(path, file: path, limit: sizeLimit)
        } catch {
            let isLarge = error.diagnostics.contains { $0.kind == .fileTooLarge }
            return isLarge ? .unknown(.tooLarge) : .otherKind
        }
        return answer(bytes)
    }

    static func answer(_ bytes: [UInt8]) -> Answer {
        switch ContentKind.of(Array(bytes.prefix(4096))) {
        case .pdf:
            switch PDFFile.pageCount(bytes) {
            case .pages(let count): return .extent(.pages(count))
            case .encrypted: return .unknown(.encrypted)
            case .damaged: return .unknown(.damaged)
            }
        case .image where !isJPEGOrPNG(bytes): return .otherKind
        case .image:
            guard let size = PictureHeader.pixels(bytes) else { return .unknown(.damaged) }
            return .extent(.pixels(width: size.width, height: size.height))
        case .empty, .text, .gzip, .zip, .ole, .html, .spreadsheetXML, .otherXML, .archive,
            .utf32:
            return .otherKind
        }
    }

    private static func isJPEGOrPNG(_ bytes: [UInt8]) -> Bool {
        bytes.first == 0x89 || bytes.first == 0xFF
    }
}
