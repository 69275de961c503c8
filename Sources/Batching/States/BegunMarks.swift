import Values
import XMLTree

/// Marks of the areas in work: what is still marked when a batch begins was in work when the last
/// one ended before its time.
///
/// A fault of the program itself, or want of memory, ends the process, and would end the next one
/// at the same area before the areas after it had their turn. Such areas come last, and alone, so
/// that it shows which one it was; at the third time it is given up and the batch comes to its end.
struct BegunMarks: Sendable {
    var root: String

    /// So many times a process may end while an area is alone in work.
    static let patience = 2

    private func path(_ area: BatchArea) -> String { "\(root)/\(area.name)/.begun" }

    /// How often the process ended while the area was alone in work; nil where it was not in work.
    func count(_ area: BatchArea) -> Int? {
        let place = path(area)
        guard let bytes = try? FileBytes.read(place, file: place, limit: 1 << 10) else {
            return nil
        }
        return TabText.rows(bytes).first?.first.flatMap { Int($0) } ?? 0
    }

    /// A mark that cannot be written is none: the units will say that nothing can be written.
    func begin(_ area: BatchArea, alone count: Int = 0) {
        do throws(WriteFailure) {
            try OutputFile.makeFolder("\(root)/\(area.name)")
            try OutputFile.write(
                TabText.bytes([[String(count)]]), to: path(area), isLasting: false)
        } catch {
            return
        }
    }

    func end(_ area: BatchArea) { try? Folder.remove(path(area)) }
}

extension Diagnostic.Kind {
    static let batchBrokeDown = Diagnostic.Kind(
        "batch.brokeDown", .blocker,
        Wording(
            "程序 {count} 次在做这个地区时中断，这次没有再做",
            "the program ended {count} times while at this area, which was left out this time"),
        advice: Wording(
            "再运行一次；仍然中断的，请查内存是否不足，或把这个文件夹交给程序的维护者",
            "run again; if it ends again, see whether memory is short, or hand the folder to the maintainers"
        ))
}
