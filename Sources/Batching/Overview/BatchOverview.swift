import Assessment
import Dossiers
import Gathering
package import Values
import XMLTree

/// Reads back what an overview needs of the outputs of a batch: of every unit of its plan the
/// evaluation, of every area the prints of its series. Areas are not gathered again.
package enum BatchOverview {
    /// Whether a folder is the output of a batch.
    package static func isOutput(_ folder: String) -> Bool {
        Folder.kind(folder + "/" + PlanFile.name) == .file
    }

    /// In the plan's order, as what stands there has it: a batch that has not ended, or an area
    /// that has changed since, shows as it does in `state.csv`.
    ///
    /// - Parameter years: only these; nil: all of the plan.
    package static func parts(
        of output: String, years: YearList?, language: Language
    ) throws(InputFault) -> OverviewParts {
        let root = output.hasSuffix("/") && output != "/" ? String(output.dropLast()) : output
        let plan = try PlanFile.read(root)
        let wanted = years.map { Set($0.years) }
        let units = plan.units.filter { wanted?.contains($0.year) ?? true }
        guard !units.isEmpty else {
            let text = (years?.years ?? []).map(String.init).joined(separator: "、")
            throw InputFault(
                .batchNoSuchUnit, ["unit": text], at: SourceLocation(file: root))
        }
        let areas = Dictionary(grouping: units, by: \.area).sorted { $0.key < $1.key }.map(\.value)
        let reader = StandingAreaReader(shelf: UnitShelf(root: root), language: language)
        return .joined(Workers.run(areas) { reader.read($0) })
    }
}

/// Reads what stands of one area.
private struct StandingAreaReader: Sendable {
    var shelf: UnitShelf
    var language: Language

    /// Why units have no evaluation: neighbours with the same faults are one trouble.
    private struct Gap {
        var years: [Int]
        var faults: [Diagnostic]
    }

    func read(_ units: [BatchUnit]) -> OverviewParts {
        var parts = OverviewParts()
        var gaps: [Gap] = []
        var dataKeys: Set<String> = []
        for unit in units {
            let record = shelf.record(of: unit)
            let faults: [Diagnostic]
            do throws(InputFault) {
                if let evaluation = try evaluation(unit, record) {
                    parts.entries.append(AreaYear(evaluation, language: language))
                    dataKeys.insert(UnitRecord.dataKey(record?.key ?? []))
                    continue
                }
                faults = record?.faults ?? []
            } catch {
                faults = UnitRecord.faults(error.diagnostics)
            }
            if gaps.last?.faults == faults {
                gaps[gaps.count - 1].years.append(unit.year)
            } else {
                gaps.append(Gap(years: [unit.year], faults: faults))
            }
        }
        guard let name = units.first?.name else { return parts }
        parts.troubles = gaps.map { gap in
            trouble(
                name, gap.years.count == units.count ? .wholeArea : .years(gap.years), gap.faults)
        }
        guard !parts.entries.isEmpty else { return parts }
        do throws(InputFault) {
            parts.prints = [
                try PrintsFile.read(
                    shelf.prints(name), dataKeys: dataKeys, file: "\(name)/\(PrintsFile.name)")
            ]
        } catch {
            parts.troubles.append(trouble(name, .series, UnitRecord.faults(error.diagnostics)))
        }
        return parts
    }

    private func trouble(
        _ name: String, _ extent: Overview.Trouble.Extent, _ faults: [Diagnostic]
    ) -> Overview.Trouble {
        Overview.Trouble(
            area: name, extent: extent,
            words: BatchText(language: language).entries(faults).joined(separator: "\n"))
    }

    /// Nil where the batch failed at the unit: then its record has the faults.
    private func evaluation(
        _ unit: BatchUnit, _ record: UnitRecord?
    ) throws(InputFault) -> Evaluation? {
        guard let record else { throw InputFault(.batchNotMade) }
        guard record.isDone else { return nil }
        // Named from the output folder: a page says nothing of the machine it was made on.
        let file = "\(unit.name)/\(unit.year)/\(UnitShelf.evaluation)"
        let path = "\(shelf.root)/\(file)"
        let size = record.outputs.first { $0.name == UnitShelf.evaluation }?.size
        guard size != nil, size == Folder.size(path) else {
            throw InputFault(.batchOutputGone, at: SourceLocation(file: file))
        }
        return try EvaluationOutline.read(
            try FileBytes.read(path, file: file, limit: EvaluationOutline.sizeLimit), name: file)
    }
}

extension Diagnostic.Kind {
    static let batchNotMade = Diagnostic.Kind(
        "batch.notMade", .error, Wording("还没有做", "not made yet"),
        advice: Wording("运行批次，或等它结束", "run the batch, or wait until it has ended"))
    static let batchOutputGone = Diagnostic.Kind(
        "batch.outputGone", .error,
        Wording("文件不在或不完整", "the file is gone or not whole"),
        advice: Wording("再运行一次批次，它会补上", "run the batch again, which makes it anew"))
}
