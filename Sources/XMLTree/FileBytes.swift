import Glibc
package import Values

/// Reads a whole file of bounded size.
package enum FileBytes {
    /// The bytes of the file at `path`; `file` is its name in messages. More than `limit` bytes
    /// are refused before they are read.
    package static func read(_ path: String, file: String, limit: Int) throws(InputFault) -> [UInt8]
    {
        let here = SourceLocation(file: file)
        // A pipe that lies among the files must not keep anyone waiting.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            throw InputFault(errno == ENOENT ? .fileMissing : .fileUnreadable, at: here)
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw InputFault(.fileUnreadable, at: here)
        }
        let size = Int(status.st_size)
        guard size <= limit else {
            throw InputFault(.fileTooLarge, ["limit": "\(limit >> 20)"], at: here)
        }
        var failed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size, let base = buffer.baseAddress {
                let got = Glibc.read(descriptor, base + count, size - count)
                if got < 0, errno == EINTR { continue }
                failed = got < 0
                if got <= 0 { break }
                count += got
            }
        }
        if failed { throw InputFault(.fileUnreadable, at: here) }
        return bytes
    }
}

extension Diagnostic.Kind {
    package static let fileMissing = Diagnostic.Kind(
        "file.missing", .blocker,
        Wording("没有这个文件", "there is no such file"),
        advice: Wording("请核对路径和文件名。", "Check the path and the file name."))
    package static let fileUnreadable = Diagnostic.Kind(
        "file.unreadable", .blocker,
        Wording("文件读不出来", "the file cannot be read"),
        advice: Wording(
            "请确认它是普通文件，并且有读取权限。",
            "Make sure that it is an ordinary file and that you may read it."))
    package static let fileTooLarge = Diagnostic.Kind(
        "file.tooLarge", .blocker,
        Wording("文件超过 {limit} MB", "the file is larger than {limit} MB"),
        advice: Wording(
            "请把文件拆小，或确认没有选错文件。",
            "Split the file, or check that it is the right one."))
}
