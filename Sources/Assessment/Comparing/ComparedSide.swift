public import Gathering
public import Values

/// One side of a comparison: an evaluation, with the data it was made of where they are at hand.
public struct ComparedSide: Sendable {
    /// What is needed to make it again with one thing swapped.
    struct Source: Sendable {
        /// Without the tables that looking over refused.
        var dataset: Dataset
        var rulebook: Rulebook
        var evaluation: Evaluation
    }

    let record: EvaluationRecord
    let source: Source?
    /// The very rulebook it was judged by, where that is at hand.
    let rulebook: Rulebook?

    /// Several years of one area, measured once for what they have in common; `names` are what
    /// messages call them, one a year.
    ///
    /// Throws only where a year cannot be one at all.
    public static func sides(
        of dataset: Dataset, rulebook: Rulebook, years: [(year: Int, name: String)],
        toolVersion: String
    ) throws(InputFault) -> [ComparedSide] {
        for year in years { try Assessor.check(year.year) }
        var run = AssessingRun(dataset, rulebook: rulebook, toolVersion: toolVersion)
        var sides: [ComparedSide] = []
        for (year, name) in years {
            let evaluation = run.evaluation(of: year)
            sides.append(
                ComparedSide(
                    record: EvaluationRecord(evaluation, name: name),
                    source: Source(
                        dataset: run.dataset, rulebook: rulebook, evaluation: evaluation),
                    rulebook: rulebook))
        }
        return sides
    }

    /// An `evaluation.json` without its data. Its rulebook is looked up by id among the templates
    /// and taken only where every tier has the very hash that the evaluation names.
    ///
    /// Throws where the text is no evaluation, with the path of what is missing in it.
    public static func side(reading json: [UInt8], name: String, templates: String)
        throws(InputFault) -> ComparedSide
    {
        let record = try EvaluationReader.read(json, name: name)
        let book = try? RulebookLibrary.load(record.rulebook, templates: templates)
        let isThatOne = book?.tiers.map(\.sha256) == record.rulebookHashes
        return ComparedSide(record: record, source: nil, rulebook: isThatOne ? book : nil)
    }

    /// An evaluation alone, as if its JSON had been read.
    package static func side(_ evaluation: Evaluation, name: String) -> ComparedSide {
        ComparedSide(
            record: EvaluationRecord(evaluation, name: name), source: nil,
            rulebook: evaluation.rulebook)
    }

    /// The evaluation, where it was just made; for the diagnostics of its inputs.
    public var evaluation: Evaluation? { source?.evaluation }
}
