import Values

/// Splits a task's text into what can be checked in it, one by one.
///
/// It reads the words, and only proposes: which rule a check becomes, a rulebook says.
enum CheckSplitter {
    static func checks(of text: String) -> [PlanCheck] {
        var checks: [PlanCheck] = []
        // Whether the last check is evidence that the next evidence may go on with, and whether
        // it already leaves something behind that can be shown.
        var isOpen = false
        var hasDeliverable = false
        for clause in Clause.split(text) {
            switch ClauseReading(clause) {
            case .supporting: continue
            case .checks(let found):
                checks += found
                isOpen = false
            case .evidence(let check, let isDeliverable):
                if isOpen, !(hasDeliverable && isDeliverable), let last = checks.indices.last {
                    checks[last].text += "，" + clause
                    checks[last].isYearly = checks[last].isYearly || check.isYearly
                    if checks[last].named.isEmpty { checks[last].named = check.named }
                    hasDeliverable = hasDeliverable || isDeliverable
                } else {
                    checks.append(check)
                    isOpen = true
                    hasDeliverable = isDeliverable
                }
            }
        }
        guard checks.isEmpty else { return checks }
        // Means and purposes alone: the whole of it is to be shown.
        let whole = text.last == "。" ? String(text.dropLast()) : text
        guard !whole.isEmpty else { return [] }
        return [
            PlanCheck(
                .evidence, whole, named: ClauseReading.examples(whole), isYearly: isYearly(whole))
        ]
    }

    static func isYearly(_ text: String) -> Bool {
        ["每年", "周年", "逐年", "年度"].contains { text.contains($0) }
    }
}
