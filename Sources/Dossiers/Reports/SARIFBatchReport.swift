import Assessment
package import Values

/// A batch as one run of SARIF 2.1.0, in pieces that are written one after the other, so that one
/// unit is held at a time: every unit is noted first, because rules and files stand before the
/// results that point to them.
///
/// Addresses begin with the name of the area's folder. What failed is told by what it failed of,
/// as results of the second set of rules. A unit that was not come to has no result.
package struct SARIFBatchReport: Sendable {
    private let language: Language
    private let toolVersion: String
    private let isCompared: Bool
    private var rules = SARIFRules()
    private var places = SARIFPlaces(base: SARIFPlaces.areas)
    private var hasResults = false

    /// - Parameter isCompared: results say whether they are new against the year before.
    package init(toolVersion: String, isCompared: Bool, language: Language) {
        self.toolVersion = toolVersion
        self.isCompared = isCompared
        self.language = language
    }

    package mutating func note(_ unit: ReportedUnit) {
        switch unit.content {
        case .evaluated(let extract):
            rules.add(extract, isShared: true, language: language)
            places.enter(extract.files, folder: unit.folder)
        case .failed(let faults):
            for fault in faults { rules.add(fault.kind, language: language) }
        case .left: break
        }
    }

    /// Everything before the first result.
    package var head: String {
        let words = Wording(
            "各地区文件夹所在的地方，每个地区一个文件夹",
            "where the areas' folders are, a folder for each")
        let members: [(String, JSONValue)] = [
            ("tool", rules.tool(version: toolVersion)),
            ("language", .string(SARIFReport.name(of: language))),
            ("automationDetails", .object([("id", .string("fucha/batch"))])),
            ("originalUriBaseIds", SARIFReport.base(SARIFPlaces.areas, words, language)),
        ]
        let log = SARIFReport.log.map(Self.member).joined(separator: ",\n")
        let run = members.map(Self.member).joined(separator: ",\n")
        return "{\n\(log),\n\"runs\": [{\n\(run),\n\"artifacts\": ["
            + Self.lines(places.artifacts, isFirst: true) + "\n],\n\"results\": ["
    }

    /// A unit's results.
    ///
    /// - Parameter before: the same area in the last year before that was evaluated.
    package mutating func results(_ unit: ReportedUnit, before: ReportedUnit?) -> String {
        places.enter(unit.extract?.files ?? [], folder: unit.folder)
        var more: [(String, JSONValue)] = [("folder", .string(unit.folder))]
        let now: [SARIFResult]
        switch unit.content {
        case .evaluated(let extract):
            more.append(("area", .string(extract.area)))
            now = SARIFResult.all(extract, language: language)
        case .failed(let faults): now = faults.map { SARIFResult($0, language: language) }
        case .left: now = []
        }
        more.append(("year", .int(unit.year)))
        let old = before?.extract.map { SARIFResult.all($0, language: language) } ?? []
        let isFailed = unit.extract == nil
        // Of a unit that failed nobody knows what is gone.
        let compared = SARIFResult.compared(now, to: isFailed ? [] : old)
        let lines = compared.filter { isCompared || $0.state != .absent }.map {
            $0.result.json(isCompared ? $0.state : nil, rules, places, unit: unit.name, more: more)
        }
        let text = Self.lines(lines, isFirst: !hasResults)
        hasResults = hasResults || !lines.isEmpty
        return text
    }

    package var tail: String { "\n]\n}]\n}\n" }

    private static func member(_ member: (String, JSONValue)) -> String {
        "\(JSONValue.string(member.0).line): \(member.1.line)"
    }

    /// One value a line, with the comma that parts it from what is before.
    private static func lines(_ values: [JSONValue], isFirst: Bool) -> String {
        values.enumerated().map { index, value in
            (isFirst && index == 0 ? "\n" : ",\n") + value.line
        }.joined()
    }
}
