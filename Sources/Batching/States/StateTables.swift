import Assessment
import Values

/// `state.csv` and `faults.csv`: no clock in them, so that the same inputs give the same bytes.
enum StateTables {
    static func state(_ outcome: BatchOutcome, language: Language) -> [UInt8] {
        let heading =
            [
                Wording("文件夹", "folder"), Wording("地区", "area"), Wording("年份", "year"),
                Wording("状态", "state"),
            ].map { $0[language] } + Verdict.allCases.map { $0.wording[language] }
        let rows = outcome.results.map { result in
            let counts = result.record?.counts ?? [:]
            return [
                result.unit.name, result.record?.name ?? "", String(result.unit.year),
                result.state.standing[language],
            ] + Verdict.allCases.map { counts[$0].map(String.init) ?? "" }
        }
        // Without counts: whoever adds them up must not count what is not asked for.
        let offList = outcome.offList.map {
            [$0.name, $0.area, String($0.year), OffListUnit.wording[language]]
                + Verdict.allCases.map { _ in "" }
        }
        return Array(CSVText.table([heading] + rows + offList).utf8)
    }

    static func faults(_ results: [UnitResult], language: Language) -> [UInt8] {
        let heading = [
            Wording("文件夹", "folder"), Wording("年份", "year"), Wording("严重程度", "severity"),
            Wording("位置", "place"), Wording("问题", "message"), Wording("怎么办", "advice"),
        ].map { $0[language] }
        let rows = results.flatMap { result in
            (result.record?.faults ?? []).map {
                [
                    result.unit.name, String(result.unit.year),
                    $0.kind.severity.wording[language], $0.location?.description ?? "",
                    $0.message(in: language), $0.advice(in: language),
                ]
            }
        }
        return Array(CSVText.table([heading] + rows).utf8)
    }

    static func write(
        _ outcome: BatchOutcome, into folder: String, language: Language
    ) throws(WriteFailure) {
        try OutputFile.write(state(outcome, language: language), to: folder + "/state.csv")
        try OutputFile.write(
            faults(outcome.results, language: language), to: folder + "/faults.csv")
    }
}
