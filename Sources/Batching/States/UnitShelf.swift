import XMLTree

/// The output folder: where a unit's outputs and record stand, and how they come to stand there.
struct UnitShelf: Sendable {
    var root: String
    /// Tells the scratch of one shard from another's; empty for a whole batch.
    var mark = ""

    static let record = ".key"
    static let evaluation = "evaluation.json"
    static let extract = ".extract"

    func folder(_ unit: BatchUnit) -> String { "\(root)/\(unit.name)/\(unit.year)" }

    /// Of an area, beside the folders of its years.
    func prints(_ area: String) -> String { "\(root)/\(area)/\(PrintsFile.name)" }

    private func failure(_ unit: BatchUnit) -> String {
        "\(root)/\(unit.name)/.\(unit.year).failed"
    }

    private func scratch(_ unit: BatchUnit, _ end: String) -> String {
        "\(root)/\(unit.name)/.\(unit.year)\(mark).\(end)"
    }

    /// A failure counts before an older success: whatever stands there, it has to be made anew.
    func record(of unit: BatchUnit) -> UnitRecord? {
        read(failure(unit)) ?? read(folder(unit) + "/" + Self.record)
    }

    func hasFailed(_ unit: BatchUnit) -> Bool { Folder.kind(failure(unit)) != nil }

    /// - Parameter record: the unit's, as ``record(of:)`` gives it.
    func standing(_ unit: BatchUnit, key: [KeyPart], record: UnitRecord?) -> UnitStanding {
        guard let record else { return hasFailed(unit) ? .failedLastTime([]) : .neverBuilt }
        var changes = KeyChange.between(record.key, key)
        // Of an area.xml that cannot be read, nobody knows which files it is about.
        if !record.knowsFiles { changes.removeAll { $0.manner == .added } }
        if !UnitRecord.knowsFiles(key) { changes.removeAll { $0.manner == .removed } }
        guard record.isDone else { return .failedLastTime(changes) }
        guard changes.isEmpty else { return .changed(changes) }
        for output in record.outputs
        where Folder.size("\(folder(unit))/\(output.name)") != output.size {
            return .outputGone(output.name)
        }
        guard PrintsFile.stands(prints(unit.name), dataKey: UnitRecord.dataKey(key)) else {
            return .outputGone(PrintsFile.name)
        }
        return .upToDate
    }

    /// Writes everything beside its place and moves it there as a whole.
    func put(
        _ unit: BatchUnit, _ files: [(name: String, bytes: [UInt8])], record: UnitRecord
    ) throws(WriteFailure) {
        let new = scratch(unit, "part")
        try Folder.remove(new)
        try OutputFile.makeFolder(new)
        for file in files { try OutputFile.write(file.bytes, to: "\(new)/\(file.name)") }
        try OutputFile.write(record.bytes, to: "\(new)/\(Self.record)")
        try Folder.replace(folder(unit), with: new, aside: scratch(unit, "old"))
        try Folder.remove(failure(unit))
    }

    /// Keeps that a unit failed, and takes away what is there of it: it is of other inputs, and
    /// nobody should take it for today's.
    func fail(_ unit: BatchUnit, record: UnitRecord) throws(WriteFailure) {
        try note(unit, record: record)
        let old = scratch(unit, "old")
        try Folder.remove(old)
        if Folder.kind(folder(unit)) != nil {
            try Folder.move(folder(unit), to: old)
            try Folder.remove(old)
        }
    }

    /// Keeps that a unit failed, and what there is of it.
    func note(_ unit: BatchUnit, record: UnitRecord) throws(WriteFailure) {
        try OutputFile.makeFolder("\(root)/\(unit.name)")
        try OutputFile.write(record.bytes, to: failure(unit))
    }

    /// Takes away the prints of an area of which nothing stands any more.
    func dropPrints(_ area: BatchArea) throws(WriteFailure) {
        let isEmpty = area.years.allSatisfy {
            Folder.kind("\(root)/\(area.name)/\($0)") == nil
        }
        if isEmpty { try Folder.remove(prints(area.name)) }
    }

    /// Takes away what a run that was killed has left lying in an area's folder.
    func sweep(_ area: BatchArea) throws(WriteFailure) {
        let place = "\(root)/\(area.name)"
        for name in Folder.names(place) where name.hasPrefix(".") {
            let isOfFailure =
                (name.contains(".failed.") || name.hasPrefix(PrintsFile.name + "."))
                && name.hasSuffix(".part")
            guard isOfFailure || name.hasSuffix("\(mark).part") || name.hasSuffix("\(mark).old")
            else { continue }
            try Folder.remove("\(place)/\(name)")
        }
    }

    // MARK: What stands here and is not asked for any more

    /// Of `2026` and `.2026.failed`; nil for any other name.
    static func year(of name: String) -> Int? {
        let text =
            name.hasPrefix(".") && name.hasSuffix(".failed")
            ? name.dropFirst().dropLast(7) : name[...]
        guard text.count == 4, let year = Int(text), String(year) == text else { return nil }
        return year
    }

    /// Whether a folder, no link to one, stands in the unit's place with a record of any version.
    func isMade(_ unit: BatchUnit) -> Bool {
        let place = folder(unit)
        return Folder.isOwn(place) && Self.isRecord("\(place)/\(Self.record)")
    }

    func hasOwnFailure(_ unit: BatchUnit) -> Bool { Self.isRecord(failure(unit)) }

    /// Whether there is anything in the unit's folder that its own record does not name, or the
    /// folder is none of a batch at all.
    func holdsOther(_ unit: BatchUnit) -> Bool {
        let place = folder(unit)
        guard Folder.kind(place) != nil else { return false }
        guard isMade(unit), let record = read("\(place)/\(Self.record)"), record.isDone,
            record.key.isEmpty || record.key.contains(Self.part(of: unit))
        else { return true }
        let own = Set(record.outputs.map(\.name) + [Self.record])
        return !own.isSuperset(of: Folder.names(place))
    }

    private static func part(of unit: BatchUnit) -> KeyPart {
        KeyPart(kind: .year, name: "year", value: String(unit.year))
    }

    /// Takes away a unit, and that it failed. One that holds other things is left as it is.
    func withdraw(_ unit: BatchUnit) throws(WriteFailure) {
        guard !holdsOther(unit) else { return }
        let old = scratch(unit, "old")
        try Folder.remove(old)
        if isMade(unit) {
            try Folder.move(folder(unit), to: old)
            try Folder.remove(old)
        }
        if hasOwnFailure(unit) { try Folder.remove(failure(unit)) }
    }

    private static func isRecord(_ path: String) -> Bool {
        guard Folder.kind(path) == .file,
            let bytes = try? FileBytes.read(path, file: path, limit: 1 << 28)
        else { return false }
        return bytes.starts(with: UnitRecord.anyHeading)
    }

    private func read(_ path: String) -> UnitRecord? {
        guard let bytes = try? FileBytes.read(path, file: path, limit: 1 << 28) else { return nil }
        return UnitRecord(bytes)
    }
}
