import Glibc
package import Values

/// A file that could not be written, with the system's reason.
package struct WriteFailure: Error, Sendable, Hashable {
    package var path: String
    package var code: Int32

    package func message(in language: Language) -> String {
        let reason = String(cString: strerror(code))
        return Wording(
            "无法写出 \(path)：\(reason)。请检查文件夹是否存在、是否有写入权限、磁盘是否已满。",
            "cannot write \(path): \(reason). Check that the folder exists, may be written, and has room."
        )[language]
    }
}

/// Writes beside the place and renames into it: an interrupted run leaves the old file or the
/// new one.
package enum OutputFile {
    /// - Parameter isLasting: false for what need not outlive a power cut.
    package static func write(
        _ bytes: [UInt8], to path: String, isLasting: Bool = true
    ) throws(WriteFailure) {
        let file = try PartFile(path)
        try file.append(bytes)
        try file.end(isLasting: isLasting)
    }

    package static func exists(_ path: String) -> Bool { Folder.kind(path) != nil }

    /// What is in a folder, in order of bytes; nil where no folder is.
    package static func names(in path: String) -> [String]? {
        Folder.kind(path) == .folder ? Folder.names(path) : nil
    }

    /// Makes the folder and those above it where they are missing.
    package static func makeFolder(_ path: String) throws(WriteFailure) {
        var made = path.hasPrefix("/") ? "/" : ""
        for part in path.split(separator: "/") {
            made += (made.isEmpty || made.hasSuffix("/") ? "" : "/") + part
            if mkdir(made, 0o755) != 0, errno != EEXIST {
                throw WriteFailure(path: made, code: errno)
            }
        }
        var status = stat()
        guard stat(path, &status) == 0 else { throw WriteFailure(path: path, code: errno) }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            throw WriteFailure(path: path, code: ENOTDIR)
        }
    }
}
