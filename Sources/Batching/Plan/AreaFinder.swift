package import Values

/// Finds the areas that a batch is for.
package enum AreaFinder {
    /// How deep below the root an area may lie.
    static let depth = 3

    /// Areas of a folder that holds them, or of a table that lists them.
    ///
    /// - Parameters:
    ///   - source: path of a folder, or of a manifest.
    ///   - years: for every area that the manifest gives none; nil: none were given.
    package static func areas(
        _ source: String, years: YearList?
    ) throws(InputFault) -> [BatchArea] {
        let place = SourceLocation(file: source)
        switch Folder.kind(source) {
        case .folder:
            guard let years else { throw InputFault(.batchYearsMissing, at: place) }
            let folders = search(source, depth: 0)
            guard !folders.isEmpty else {
                throw InputFault(.batchNoAreas, ["depth": "\(depth)"], at: place)
            }
            return folders.map {
                BatchArea(name: name(of: $0), folder: $0, years: years.years)
            }
        case .file: return try Manifest.areas(source, years: years)
        case .other, nil: throw InputFault(.batchSourceMissing, at: place)
        }
    }

    /// The last part of a path; of `.` and the like, of the real one.
    static func name(of folder: String) -> String {
        let last = folder.split(separator: "/").last.map(String.init) ?? ""
        guard last.isEmpty || last == "." || last == ".." else { return last }
        let real = Folder.real(folder) ?? folder
        return real.split(separator: "/").last.map(String.init) ?? real
    }

    /// An area's own folders are not searched: what lies in it is its data.
    private static func search(_ folder: String, depth: Int) -> [String] {
        if Folder.kind(folder + "/area.xml") == .file { return [folder] }
        guard depth < Self.depth else { return [] }
        let names = Folder.names(folder).filter { !$0.hasPrefix(".") }
        let base = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        return names.map { base + "/" + $0 }.filter { Folder.kind($0) == .folder }
            .flatMap { search($0, depth: depth + 1) }
    }
}

extension Diagnostic.Kind {
    static let batchYearsMissing = Diagnostic.Kind(
        "batch.yearsMissing", .blocker,
        Wording("没有说明评估哪些年份", "no years are given"),
        advice: Wording(
            "加 --years 2024-2026，或在清单里填“年份”列",
            "add --years 2024-2026, or fill the column “years” of the manifest"))
    static let batchNoAreas = Diagnostic.Kind(
        "batch.noAreas", .blocker,
        Wording(
            "文件夹里没有找到地区（往下 {depth} 层内没有 area.xml）",
            "no area in the folder (no area.xml within {depth} levels)"),
        advice: Wording("核对路径", "check the path"))
    static let batchSourceMissing = Diagnostic.Kind(
        "batch.sourceMissing", .blocker,
        Wording("没有这个文件夹或清单", "there is no such folder or manifest"),
        advice: Wording("核对路径", "check the path"))
}
