import Values
import XMLTree

/// Which files a run reads, and what it keeps of each.
extension GatheringRun {
    mutating func files(of source: AreaDeclaration.Source) -> [String] {
        switch folder.files(matching: source.files) {
        case .leavesFolder:
            dataset.diagnostics.append(
                Diagnostic(.globLeavesFolder, ["pattern": source.files], at: source.location))
            return []
        case .files(let paths):
            if paths.isEmpty {
                dataset.diagnostics.append(
                    Diagnostic(.globMatchesNothing, ["pattern": source.files], at: source.location))
            }
            return paths.filter { path in
                if folder.contains(path) { return true }
                dataset.diagnostics.append(
                    Diagnostic(.linkLeavesFolder, at: SourceLocation(file: path)))
                return false
            }
        }
    }

    /// False where another declaration of the same kind reads the same sheet already.
    mutating func claim(_ path: String, for source: AreaDeclaration.Source) -> Bool {
        let kind =
            switch source.content {
            case .observations, .messages: "observations"
            case .figures: "figures"
            case .register(let kind): kind.rawValue
            }
        let line = if case .line(let line, _) = source.location.place { line } else { 0 }
        let sheet = source.sheet ?? ""
        let rivals = readers.filter { claim, _ in
            claim.kind == kind && claim.path == path
                && (claim.sheet == sheet || claim.sheet.isEmpty || sheet.isEmpty)
        }
        if let rival = rivals.values.min() {
            dataset.diagnostics.append(
                Diagnostic(
                    .fileInTwoSources, ["line": "\(rival)"], at: SourceLocation(file: path)))
            return false
        }
        readers[Claim(kind: kind, path: path, sheet: sheet)] = line
        return true
    }

    mutating func reportLabel(_ source: AreaDeclaration.Source) {
        let isAssumed =
            switch source.content {
            case .observations(let content): content.interval == .hour && content.hours == nil
            case .messages(let content): content.hours == nil
            case .figures, .register: false
            }
        if isAssumed { dataset.diagnostics.append(Diagnostic(.hoursAssumed, at: source.location)) }
        if case .messages(let content) = source.content {
            let kind: Diagnostic.Kind =
                content.clock == .utc ? .messageClockUTC : .messageClockLocal
            dataset.diagnostics.append(Diagnostic(kind, at: source.location))
        }
    }

    mutating func addAreaFile() {
        let path = folder.absolute(AreaLoader.file)
        guard let bytes = try? FileBytes.read(path, file: AreaLoader.file, limit: 1 << 25) else {
            return
        }
        add(Self.describe(bytes, path: AreaLoader.file, format: "XML"))
    }

    static func describe(_ bytes: [UInt8], path: String, format: String) -> SourceFile {
        let digest = SHA256Digest()
        bytes.withUnsafeBytes { digest.update($0) }
        return SourceFile(
            path: path, sha256: digest.finish(), byteCount: bytes.count, format: format)
    }

    @discardableResult
    mutating func add(_ file: SourceFile) -> Int {
        if let known = fileIndex[file.path] { return known }
        fileIndex[file.path] = dataset.files.count
        dataset.files.append(file)
        return dataset.files.count - 1
    }

    /// Index of the table; nil, with a diagnostic, where there are more than an entry can name.
    mutating func origin(_ file: Int, _ sheet: String?) -> UInt16? {
        let origin = Origin(file: file, sheet: sheet)
        if let known = originIndex[origin] { return UInt16(exactly: known) }
        guard let index = UInt16(exactly: dataset.origins.count) else {
            dataset.diagnostics.append(
                Diagnostic(.tooManyTables, at: SourceLocation(file: dataset.files[file].path)))
            return nil
        }
        originIndex[origin] = dataset.origins.count
        dataset.origins.append(origin)
        return index
    }
}
