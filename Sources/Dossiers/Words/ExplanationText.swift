package import Assessment
import Gathering
package import Values

/// An explanation for a terminal: a line a number with its code, the formula with its numbers
/// under it, and the cells at the ends; the full hash of every file at the foot.
package struct ExplanationText: Sendable {
    let evaluation: Evaluation
    let codes: TraceIndex
    let words: ExplanationWords

    package init(_ evaluation: Evaluation, codes: TraceIndex, language: Language) {
        self.evaluation = evaluation
        self.codes = codes
        words = ExplanationWords(evaluation, language: language)
    }

    private func say(_ chinese: String, _ english: String) -> String {
        Wording(chinese, english)[words.language]
    }

    package func text(_ trees: [Explanation]) -> String {
        var lines: [String] = []
        for (index, tree) in trees.enumerated() {
            if index > 0, !tree.children.isEmpty { lines.append("") }
            add(tree, depth: 0, to: &lines)
        }
        var files: [String: String] = [:]
        for tree in trees { collect(tree, into: &files) }
        if !files.isEmpty {
            lines += ["", say("文件的SHA-256", "SHA-256 of the files")]
            for (path, hash) in files.sorted(by: { $0.key < $1.key }) {
                lines.append("  \(hash)  \(path)")
            }
        }
        return lines.joined(separator: "\n")
    }

    /// The first line of a tree: what the number is, and the number.
    package func line(_ node: Explanation) -> String {
        var line = words.label(node)
        if let value = words.value(node) {
            line += (line.isEmpty ? "" : say("：", ": ")) + value
        }
        if let code = node.key.flatMap({ codes.code(for: $0) }) { line += "  [\(code)]" }
        if let place = node.place {
            line += "  ← " + words.place(place)
        }
        return line
    }

    private func add(_ node: Explanation, depth: Int, to lines: inout [String]) {
        let indent = String(repeating: "  ", count: depth)
        lines.append(indent + line(node))
        if let formula = words.formula(node) { lines.append(indent + "    = " + formula) }
        lines += words.remarks(node).map { indent + "    " + $0 }
        for child in node.children { add(child, depth: depth + 1, to: &lines) }
        if node.omitted > 0 {
            lines.append(
                indent + "  "
                    + say(
                        "……另有\(node.omitted)项（\(words.remedy(node))）",
                        "… and \(node.omitted) more (\(words.remedy(node)))"))
        }
    }

    private func collect(_ node: Explanation, into files: inout [String: String]) {
        if let place = node.place, !place.sha256.isEmpty {
            files[place.location.file] = place.sha256
        }
        for child in node.children { collect(child, into: &files) }
    }
}
