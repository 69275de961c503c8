import Assessment
import Dossiers
import Gathering
import Glibc
import Values
import XMLTree

/// The prints of an area's series as they are kept beside the folders of its years, so that copies
/// between areas can be looked for without reading the areas again.
///
/// Four lines of text (what it is, of which data, the SHA-256 and the length of what follows), then
/// the prints as ``PrintsBody`` writes them. It belongs to the area's data: when those change every
/// year of the area is made again, and this with them.
enum PrintsFile {
    static let name = ".prints"
    private static let heading = "fucha-prints/1"
    /// Hashes, a version and a length take less.
    private static let longestHead = 256

    static func bytes(_ prints: AreaPrints, dataKey: String) -> [UInt8] {
        let body = PrintsBody.bytes(prints)
        let head = [heading, dataKey, Fingerprint.sha256(of: body), String(body.count)]
        return Array((head.joined(separator: "\n") + "\n").utf8) + body
    }

    /// Whether prints of these data are there, by their head and length. What is in them is proved
    /// by whoever reads them: a batch that has nothing to do must not read a province.
    static func stands(_ path: String, dataKey: String) -> Bool {
        guard let size = Folder.size(path), let head = head(firstBytes(of: path)) else {
            return false
        }
        return head.dataKey == dataKey && head.length + head.bodyLength == size
    }

    /// Throws where the file is not there, not whole, or of none of these data.
    ///
    /// - Parameter file: what messages call it.
    static func read(
        _ path: String, dataKeys: Set<String>, file: String
    ) throws(InputFault) -> AreaPrints {
        let place = SourceLocation(file: file)
        guard let bytes = try? FileBytes.read(path, file: file, limit: 1 << 30) else {
            throw InputFault(.printsMissing, at: place)
        }
        guard let head = head(bytes) else { throw InputFault(.printsDamaged, at: place) }
        guard dataKeys.contains(head.dataKey) else {
            throw InputFault(.printsOfOtherData, at: place)
        }
        let body = Array(bytes[head.length...])
        guard body.count == head.bodyLength, Fingerprint.sha256(of: body) == head.sha256,
            let prints = PrintsBody.read(body)
        else { throw InputFault(.printsDamaged, at: place) }
        return prints
    }

    private struct Head {
        var dataKey: String
        var sha256: String
        var bodyLength: Int
        /// Of the head itself.
        var length: Int
    }

    private static func head(_ bytes: [UInt8]) -> Head? {
        let lines = bytes.prefix(longestHead)
            .split(separator: 0x0A, maxSplits: 4, omittingEmptySubsequences: false)
        guard lines.count == 5 else { return nil }
        let words = lines[..<4].map { String(decoding: $0, as: UTF8.self) }
        guard words[0] == heading, let length = Int(words[3]), length >= 0, length < 1 << 30
        else { return nil }
        return Head(
            dataKey: words[1], sha256: words[2], bodyLength: length,
            length: lines[..<4].reduce(0) { $0 + $1.count + 1 })
    }

    private static func firstBytes(of path: String) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return [] }
        defer { close(descriptor) }
        return [UInt8](unsafeUninitializedCapacity: longestHead) { buffer, count in
            count = max(Glibc.read(descriptor, buffer.baseAddress, longestHead), 0)
        }
    }
}

extension Diagnostic.Kind {
    static let printsMissing = Diagnostic.Kind(
        "batch.printsMissing", .error,
        Wording(
            "比对地区之间相同数据用的文件不在", "the file by which copies between areas are found is gone"),
        advice: Wording("再运行一次批次，它会补上", "run the batch again, which makes it anew"))
    static let printsDamaged = Diagnostic.Kind(
        "batch.printsDamaged", .error,
        Wording(
            "比对地区之间相同数据用的文件已损坏",
            "the file by which copies between areas are found is damaged"),
        advice: Wording(
            "删去它，再运行一次批次", "take it away and run the batch again"))
    static let printsOfOtherData = Diagnostic.Kind(
        "batch.printsOfOtherData", .error,
        Wording(
            "比对地区之间相同数据用的文件是另一批数据的",
            "the file by which copies between areas are found is of other data"),
        advice: Wording("再运行一次批次", "run the batch again"))
}
