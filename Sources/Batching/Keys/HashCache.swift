import Gathering
import Glibc
import Synchronization

/// Hashes of files, remembered by path, size, inode and times of change.
///
/// Content decides: a file that was touched is hashed again, and has the hash it had. A file that
/// was changed since the batch began is hashed and not remembered, because within one tick of the
/// file system's clock it could be changed again unseen.
final class HashCache: Sendable {
    private struct Entry {
        var stamp: [String]
        var sha256: String
    }

    private static let heading = ["fucha-hashes/1"]

    private let entries: Mutex<[String: Entry]>
    /// Second up to which a change is old enough.
    private let settled: Int

    /// - Parameters:
    ///   - bytes: of a cache that was kept; anything else than one is none.
    ///   - settled: files changed in this second or later are not remembered.
    init(_ bytes: [UInt8] = [], settled: Int) {
        let rows = TabText.rows(bytes)
        var entries: [String: Entry] = [:]
        if rows.first == Self.heading {
            for row in rows.dropFirst() where row.count == 6 {
                entries[row[0]] = Entry(stamp: Array(row[1...4]), sha256: row[5])
            }
        }
        self.entries = Mutex(entries)
        self.settled = settled
    }

    /// Nil where the file cannot be read.
    func sha256(_ path: String) -> String? {
        guard let before = Self.stamp(path) else { return nil }
        if let known = entries.withLock({ $0[path] }), known.stamp == before.fields {
            return known.sha256
        }
        guard let sha256 = Fingerprint.sha256(ofFile: path) else { return nil }
        if before.second < settled, Self.stamp(path)?.fields == before.fields {
            entries.withLock { $0[path] = Entry(stamp: before.fields, sha256: sha256) }
        }
        return sha256
    }

    /// To be kept for the next time.
    var bytes: [UInt8] {
        entries.withLock { entries in
            let rows = entries.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
                .map { [$0.key] + $0.value.stamp + [$0.value.sha256] }
            return TabText.bytes([Self.heading] + rows)
        }
    }

    private static func stamp(_ path: String) -> (fields: [String], second: Int)? {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        let fields = [
            String(status.st_size), String(status.st_ino),
            "\(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec)",
            // Set by the system: nobody can turn this one back.
            "\(status.st_ctim.tv_sec).\(status.st_ctim.tv_nsec)",
        ]
        return (fields, status.st_ctim.tv_sec)
    }
}
