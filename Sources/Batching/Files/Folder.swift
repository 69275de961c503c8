import Glibc

/// What is in folders, and how things in them go away.
enum Folder {
    enum Kind: Hashable { case file, folder, other }

    /// Links followed; nil where nothing is there.
    static func kind(_ path: String) -> Kind? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        default: return .other
        }
    }

    /// Whether a folder stands there itself, and no link to one elsewhere.
    static func isOwn(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    static func size(_ path: String) -> Int? {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Int(status.st_size)
    }

    /// Names in order of their bytes, without `.` and `..`; none where there is no such folder.
    static func names(_ path: String) -> [String] {
        guard let stream = opendir(path) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The path without links, from the root; nil where nothing is there.
    static func real(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    /// Takes away a file, or a folder with all in it. Links are taken away, not followed.
    static func remove(_ path: String) throws(WriteFailure) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            guard unlink(path) == 0 || errno == ENOENT else {
                throw WriteFailure(path: path, code: errno)
            }
            return
        }
        for name in names(path) { try remove("\(path)/\(name)") }
        guard rmdir(path) == 0 || errno == ENOENT else {
            throw WriteFailure(path: path, code: errno)
        }
    }

    /// Takes away a folder that holds nothing; any other stays.
    static func removeEmpty(_ path: String) { rmdir(path) }

    static func move(_ path: String, to place: String) throws(WriteFailure) {
        guard rename(path, place) == 0 else { throw WriteFailure(path: place, code: errno) }
    }

    /// Puts a finished folder in the place of an older one. Whoever looks finds a whole folder or
    /// none, never half of one; what stood there is out of the way before it is taken apart.
    static func replace(_ place: String, with new: String, aside: String) throws(WriteFailure) {
        try remove(aside)
        if kind(place) != nil { try move(place, to: aside) }
        try move(new, to: place)
        try remove(aside)
    }
}
