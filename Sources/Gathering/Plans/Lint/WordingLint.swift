import Values

/// Words that nobody can decide by, and marks that were typed wrong.
struct WordingLint {
    let plan: Plan
    private(set) var diagnostics: [Diagnostic] = []

    init(_ plan: Plan) {
        self.plan = plan
        for item in plan.items {
            for check in item.checks {
                for doubt in check.ambiguities { add(doubt, check, item.task) }
            }
            units(item.task)
        }
        fullStops()
    }

    private mutating func add(
        _ doubt: PlanCheck.Ambiguity, _ check: PlanCheck, _ task: PlanTask
    ) {
        var parameters = ["number": task.number, "text": check.text]
        let kind: Diagnostic.Kind
        switch doubt {
        case .degree(let word):
            parameters["word"] = word
            kind = word.isEmpty ? .planChangeWithoutNumber : .planDegree
        case .baseline(let word):
            parameters["word"] = word
            kind = .planBaselineWord
        case .setElsewhere(let source):
            parameters["word"] = source
            kind = .planSetElsewhere
        case .unnumbered(let word):
            parameters["word"] = word
            kind = .planUnnumbered
        case .totalOrEach(let names):
            parameters["names"] = names.joined(separator: "、")
            parameters["count"] = (check.threshold?.description ?? "") + check.unit
            kind = .planTotalOrEach
        case .aspiration(let word):
            parameters["word"] = word
            kind = .planAspiration
        }
        let found = Diagnostic(kind, parameters, at: task.location)
        // Two subjects of one clause share its doubts.
        if !diagnostics.contains(found) { diagnostics.append(found) }
    }

    /// `个/cm3` for 个/cm³: a figure where a raised one is meant.
    private mutating func units(_ task: PlanTask) {
        let text = Array(task.text)
        for at in text.indices where text[at] == "2" || text[at] == "3" {
            guard at > 0, text[at - 1] == "m" else { continue }
            if at + 1 < text.count, Numeral.digit(text[at + 1]) != nil { continue }
            let isUnit = { (character: Character) in
                character.isASCII && character.isLetter || "/·μµ^".contains(character)
            }
            var start = at
            while start > 0, isUnit(text[start - 1]) { start -= 1 }
            if start > 0, text[start] == "/", text[start - 1].isLetter { start -= 1 }
            let typed = String(text[start...at])
            let raised = typed.dropLast() + (text[at] == "2" ? "²" : "³")
            diagnostics.append(
                Diagnostic(
                    .planUnitTyped,
                    ["number": task.number, "typed": typed, "meant": String(raised)],
                    at: task.location))
        }
    }

    /// Items without 。 where most have it.
    private mutating func fullStops() {
        let open = plan.items.filter { $0.task.text.last != "。" }
        guard let first = open.first, open.count * 2 < plan.items.count else { return }
        diagnostics.append(
            Diagnostic(
                .planFullStops,
                ["numbers": open.map(\.task.number).joined(separator: "、")],
                at: first.task.location))
    }
}

/// Lists and numbers that body and table both have, but not alike.
struct ListLint {
    private(set) var diagnostics: [Diagnostic] = []

    init(_ plan: Plan) {
        let paragraphs = plan.sections.flatMap(\.paragraphs)
        let lists = paragraphs.flatMap { paragraph in
            NamedList.all(in: paragraph.text).map { ($0, paragraph.location) }
        }
        let clauses = paragraphs.flatMap { paragraph in
            Clause.split(paragraph.text).compactMap { clause -> Said? in
                let amounts = Amount.all(in: clause)
                guard !amounts.isEmpty else { return nil }
                return Said(
                    clause: clause, letters: Self.letters(clause), amounts: amounts,
                    place: paragraph.location)
            }
        }
        for task in plan.tasks {
            for own in NamedList.all(in: task.text) {
                for (theirs, place) in lists { compare(own, theirs, task, place) }
            }
            for clause in Clause.split(task.text) { compare(clause, clauses, task) }
        }
    }

    private struct Said {
        var clause: String
        var letters: [Character]
        var amounts: [Amount]
        var place: SourceLocation
    }

    private mutating func compare(
        _ own: NamedList, _ theirs: NamedList, _ task: PlanTask, _ place: SourceLocation
    ) {
        guard let onlyTable = own.lacking(in: theirs), let onlyBody = theirs.lacking(in: own),
            !onlyTable.isEmpty || !onlyBody.isEmpty
        else { return }
        let kind: Diagnostic.Kind =
            onlyTable.isEmpty
            ? .planListShorter : onlyBody.isEmpty ? .planListLonger : .planListsDiffer
        diagnostics.append(
            Diagnostic(
                kind,
                [
                    "number": task.number, "table": onlyTable.joined(separator: "、"),
                    "body": onlyBody.joined(separator: "、"),
                ].naming(place), at: task.location))
    }

    /// The same words with another number.
    private mutating func compare(_ clause: String, _ said: [Said], _ task: PlanTask) {
        let own = Amount.all(in: clause)
        guard !own.isEmpty else { return }
        let letters = Self.letters(clause)
        for other in said where Likeness.isSame(letters, other.letters) {
            let same = zip(own, other.amounts).allSatisfy {
                $0.value == $1.value && $0.unit == $1.unit
            }
            guard !same || own.count != other.amounts.count else { continue }
            diagnostics.append(
                Diagnostic(
                    .planNumbersDiffer,
                    [
                        "number": task.number, "table": clause, "body": other.clause,
                    ].naming(other.place), at: task.location))
        }
    }

    private static func letters(_ clause: String) -> [Character] {
        Clause.bare(clause).filter { Numeral.digit($0) == nil }
    }
}
