import Gathering
package import Values

/// An area of a batch: its folder, and the years asked of it.
package struct BatchArea: Sendable, Hashable {
    /// The folder's own name: what its outputs stand under.
    package var name: String
    /// Path of the folder.
    package var folder: String
    package var years: [Int]
}

/// One area in one year: what a batch makes, or does not make, as a whole.
package struct BatchUnit: Sendable, Hashable {
    /// Counts areas of the plan.
    package var area: Int
    package var name: String
    package var year: Int
}

/// What a unit is made with besides its area.
package struct BatchSettings: Sendable, Hashable {
    package enum Contents: String, Sendable, Hashable, CaseIterable {
        /// `evaluation.json` and the dossier.
        case dossier
        /// `evaluation.json` only.
        case evaluation
    }

    /// Path of the templates folder.
    package var templates: String
    package var contents: Contents
    /// On the covers.
    package var date: CalendarDay?
    package var toolVersion: String

    package init(
        templates: String, contents: Contents = .dossier, date: CalendarDay? = nil,
        toolVersion: String
    ) {
        self.templates = templates
        self.contents = contents
        self.date = date
        self.toolVersion = toolVersion
    }
}

/// Everything a batch is asked for, in order.
package struct BatchPlan: Sendable, Hashable {
    package var areas: [BatchArea]
    package var settings: BatchSettings

    /// Refuses two areas that would write into one folder, all of them at once.
    package init(areas: [BatchArea], settings: BatchSettings) throws(InputFault) {
        var folders: [String: String] = [:]
        var faults: [Diagnostic] = []
        for area in areas {
            if let other = folders[area.name] {
                faults.append(
                    Diagnostic(
                        .batchNameClash,
                        ["name": area.name, "one": other, "other": area.folder]))
            } else if area.name.hasPrefix(".") || Self.reserved.contains(area.name) {
                faults.append(
                    Diagnostic(.batchNameReserved, ["name": area.name, "folder": area.folder]))
            }
            folders[area.name] = folders[area.name] ?? area.folder
        }
        guard faults.isEmpty else { throw InputFault(faults.sorted()) }
        self.areas = areas
        self.settings = settings
    }

    package var units: [BatchUnit] {
        areas.indices.flatMap { index in
            areas[index].years.map {
                BatchUnit(area: index, name: areas[index].name, year: $0)
            }
        }
    }

    /// What else lies in an output folder.
    static let reserved: Set<String> = ["shards", "state.csv", "faults.csv"]
}

extension Diagnostic.Kind {
    static let batchNameClash = Diagnostic.Kind(
        "batch.nameClash", .blocker,
        Wording(
            "两个地区文件夹同名“{name}”：{one} 和 {other}",
            "two area folders have one name “{name}”: {one} and {other}"),
        advice: Wording(
            "给其中一个改名：输出文件夹按这个名字分", "rename one of them: outputs are kept apart by this name"))
    static let batchNameReserved = Diagnostic.Kind(
        "batch.nameReserved", .blocker,
        Wording(
            "地区文件夹不能叫“{name}”（{folder}）", "an area's folder cannot be called “{name}” ({folder})"),
        advice: Wording("请改名", "rename it"))
}
