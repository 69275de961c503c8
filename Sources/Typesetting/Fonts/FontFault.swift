/// Why a font cannot be used.
package enum FontFault: Error, Sendable, Hashable {
    /// FreeType itself does not start.
    case freeType(code: Int32)
    /// No candidate of the role is installed; `candidates` are what was looked for.
    case noFace(role: FontRole, candidates: [FontCandidate])
    /// The plan says nothing about the role.
    case noChain(role: FontRole)
    /// The file is there but FreeType does not read it.
    case unreadable(path: String, code: Int32)
    /// The file holds another face than the one asked for.
    case substituted(path: String, wanted: [String], found: [String])
    /// The book was made by ``FontBook/fixedWidth(missing:)`` and has nothing to draw with.
    case syntheticFace
    /// A drawing names a face that the book does not hold.
    case unknownFace(index: Int)

    /// The fault and what to do about it, in Chinese.
    package var chinese: String {
        switch self {
        case .freeType(let code): "FreeType 无法启动（错误码 \(code)）。请重新运行 setup.sh"
        case .noFace(let role, let candidates):
            "“\(role.rawValue)”没有可用的字体。\(Self.advice(candidates, chinese: true))"
        case .noChain(let role): "fonts.xml 没有给“\(role.rawValue)”指定字体"
        case .unreadable(let path, let code):
            "字体文件无法读取：\(path)（FreeType 错误码 \(code)）。请重新安装该字体"
        case .substituted(let path, let wanted, let found):
            "字体被替换：\(path) 应为“\(wanted.joined(separator: "”或“"))”，"
                + "实为“\(found.joined(separator: "”“"))”。请换回原字体，或在 fonts.xml 中改名"
        case .syntheticFace: "等宽测试字体不能用于出图"
        case .unknownFace(let index): "页面用了字体册以外的字体（第 \(index) 号）"
        }
    }

    /// The fault and what to do about it, in English.
    package var english: String {
        switch self {
        case .freeType(let code): "FreeType does not start (code \(code)); run setup.sh again"
        case .noFace(let role, let candidates):
            "no usable font for “\(role.rawValue)”; \(Self.advice(candidates, chinese: false))"
        case .noChain(let role): "fonts.xml gives no fonts for “\(role.rawValue)”"
        case .unreadable(let path, let code):
            "font file cannot be read: \(path) (FreeType code \(code)); install it again"
        case .substituted(let path, let wanted, let found):
            "substituted font: \(path) should be “\(wanted.joined(separator: "” or “"))” but is "
                + "“\(found.joined(separator: "”, “"))”; put the right one back or name it in fonts.xml"
        case .syntheticFace: "the fixed-width test face cannot be drawn"
        case .unknownFace(let index): "a page uses face \(index), which the font book lacks"
        }
    }

    private static func advice(_ candidates: [FontCandidate], chinese: Bool) -> String {
        var sources: [String] = []
        for case let source? in candidates.map(\.source) where !sources.contains(source) {
            sources.append(source)
        }
        let files = candidates.map(\.file).joined(separator: chinese ? "、" : ", ")
        if sources.isEmpty {
            return chinese ? "请安装其中之一：\(files)" : "install one of: \(files)"
        }
        let names = sources.joined(separator: chinese ? "、" : ", ")
        return chinese
            ? "请运行 setup.sh（装 \(names)），或安装其中之一：\(files)"
            : "run setup.sh (brings \(names)), or install one of: \(files)"
    }
}
