import Glibc

/// Where font files lie: name → path, over several folders and their subfolders.
struct FontFolders {
    /// The first path wins: an earlier folder before a later one, then by name.
    private(set) var paths: [String: String] = [:]

    /// Folders that do not exist are passed over; a plan lists more than any one machine has.
    init(_ folders: [String]) {
        for folder in folders { search(folder, depth: 0) }
    }

    /// Full path of a candidate's file, or nil.
    func path(of file: String) -> String? {
        if file.hasPrefix("/") { return access(file, R_OK) == 0 ? file : nil }
        return paths[file]
    }

    // The depth stops a circle of symbolic links.
    private mutating func search(_ folder: String, depth: Int) {
        guard depth < 6, let handle = opendir(folder) else { return }
        var files: [String] = []
        var folders: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.hasPrefix(".") { continue }
            switch Int(entry.pointee.d_type) {
            case Int(DT_DIR): folders.append(name)
            case Int(DT_REG): files.append(name)
            default:
                var status = stat()
                guard stat("\(folder)/\(name)", &status) == 0 else { continue }
                if status.st_mode & S_IFMT == S_IFDIR {
                    folders.append(name)
                } else {
                    files.append(name)
                }
            }
        }
        closedir(handle)
        for name in files.sorted() where paths[name] == nil {
            paths[name] = "\(folder)/\(name)"
        }
        for name in folders.sorted() { search("\(folder)/\(name)", depth: depth + 1) }
    }
}
