package import Gathering
import Values

/// Brings the forms of all bureaus together.
package struct Collator {
    private let dataset: Dataset
    private let year: Int
    private let rulebook: Rulebook
    private let questionnaires: [Questionnaire]
    private let ownFile: (String) -> String
    private var diagnostics: [Diagnostic] = []

    /// - Parameter ownFile: the path, in the area folder, of what a bureau's forms come to.
    package init(
        _ dataset: Dataset, rulebook: Rulebook, year: Int, ownFile: @escaping (String) -> String
    ) {
        self.dataset = dataset
        self.year = year
        self.rulebook = rulebook
        self.ownFile = ownFile
        questionnaires =
            Questionnaire.all(dataset, rulebook: rulebook, year: year).questionnaires
    }

    package func collate(_ forms: [FilledForm]) -> Collation {
        var copy = self
        return copy.collated(forms)
    }

    private mutating func collated(_ forms: [FilledForm]) -> Collation {
        let ours = forms.sorted { $0.file.utf8.lexicographicallyPrecedes($1.file.utf8) }
            .filter { accepts($0) }
        var collation = Collation(year: year, bureaus: [], tasks: [], diagnostics: [])
        for questionnaire in questionnaires {
            let own = ours.filter { $0.identity.bureau == questionnaire.bureau }
            noteUnasked(own, questionnaire)
            collation.bureaus.append(
                BureauReturn(
                    bureau: questionnaire.bureau, forms: own,
                    figures: questionnaire.figures.map { figure($0, questionnaire, own, ours) },
                    fillers: fillers(own)))
            collation.tasks += own.flatMap { form in
                form.tasks.filter { !$0.isBlank }.map { task($0, form) }
            }
        }
        collation.diagnostics = diagnostics.sorted()
        return collation
    }

    private mutating func accepts(_ form: FilledForm) -> Bool {
        let identity = form.identity
        let here = SourceLocation(file: form.file)
        let about: [(isSame: Bool, kind: Diagnostic.Kind, was: String, wanted: String)] = [
            (
                identity.code == dataset.area.code, .formOtherArea,
                "\(identity.area) \(identity.code)", "\(dataset.area.name) \(dataset.area.code)"
            ),
            (identity.year == year, .formOtherYear, "\(identity.year)", "\(year)"),
            (
                identity.rulebook == rulebook.id, .formOtherRulebook, identity.rulebook,
                rulebook.id
            ),
            (
                questionnaires.contains { $0.bureau == identity.bureau }, .formOtherBureau,
                identity.bureau, questionnaires.map(\.bureau).joined(separator: "、")
            ),
        ]
        for one in about where !one.isSame {
            diagnostics.append(
                Diagnostic(one.kind, ["was": one.was, "wanted": one.wanted], at: here))
            return false
        }
        return true
    }

    /// Rows of a form that was made before the rulebook changed.
    private mutating func noteUnasked(_ forms: [FilledForm], _ questionnaire: Questionnaire) {
        let asked = Set(questionnaire.figures.map(\.indicator.id))
        for entry in forms.flatMap(\.figures) where !asked.contains(entry.indicator) {
            guard case .value = entry.content else { continue }
            diagnostics.append(
                Diagnostic(
                    .formUnasked, ["indicator": entry.indicator], at: entry.location))
        }
    }

    private func fillers(_ forms: [FilledForm]) -> [String] {
        var names: [String] = []
        let all = forms.flatMap { $0.figures.map(\.filler) + $0.tasks.map(\.filler) }
        for name in all where !name.isEmpty && !names.contains(name) { names.append(name) }
        return names
    }

    private func task(_ entry: TaskEntry, _ form: FilledForm) -> ReturnedTask {
        let alike = dataset.tasks.filter { $0.number == entry.number }
        let task = alike.first { $0.text == entry.text } ?? (alike.count == 1 ? alike[0] : nil)
        return ReturnedTask(bureau: form.identity.bureau, entry: entry, task: task)
    }

    private func figure(
        _ asked: AskedFigure, _ questionnaire: Questionnaire, _ own: [FilledForm],
        _ all: [FilledForm]
    ) -> ReturnedFigure {
        let known = dataset.figures.filter {
            $0.indicator == asked.indicator.id && $0.year == year && $0.month == nil
        }
        func returned(_ outcome: ReturnedFigure.Outcome) -> ReturnedFigure {
            ReturnedFigure(
                bureau: questionnaire.bureau, asked: asked, outcome: outcome, known: known)
        }
        let entries = own.flatMap(\.figures).filter { $0.indicator == asked.indicator.id }
        guard !own.isEmpty else { return returned(.notReturned) }
        let values = entries.filter { value($0) != nil }
        guard let entry = values.first, let value = value(entry) else {
            if entries.contains(where: { $0.content == .faulty }) { return returned(.faulty) }
            return returned(.blank(reason: entries.map(\.basis).first { !$0.isEmpty } ?? ""))
        }
        let others = all.flatMap(\.figures).filter { $0.indicator == asked.indicator.id }
        if others.contains(where: { self.value($0).map { $0 != value } ?? false }) {
            return returned(.conflict(entry))
        }
        // What a bureau returned by an earlier form stands against it as any other figure does, unless
        // that bureau says something new now.
        let renewed = Set(
            all.filter { form in
                form.figures.contains {
                    $0.indicator == asked.indicator.id && self.value($0) != nil
                }
            }.map { ownFile($0.identity.bureau) })
        if let other = known.first(where: {
            $0.value != value && !renewed.contains($0.location.file)
        }) {
            return returned(.differs(entry, from: other))
        }
        let own = ownFile(questionnaire.bureau)
        if let earlier = known.first(where: { $0.value != value && $0.location.file == own }) {
            return returned(.revised(entry, from: earlier))
        }
        return returned(.accepted(entry, isKnown: !known.isEmpty))
    }

    private func value(_ entry: FigureEntry) -> DecimalValue? {
        if case .value(let value, _) = entry.content { value } else { nil }
    }
}

extension Diagnostic.Kind {
    static let formOtherArea = Diagnostic.Kind(
        "form.otherArea", .error,
        Wording(
            "是另一个地区（{was}）的填报表，不是{wanted}的；没有采用",
            "the form is of another area ({was}), not of {wanted}; not taken"),
        advice: Wording("核对文件放错了没有", "check whether the file is in the right place"))
    static let formOtherYear = Diagnostic.Kind(
        "form.otherYear", .error,
        Wording(
            "是 {was} 年的填报表，不是 {wanted} 年的；没有采用",
            "the form is of {was}, not of {wanted}; not taken"),
        advice: Wording("用 --year {was} 收，或请填 {wanted} 年的", "receive it by --year {was}"))
    static let formOtherRulebook = Diagnostic.Kind(
        "form.otherRulebook", .error,
        Wording(
            "是按规则集 {was} 生成的，地区现在用 {wanted}；没有采用",
            "made by rulebook {was}, while the area uses {wanted}; not taken"),
        advice: Wording("重新生成填报表", "make new forms"))
    static let formOtherBureau = Diagnostic.Kind(
        "form.otherBureau", .error,
        Wording(
            "现在不向“{was}”要数据；没有采用", "nothing is asked of “{was}” any more; not taken"),
        advice: Wording("现在填报的单位：{wanted}", "the bureaus asked are: {wanted}"))
    static let formUnasked = Diagnostic.Kind(
        "form.unasked", .warning,
        Wording(
            "规则集不再要指标 {indicator}，填的数没有采用",
            "the rulebook does not ask for {indicator} any more; the value is not taken"),
        advice: Wording("重新生成填报表", "make new forms"))
}
