import Glibc
import Values

/// The folder of an area: finds files by glob, and never looks outside.
struct AreaFolder: Sendable {
    /// As the caller named it.
    let path: String
    /// Without links; what every file's real path must begin with.
    private let realPath: String

    init(_ path: String) throws(InputFault) {
        guard let real = Self.resolve(path) else {
            throw InputFault(.folderMissing, at: SourceLocation(file: path))
        }
        self.path = path
        realPath = real
    }

    func absolute(_ relative: String) -> String { path + "/" + relative }

    /// Paths relative to the folder, sorted by their bytes.
    enum Match: Sendable, Hashable {
        case files([String])
        /// The pattern is absolute or climbs by `..`.
        case leavesFolder
    }

    /// Files whose path matches; `*` and `?` stand for part of one segment. Hidden files
    /// (`.` or `~$` first, the lock files of office programs) only match a pattern that says so.
    func files(matching pattern: String) -> Match {
        let segments = pattern.split(separator: "/", omittingEmptySubsequences: true).map(
            String.init)
        if pattern.hasPrefix("/") || segments.contains("..") || pattern.contains("\\") {
            return .leavesFolder
        }
        var found = [""]
        for (index, segment) in segments.enumerated() where segment != "." {
            let isLast = index == segments.count - 1
            found = found.flatMap { expand(segment, in: $0, wantsFile: isLast) }
        }
        return .files(
            found.filter { !$0.isEmpty }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    }

    /// Whether the file, links followed, still lies in the folder.
    func contains(_ relative: String) -> Bool {
        guard let real = Self.resolve(absolute(relative)) else { return false }
        return real.hasPrefix(realPath == "/" ? "/" : realPath + "/")
    }

    /// Whether something that is not a folder stands there.
    func exists(_ relative: String) -> Bool {
        var status = stat()
        return stat(absolute(relative), &status) == 0 && status.st_mode & S_IFMT != S_IFDIR
    }

    private func expand(_ segment: String, in folder: String, wantsFile: Bool) -> [String] {
        let prefix = folder.isEmpty ? "" : folder + "/"
        if !segment.contains("*"), !segment.contains("?") {
            let relative = prefix + segment
            var status = stat()
            guard stat(absolute(relative), &status) == 0 else { return [] }
            return (status.st_mode & S_IFMT == S_IFDIR) == !wantsFile ? [relative] : []
        }
        guard let stream = opendir(folder.isEmpty ? path : absolute(folder)) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.hasPrefix(".") && !segment.hasPrefix(".") { continue }
            if name.hasPrefix("~$") && !segment.hasPrefix("~") { continue }
            guard Self.matches(Array(name.unicodeScalars), Array(segment.unicodeScalars)) else {
                continue
            }
            var status = stat()
            guard stat(absolute(prefix + name), &status) == 0 else { continue }
            if (status.st_mode & S_IFMT == S_IFDIR) == !wantsFile { names.append(prefix + name) }
        }
        return names
    }

    /// Two pointers with one place to go back to: linear in practice, quadratic at worst.
    static func matches(_ name: [Unicode.Scalar], _ pattern: [Unicode.Scalar]) -> Bool {
        var n = 0
        var p = 0
        var star: (pattern: Int, name: Int)?
        while n < name.count {
            if p < pattern.count, pattern[p] == "*" {
                star = (p, n)
                p += 1
            } else if p < pattern.count, pattern[p] == "?" || pattern[p] == name[n] {
                p += 1
                n += 1
            } else if let back = star {
                p = back.pattern + 1
                n = back.name + 1
                star = (back.pattern, back.name + 1)
            } else {
                return false
            }
        }
        while p < pattern.count, pattern[p] == "*" { p += 1 }
        return p == pattern.count
    }

    private static func resolve(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}

extension Diagnostic.Kind {
    static let folderMissing = Self(
        "area.folderMissing", .blocker,
        Wording("没有这个文件夹", "there is no such folder"),
        advice: Wording("核对路径", "check the path"))
}
