import ArgumentParser
import Assessment
import Dossiers
import Gathering
import Values
import XMLTree

/// What `assess --baseline` holds the results against: another year of the same area, or the
/// evaluation.json of an earlier run.
enum BaselineSide: ExpressibleByArgument {
    case year(Int)
    case file(String)

    /// Nil for what is neither a year nor a .json file.
    init?(argument: String) {
        if let year = Int(argument), (1900...9998).contains(year) {
            self = .year(year)
        } else if argument.hasSuffix(".json") {
            self = .file(argument)
        } else {
            return nil
        }
    }

    var year: Int? {
        switch self {
        case .year(let year): year
        case .file: nil
        }
    }

    /// - Parameters:
    ///   - evaluation: what is held against it; a file of another area is refused.
    ///   - other: of the year that was named.
    func extract(
        for evaluation: Evaluation, other: Evaluation?
    ) throws(InputFault) -> EvaluationExtract? {
        switch self {
        case .year: return other.map(EvaluationExtract.init)
        case .file(let path):
            let bytes = try FileBytes.read(path, file: path, limit: Self.sizeLimit)
            let extract = EvaluationExtract(try RecordedOutcomes(reading: bytes, name: path))
            try Self.prove(
                name: extract.area, code: extract.areaCode, isOf: evaluation.area, file: path)
            return extract
        }
    }

    /// Refuses an evaluation of another area.
    static func prove(
        name: String, code: String, isOf area: Area, file: String
    ) throws(InputFault) {
        guard code == area.code || name == area.name else {
            throw InputFault(
                .baselineOtherArea, ["found": name, "wanted": area.name],
                at: SourceLocation(file: file))
        }
    }

    /// An evaluation of an area with many stations has a few megabytes.
    private static let sizeLimit = 128 << 20
}

extension Diagnostic.Kind {
    static let baselineOtherArea = Diagnostic.Kind(
        "baseline.otherArea", .blocker,
        Wording("这是{found}的评估结果，不是{wanted}的", "this is an evaluation of {found}, not of {wanted}"),
        advice: Wording("换成同一地区的 evaluation.json", "name an evaluation.json of the same area"))
}
