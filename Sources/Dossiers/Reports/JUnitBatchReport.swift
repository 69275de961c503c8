import Assessment
package import Values

/// A batch as JUnit XML: a suite a unit, in pieces that are written one after the other, so that
/// one unit is held at a time.
///
/// The cases of a unit are those of ``JUnitReport``, all tiers in one suite: a suite within a
/// suite is not understood everywhere. Their class names begin with area and year, because what
/// reads such files tells cases apart by class and name.
package struct JUnitBatchReport: Sendable {
    package var language: Language

    package init(language: Language) { self.language = language }

    package func head(_ counts: JUnitCounts) -> String {
        let name = Wording("成批复查评估", "assessment of a batch")[language]
        let attributes = XMLMarkup.attributes([("name", name)] + counts.attributes)
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites\(attributes)>\n"
    }

    package func suite(_ unit: ReportedUnit) -> String {
        let suite: JUnitSuite
        switch unit.content {
        case .evaluated(let extract): suite = evaluated(unit, extract)
        case .failed(let faults): suite = failed(unit, faults)
        case .left:
            let words = Wording("未处理", "left")[language]
            suite = lone(unit, .unitLeft, "skipped", [("message", words)], "")
        }
        return suite.lines.joined(separator: "\n") + "\n"
    }

    package var tail: String { "</testsuites>\n" }

    private func evaluated(_ unit: ReportedUnit, _ extract: EvaluationExtract) -> JUnitSuite {
        var properties = extract.junitProperties(rulebook: extract.rulebook)
        for tier in extract.tiers {
            properties += [
                ("\(tier.id).title", tier.title), ("\(tier.id).edition", tier.edition),
                ("\(tier.id).sha256", tier.sha256),
            ]
        }
        properties.append(("toolVersion", extract.toolVersion))
        return JUnitSuite(
            name: unit.name, counts: JUnitCounts(extract.verdicts),
            properties: [("folder", unit.folder)] + properties,
            cases: extract.clauses.flatMap {
                JUnitSuite.testcase(
                    $0, family: "\(family(unit)).\($0.rulebook)", language: language)
            })
    }

    private func failed(_ unit: ReportedUnit, _ faults: [Diagnostic]) -> JUnitSuite {
        // The worst says why; all are inside.
        let worst = faults.min { $0.kind.severity < $1.kind.severity }
        let message = worst?.message(in: language) ?? Wording("失败", "failed")[language]
        let body = faults.map { fault in
            let place = fault.location.map { "\($0): " } ?? ""
            let advice = fault.advice(in: language)
            return place + fault.kind.severity.wording[language] + ": "
                + fault.message(in: language) + (advice.isEmpty ? "" : "\n    → " + advice)
        }
        return lone(
            unit, .failedUnit, "error",
            [("message", message), ("type", worst?.kind.id ?? "failed")],
            body.joined(separator: "\n"))
    }

    /// A unit without clauses: one case stands for it.
    private func lone(
        _ unit: ReportedUnit, _ counts: JUnitCounts, _ outcome: String,
        _ attributes: [(String, String)], _ body: String
    ) -> JUnitSuite {
        let head = XMLMarkup.attributes([
            ("classname", family(unit)), ("name", Wording("评估", "assessment")[language]),
        ])
        return JUnitSuite(
            name: unit.name, counts: counts,
            properties: [("folder", unit.folder), ("year", String(unit.year))],
            cases: JUnitSuite.testcase(head, outcome, attributes, body))
    }

    private func family(_ unit: ReportedUnit) -> String { "\(unit.folder).\(unit.year)" }
}
