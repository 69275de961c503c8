package import Assessment
package import Values

/// Rulebooks for a terminal: a list of them, one with its clauses, one clause in full.
package struct RulebookText: Sendable {
    package var language: Language

    package init(language: Language) { self.language = language }

    private func say(_ chinese: String, _ english: String) -> String {
        Wording(chinese, english)[language]
    }

    /// One line a rulebook, with its own clauses, and how many of them and of all methods it uses are 待核.
    package func list(_ rulebooks: [Rulebook]) -> String {
        let rows = rulebooks.map { book in
            let own = book.clauses.filter { $0.rulebook == book.id }
            let open = own.count { $0.basis == .unconfirmed }
            let methods = book.indicators.count { $0.method.basis == .unconfirmed }
            return [
                book.id, book.title, book.edition, years(book.years), book.tailors ?? "—",
                say("\(own.count)条", "\(own.count)"), say("\(open)条", "\(open)"),
                say("\(methods)个", "\(methods)"),
            ]
        }
        let heading = [
            say("规则集", "id"), say("名称", "title"), say("版本", "edition"), say("年份", "years"),
            say("承接", "tailors"), say("条款", "clauses"), say("待核", "unconfirmed"),
            say("待核方法", "unconfirmed methods"),
        ]
        return TextTable([heading] + rows).lines.joined(separator: "\n")
    }

    /// All clauses in both tiers, one line each.
    package func book(_ book: Rulebook) -> String {
        let words = ConditionWords(book, language)
        var lines = [
            "\(book.id)  \(book.title)（\(book.edition)）  \(years(book.years))",
            "SHA-256 \(book.sha256)",
        ]
        for tier in book.tiers {
            lines += ["", say("条款（\(tier.id)）", "Clauses (\(tier.id))")]
            let rows = book.clauses.filter { $0.rulebook == tier.id }.map { clause in
                [
                    clause.id, clause.title, clause.basis.wording[language],
                    marks(clause), words.text(clause.condition),
                ]
            }
            lines += TextTable(rows).lines
        }
        lines += names(book)
        if !book.notes.isEmpty { lines += ["", say("说明", "Notes")] + book.notes }
        return lines.joined(separator: "\n")
    }

    /// One clause with its quotation, its condition, and how its indicators are measured.
    package func clause(_ clause: Clause, of book: Rulebook) -> String {
        let words = ConditionWords(book, language)
        var lines = [
            "\(clause.id)  \(clause.title)",
            say("规则集：", "rulebook: ") + clause.rulebook,
            say("要求：", "asks for: ") + words.text(clause.condition),
            say("依据：", "basis: ") + clause.basis.wording[language],
        ]
        for cite in [clause.citation] + clause.otherCitations {
            let year = cite.year.map { say("（\($0)年登载）", " (printed \($0))") } ?? ""
            let quoted = cite.words.isEmpty ? "" : "：“\(cite.words)”"
            lines.append(
                say("出处：", "source: ") + cite.document.title
                    + (cite.article.isEmpty ? "" : "，\(cite.article)") + year + quoted)
        }
        lines.append(say("比较：", "comparison: ") + clause.comparison.wording[language])
        lines.append(
            say("豁免：", "waiver: ")
                + (clause.isWaivable ? say("可以豁免", "possible") : say("不可豁免", "not possible")))
        if !clause.bureaus.isEmpty {
            lines.append(say("牵头单位：", "bureaus: ") + clause.bureaus.joined(separator: "、"))
        }
        if !clause.due.isEmpty { lines.append(say("时限：", "due: ") + clause.due) }
        for id in clause.condition.indicators {
            guard let indicator = book.indicators.first(where: { $0.id == id }) else { continue }
            lines += ["", "\(indicator.name)（\(id)）"] + method(indicator).map { "  " + $0 }
        }
        let examples = book.examples.filter { $0.clause == clause.id }
        if !examples.isEmpty {
            lines += ["", say("算例", "Examples")]
            lines += examples.map { "  \($0.title)：\($0.verdict.wording[language])" }
        }
        return lines.joined(separator: "\n")
    }

    private func marks(_ clause: Clause) -> String {
        [
            clause.comparison == .rounded ? say("修约值", "rounded") : nil,
            clause.isWaivable ? nil : say("不可豁免", "not waivable"),
        ].compactMap(\.self).joined(separator: say("、", ", "))
    }

    private func names(_ book: Rulebook) -> [String] {
        let numbers = NumberWords(language)
        let none = say("没有数值，由人认定", "no number: a person decides")
        var lines: [String] = []
        if !book.words.isEmpty {
            lines += ["", say("程度词", "Words of degree")]
            lines +=
                TextTable(
                    book.words.map { word in
                        [
                            word.id, word.by.map { LeastChangeWords(numbers).text($0) } ?? none,
                            word.source ?? "", word.basis.wording[language],
                        ]
                    }
                ).lines
        }
        if !book.limits.isEmpty {
            lines += ["", say("其他文件规定的限值", "Limits of other documents")]
            lines +=
                TextTable(
                    book.limits.map { limit in
                        [
                            limit.id, limit.title,
                            limit.value.map { numbers.number($0) } ?? say("没有取得", "not at hand"),
                            limit.source ?? "", limit.year.map(String.init) ?? "",
                        ]
                    }
                ).lines
        }
        return lines
    }

    /// The standard, and every choice where observations are measured.
    private func method(_ indicator: Indicator) -> [String] {
        let words = MethodWords(language)
        let method = indicator.method
        var lines = [
            say("方法：", "method: ")
                + "\(method.standard)（\(method.basis.wording[language])）"
        ]
        guard method.edition != nil || method.minimumHours != nil else { return lines }
        var choices = [words.hours(method.hours), words.stations(method.stations)]
        if let edition = method.edition {
            choices.append(edition.rawValue)
            choices.append(words.missing(method.missingPollutant))
        } else {
            choices.append(words.rollUp(method.rollUp))
        }
        if let minimums = words.minimums(method, of: indicator.id) { choices.append(minimums.text) }
        lines.append(choices.joined(separator: say("；", "; ")))
        return lines
    }

    private func years(_ years: ClosedRange<Int>) -> String {
        years.upperBound >= 9999
            ? "\(years.lowerBound)—" : "\(years.lowerBound)—\(years.upperBound)"
    }
}
