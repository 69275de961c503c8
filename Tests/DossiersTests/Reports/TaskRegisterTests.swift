import Foundation
import Gathering
import Testing
import Values

@testable import Dossiers

/// What `fucha plan --tasks` writes is read back as the same tasks.
@Suite struct TaskRegisterTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private static let seed = root.appendingPathComponent("../shared/seed/房山三年实施方案-征求意见稿.txt")
        .path

    private static let text = """
        任务名称,建设内容,完成时限,牵头单位
        （一）守住生态底线行动,,,
        1.监测,"（1）年均负离子浓度≥3000个/cm3。
        （2）“氧吧+”活动
        每年至少2次",持续推进,"区气象局
        区水务局"
        4.活动,=（7）举办活动。,2026年,
        """

    @Test(arguments: ["tasks.xlsx", "tasks.csv"])
    func isReadBackAsTheSameTasks(_ name: String) throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("plan.csv")
        try Data(Self.text.replacing("=（", with: "（").utf8).write(to: file)
        try expectRoundTrip(file.path, name, in: folder, count: 3)
    }

    @Test(
        .enabled(
            if: FileManager.default.fileExists(atPath: seed), "the seed plan is not here"),
        arguments: ["tasks.xlsx", "tasks.csv"])
    func theSeedIsReadBackAsTheSameTasks(_ name: String) throws {
        let folder = try folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        try expectRoundTrip(Self.seed, name, in: folder, count: 39)
    }

    private func expectRoundTrip(
        _ file: String, _ name: String, in folder: URL, count: Int
    ) throws {
        let templates = Self.root.appendingPathComponent("templates").path
        let plan = try PlanReader.read(path: file, named: "plan", templates: templates)
        #expect(plan.items.count == count)
        let bytes =
            name.hasSuffix(".csv")
            ? Array(TaskRegister.csv(plan).utf8)
            : try TaskRegister.workbook(plan, toolVersion: "0")
        try Data(bytes).write(to: folder.appendingPathComponent(name))
        let area = """
            <area xmlns="urn:fucha:area:1" name="试验区" code="110100" baseline="2024" rulebook="none">
              <tasks files="\(name)"\(name.hasSuffix(".xlsx") ? " sheet=\"任务分解表\"" : "")/>
            </area>
            """
        try Data(area.utf8).write(to: folder.appendingPathComponent("area.xml"))
        let dataset = try Gatherer.gather(area: folder.path, templates: templates)
        func placeless(_ tasks: [PlanTask]) -> [PlanTask] {
            tasks.map { task in
                var task = task
                let nowhere = SourceLocation(file: "")
                task.location = nowhere
                task.cells = PlanTask.Cells(state: nowhere, planned: nowhere, actual: nowhere)
                return task
            }
        }
        #expect(placeless(dataset.tasks) == placeless(plan.tasks))
        let worse = dataset.diagnostics.filter { $0.kind.severity < .warning }
        #expect(worse.map(\.kind.id) == [])
        // Written again from what was written, it is the same.
        let again = try PlanReader.read(
            path: folder.appendingPathComponent(name).path, named: "plan", templates: templates)
        #expect(placeless(again.tasks) == placeless(plan.tasks))
        #expect(TaskRegister.csv(again) == TaskRegister.csv(plan))
    }

    private func folder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("fucha-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder
    }
}
