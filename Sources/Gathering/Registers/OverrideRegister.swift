package import Values
import XMLTree

/// Adds an entry to the override log of an area; what stands in it already is not touched.
package enum OverrideRegister {
    /// The register with one entry more, ready to be put in the place of the old one.
    package struct Written: Sendable {
        /// Relative to the area folder.
        package var path: String
        package var bytes: [UInt8]
        /// The new entry's chain value.
        package var chain: String
    }

    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// `dataset` is what was read from the folder just now; the entry's own chain is not looked at.
    package static func appending(
        _ entry: Override, to dataset: Dataset, area: String, templates: String
    ) throws(InputFault) -> Written {
        guard dataset.isOverrideLogIntact else { throw InputFault(.overrideLogBroken) }
        let fields = OverrideChain.fields(entry)
        for field in fields where !isPlain(field) {
            throw InputFault(.overrideTextUnsafe, ["text": field])
        }
        let chain = OverrideChain.value(
            after: dataset.overrideHead ?? OverrideChain.origin, fields)
        let path = try register(area, templates)
        let folder = try AreaFolder(area)
        var bytes = mark + Array(OverrideChain.columns.joined(separator: ",").utf8)
        var lineEnd: [UInt8] = [0x0D, 0x0A]
        if folder.exists(path) {
            guard folder.contains(path) else {
                throw InputFault(.linkLeavesFolder, at: SourceLocation(file: path))
            }
            let there = try FileBytes.read(folder.absolute(path), file: path, limit: 1 << 25)
            guard isRegister(there) else {
                throw InputFault(
                    .overrideLogForm, ["columns": OverrideChain.columns.joined(separator: ",")],
                    at: SourceLocation(file: path))
            }
            bytes = there
            if !there.contains(0x0D) { lineEnd = [0x0A] }
        }
        if bytes.last != 0x0A { bytes += lineEnd }
        let row = (fields + [chain]).map(quoted).joined(separator: ",")
        return Written(path: path, bytes: bytes + Array(row.utf8) + lineEnd, chain: chain)
    }

    /// The one file that `area.xml` names, whether it is there yet or not.
    private static func register(_ area: String, _ templates: String) throws(InputFault) -> String {
        let declaration = try AreaLoader.load(folder: area, templates: templates)
        let patterns = declaration.sources.filter {
            if case .register(.overrides) = $0.content { true } else { false }
        }
        guard let source = patterns.first else { throw InputFault(.overrideLogUndeclared) }
        guard case .files(let found) = try AreaFolder(area).files(matching: source.files) else {
            throw InputFault(
                .globLeavesFolder, ["pattern": source.files], at: source.location)
        }
        let isName = !source.files.contains("*") && !source.files.contains("?")
        let path = found.first ?? source.files
        guard patterns.count == 1, found.count <= 1, found.count == 1 || isName,
            path.lowercased().hasSuffix(".csv")
        else {
            throw InputFault(
                .overrideLogNotOne, ["pattern": source.files], at: source.location)
        }
        return path
    }

    /// UTF-8, headed as `fucha override` heads it.
    private static func isRegister(_ bytes: [UInt8]) -> Bool {
        let body = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
        guard let text = String(validating: body, as: UTF8.self) else { return false }
        let first = text.split(whereSeparator: \.isNewline).first ?? ""
        return first == OverrideChain.columns.joined(separator: ",")
    }

    /// One line that a spreadsheet neither runs nor cuts, and that is read back as it was written.
    private static func isPlain(_ text: String) -> Bool {
        !["=", "+", "-", "@"].contains(text.first.map(String.init) ?? "")
            && text == CellText.trimmed(text)
            && text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
            && !text.contains(where: \.isNewline)
    }

    private static func quoted(_ text: String) -> String {
        guard text.contains(where: { $0 == "," || $0 == "\"" }) else { return text }
        return "\"" + text.replacing("\"", with: "\"\"") + "\""
    }
}

extension Diagnostic.Kind {
    static let overrideLogBroken = Self(
        "overrides.logBroken", .blocker,
        Wording(
            "改判登记的链值不符，不能再追加", "the chain of overrides is broken: nothing can be added to it"),
        advice: Wording(
            "先用 fucha check 找到第一处不符，找回原来的登记表",
            "find the place by fucha check, and restore the register"))
    static let overrideLogUndeclared = Self(
        "overrides.undeclared", .blocker,
        Wording("area.xml 没有声明改判登记表", "area.xml declares no register of overrides"),
        advice: Wording(
            "在 area.xml 加上 <overrides files=\"overrides.csv\"/>",
            "add <overrides files=\"overrides.csv\"/> to area.xml"))
    static let overrideLogNotOne = Self(
        "overrides.notOne", .blocker,
        Wording(
            "“{pattern}”不是唯一的一个 CSV 文件，不知道往哪里追加",
            "“{pattern}” is not one single CSV file, so it is not clear where to add"),
        advice: Wording("在 area.xml 只写一个 .csv 文件名", "name one .csv file in area.xml"))
    static let overrideLogForm = Self(
        "overrides.form", .blocker,
        Wording(
            "改判登记表须为 UTF-8，表头为 {columns}",
            "the register of overrides must be UTF-8 and headed {columns}"),
        advice: Wording(
            "换回由 fucha override 建立的登记表", "restore the register that fucha override made"))
    static let overrideTextUnsafe = Self(
        "overrides.textUnsafe", .blocker,
        Wording(
            "“{text}”不能写进登记表：不可换行、首尾不可有空格、不可以 = + - @ 开头",
            "“{text}” cannot be written: no line breaks, no spaces at the ends, none of = + - @ first"
        ),
        advice: Wording("改写这段文字", "put it in other words"))
}
