import Gathering

/// Source files as a list shows them: many of one folder and one form are one entry.
enum FileGroups {
    /// Files of one folder and form beyond this many are shown together.
    static let shownSingly = 6

    /// Runs of alike files in order of path; runs of few are parted into single files.
    static func groups(of files: [SourceFile]) -> [[SourceFile]] {
        var runs: [[SourceFile]] = []
        for file in files {
            if let last = runs.last?.last, isAlike(last, file) {
                runs[runs.count - 1].append(file)
            } else {
                runs.append([file])
            }
        }
        return runs.flatMap { run in run.count > shownSingly ? [run] : run.map { [$0] } }
    }

    /// `data/2026/neo`; empty for a file of the area folder itself.
    static func folder(_ file: SourceFile) -> String {
        file.path.lastIndex(of: "/").map { String(file.path[..<$0]) } ?? ""
    }

    private static func isAlike(_ one: SourceFile, _ other: SourceFile) -> Bool {
        folder(one) == folder(other) && one.format == other.format
            && one.encoding == other.encoding && one.isGzip == other.isGzip
    }
}
