package import Values

/// What a run over an area folder would read: enough to tell whether anything has changed.
package struct AreaInputs: Sendable, Hashable {
    /// A file, relative to the area folder.
    package struct File: Sendable, Hashable {
        package var path: String
        /// Lower-case hexadecimal; nil where it cannot be read, or is not there.
        package var sha256: String?
    }

    /// As `area.xml` has it.
    package var name: String
    /// Id of the rulebook that judges it.
    package var rulebook: String
    /// `area.xml`, the files that its patterns match, and those that entries of evidence name; in
    /// order of path.
    package var files: [File]
}

extension Gatherer {
    /// The files that ``gather(area:templates:)`` would read, with their hashes; no observation is
    /// looked at.
    ///
    /// - Parameter digest: gives the SHA-256 of a file from its path; nil where it cannot be read.
    package static func inputs(
        area folder: String, templates: String, headings: HeadingTable,
        digest: @escaping @Sendable (String) -> String?
    ) throws(InputFault) -> AreaInputs {
        let place = try AreaFolder(folder)
        let declaration = try AreaLoader.load(folder: folder, templates: templates)
        var run = GatheringRun(
            folder: place, headings: headings, declaration: declaration, digest: digest)
        var paths: Set<String> = [AreaLoader.file]
        for source in declaration.sources {
            for path in run.files(of: source) {
                paths.insert(path)
                // Which documents are evidence stands in the register itself.
                if case .register(.evidence) = source.content {
                    try? run.read(path, as: source)
                }
            }
        }
        var hashes: [String: String?] = [:]
        for path in paths { hashes[path] = digest(place.absolute(path)) }
        for item in run.registers.evidence {
            if let file = item.file, !paths.contains(file) { hashes[file] = item.sha256 }
        }
        let files = hashes.map { AreaInputs.File(path: $0.key, sha256: $0.value) }
            .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        return AreaInputs(
            name: declaration.area.name, rulebook: declaration.area.rulebook, files: files)
    }

    /// What gathering reads of a templates folder.
    package static let templateFiles = [
        "headings.xml", "schemas/area.rng", "schemas/headings.rng",
    ]
}
