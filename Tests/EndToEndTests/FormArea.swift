import Foundation
import Testing

/// An area with nothing in it but two tasks, and the forms made for it.
struct FormArea {
    let scratch: Scratch
    var area: String { scratch.url.appendingPathComponent("area").path }
    var forms: String { scratch.url.appendingPathComponent("forms").path }
    var filled: String { scratch.url.appendingPathComponent("filled").path }
    var back: String { scratch.url.appendingPathComponent("back").path }

    static let ecology = "填报表_区生态环境局_试验区_2026.xlsx"
    static let culture = "填报表_区文化和旅游局_试验区_2026.xlsx"
    static let weather = "填报表_区气象局_试验区_2026.xlsx"

    init(isDeclared: Bool = true) throws {
        scratch = try Scratch()
        let figures = isDeclared ? "<figures files=\"data/*/填报_*.csv\"/>" : ""
        try scratch.write(
            """
            <area xmlns="urn:fucha:area:1" name="试验区" code="110199" baseline="2024" rulebook="fangshan-2024-2026" leadUnit="试验区领导小组">
              \(figures)<tasks files="tasks.csv"/>
            </area>
            """, to: "area/area.xml")
        try scratch.write(
            """
            行动,任务名称,序号,建设内容,完成时限,牵头单位,状态,进展情况
            一,水,（10）,城镇污水处理率达到94%以上。,2026年,区生态环境局,进行中,
            一,水,（11）,山区生态清洁小流域达标率75%以上,2026年,区生态环境局,,
            """, to: "area/tasks.csv")
        try FileManager.default.createDirectory(
            atPath: filled, withIntermediateDirectories: true)
        let made = try Program.run(["collect", area, "--year", "2026", "-o", forms])
        #expect(made.code == 0)
    }

    /// Fills in a form by a script of its own and puts it among those that came back.
    func fill(_ form: String, as name: String? = nil, _ edits: [String]) throws {
        try Python.run(
            "fill_form.py", ["\(forms)/\(form)", "\(filled)/\(name ?? form)"] + edits)
    }

    func receive(_ options: [String] = []) throws -> Program.Outcome {
        try Program.run(["receive", area, filled, "--year", "2026", "-o", back] + options)
    }

    func text(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    }

    var returned: String { area + "/data/2026/填报_区生态环境局_2026.csv" }
}

/// The scripts of Tests/Independent.
enum Python {
    @discardableResult
    static func run(_ script: String, _ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments =
            ["python3", Program.root.appendingPathComponent("Tests/Independent/\(script)").path]
            + arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return String(decoding: data, as: UTF8.self)
    }
}
