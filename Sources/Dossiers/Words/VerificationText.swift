import Assessment
package import Values

/// What came of verifying, as lines to be read.
package struct VerificationText {
    private let verification: Verification
    private let name: String
    private let language: Language
    private let limit: Int

    /// - Parameters:
    ///   - name: of the file.
    ///   - all: every difference, however many there are.
    package init(_ verification: Verification, name: String, all: Bool, language: Language) {
        self.verification = verification
        self.name = name
        self.language = language
        limit = all ? .max : 20
    }

    package var text: String { lines.joined(separator: "\n") }

    private var lines: [String] {
        let manifest = verification.manifest
        var lines = [
            say("核对 ", "verifying ") + name,
            say("材料：", "dossier: ")
                + "\(manifest.area)（\(manifest.code)）\(manifest.year)"
                + say("年，模板 ", ", template ") + manifest.template + say("，", ", ")
                + "fucha \(manifest.toolVersion)",
            "",
        ]
        for group in verification.groups { lines += self.lines(group) }
        lines += ["", conclusion, caution]
        return lines
    }

    private func lines(_ group: Verification.Group) -> [String] {
        let title = Self.title(group.subject)[language]
        if let omitted = group.omitted {
            return ["– \(title)：\(omitted[language])".spaced(language)]
        }
        guard !group.differences.isEmpty else {
            return ["✓ \(title)：\(agreement(group))".spaced(language)]
        }
        let count = group.differences.count
        var lines = ["✕ \(title)：\(say("\(count) 处不同", "\(count) different"))".spaced(language)]
        lines += group.differences.prefix(limit).map { "    " + line($0) }
        if count > limit {
            lines.append(
                "    "
                    + say("另有 \(count - limit) 处，加 --all 全部列出", "\(count - limit) more: see --all"))
        }
        return lines
    }

    private func agreement(_ group: Verification.Group) -> String {
        switch group.subject {
        case .evaluation: say("与清单一致", "as in the manifest")
        case .pages: say("\(group.count) 页与清单一致", "\(group.count) as in the manifest")
        case .numbers:
            say(
                "重新评估，\(group.count) 条结论和所有的数都相同",
                "assessed again: \(group.count) findings and every number are the same")
        case .remake: say("重做一遍，逐字节相同", "made again: the same, byte for byte")
        case .consistency, .enclosed, .files, .rulebooks, .templates, .fonts, .program:
            say("\(group.count) 项一致", "\(group.count) agree")
        }
    }

    private func line(_ difference: Verification.Difference) -> String {
        switch difference {
        case .changed(let name, let was, let now):
            return say("改动 ", "changed ") + name
                + say("：清单 ", ": manifest ") + Self.short(was) + say("，现为 ", ", now ")
                + Self.short(now)
        case .missing(let name): return say("缺少 ", "missing ") + name
        case .added(let name): return say("多出 ", "added ") + name
        case .page(let number, true):
            return say("第 \(number) 页的内容读不出", "page \(number) cannot be unpacked")
        case .page(let number, false):
            return say("第 \(number) 页的内容被改动", "page \(number) was changed")
        case .pageCount(let was, let now):
            return say(
                "清单有 \(was) 页，文件有 \(now) 页", "\(was) pages in the manifest, \(now) in the file")
        case .bytes(let offset):
            return say("从第 \(offset + 1) 个字节起不同", "different from byte \(offset + 1) on")
        case .value(let value): return line(value)
        }
    }

    private func line(_ value: ValueDifference) -> String {
        var subject: [String] = []
        if let clause = value.clause {
            subject.append(say("条款 ", "clause ") + clause)
            if let title = value.title { subject.append(title) }
        }
        if let indicator = value.indicator { subject.append(indicator) }
        if value.clause == nil, let year = value.year { subject.append(String(year)) }
        let none = say("（没有）", "(none)")
        return (subject.isEmpty ? "" : subject.joined(separator: " ") + " · ") + value.path
            + say("：", ": ") + "\(value.was ?? none) → \(value.now ?? none)"
    }

    private var conclusion: String {
        guard verification.agrees else {
            return say("结论：有不同之处，见 ✕ 各项。", "Result: something differs; see the lines marked ✕.")
        }
        let isWhole = verification.groups.allSatisfy { $0.omitted == nil }
        return isWhole
            ? say("结论：全部一致。", "Result: everything agrees.")
            : say(
                "结论：核对过的都一致，标 – 的没有核对。",
                "Result: what was looked at agrees; what is marked – was not looked at.")
    }

    /// What digests can and cannot prove.
    private var caution: String {
        let hasData = verification.groups.contains { $0.subject == .numbers && $0.omitted == nil }
        return hasData
            ? say(
                "说明：已用数据重新计算。数据本身是否真实，不在核对之内。",
                "Note: computed again from the data. Whether the data are true is not looked at.")
            : say(
                "注意：清单没有签名。有人把内容和指纹一起改掉，这样核对看不出来；用 --data 从数据重新计算才看得出来。",
                "Note: the manifest is not signed. Whoever rewrites contents and digests together is "
                    + "not found out this way, only with --data, which computes again from the data."
            )
    }

    private static func title(_ subject: Verification.Subject) -> Wording {
        switch subject {
        case .evaluation: Wording("评估结果 evaluation.json", "evaluation.json")
        case .consistency: Wording("清单与评估结果", "manifest and evaluation")
        case .pages: Wording("页面内容", "pages")
        case .enclosed: Wording("PDF 里的数据文件", "files inside the PDF")
        case .files: Wording("数据文件", "data files")
        case .rulebooks: Wording("规则集", "rulebooks")
        case .templates: Wording("模板", "templates")
        case .fonts: Wording("字体", "fonts")
        case .program: Wording("程序和程序库", "program and libraries")
        case .numbers: Wording("各个数", "numbers")
        case .remake: Wording("重做的 PDF", "the PDF made again")
        }
    }

    private static func short(_ digest: String) -> String {
        digest.utf8.count == 64 ? digest.prefix(12) + "…" : digest
    }

    private func say(_ chinese: String, _ english: String) -> String {
        Wording(chinese, english)[language]
    }
}

extension String {
    /// A colon of the language.
    fileprivate func spaced(_ language: Language) -> String {
        language == .chinese ? self : replacing("：", with: ": ")
    }
}
