import Gathering
import Values

/// A column that looks like another unit: half of its values where no such quantity is, or half
/// of them impossible.
struct UnitCheck {
    private let low: Int64?
    private let high: Int64?
    private let bounds: (below: String, above: String)
    private var count = 0
    private var below = 0
    private var above = 0

    init(_ limits: ReviewLimits, scale: Int) {
        low = limits.unitBelow?.mantissa(at: scale)
        high = limits.unitAbove?.mantissa(at: scale)
        bounds = (limits.unitBelow?.description ?? "", limits.unitAbove?.description ?? "")
    }

    @inline(__always)
    mutating func take(_ value: Int64) {
        count += 1
        if let low, value < low { below += 1 }
        if let high, value > high { above += 1 }
    }

    func suspicions(_ pass: SeriesPass, impossible: Int) -> [Diagnostic] {
        var found: [Diagnostic] = []
        let all = count + impossible
        if let first = pass.firstValid {
            let parameters = ["count": String(count)]
            if below * 2 > count {
                found.append(
                    pass.diagnostic(
                        .unitTooSmall, at: first,
                        parameters.merging(
                            ["limit": bounds.below, "part": String(below)]) { $1 }))
            }
            if above * 2 > count {
                found.append(
                    pass.diagnostic(
                        .unitTooLarge, at: first,
                        parameters.merging(
                            ["limit": bounds.above, "part": String(above)]) { $1 }))
            }
        }
        if all >= ReviewLimits.impossibleRows, impossible * 2 > all {
            found.append(
                pass.diagnostic(
                    .mostlyImpossible, at: 0,
                    ["count": String(impossible), "rows": String(all)]))
        }
        return found
    }
}

extension Diagnostic.Kind {
    static let unitTooSmall = Diagnostic.Kind(
        "review.unitTooSmall", .warning,
        Wording(
            "{station} 站{quantity}的单位可疑：{count} 个值中 {part} 个小于 {limit} {unit}，像是用更大的单位（如 mg/m³、千个）记的",
            "station {station}, {id}: the unit looks wrong: {part} of {count} values are below {limit} {unit}, as if written in a larger one"
        ),
        advice: Wording(
            "请核对表头或 area.xml 中的 unit", "check the heading, or the unit in area.xml"))
    static let unitTooLarge = Diagnostic.Kind(
        "review.unitTooLarge", .warning,
        Wording(
            "{station} 站{quantity}的单位可疑：{count} 个值中 {part} 个大于 {limit} {unit}，像是用更小的单位（如 μg/m³、0.1 m/s）记的",
            "station {station}, {id}: the unit looks wrong: {part} of {count} values are above {limit} {unit}, as if written in a smaller one"
        ),
        advice: Wording(
            "请核对表头或 area.xml 中的 unit", "check the heading, or the unit in area.xml"))
    static let mostlyImpossible = Diagnostic.Kind(
        "review.mostlyImpossible", .warning,
        Wording(
            "{station} 站{quantity}的 {rows} 个数中有 {count} 个不可能，没有采用：单位可疑（如 K 与 ℃、0.1 ℃ 与 ℃）",
            "station {station}, {id}: {count} of {rows} numbers are impossible and were not used: the unit looks wrong (K for ℃, 0.1 ℃ for ℃)"
        ),
        advice: Wording(
            "请核对表头或 area.xml 中的 unit", "check the heading, or the unit in area.xml"))
}
