package import Values

/// Diagnostics as lines for a terminal: totals first, then each kind with its places and what
/// to do.
package struct DiagnosticText: Sendable {
    package var language: Language
    /// Alike ones in one table become one entry.
    package var groups: Bool

    package init(language: Language, groups: Bool = true) {
        self.language = language
        self.groups = groups
    }

    /// How many places of a group are printed one by one.
    package static let placesShown = 4

    package func text(_ diagnostics: [Diagnostic]) -> String {
        guard !diagnostics.isEmpty else {
            return Wording("没有发现问题", "no fault found")[language]
        }
        let entries =
            groups
            ? DiagnosticGroup.groups(of: diagnostics)
            : diagnostics.sorted().map {
                DiagnosticGroup(
                    first: $0, locations: $0.location.map { [$0] } ?? [], count: 1)
            }
        return ([totals(diagnostics)] + entries.map(entry)).joined(separator: "\n")
    }

    /// `阻断 0 · 错误 3 · 警告 2 · 提示 5`
    package func totals(_ diagnostics: [Diagnostic]) -> String {
        Severity.allCases.map { severity in
            let count = diagnostics.count { $0.kind.severity == severity }
            return "\(severity.wording[language]) \(count)"
        }.joined(separator: " · ")
    }

    private func entry(_ group: DiagnosticGroup) -> String {
        let diagnostic = group.first
        let severity = diagnostic.kind.severity.wording[language]
        let place = diagnostic.location.map { "\($0): " } ?? ""
        var lines = [
            "\(place)\(severity): \(diagnostic.message(in: language)) [\(diagnostic.kind.id)]"
        ]
        if group.count > 1 {
            lines.append("    " + places(group))
        }
        let advice = diagnostic.advice(in: language)
        if !advice.isEmpty { lines.append("    → " + advice) }
        return lines.joined(separator: "\n")
    }

    /// `共 3000 处：…、…、… 等`
    package func places(_ group: DiagnosticGroup) -> String {
        let shown = group.locations.prefix(Self.placesShown).map(\.description)
            .joined(separator: Wording("、", ", ")[language])
        let more = group.count > Self.placesShown ? Wording(" 等", " …")[language] : ""
        return Wording(
            "同类共 \(group.count) 处：\(shown)\(more)",
            "\(group.count) alike: \(shown)\(more)")[language]
    }
}
