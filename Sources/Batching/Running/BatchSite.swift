import Values
import XMLTree

/// An output folder that a batch has for itself, or a shard has its part of.
final class BatchSite {
    let shelf: UnitShelf
    let stateFolder: String
    let cachePath: String
    let shardStatePath: String
    let cacheBytes: [UInt8]
    /// The file system's time when the batch began, in seconds.
    let settled: Int
    /// Held as long as the site is.
    private let locks: [FolderLock]

    /// Makes the folder and takes the lock: a whole batch is alone in it, shards are beside each
    /// other and each alone in its own part.
    init(_ output: String, shard: Shard?) throws(BatchFault) {
        let root = output.hasSuffix("/") && output != "/" ? String(output.dropLast()) : output
        let folder = shard.map { "\(root)/shards/\($0.folder)" } ?? root
        let mark = shard.map { "." + $0.folder } ?? ""
        let cache = root + "/.cache"
        try BatchFault.wrap { () throws(WriteFailure) in
            try OutputFile.makeFolder(folder)
            try OutputFile.makeFolder(cache)
        }
        let whole = try FolderLock(
            root + "/.lock", shard == nil ? .whole : .shared, folder: root)
        if let shard {
            let own = try FolderLock(
                "\(root)/.lock\(mark)", .whole, folder: "\(root) (\(shard))")
            locks = [whole, own]
        } else {
            locks = [whole]
        }
        settled = locks.last?.markTime() ?? 0
        shelf = UnitShelf(root: root, mark: mark)
        stateFolder = folder
        cachePath = "\(cache)/hashes\(mark)"
        shardStatePath = folder + "/" + ShardStates.name
        cacheBytes = Self.bytes(cachePath)
        // Files that a killed run was about to rename; of a shard, only its own.
        let places = shard == nil ? [root, cache] : [folder]
        try BatchFault.wrap { () throws(WriteFailure) in
            for place in places {
                for name in Folder.names(place) where name.hasSuffix(".part") {
                    try Folder.remove("\(place)/\(name)")
                }
            }
        }
    }

    /// Keeps the plan. Shards write the same one, each first among its own: on different machines
    /// two of them may have one process number.
    func keep(_ plan: BatchPlan) throws(WriteFailure) {
        let (own, place) = (stateFolder + "/" + PlanFile.name, shelf.root + "/" + PlanFile.name)
        try OutputFile.write(PlanFile.bytes(plan), to: own)
        if own != place { try Folder.move(own, to: place) }
    }

    /// The hashes that the last whole batch kept, without locking the folder.
    static func keptHashes(_ output: String) -> [UInt8] { bytes(output + "/.cache/hashes") }

    private static func bytes(_ path: String) -> [UInt8] {
        (try? FileBytes.read(path, file: path, limit: 1 << 30)) ?? []
    }
}
