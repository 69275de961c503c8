package import Assessment
import Gathering
package import Values

/// An evaluation for a terminal: the counts, every clause of both tiers, the measurements.
package struct EvaluationText: Sendable {
    package var evaluation: Evaluation
    package var language: Language

    package init(_ evaluation: Evaluation, language: Language) {
        self.evaluation = evaluation
        self.language = language
    }

    package var text: String {
        var lines = [title]
        if evaluation.area.isDemonstration {
            lines.append(say("（演示数据）", "(demonstration data)"))
        }
        lines.append(counts)
        for (tier, title) in tiers {
            lines += ["", title] + clauseLines(tier)
        }
        lines += ["", say("指标", "Indicators")] + measurementLines
        lines += noteLines
        let changes = ChangeText(evaluation, language: language).lines
        if !changes.isEmpty {
            lines += ["", say("变化（两年同一标准版本、同一算法）", "Changes, like for like")] + changes
        }
        let suspicious = ReviewText(suspicions: evaluation.suspicions, language: language).text
        if !suspicious.isEmpty { lines += ["", suspicious] }
        lines += ["", summary]
        return lines.joined(separator: "\n")
    }

    /// The last line: `达标 13/52`.
    package var summary: String {
        let met = evaluation.counts[.met] ?? 0
        return say("达标 ", "met ") + "\(met)/\(evaluation.findings.count)"
    }

    private var words: FindingWords { FindingWords(evaluation, language: language) }

    private func say(_ chinese: String, _ english: String) -> String {
        Wording(chinese, english)[language]
    }

    private var title: String {
        let (area, year, base) = (evaluation.area.name, evaluation.year, evaluation.baselineYear)
        return say(
            "\(area) \(year)年复查评估（创建年\(base)年，规则集 \(evaluation.rulebook.id)）",
            "\(area): assessment of \(year) (creation year \(base), rulebook \(evaluation.rulebook.id))"
        )
    }

    private var counts: String {
        Verdict.allCases.map { verdict in
            "\(verdict.mark) \(verdict.wording[language]) \(evaluation.counts[verdict] ?? 0)"
        }.joined(separator: "  ") + say("  合计 ", "  total ") + "\(evaluation.findings.count)"
    }

    /// The rulebook's own clauses, then those of what it tailors.
    private var tiers: [(String, String)] {
        var seen: [String] = []
        for clause in evaluation.rulebook.clauses where !seen.contains(clause.rulebook) {
            seen.append(clause.rulebook)
        }
        return seen.map { ($0, say("条款（\($0)）", "Clauses (\($0))")) }
    }

    private func clauseLines(_ tier: String) -> [String] {
        let rows = zip(evaluation.rulebook.clauses, evaluation.findings)
            .filter { $0.0.rulebook == tier }
            .map { clause, finding in
                [
                    "\(finding.verdict.mark) \(words.verdict(finding))", clause.id, clause.title,
                    words.measured(finding).text, words.limit(finding, clause.condition).text,
                    words.margin(finding).text, clause.basis.wording[language],
                    words.why(finding).text,
                ]
            }
        return TextTable(rows).lines
    }

    /// One line an indicator and variant: the creation year's value, this year's, and this
    /// year's data.
    private var measurementLines: [String] {
        let numbers = words.numbers
        let methods = MethodWords(language)
        // What the other years are compared by stands under the changes.
        let now = evaluation.measurements.filter {
            $0.year == evaluation.year && $0.axis != .stations
        }
        let rows = now.map { measurement in
            let base = evaluation.measurements.first {
                $0.indicator == measurement.indicator && $0.variant == measurement.variant
                    && $0.year == evaluation.baselineYear
            }
            let variant =
                measurement.variant.isEmpty
                ? "" : methods.variant(measurement.variant, measurement.method)
            return [
                "  " + words.indicatorName(measurement.indicator),
                variant + (measurement.decides ? "" : say("（并列）", " (beside)")),
                numbers.value(base?.rounded, measurement.unit),
                numbers.value(measurement.rounded, measurement.unit), dataNote(measurement),
            ]
        }
        let heading = [
            "", "", say("\(evaluation.baselineYear)年", "\(evaluation.baselineYear)"),
            say("\(evaluation.year)年", "\(evaluation.year)"),
            say("\(evaluation.year)年资料", "data of \(evaluation.year)"),
        ]
        return TextTable([heading] + rows).lines
    }

    /// The months of comfort by their deciding index, and what a reader of the numbers must know.
    private var noteLines: [String] {
        let own = MeasurementWords(language)
        var lines: [String] = []
        for indicator in evaluation.rulebook.indicators {
            if let measurement = evaluation.deciding(indicator.id, year: evaluation.year),
                case .comfortMonths(let months) = measurement.detail
            {
                lines += ["", say("\(indicator.name)，逐月", "\(indicator.name), by month")]
                lines += months.map { month in
                    say("  \(month.month)月 ", "  \(month.month): ")
                        + own.comfort(month, of: measurement).text
                }
            }
            let notes = own.notes(evaluation, of: indicator.id)
            guard !notes.isEmpty else { continue }
            lines += ["", say("\(indicator.name)，说明", "\(indicator.name), notes")]
            lines += notes.map { "  " + $0 }
        }
        return lines
    }

    private func dataNote(_ measurement: Measurement) -> String {
        let numbers = words.numbers
        let lack: String? =
            switch measurement.outcome {
            case .measured: nil
            case .incomplete(_, let lack), .lacking(let lack): numbers.lack(lack)
            }
        return [
            lack, measurement.completeness.map(numbers.completeness), lossText(measurement),
            MeasurementWords(language).lostTo(measurement).map {
                say("其中缺", "of these without ") + $0.text
            },
        ].compactMap { $0 }.joined(separator: say("；", "; "))
    }

    private func lossText(_ measurement: Measurement) -> String? {
        guard let losses = measurement.completeness?.losses, !losses.isEmpty else { return nil }
        return losses.map { "\(words.numbers.cause($0.cause)) \($0.count)" }
            .joined(separator: say("、", ", "))
    }
}

/// Columns of text lined up by their width on a terminal, where a Chinese character takes two
/// places.
package struct TextTable: Sendable {
    package var rows: [[String]]

    package init(_ rows: [[String]]) { self.rows = rows }

    package var lines: [String] {
        let columns = rows.map(\.count).max() ?? 0
        let widths = (0..<columns).map { column in
            min(rows.map { column < $0.count ? Self.width($0[column]) : 0 }.max() ?? 0, 44)
        }
        return rows.map { row in
            var line = ""
            for (column, cell) in row.enumerated() {
                line += cell
                if column + 1 < row.count {
                    let pad = max(widths[column] - Self.width(cell), 0) + 2
                    line += String(repeating: " ", count: pad)
                }
            }
            while line.last == " " { line.removeLast() }
            return line
        }
    }

    /// Places on a terminal: two for the wide blocks of Unicode (East Asian Width W and F).
    package static func width(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { sum, scalar in
            switch scalar.value {
            case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3,
                0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
                0x20000...0x3FFFD:
                sum + 2
            default: sum + 1
            }
        }
    }
}
