import Values

/// Compares the units that the body names with those of the table, and looks for tasks without.
struct BureauLint {
    let plan: Plan
    private(set) var diagnostics: [Diagnostic] = []

    init(_ plan: Plan) {
        self.plan = plan
        for item in plan.items where item.task.bureaus.isEmpty {
            diagnostics.append(
                Diagnostic(
                    .planTaskWithoutBureau, ["number": item.task.number], at: item.task.location))
        }
        spellings()
        let pairs = SectionPairs(plan)
        for index in pairs.unpaired {
            let section = plan.sections[index]
            diagnostics.append(
                Diagnostic(
                    .planSectionWithoutAction,
                    [
                        "section": section.mark + section.title,
                        "names": section.units(.lead).joined(separator: "、"),
                    ], at: section.location))
        }
        for (action, section) in pairs.pairs {
            compare(action, plan.sections[section])
        }
        guard !pairs.pairs.isEmpty else { return }
        for (index, action) in plan.actions.enumerated()
        where !pairs.pairs.contains(where: { $0.action == index }) {
            diagnostics.append(
                Diagnostic(
                    .planActionWithoutSection, ["action": action.text], at: action.location))
        }
    }

    // MARK: Leads

    private mutating func compare(_ action: Int, _ section: PlanSection) {
        let lead = section.units(.lead)
        let groups = plan.groups.filter { $0.action == action }
        guard !lead.isEmpty, groups.contains(where: { !$0.bureaus.isEmpty }) else { return }
        let heading = section.mark + section.title
        for (index, group) in plan.groups.enumerated()
        where group.action == action && !group.bureaus.isEmpty {
            let added = without(group.bureaus, lead)
            let lacking = without(lead, group.bureaus)
            guard !added.isEmpty || !lacking.isEmpty else { continue }
            let roles = added.compactMap { name in role(of: name, in: section).map { (name, $0) } }
            let parameters = [
                "group": group.text, "section": heading,
                "numbers": plan.items.filter { $0.group == index }.map(\.task.number)
                    .joined(separator: "、"),
                "table": group.bureaus.joined(separator: "、"),
                "added": added.joined(separator: "、"),
                "lacking": lacking.joined(separator: "、"), "body": lead.joined(separator: "、"),
                "roles": roles.map { "（\($0)在正文为\($1.wording.chinese)）" }.joined(),
                "rolesEnglish": roles.map { " (\($0) is \($1.wording.english) in the body)" }
                    .joined(),
            ]
            let kind: Diagnostic.Kind =
                added.isEmpty
                ? .planBureausFewer : lacking.isEmpty ? .planBureausMore : .planBureausDiffer
            diagnostics.append(Diagnostic(kind, parameters, at: group.bureausLocation))
        }
        let all = groups.flatMap(\.bureaus)
        for name in without(lead, all) {
            let place = section.units.first { $0.role == .lead }?.location ?? section.location
            diagnostics.append(
                Diagnostic(
                    .planLeadWithoutTask,
                    ["name": name, "section": heading, "action": plan.actions[action].text],
                    at: place))
        }
    }

    private func without(_ names: [String], _ others: [String]) -> [String] {
        names.filter { name in
            !others.contains {
                $0 == name || UnitNames.isShortForm($0, of: name)
                    || UnitNames.isShortForm(name, of: $0)
            }
        }
    }

    /// What the body has a unit for that does not lead.
    private func role(of name: String, in section: PlanSection) -> PlanUnits.Role? {
        section.units.first { $0.role != .lead && without([name], $0.names).isEmpty }?.role
    }

    // MARK: Spellings

    /// One unit by two names: 区文旅局 and 区文化和旅游局.
    private mutating func spellings() {
        var places: [(name: String, place: SourceLocation)] = []
        let body = plan.sections.flatMap { section in
            section.units.flatMap { units in units.names.map { ($0, units.location) } }
        }
        let table = plan.groups.flatMap { group in
            group.bureaus.map { ($0, group.bureausLocation) }
        }
        for (name, place) in body + table where !places.contains(where: { $0.name == name }) {
            places.append((name, place))
        }
        for (short, place) in places {
            guard let long = places.first(where: { UnitNames.isShortForm(short, of: $0.name) })
            else { continue }
            diagnostics.append(
                Diagnostic(
                    .planUnitSpelling, ["short": short, "long": long.name].naming(long.place),
                    at: place))
        }
    }
}

/// Which section of the body speaks of which action of the table.
struct SectionPairs {
    private(set) var pairs: [(action: Int, section: Int)] = []
    /// Sections that name leads, in a part some of whose sections have an action.
    private(set) var unpaired: [Int] = []

    /// By number and by the words that both have; the best fitting first.
    init(_ plan: Plan) {
        let sections = plan.sections.indices.filter { !plan.sections[$0].units(.lead).isEmpty }
        let names = plan.actions.map { Self.pairsOfLetters(Self.name($0.text)) }
        let words = plan.actions.indices.map { action in
            Self.pairsOfLetters(
                plan.items.filter { item in
                    item.group.map { plan.groups[$0].action == action } ?? false
                }.map(\.task.text).joined())
        }
        var scores: [(score: Int, action: Int, section: Int)] = []
        for section in sections {
            let one = plan.sections[section]
            let title = Self.pairsOfLetters(one.title)
            let text = Self.pairsOfLetters(one.paragraphs.map(\.text).joined())
            for action in plan.actions.indices {
                let shared = words[action].intersection(text).count
                var score = names[action].intersection(title).count * 4
                score += words[action].isEmpty ? 0 : shared * 20 / words[action].count
                guard score > 0 else { continue }
                if plan.actions[action].number == one.number { score += 8 }
                scores.append((score, action, section))
            }
        }
        scores.sort { ($1.score, $0.action, $0.section) < ($0.score, $1.action, $1.section) }
        for (_, action, section) in scores
        where !pairs.contains(where: { $0.action == action || $0.section == section }) {
            pairs.append((action, section))
        }
        pairs.sort { $0.action < $1.action }
        if !pairs.isEmpty {
            unpaired = sections.filter { one in !pairs.contains { $0.section == one } }
        }
    }

    private static func name(_ text: String) -> String { PlanMark(text)?.rest ?? text }

    private static func pairsOfLetters(_ text: String) -> Set<String> {
        let letters = Clause.bare(text)
        return Set(zip(letters, letters.dropFirst()).map { "\($0)\($1)" })
    }
}
