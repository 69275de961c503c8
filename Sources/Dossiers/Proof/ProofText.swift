import Typesetting
package import Values

/// The measured typography of a dossier, for a terminal.
package struct ProofText: Sendable {
    private let proof: DossierProof
    private let language: Language
    private let words: ProofWords

    package init(_ proof: DossierProof, language: Language) {
        self.proof = proof
        self.language = language
        words = ProofWords(language)
    }

    private func say(_ chinese: String, _ english: String) -> String {
        Wording(chinese, english)[language]
    }

    package var lines: [String] {
        let count = proof.measure.sheets.count
        var lines = [
            say("排版实测（共\(count)页，从排好的页面量得）", "Typography as measured from \(count) pages")
        ]
        lines += [
            "",
            say(
                "版心四周（毫米，最小—最大，括号内为页）",
                "White round the text block (mm, least–most, page in brackets)"),
        ]
        lines += margins + ["", say("行和字", "Lines and characters")] + running
        lines += ["", say("字距偏离最多的正文行", "Lines of the body spread or crowded most")] + extremes
        lines += ["", say("页下空白最多的页", "Pages with most white at the foot")] + white
        lines += ["", say("实际使用的字体", "Faces really used")] + faces
        lines += ["", say("与GB/T 9704-2012对照", "Against GB/T 9704-2012")] + rows
        lines += ["", say("需要改的", "To be mended")] + faults
        return lines
    }

    // MARK: Tables

    private var margins: [String] {
        func row(_ name: String, _ margins: ProofMargins?) -> [String] {
            let sides = margins.map { [$0.top, $0.bottom, $0.inner, $0.outer].map(words.range) }
            return ["  " + name] + (sides ?? Array(repeating: "—", count: 4))
        }
        return TextTable([
            [
                "", say("天头", "top"), say("地脚", "bottom"), say("订口", "inner"), say("切口", "outer"),
            ],
            row(
                say("版心（正文行含行距，图表含线）", "block (lines with their leading, rules)"),
                proof.blockMargins),
            row(say("字身框（标点只计字面）", "em boxes (of marks the ink)"), proof.wordMargins),
            row(say("字面", "ink"), proof.inkMargins),
        ]).lines
    }

    private var running: [String] {
        var lines = proof.leadings.map { one in
            let size = words.points(one.size)
            let range =
                "\(words.number(one.range.least.value, 2))–\(words.number(one.range.most.value, 2))"
            return say(
                "  \(size)行距 \(words.number(one.median, 2)) pt（\(range)，\(one.count)处）",
                "  leading of \(size): \(words.number(one.median, 2)) pt (\(range), \(one.count) times)"
            )
        }
        if let capacity = proof.lineCapacity {
            lines.append(
                say(
                    "  按实测行距，225毫米可排\(words.number(capacity, 2))行",
                    "  by that leading 225 mm take \(words.number(capacity, 2)) lines"))
        }
        if let page = proof.fullestPage {
            lines.append(
                say(
                    "  正文字号的行最多的是第\(page.page)页：\(page.lines)行",
                    "  most lines of the body's size: \(page.lines) on page \(page.page)"))
        }
        if let pitch = proof.bodyPitch, let capacity = proof.characterCapacity {
            lines.append(
                say(
                    "  正文字距（中位）\(words.number(pitch, 3)) pt，156毫米可排\(words.number(capacity, 1))字",
                    "  body pitch (median) \(words.number(pitch, 3)) pt: 156 mm take \(words.number(capacity, 1)) characters"
                ))
        }
        let full = proof.fullLines.map {
            say("\($0.characters)字\($0.lines)行", "\($0.lines) of \($0.characters)")
        }
        lines.append(
            say("  满行的纯汉字行：", "  full lines of Chinese alone: ")
                + (full.isEmpty ? say("没有", "none") : full.joined(separator: say("，", ", "))))
        return lines
    }

    private var extremes: [String] {
        guard let median = proof.bodyPitch else { return [say("  没有正文行", "  no body text")] }
        let (spread, crowded) = proof.extremes(3)
        let lines = (spread + crowded).map { line -> String in
            let pitch = line.pitch ?? median
            let share = words.signed((pitch - median) / median * 100, 1)
            return say(
                "  第\(line.page)页“\(line.words)…”：字距\(words.number(pitch, 2)) pt（\(share)%）",
                "  page \(line.page) “\(line.words)…”: pitch \(words.number(pitch, 2)) pt (\(share) %)"
            )
        }
        return lines.isEmpty ? [say("  各行字距相同", "  all alike")] : lines
    }

    private var white: [String] {
        [
            proof.whiteFeet.prefix(5).map {
                say(
                    "第\($0.page)页\(words.number($0.share * 100, 0))%",
                    "page \($0.page) \(words.number($0.share * 100, 0)) %")
            }.joined(separator: say("，", ", "))
        ].map { "  " + $0 }
    }

    private var faces: [String] {
        let rows = proof.measure.faces.map { use in
            [
                "  " + use.face.name, words.roles(use),
                words.sizes(use.sizes),
                say("\(use.glyphs)字", "\(use.glyphs) glyphs"),
                say("缺字\(use.missing)", "\(use.missing) missing"), use.face.path ?? "",
            ]
        }
        return TextTable(rows).lines
    }

    private var rows: [String] {
        let head = [
            say("  项目", "  what"), say("条（待核）", "article (to be confirmed)"), say("标准", "asked"),
            say("实测", "measured"),
            "",
        ]
        return TextTable(
            [head]
                + proof.rows.map { row in
                    [
                        "  " + words.name(row.item), row.item.article, words.asked(row.item),
                        row.measured.map { words.measured($0, row.item) } ?? say("没有", "none"),
                        row.holds.map { $0 ? say("符合", "holds") : say("不符", "departs") } ?? "",
                    ]
                }
        ).lines
    }

    private var faults: [String] {
        let faults = proof.faults
        return faults.isEmpty
            ? [say("  没有", "  nothing")] : faults.map { "  ✕ " + words.fault($0) }
    }
}
