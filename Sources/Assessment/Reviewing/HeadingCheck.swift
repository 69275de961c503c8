import Gathering
import Values

/// Finds tables whose pollutant headings cannot be right: their values must not be used.
///
/// Two proofs are taken. The published AQI disagrees with the columns almost everywhere, by every
/// form of either edition, and agrees many times more often when the headings are moved. Or fine
/// particles exceed all particles almost everywhere, which they are part of.
struct HeadingCheck {
    struct Refusal {
        var origin: Int
        var diagnostic: Diagnostic
    }

    private let dataset: Dataset

    init(_ dataset: Dataset) { self.dataset = dataset }

    /// What one way of taking the columns gives.
    private struct Fit {
        var matched = 0
        /// Rows whose published index is below what the columns alone give: it never can be.
        var contradicted = 0
    }

    private struct Evidence {
        var rows = 0
        var asLabelled: [AQIForm: Int] = [:]
        var moved: [[AQIForm: Fit]] = []
        var columns: [AQIInput] = []
        var hypotheses: [MovedHeadings] = []
        var location: SourceLocation?
    }

    /// The origins that AQI columns prove wrong, and those that only disagree.
    func byPublishedAQI(_ comparisons: [AQIComparison])
        -> (refused: [Refusal], suspected: [Diagnostic])
    {
        var found: [Int: Evidence] = [:]
        for (origin, table) in disagreeing(comparisons) {
            let columns = table.columns
            let hypotheses = MovedHeadings.hypotheses(of: columns)
            let forms = AQIForm.forms(of: table.aqi.interval)
            var evidence = found[origin] ?? Evidence()
            evidence.columns = columns
            evidence.hypotheses = hypotheses
            evidence.location = dataset.location(ofOrigin: origin)
            if evidence.moved.count != hypotheses.count {
                evidence.moved = Array(repeating: [:], count: hypotheses.count)
            }
            table.forEach { published, row in
                guard published.origin == origin, let whole = published.whole, whole > 0 else {
                    return
                }
                evidence.rows += 1
                for form in forms {
                    if row.index(form) == whole { evidence.asLabelled[form, default: 0] += 1 }
                    for place in hypotheses.indices {
                        let index = row.index(
                            form, taking: columns, as: hypotheses[place].meanings)
                        guard let index else { continue }
                        if index == whole {
                            evidence.moved[place][form, default: Fit()].matched += 1
                        }
                        if index > whole {
                            evidence.moved[place][form, default: Fit()].contradicted += 1
                        }
                    }
                }
            }
            found[origin] = evidence
        }
        var refused: [Refusal] = []
        var suspected: [Diagnostic] = []
        for (origin, evidence) in found.sorted(by: { $0.key < $1.key }) {
            let (diagnostic, isProof) = judge(evidence)
            guard let diagnostic else { continue }
            if isProof {
                refused.append(Refusal(origin: origin, diagnostic: diagnostic))
            } else {
                suspected.append(diagnostic)
            }
        }
        return (refused, suspected)
    }

    /// Tables whose published AQI is hardly ever what their columns give, by the comparison that
    /// was made already: the moves are tried on these only.
    private func disagreeing(_ comparisons: [AQIComparison]) -> [(
        origin: Int, table: PublishedRows
    )] {
        var rows: [Int: Int] = [:]
        var matched: [Int: [AQIForm: Int]] = [:]
        for comparison in comparisons {
            let zeros = comparison.groups.first { $0.reason == .zero }?.count ?? 0
            rows[comparison.origin, default: 0] += comparison.rows - zeros
            for (form, count) in comparison.matches {
                matched[comparison.origin, default: [:]][form, default: 0] += count
            }
        }
        let suspects = rows.filter { origin, count in
            let best = matched[origin]?.values.max() ?? 0
            return count >= ReviewLimits.headingRows
                && best * 100 <= count * ReviewLimits.headingMatchPercent
        }.keys.sorted()
        guard !suspects.isEmpty else { return [] }
        let stations = Set(dataset.series.lazy.filter { $0.quantity == .aqi }.map(\.station))
        let order = stations.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return suspects.flatMap { origin in
            order.flatMap { station in
                [Interval.hour, .day].compactMap { interval in
                    PublishedRows(dataset, station: station, interval: interval)
                }.filter { table in
                    table.columns.count >= ReviewLimits.headingColumns
                        && table.aqi.origins.contains { Int($0) == origin }
                }.map { (origin, $0) }
            }
        }
    }

    private func judge(_ evidence: Evidence) -> (diagnostic: Diagnostic?, isProof: Bool) {
        guard evidence.rows >= ReviewLimits.headingRows else { return (nil, false) }
        let labelled = evidence.asLabelled.values.max() ?? 0
        guard labelled * 100 <= evidence.rows * ReviewLimits.headingMatchPercent else {
            return (nil, false)
        }
        var best: (place: Int, form: AQIForm, fit: Fit)?
        for (place, fits) in evidence.moved.enumerated() {
            for form in AQIForm.allCases {
                guard let fit = fits[form] else { continue }
                let allowed = evidence.rows * ReviewLimits.headingContradictedPercent
                if fit.contradicted * 100 <= allowed, fit.matched > best?.fit.matched ?? 0 {
                    best = (place, form, fit)
                }
            }
        }
        var parameters = [
            "rows": String(evidence.rows), "labelled": String(labelled),
            "headings": evidence.columns.map(\.quantity.rawValue).joined(separator: " "),
        ]
        guard let best,
            best.fit.matched * 100 >= evidence.rows * ReviewLimits.headingMovedPercent,
            best.fit.matched >= labelled * ReviewLimits.headingMovedFactor
        else {
            return (Diagnostic(.aqiDisagrees, parameters, at: evidence.location), false)
        }
        let hypothesis = evidence.hypotheses[best.place]
        let moves = zip(evidence.columns, hypothesis.meanings)
        parameters["moves"] = moves.map { column, meaning in
            "\(column.quantity.name.chinese)→\(meaning?.quantity.name.chinese ?? "（不是污染物）")"
        }.joined(separator: "、")
        parameters["movesEnglish"] = moves.map { column, meaning in
            "\(column.quantity.name.english) → \(meaning?.quantity.name.english ?? "none")"
        }.joined(separator: ", ")
        parameters["matched"] = String(best.fit.matched)
        parameters["possible"] = String(evidence.rows - best.fit.contradicted)
        parameters["form"] = best.form.wording.chinese
        parameters["formEnglish"] = best.form.wording.english
        return (Diagnostic(.headingsMoved, parameters, at: evidence.location), true)
    }

    /// Tables in which fine particles exceed all particles almost everywhere.
    func byParticles(_ pairs: [ParticlePairCheck.Pair]) -> [Refusal] {
        pairs.filter { pair in
            pair.rows >= ReviewLimits.headingRows
                && pair.exceeding * 100 >= pair.rows * ReviewLimits.particlePercent
        }.map { pair in
            Refusal(
                origin: pair.origin,
                diagnostic: Diagnostic(
                    .particlesExchanged,
                    ["rows": String(pair.rows), "count": String(pair.exceeding)],
                    at: dataset.location(ofOrigin: pair.origin)))
        }
    }
}

/// One way in which headings can have moved: what each column would hold.
struct MovedHeadings: Sendable, Hashable {
    /// By column; nil is no pollutant at all.
    var meanings: [AQIInput?]

    /// One column to either side (the last one lost), round the end, or two columns exchanged.
    static func hypotheses(of columns: [AQIInput]) -> [MovedHeadings] {
        guard columns.count > 1 else { return [] }
        let same: [AQIInput?] = columns
        var all: [[AQIInput?]] = []
        all.append([nil] + same.dropLast())
        all.append(same.dropFirst() + [nil])
        all.append(Array(same.suffix(1) + same.dropLast()))
        all.append(Array(same.dropFirst() + same.prefix(1)))
        for one in columns.indices {
            for other in columns.indices where other > one {
                var exchanged = same
                exchanged.swapAt(one, other)
                all.append(exchanged)
            }
        }
        return all.map { MovedHeadings(meanings: $0) }
    }
}

extension Diagnostic.Kind {
    static let headingsMoved = Diagnostic.Kind(
        "review.headingsMoved", .blocker,
        Wording(
            "污染物表头不可能正确，此表的值一律不用：{rows} 个公布的 AQI，按现表头重算（两版标准）只有 {labelled} 个相符；若改作 {moves}，则 {matched} 个相符（{form}），{possible} 个不低于重算值（文件中没有的污染物可使公布值更高）",
            "the pollutants' headings cannot be right, none of its values is used: of {rows} published AQI {labelled} are what the columns give by either edition; taken as {movesEnglish}, {matched} are ({formEnglish}) and {possible} are not below it (a pollutant that is not in the file can raise them)"
        ),
        advice: Wording(
            "请向发布单位核对表头，取得正确的文件；不要自行改表头后使用",
            "ask the publisher which heading belongs to which column and get a correct file"))
    static let particlesExchanged = Diagnostic.Kind(
        "review.particlesExchanged", .blocker,
        Wording(
            "污染物表头不可能正确，此表的值一律不用：{rows} 行中 {count} 行 PM2.5 大于 PM10，而 PM2.5 是 PM10 的一部分",
            "the pollutants' headings cannot be right, none of its values is used: PM2.5 is greater than PM10, which it is part of, in {count} of {rows} rows"
        ),
        advice: Wording(
            "请向填报单位核对表头", "ask who sent it which heading belongs to which column"))
    static let aqiDisagrees = Diagnostic.Kind(
        "review.aqiDisagrees", .warning,
        Wording(
            "公布的 AQI 与污染物浓度几乎处处不符：{rows} 个中只有 {labelled} 个可由本表浓度算出（两版标准）；换表头也算不出",
            "the published AQI disagrees with the columns almost everywhere: {labelled} of {rows} follow from them by either edition, and no exchange of headings explains it"
        ),
        advice: Wording(
            "请核对单位、表头和 AQI 的出处", "check units, headings and where the AQI comes from"))
}
