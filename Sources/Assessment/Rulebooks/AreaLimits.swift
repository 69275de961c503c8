import Gathering
import Values

extension Rulebook {
    /// The rulebook with the numbers that the area has for named limits in a year. The area's come
    /// first: it has the document at hand.
    func applying(_ limits: [AreaLimit], year: Int) -> Rulebook {
        guard !limits.isEmpty else { return self }
        var applied = self
        applied.limits = self.limits.map { limit in
            let own = limits.filter { $0.id == limit.id }
            guard
                let known = own.first(where: { $0.year == year })
                    ?? own.first(where: { $0.year == nil })
            else { return limit }
            return NamedLimit(
                id: limit.id, title: limit.title, value: known.value, source: known.source,
                year: known.year)
        }
        let resolved = applied.limits
        applied.clauses = clauses.map { clause in
            var clause = clause
            clause.condition = clause.condition.map { part in
                guard case .external(let id, let limit) = part else { return part }
                return .external(
                    indicator: id, limit: resolved.first { $0.id == limit.id } ?? limit)
            }
            return clause
        }
        return applied
    }
}
