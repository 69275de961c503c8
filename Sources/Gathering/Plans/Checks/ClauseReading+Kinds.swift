import Values

/// The kinds of things that can be measured, each by the words that ask for it.
extension ClauseReading {
    /// `A、B较创建时有所增加`
    static func relative(_ clause: String) -> [PlanCheck]? {
        let words = PlanVocabulary.self
        for word in ["相较于", "相较", "对比", "较", "比"] {
            guard let found = clause.firstRange(of: word), found.lowerBound > clause.startIndex
            else { continue }
            let rest = clause[found.upperBound...]
            var baseline = words.prefix(rest, of: words.baselines) ?? ""
            if baseline.isEmpty, let year = Numeral.arabic(Array(rest.prefix(4))),
                (1900...2199).contains(year), rest.dropFirst(4).first == "年"
            {
                baseline = "\(year)年"
            }
            guard !baseline.isEmpty else { continue }
            let change = String(rest.dropFirst(baseline.count))
            guard let (direction, _) = direction(of: change) else { continue }
            let amount = Amount.all(in: change).first
            var doubts: [PlanCheck.Ambiguity] = []
            if !baseline.hasSuffix("年") || Numeral.arabic(Array(baseline.prefix(4))) == nil {
                doubts.append(.baseline(baseline))
            }
            if amount == nil { doubts.append(.degree(degree(change))) }
            return Clause.subjects(String(clause[..<found.lowerBound])).map { subject in
                PlanCheck(
                    .relative, clause, subject: subject, bound: amount.map { $0.bound ?? .atLeast },
                    threshold: amount?.value, unit: amount?.unit ?? "", direction: direction,
                    baseline: baseline, ambiguities: doubts)
            }
        }
        return nil
    }

    /// `至少N个X`, `每年至少N次X`, `A和B达到N%以上`
    static func amounts(_ clause: String) -> [PlanCheck]? {
        let amounts = Amount.all(in: clause)
        guard !amounts.isEmpty else { return nil }
        var checks: [PlanCheck] = []
        for (index, amount) in amounts.enumerated() {
            guard amount.isCount else {
                // A bare number that nothing binds measures nothing.
                guard let bound = amount.bound ?? (amount.unit.isEmpty ? nil : .exactly) else {
                    continue
                }
                checks += Clause.subjects(amount.before).map { subject in
                    PlanCheck(
                        .absolute, clause, subject: subject, bound: bound,
                        threshold: amount.value, unit: amount.unit)
                }
                continue
            }
            // Up to the words that belong to the next number.
            var subject = amount.after
            if amounts.indices.contains(index + 1) {
                let next = amounts[index + 1].after
                let length = subject.count - next.count
                subject = String(subject.prefix(max(0, length)))
                if let cut = subject.lastIndex(where: { "和、与及".contains($0) }) {
                    subject = String(subject[..<cut])
                }
            }
            let isYearly = amount.before.contains("每年") || clause.hasPrefix("每年")
            checks.append(
                PlanCheck(
                    isYearly ? .countPerYear : .count, clause, subject: subject,
                    bound: amount.bound ?? (isAtLeast(clause) ? .atLeast : .exactly),
                    threshold: amount.value, unit: amount.unit,
                    named: total(subject).isEmpty ? [] : named(subject), isYearly: isYearly,
                    ambiguities: total(subject)))
        }
        return checks.isEmpty ? nil : checks
    }

    /// `每年至少开展1次`: the words that bind stand apart from the number.
    static func isAtLeast(_ clause: String) -> Bool {
        let counted = Amount.all(in: clause)
        return counted.count == 1 && ["至少", "不少于"].contains { clause.contains($0) }
    }

    /// `达到北京市要求`
    static func external(_ clause: String) -> [PlanCheck]? {
        let words = PlanVocabulary.self
        guard let last = words.suffix(clause, of: words.setElsewhere) else { return nil }
        for word in words.metBy {
            guard let found = clause.lastRange(of: word) else { continue }
            let source = clause[found.upperBound...].dropLast(last.count)
            guard !source.isEmpty, source.count <= 20 else { continue }
            let whole = String(clause[found.upperBound...])
            return Clause.subjects(String(clause[..<found.lowerBound])).map { subject in
                PlanCheck(
                    .external, clause, subject: subject, ambiguities: [.setElsewhere(whole)])
            }
        }
        return nil
    }

    /// `杜绝发生…`, `基本消除…`
    static func zero(_ clause: String) -> [PlanCheck]? {
        let words = PlanVocabulary.self
        for word in words.never {
            guard let found = clause.firstRange(of: word) else { continue }
            let before = String(clause[..<found.lowerBound])
            var subject = String(clause[found.upperBound...])
            for lead in ["发生", "出现"] where subject.hasPrefix(lead) {
                subject = String(subject.dropFirst(lead.count))
            }
            // `消除…影响` in the middle of other words is no ban.
            guard before.count <= 4 || subject.isEmpty else { continue }
            let isLoose = ["基本", "总体", "大体", "逐步"].contains { before.hasSuffix($0) }
            return [
                PlanCheck(
                    .zero, clause, subject: subject.isEmpty ? before : subject, bound: .exactly,
                    threshold: DecimalValue(0), ambiguities: isLoose ? [.degree(before)] : [])
            ]
        }
        return nil
    }

    /// `实现…全覆盖`: all of them.
    static func coverage(_ clause: String) -> [PlanCheck]? {
        guard let found = clause.firstRange(of: "全覆盖") else { return nil }
        var subject = String(clause[..<found.lowerBound])
        if subject.hasPrefix("实现") { subject = String(subject.dropFirst(2)) }
        return [
            PlanCheck(
                .absolute, clause, subject: subject, bound: .atLeast,
                threshold: DecimalValue(100), unit: "%")
        ]
    }

    /// `打造一批…`
    static func unnumbered(_ clause: String) -> [PlanCheck]? {
        guard let word = PlanVocabulary.first(in: clause, of: PlanVocabulary.unnumbered),
            let found = clause.firstRange(of: word)
        else { return nil }
        let subject = String(clause[found.upperBound...])
        let names = named(subject)
        return [
            PlanCheck(
                .count, clause, subject: subject, named: names.isEmpty ? named(clause) : names,
                ambiguities: [.unnumbered(word)])
        ]
    }

    /// `…持续改善`, `不断提高…`
    static func trend(_ clause: String) -> [PlanCheck]? {
        let words = PlanVocabulary.self
        if let last = words.suffix(clause, of: words.changes), clause.count > last.count + 1 {
            let change = degree(clause)
            let end = change.isEmpty ? last : change + last
            // A change of one thing in another's words: 加强…提升 has a doer, not a quantity.
            guard words.prefix(clause, of: words.means + words.deliverables) == nil else {
                return nil
            }
            let subject =
                clause.hasSuffix(end)
                ? String(clause.dropLast(end.count)) : String(clause.dropLast(last.count))
            return [
                PlanCheck(
                    .trend, clause, subject: subject, direction: direction(of: last)?.0,
                    ambiguities: [.degree(change)])
            ]
        }
        guard let how = words.prefix(clause, of: words.steadily) else { return nil }
        let rest = clause.dropFirst(how.count)
        guard let change = words.prefix(rest, of: words.changes) else { return nil }
        return [
            PlanCheck(
                .trend, clause, subject: String(rest.dropFirst(change.count)),
                direction: direction(of: change)?.0, ambiguities: [.degree(how)])
        ]
    }
}

extension String {
    fileprivate func lastRange(of word: String) -> Range<String.Index>? {
        ranges(of: word).last
    }
}
