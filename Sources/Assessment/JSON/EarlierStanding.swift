package import Gathering
package import Values

/// How things stood when an `evaluation.json` was written, as far as one asks what was carried
/// over: the verdicts of clauses and the states of tasks.
package struct EarlierStanding: Sendable, Hashable {
    package struct Task: Sendable, Hashable {
        package var number: String
        package var state: TaskState?
        /// Nil in a file of a version that knew no lights.
        package var light: TaskLight?
    }

    /// Of the area.
    package var name: String
    package var code: String
    package var year: Int
    /// By clause id.
    package var verdicts: [String: Verdict]
    /// In the order of the table.
    package var tasks: [Task]

    /// Strict as ``EvaluationReader``; `name` is what messages call the text.
    package static func read(_ bytes: [UInt8], name: String) throws(InputFault) -> EarlierStanding {
        let root = JSONCursor(
            try JSONParser.parse(bytes, file: name, without: unwanted), file: name)
        try EvaluationReader.prove(root)
        var verdicts: [String: Verdict] = [:]
        for finding in try root.member("findings").elements() {
            verdicts[try finding.member("clause").string()] =
                try finding.member("verdict").word(Verdict.self)
        }
        let statuses = try root.memberIfThere("taskStatuses")?.elements() ?? []
        var tasks: [Task] = []
        for (index, task) in try root.member("tasks").elements().enumerated() {
            // What the table says, where nothing was made of it yet.
            var one = Task(
                number: try task.member("number").string(),
                state: try state(task.member("state")))
            if statuses.indices.contains(index) {
                one.state = try state(statuses[index].member("state")) ?? one.state
                one.light = try statuses[index].member("light").word(TaskLight.self)
            }
            tasks.append(one)
        }
        let area = try root.member("area")
        return EarlierStanding(
            name: try area.member("name").string(), code: try area.member("code").string(),
            year: try root.member("year").int(in: Assessor.years), verdicts: verdicts, tasks: tasks)
    }

    private static func state(_ cursor: JSONCursor) throws(InputFault) -> TaskState? {
        cursor.isNull ? nil : try cursor.word(TaskState.self)
    }

    /// Members that are passed over: nearly all of the text.
    private static let unwanted: Set<String> = [
        "measurements", "changes", "stationLedgers", "exclusions", "waivers", "judgements",
        "overrides", "files", "absences", "diagnostics", "suspicions", "locations", "condition",
    ]
}
