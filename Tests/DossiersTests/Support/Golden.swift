import Glibc
import Testing

/// Text that a run is held against, in `Tests/DossiersTests/Goldens`. `RECORD_GOLDENS=1` writes
/// it anew; one that is missing is written, and the test fails once.
enum Golden {
    private static let folder = Places.root + "/Tests/DossiersTests/Goldens"

    static func check(_ text: String, _ name: String, _ place: SourceLocation = #_sourceLocation) {
        let path = "\(folder)/\(name)"
        guard Places.environment("RECORD_GOLDENS") == nil, let golden = Places.read(path) else {
            let isNew = Places.read(path) == nil
            Places.write(Array(text.utf8), to: path)
            if isNew { Issue.record("\(name) was not there and is written", sourceLocation: place) }
            return
        }
        guard golden != text else { return }
        // The first lines that differ say more than two long texts.
        let (old, new) = (lines(golden), lines(text))
        var shown: [String] = []
        for index in 0..<max(old.count, new.count) where shown.count < 12 {
            let (before, after) = (
                index < old.count ? old[index] : "—", index < new.count ? new[index] : "—"
            )
            if before != after {
                shown += ["\(index + 1) - \(before)", "\(index + 1) + \(after)"]
            }
        }
        Issue.record(
            "\(name) differs; RECORD_GOLDENS=1 writes it anew\n\(shown.joined(separator: "\n"))",
            sourceLocation: place)
    }

    private static func lines(_ text: String) -> [Substring] {
        text.split(separator: "\n", omittingEmptySubsequences: false)
    }
}
