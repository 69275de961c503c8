package import Assessment
import Gathering
package import Values

/// What came back, for the terminal: bureau by bureau, then what is still open and what does not agree.
package struct CollationText: Sendable {
    let collation: Collation
    let language: Language

    package init(_ collation: Collation, language: Language) {
        self.collation = collation
        self.language = language
    }

    package var text: String {
        let blocks = [
            returned, silent, changed, conflicts, open,
        ].filter { !$0.isEmpty }
        return blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
    }

    private func say(_ chinese: String, _ english: String) -> String {
        Wording(chinese, english)[language]
    }

    private var returned: [String] {
        let there = collation.bureaus.filter { !$0.forms.isEmpty }
        guard !there.isEmpty else { return [say("没有收到可用的填报表", "no usable form has come")] }
        return [say("收到 \(there.count) 个单位的填报表", "forms of \(there.count) bureaus")]
            + there.map(line)
    }

    private func line(_ bureau: BureauReturn) -> String {
        let signed =
            bureau.fillers.isEmpty
            ? say("没有签名", "unsigned") : bureau.fillers.joined(separator: "、")
        let tasks = collation.tasks.count { $0.bureau == bureau.bureau }
        return "  \(bureau.bureau)（\(signed)）  " + counts(bureau)
            + say(" · 任务 \(tasks)", " · tasks \(tasks)")
    }

    private func counts(_ bureau: BureauReturn) -> String {
        var (new, known, revised, held, faulty, blank) = (0, 0, 0, 0, 0, 0)
        for figure in bureau.figures {
            switch figure.outcome {
            case .accepted(_, let isKnown): if isKnown { known += 1 } else { new += 1 }
            case .revised: revised += 1
            case .differs, .conflict: held += 1
            case .faulty: faulty += 1
            case .blank, .notReturned: blank += 1
            }
        }
        return say(
            "指标 \(bureau.figures.count)：新 \(new)，与已有相同 \(known)，更正 \(revised)，"
                + "不一致 \(held)，有问题 \(faulty)，没有填 \(blank)",
            "figures \(bureau.figures.count): new \(new), as known \(known), revised \(revised), "
                + "contradicted \(held), faulty \(faulty), blank \(blank)")
    }

    private var silent: [String] {
        let names = collation.bureaus.filter { $0.forms.isEmpty }.map(\.bureau)
        guard !names.isEmpty else { return [] }
        return [
            say("没有收到：", "nothing from: ") + names.joined(separator: say("、", ", "))
        ]
    }

    private var changed: [String] {
        let lines = collation.bureaus.flatMap(\.figures).compactMap { figure -> String? in
            let (entry, known, isTaken): (FigureEntry, Gathering.Figure, Bool)
            switch figure.outcome {
            case .revised(let one, let other): (entry, known, isTaken) = (one, other, true)
            case .differs(let one, let other): (entry, known, isTaken) = (one, other, false)
            case .notReturned, .blank, .faulty, .accepted, .conflict: return nil
            }
            let words = ReturnWords(figure).value(entry)
            let end =
                isTaken ? say("更正", "revised") : say("没有采用", "not taken")
            return "  \(figure.asked.indicator.name)：\(known.printed)（\(known.location)）→ "
                + "\(words)（\(figure.bureau)，\(entry.location)） \(end)"
        }
        return lines.isEmpty
            ? [] : [say("与已有资料不同", "other than in the area folder")] + lines
    }

    private var conflicts: [String] {
        let lines = collation.conflicts.map { figure in
            let sides = collation.entries(of: figure).map {
                "\($0.bureau) \(ReturnWords(figure).value($0.entry))（\($0.entry.location)）"
            }
            return "  \(figure.asked.indicator.name)：" + sides.joined(separator: " ｜ ")
        }
        return lines.isEmpty
            ? []
            : [say("填报的数不一致，没有采用", "forms contradict each other; none is taken")] + lines
    }

    private var open: [String] {
        let lines = collation.open.map { figure, bureaus in
            let reasons = collation.bureaus.flatMap(\.figures).compactMap { one -> String? in
                guard one.asked.indicator.id == figure.asked.indicator.id,
                    case .blank(let reason) = one.outcome, !reason.isEmpty
                else { return nil }
                return "\(one.bureau)：\(reason)"
            }
            let why = reasons.isEmpty ? "" : " — " + reasons.joined(separator: "；")
            return "  \(figure.asked.indicator.name)（\(bureaus.joined(separator: "、"))）\(why)"
        }
        return lines.isEmpty
            ? []
            : [
                say(
                    "\(collation.year) 年还没有数的指标 \(lines.count)",
                    "without a value for \(collation.year): \(lines.count)")
            ] + lines
    }
}
