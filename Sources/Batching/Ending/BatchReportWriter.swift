import Dossiers
import Values
import XMLTree

/// Writes reports unit by unit, from what stands in the output folder: it makes no difference
/// which run made a unit, and one unit's extract is held at a time (two where years are compared).
struct BatchReportWriter {
    var shelf: UnitShelf
    /// In the plan's order.
    var results: [UnitResult]
    var toolVersion: String
    /// SARIF says what is new against the year before.
    var isCompared: Bool
    var language: Language

    func write(_ report: BatchReport) throws(BatchFault) {
        let file = try BatchFault.wrap { () throws(WriteFailure) in try PartFile(report.path) }
        func put(_ text: String) throws(BatchFault) {
            try BatchFault.wrap { () throws(WriteFailure) in try file.append(Array(text.utf8)) }
        }
        switch report.format {
        case .junit: try junit(put)
        case .sarif: try sarif(put)
        }
        try BatchFault.wrap { () throws(WriteFailure) in try file.end() }
    }

    private func junit(_ put: (String) throws(BatchFault) -> Void) throws(BatchFault) {
        let report = JUnitBatchReport(language: language)
        var counts = JUnitCounts()
        for result in results { counts += Self.counts(result) }
        try put(report.head(counts))
        for result in results { try put(report.suite(try unit(result))) }
        try put(report.tail)
    }

    private func sarif(_ put: (String) throws(BatchFault) -> Void) throws(BatchFault) {
        var report = SARIFBatchReport(
            toolVersion: toolVersion, isCompared: isCompared, language: language)
        for result in results { report.note(try unit(result)) }
        try put(report.head)
        var before: (area: Int, unit: ReportedUnit)?
        for result in results {
            let unit = try unit(result)
            let area = result.unit.area
            let earlier = before?.area == area ? before?.unit : nil
            try put(report.results(unit, before: isCompared ? earlier : nil))
            if result.record?.isDone == true { before = (area, unit) }
        }
        try put(report.tail)
    }

    /// Known from the records alone, so that the head can be written first.
    private static func counts(_ result: UnitResult) -> JUnitCounts {
        guard let record = result.record else { return .unitLeft }
        return record.isDone ? JUnitCounts(record.verdicts) : .failedUnit
    }

    private func unit(_ result: UnitResult) throws(BatchFault) -> ReportedUnit {
        ReportedUnit(
            folder: result.unit.name, year: result.unit.year, content: try content(result))
    }

    private func content(_ result: UnitResult) throws(BatchFault) -> ReportedUnit.Content {
        guard let record = result.record else { return .left }
        guard record.isDone else { return .failed(record.faults) }
        let path = "\(shelf.folder(result.unit))/\(UnitShelf.extract)"
        guard let bytes = try? FileBytes.read(path, file: path, limit: 1 << 28),
            let extract = ExtractFile.extract(bytes)
        else {
            throw .inputs(InputFault(.batchExtractGone, at: SourceLocation(file: path)))
        }
        return .evaluated(extract)
    }
}

extension Diagnostic.Kind {
    static let batchExtractGone = Diagnostic.Kind(
        "batch.extractGone", .blocker,
        Wording(
            "没有这个文件或不完整，写不出整批的报告",
            "the file is gone or not whole: the batch's reports cannot be written"),
        advice: Wording(
            "删去它所在的文件夹，再运行一次 fucha batch",
            "take its folder away and run fucha batch again"))
}
