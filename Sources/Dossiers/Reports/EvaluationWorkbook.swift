package import Assessment
import Gathering
package import Values
import Workbooks

/// An evaluation as a workbook for those who sort and filter: 结论, 指标 and 资料问题, a sheet each.
package enum EvaluationWorkbook {
    package static func bytes(
        _ evaluation: Evaluation, language: Language
    ) throws(InputFault) -> [UInt8] {
        let sheets = EvaluationSheets(evaluation: evaluation, language: language)
        do throws(WorkbookFault) {
            return try XLSXFile.bytes(
                of: Workbook(
                    sheets: [sheets.findings, sheets.measurements, sheets.troubles],
                    title: sheets.title, creator: "fucha \(evaluation.toolVersion)"))
        } catch {
            throw InputFault(
                .workbookNotWritten, ["chinese": error.chinese, "english": error.english])
        }
    }
}

extension Diagnostic.Kind {
    static let workbookNotWritten = Diagnostic.Kind(
        "workbook.notWritten", .blocker,
        Wording("工作簿没有写成：{chinese}", "the workbook was not written: {english}"),
        advice: Wording(
            "改用 --format csv，或按提示缩短内容", "use --format csv, or shorten what is named"))
}

/// The three sheets.
struct EvaluationSheets {
    let evaluation: Evaluation
    let language: Language

    var title: String {
        say(
            "\(evaluation.area.name) \(evaluation.year)年复查评估",
            "\(evaluation.area.name): assessment of \(evaluation.year)")
            + (evaluation.area.isDemonstration
                ? say("（演示数据）", " (demonstration data)") : "")
    }

    /// The columns of the CSV; the verdict's column is the fourth.
    var findings: Workbooks.Sheet {
        let rows = EvaluationCSV.rows(evaluation, language: language)
        let widths: [Double] = [20, 8, 30, 14, 10, 20, 24, 20, 50, 24, 12, 30, 18, 50]
        return sheet(
            say("结论", "Verdicts"), widths,
            rows: rows.map { $0.map { $0 == NumberWords.none ? .empty : .text($0) } },
            fills: fills(column: 3))
    }

    /// Every measurement of every year and way, its value as a number.
    var measurements: Workbooks.Sheet {
        let heading = [
            say("指标编号", "id"), say("指标", "indicator"), say("年份", "year"),
            say("算法", "way"), say("作用", "use"), say("数值", "value"), say("单位", "unit"),
            say("有效", "valid"), say("应有", "expected"), say("资料", "data"),
            say("标准", "standard"), say("来源", "sources"),
        ]
        let rows = evaluation.measurements.map(row)
        return sheet(
            say("指标", "Measurements"), [26, 24, 8, 30, 10, 12, 12, 10, 10, 50, 24, 60],
            rows: [heading.map { .text($0) }] + rows)
    }

    /// What was wrong with the inputs, and what looks wrong and wants a person's look.
    var troubles: Workbooks.Sheet {
        let heading = [
            say("类别", "kind"), say("程度", "severity"), say("文件", "file"),
            say("位置", "place"), say("说明", "message"), say("怎么办", "what to do"),
            say("代码", "code"),
        ]
        let faults = evaluation.diagnostics.sorted().map {
            row($0, say("资料问题", "fault"))
        }
        let suspicions = evaluation.suspicions.sorted().map {
            row($0, say("待核查", "to be looked at"))
        }
        return sheet(
            say("资料问题", "Data faults"), [12, 8, 36, 44, 60, 60, 28],
            rows: [heading.map { .text($0) }] + faults + suspicions)
    }

    private func row(_ measurement: Measurement) -> [Cell] {
        let words = FindingWords(evaluation, language: language)
        let numbers = words.numbers
        let completeness = measurement.completeness
        let data = [
            measurement.outcome.lack.map { numbers.lack($0) },
            completeness.map(numbers.completeness),
        ].compactMap { $0 }.joined(separator: say("；", "; "))
        let way =
            measurement.variant.isEmpty
            ? "" : MethodWords(language).variant(measurement.variant, measurement.method)
        return [
            .text(measurement.indicator), .text(words.indicatorName(measurement.indicator)),
            count(measurement.year), .text(way),
            .text(measurement.decides ? say("判定", "decides") : say("并列", "beside")),
            measurement.rounded.map { .number($0.description, decimals: $0.scale) } ?? .empty,
            .text(numbers.unit(measurement.unit)), count(completeness?.valid),
            count(completeness?.expected), .text(data), .text(measurement.method.standard),
            .text(sources(measurement)),
        ]
    }

    /// How many of the tables are named; the rest is counted. All are in `evaluation.json`.
    private static let placesShown = 6

    private func sources(_ measurement: Measurement) -> String {
        let places = measurement.sources.map(\.location.description)
        let more = places.count - Self.placesShown
        return places.prefix(Self.placesShown).joined(separator: "\n")
            + (more > 0 ? say("\n等共\(places.count)处", "\n… \(places.count) in all") : "")
    }

    private func row(_ diagnostic: Diagnostic, _ kind: String) -> [Cell] {
        [
            .text(kind), .text(diagnostic.kind.severity.wording[language]),
            .text(diagnostic.location?.file ?? ""),
            .text(diagnostic.location?.description ?? ""),
            .text(diagnostic.message(in: language)), .text(diagnostic.advice(in: language)),
            .text(diagnostic.kind.id),
        ]
    }

    private func count(_ number: Int?) -> Cell {
        number.map { .number(String($0), decimals: 0) } ?? .empty
    }

    private func sheet(
        _ name: String, _ widths: [Double], rows: [[Cell]], fills: [TextFill] = []
    ) -> Workbooks.Sheet {
        // What is wide is prose.
        let columns = widths.map { Workbooks.Column(width: $0, format: .init(wraps: $0 >= 20)) }
        return Workbooks.Sheet(
            name: name, columns: columns, rows: rows, fills: fills, pageHeading: title)
    }

    private func fills(column: Int) -> [TextFill] {
        Verdict.allCases.flatMap { verdict -> [TextFill] in
            let overridden = Finding(clause: "", verdict: verdict, reason: .override)
            let word = verdict.wording[language]
            let words = FindingWords(evaluation, language: language)
            return [word, words.verdict(overridden)].map {
                TextFill(column: column, text: $0, colour: verdict.sheetColour)
            }
        }
    }

    private func say(_ chinese: String, _ english: String) -> String {
        Wording(chinese, english)[language]
    }
}

extension Verdict {
    /// Light enough that black text reads well on each; the words say the same.
    var sheetColour: Colour {
        switch self {
        case .met: Colour(0xE2F0D9)
        case .notMet, .failed: Colour(0xF8CBAD)
        case .insufficientData: Colour(0xFFF2CC)
        case .needsJudgement: Colour(0xDDEBF7)
        case .waived, .notApplicable: Colour(0xEDEDED)
        }
    }
}
