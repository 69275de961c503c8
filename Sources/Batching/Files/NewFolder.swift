import Glibc
import Values

/// Makes a folder that was not there: whole, or not at all.
package enum NewFolder {
    /// Whether something stands there that must not be touched: an empty folder is nothing.
    package static func isTaken(_ path: String) -> Bool {
        switch Folder.kind(path) {
        case nil: false
        case .folder: !Folder.names(path).isEmpty
        case .file, .other: true
        }
    }

    /// - Parameter check: is given the finished folder beside its place; where it throws, nothing
    ///   remains.
    package static func make(
        _ path: String, folders: [String], files: [(path: String, bytes: [UInt8])],
        check: (String) throws -> Void
    ) throws {
        var place = path
        while place.count > 1, place.hasSuffix("/") { place.removeLast() }
        let part = "\(place).\(getpid()).part"
        do {
            try OutputFile.makeFolder(part)
            for folder in folders { try OutputFile.makeFolder("\(part)/\(folder)") }
            for file in files { try OutputFile.write(file.bytes, to: "\(part)/\(file.path)") }
            try check(part)
            // An empty folder gives way, any other does not.
            try Folder.move(part, to: place)
        } catch {
            try? Folder.remove(part)
            throw error
        }
    }
}
