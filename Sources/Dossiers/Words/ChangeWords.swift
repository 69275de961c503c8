package import Assessment
package import Values

/// How an indicator changed, in words: by how much, in which direction, and on which choices the
/// direction depends.
package struct ChangeWords: Sendable {
    package var evaluation: Evaluation
    package var numbers: NumberWords

    package init(_ evaluation: Evaluation, language: Language) {
        self.evaluation = evaluation
        numbers = NumberWords(language)
    }

    private var language: Language { numbers.language }

    private func say(_ chinese: String, _ english: String) -> String {
        Wording(chinese, english)[language]
    }

    /// `创建年2024年`, `上年2025年`
    package func year(_ change: Change) -> String {
        change.from == evaluation.baselineYear
            ? say("创建年\(change.from)年", "\(change.from), the creation year")
            : say("上年\(change.from)年", "\(change.from), the year before")
    }

    /// `+5.3个百分点，变好`; with a remark where one of the years lacks data. Why there is nothing
    /// to compare, where a value is missing.
    package func amount(_ way: Change.Way, _ unit: UnitOfMeasure) -> String {
        guard let direction = way.direction else {
            return say("缺数，不能比较", "no value to compare")
        }
        let joint = say("，", ", ")
        let change = numbers.change(way.differenceRounded, unit)
        let lack = way.isComplete ? "" : say("（资料不全）", " (incomplete data)")
        return change + joint + direction.wording[language] + lack
    }

    /// `方向取决于标准版本（HJ 633-2012：变好；HJ 633-2026：变差）`, one sentence an axis; empty where
    /// every way points in the same direction.
    package func dependence(_ change: Change) -> [String] {
        change.dependsOn.map { axis in
            let ways = [change.deciding] + change.others.filter { $0.axis == axis }
            // The rulebook's own choice is named by what it is, not by what swaps it.
            let parts = ways.map { way in
                name(way, on: axis, change) + say("：", ": ")
                    + (way.direction?.wording[language] ?? say("缺数", "no value"))
            }
            let list = parts.joined(separator: say("；", "; "))
            return say("方向取决于", "the direction depends on the ") + axis.wording[language]
                + say("（\(list)）", " (\(list))")
        }
    }

    /// What a way is called beside others of the axis.
    package func name(_ way: Change.Way, on axis: VariantAxis, _ change: Change) -> String {
        let words = MethodWords(language)
        let measurement = evaluation.measurements.first {
            $0.indicator == change.indicator && $0.year == change.to && $0.variant == way.variant
                && $0.axis == way.axis
        }
        guard let method = measurement?.method else { return way.variant }
        return switch axis {
        case .edition: method.edition?.rawValue ?? way.variant
        case .rollUp: words.rollUp(method.rollUp)
        case .validity: words.missing(method.missingPollutant)
        case .hours: words.hours(method.hours)
        case .stations:
            way.axis == .stations
                ? say("两年都有观测且未迁移的站点", "stations that observed in both years and did not move")
                : say("全部站点", "all stations")
        case .exclusions:
            way.axis == .exclusions ? say("不剔除", "without them") : say("剔除", "with them")
        }
    }

    /// What became of the stations: `新增 S2 某站`, `停测…`, `迁移…（2025-06-01）`; empty where all
    /// observed in both years at one place.
    package func stations(_ ledger: StationLedger) -> [String] {
        ledger.entries.compactMap { entry in
            let name =
                entry.name == entry.station ? entry.station : "\(entry.station) \(entry.name)"
            if !entry.observedBefore {
                return say("\(ledger.from)年无观测：\(name)", "not observing in \(ledger.from): \(name)")
            }
            if !entry.observedAfter {
                return say("\(ledger.to)年无观测：\(name)", "not observing in \(ledger.to): \(name)")
            }
            guard !entry.movedBetween.isEmpty else { return nil }
            let days = entry.movedBetween.map(\.description).joined(separator: say("、", ", "))
            return say("其间迁移（\(days)）：\(name)", "moved between (\(days)): \(name)")
        }
    }
}
