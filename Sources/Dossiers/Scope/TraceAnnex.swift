import Assessment
import Gathering
import Values

/// One row of the trace annex: numbers that have their place in common.
struct TraceEntryReading: Sendable {
    var number: Int
    var title: String
    /// `值 NGVXE，有效数 7M2KD`.
    var codes: String
    var source: String

    static let kind = RecordKind<TraceEntryReading> {
        [
            .number("number") { $0.number },
            .text("title") { Typography.print($0.title) },
            .text("codes") { $0.codes },
            .text("source") { Typography.print($0.source) },
        ]
    }
}

/// The annex that resolves codes without the program: every code that the dossier prints, what
/// it names, and the file, sheet and rows or cell it comes from.
struct TraceAnnex {
    let reading: Reading
    let used: [TraceCode]
    private let words: TraceWords

    init(_ reading: Reading) {
        self.reading = reading
        used = reading.used
        words = TraceWords(ExplanationWords(reading.evaluation, language: reading.language))
    }

    private var evaluation: Evaluation { reading.evaluation }

    private func say(_ chinese: String, _ english: String) -> String {
        Wording(chinese, english)[reading.language]
    }

    /// What groups of numbers share: one row each, in the order of first use.
    private enum Group: Hashable {
        /// All ways of measuring an observed indicator in a year.
        case measurement(String, Int)
        /// Reported figures of one year, by the file they are from.
        case figures(Int, String)
        case changes
        /// Clauses by the document they rest on.
        case clauses(String)
        case methods, counts, registers, diagnostics, absences, files
        case other(String)
    }

    private func group(_ key: TraceKey) -> Group {
        switch key {
        case .measurement(let id, let year, let variant, _):
            if let file = cell(id, year, variant)?.file { return .figures(year, file) }
            return .measurement(id, year)
        case .change: return .changes
        case .clause(let id, _, _):
            return .clauses(clause(id)?.citation.document.title ?? "")
        case .method: return .methods
        case .clauseCount, .part, .group: return .counts
        case .register, .tasks: return .registers
        case .diagnostics: return .diagnostics
        case .absence: return .absences
        case .rows: return .files
        case .other(let topic, _): return .other(topic)
        }
    }

    private func measurement(_ id: String, _ year: Int, _ variant: String) -> Measurement? {
        evaluation.measurements.first {
            $0.indicator == id && $0.year == year && $0.variant == variant
        }
    }

    /// The cell of a reported figure.
    private func cell(_ id: String, _ year: Int, _ variant: String) -> SourceLocation? {
        guard case .figure(let figure)? = measurement(id, year, variant)?.detail else { return nil }
        return figure.location
    }

    private func clause(_ id: String) -> Clause? {
        evaluation.rulebook.clauses.first { $0.id == id }
    }

    private func name(_ indicator: String) -> String {
        words.words.findings.indicatorName(indicator)
    }

    var entries: [TraceEntryReading] {
        var order: [Group] = []
        var members: [Group: [(key: TraceKey, code: TraceCode)]] = [:]
        for code in used {
            guard let key = reading.codes.key(for: code) else { continue }
            let group = group(key)
            if members[group] == nil { order.append(group) }
            members[group, default: []].append((key, code))
        }
        return order.enumerated().map { index, group in
            let own = members[group] ?? []
            return TraceEntryReading(
                number: index + 1, title: title(group), codes: list(own, in: group),
                source: source(group))
        }
    }

    /// Every code with the number of its row, in the order of the alphabet.
    var index: String {
        var places: [(code: TraceCode, number: Int)] = []
        var order: [Group: Int] = [:]
        for code in used {
            guard let key = reading.codes.key(for: code) else { continue }
            let group = group(key)
            if order[group] == nil { order[group] = order.count + 1 }
            places.append((code, order[group] ?? 0))
        }
        places.sort { $0.code < $1.code }
        return places.map { "\($0.code)\u{A0}\($0.number)" }.joined(separator: "　")
    }

    // MARK: Words

    private func title(_ group: Group) -> String {
        switch group {
        case .measurement(let id, let year): name(id) + say(" \(year)年", " \(year)")
        case .figures(let year, _): say("填报指标 \(year)年", "reported figures of \(year)")
        case .changes: say("各指标的变化", "changes")
        case .clauses: say("条款的要求、差距和证明材料件数", "limits, margins and documents of clauses")
        case .methods: say("各指标的有效性规定", "minimums of the methods")
        case .counts: say("条款的计数", "counts of clauses")
        case .registers: say("登记的计数", "counts of registers")
        case .diagnostics: say("资料问题的处数", "counts of faults")
        case .absences: say("缺测标记的次数", "counts of markers of absence")
        case .files: say("文件的行数", "rows of files")
        case .other(let topic): topic
        }
    }

    /// Parts of one name are put together: `逐月平均 …`.
    private func list(_ members: [(key: TraceKey, code: TraceCode)], in group: Group) -> String {
        var parts: [(name: String, codes: [String])] = []
        for (key, code) in members {
            let name = shortName(key)
            if let last = parts.lastIndex(where: { $0.name == name }) {
                parts[last].codes.append(code.text)
            } else {
                parts.append((name, [code.text]))
            }
        }
        return parts.map { part in
            let codes = part.codes.joined(separator: " ")
            return part.name.isEmpty ? codes : part.name + "\u{A0}" + codes
        }.joined(separator: say("；", "; "))
    }

    private func shortName(_ key: TraceKey) -> String {
        switch key {
        case .measurement(let id, let year, let variant, let part):
            if let cell = cell(id, year, variant) {
                let what = part == .value ? "" : words.name(part)
                return "\(name(id))（\(PlaceWords.inside(cell))）\(what)"
            }
            let one = measurement(id, year, variant)
            let way =
                one?.decides == false
                ? MethodWords(reading.language).variant(
                    variant, one?.method ?? Method(standard: ""))
                    + " " : ""
            return way + partName(part)
        case .change(let id, let from, let to, let variant):
            let isDeciding = measurement(id, to, variant)?.decides ?? variant.isEmpty
            return name(id) + (isDeciding ? "" : " \(variant)") + " \(from)—\(to)"
        case .clause(let id, let part, let what):
            return id + (part.map { say("第\($0 + 1)项", " part \($0 + 1)") } ?? "")
                + words.name(what)
        case .method(let id, let number): return name(id) + words.name(number)
        case .clauseCount(let rulebook, let verdict):
            let tier = rulebook.flatMap { id in
                evaluation.rulebook.tiers.first { $0.id == id }?.label
            }
            return (tier ?? "") + (verdict?.wording[reading.language] ?? say("总数", "all"))
        case .group, .register, .part: return words.name(key)
        case .tasks(let state): return state.wording[reading.language]
        case .diagnostics(let kind): return kind == nil ? say("总数", "all") : say("各类", "by kind")
        case .absence(let station, let quantity, let marker):
            let mark = marker.isEmpty ? reading.numbers.cause("") : marker
            return "\(station) \(quantity.name[reading.language]) \(mark)"
        case .rows(let path): return String(path.split(separator: "/").last ?? "")
        case .other(_, let name): return name
        }
    }

    private func partName(_ part: TraceKey.MeasurementPart) -> String {
        switch part {
        case .value: say("值", "value")
        case .month(_, let what): say("逐月", "monthly ") + words.name(what)
        case .comfort: say("逐月指数", "monthly index")
        case .grade: say("逐月等级", "monthly grade")
        case .gradeDays: say("各级天数", "days by grade")
        case .valid, .expected, .share, .gap, .loss, .lostTo, .goodDays, .low, .high, .rest,
            .station, .written, .lack, .sources:
            words.name(part)
        }
    }

    private func source(_ group: Group) -> String {
        switch group {
        case .measurement(let id, let year):
            let all = evaluation.measurements.filter { $0.indicator == id && $0.year == year }
            let one = all.first { $0.decides } ?? all.first
            return one.map(sources) ?? NumberWords.none
        case .figures(_, let file):
            let hash = evaluation.files.first { $0.path == file }?.sha256 ?? ""
            return file
                + say(
                    "（\(hash.prefix(SourceReading.digits))）",
                    " (\(hash.prefix(SourceReading.digits)))")
        case .changes:
            return say("两年的值之差，见各年的行", "the difference of two years: see their rows")
        case .clauses(let document):
            return document
        case .methods:
            let hash = evaluation.rulebook.sha256.prefix(SourceReading.digits)
            return say(
                "规则集\(evaluation.rulebook.id)（\(hash)）",
                "rulebook \(evaluation.rulebook.id) (\(hash))")
        case .counts: return say("逐条结论", "the verdicts")
        case .registers:
            let files = (evaluation.tasks.map(\.location) + evaluation.evidence.map(\.location))
                .map(\.file)
            var seen: Set<String> = []
            return files.filter { seen.insert($0).inserted }.joined(separator: say("；", "; "))
        case .diagnostics, .absences, .files:
            return say("数据质量和资料清单部分", "the chapters on the data and the files")
        case .other: return NumberWords.none
        }
    }

    private static let sourcesShown = 3

    /// One line a table: its rows and the columns of what was used.
    private func sources(_ measurement: Measurement) -> String {
        let shown = measurement.sources.prefix(Self.sourcesShown).map { use -> String in
            PlaceWords.words(use.location) + columns(use, measurement)
                + say(
                    "（\(use.sha256.prefix(SourceReading.digits))）",
                    " (\(use.sha256.prefix(SourceReading.digits)))")
        }
        let more = measurement.sources.count - shown.count
        let list = shown.joined(separator: say("；", "; "))
        if shown.isEmpty { return NumberWords.none }
        return list + (more > 0 ? say("；另\(more)份见资料清单", "; \(more) more") : "")
    }

    private func columns(_ use: SourceUse, _ measurement: Measurement) -> String {
        guard case .rows(let sheet, _, _) = use.location.place,
            evaluation.origins.indices.contains(use.origin)
        else { return "" }
        let quantities = Explainer.quantities(of: measurement.indicator)
        let columns = evaluation.origins[use.origin].columns
            .filter { quantities.contains($0.quantity) }.map(\.column).sorted()
        guard !columns.isEmpty else { return "" }
        let names = columns.map {
            sheet == nil ? String($0) : SourceLocation.columnLetters($0)
        }.joined(separator: "、")
        return sheet == nil ? say("第\(names)列", " column \(names)") : say("\(names)列", " \(names)")
    }
}
