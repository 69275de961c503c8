import Testing
import Values

@testable import Gathering

/// Files that are no plan, or a broken one: said with their place, and nothing traps.
@Suite struct PlanFaultsTests {
    private func faults(_ bytes: [UInt8], named name: String = "方案.txt") throws -> [Diagnostic] {
        do {
            _ = try readPlan(bytes, named: name)
            return []
        } catch let fault as InputFault {
            return fault.diagnostics
        }
    }

    private func faults(_ text: String) throws -> [Diagnostic] { try faults(Array(text.utf8)) }

    @Test func emptyFile() throws {
        let found = try faults([UInt8]())
        #expect(found.map(\.kind.id) == ["rows.empty"])
        #expect(found.first?.location?.file == "方案.txt")
    }

    @Test func noPlan() throws {
        let found = try faults("今天天气很好。\n明天也是。\n")
        #expect(found.map(\.kind.id) == ["plan.tableMissing"])
        #expect(found.first?.message(in: .chinese).contains("任务名称、建设内容、完成时限、牵头单位") == true)
        #expect(found.first?.location == SourceLocation(file: "方案.txt"))
        #expect(try faults("时间,数值\n2024-01-01,3\n").map(\.kind.id) == ["plan.tableMissing"])
    }

    @Test func tableWithoutNumbers() throws {
        let text = "任务名称\n建设内容\n完成时限\n牵头单位\n1.监测\n开展监测。\n2026年\n区气象局\n"
        let found = try faults(text)
        #expect(found.last?.kind.id == "plan.noTasks")
        #expect(found.last?.location == SourceLocation(file: "方案.txt", line: 1))
        let csv = "任务名称,建设内容,完成时限,牵头单位\n1.监测,开展监测。,2026年,区气象局\n"
        let rows = try faults(Array(csv.utf8), named: "方案.csv")
        #expect(rows.map(\.kind.id) == ["plan.numberMissing", "plan.noTasks"])
        #expect(rows.first?.location?.description == "方案.csv:2:2")
    }

    @Test func documentCutShort() throws {
        let whole = try PlanFiles.document(PlanFiles.table())
        for count in [40, whole.count / 2, whole.count - 10] {
            let found = try faults(Array(whole[..<count]), named: "方案.docx")
            #expect(found.map(\.kind.id) == ["plan.documentDamaged"], "\(count)")
        }
    }

    @Test func documentWithBrokenMarkup() throws {
        let found = try faults(
            PlanFiles.document("<w:p><w:r><w:t>甲</w:r></w:p>"), named: "方案.docx")
        #expect(found.map(\.kind.id) == ["plan.documentPartDamaged"])
        #expect(found.first?.parameters["part"] == "word/document.xml")
        #expect(
            try faults(PlanFiles.document(""), named: "方案.docx").map(\.kind.id) == [
                "plan.tableMissing"
            ])
    }

    /// Whatever is cut off or changed, it ends with a plan or with words.
    @Test func damagedBytes() throws {
        let files = [
            ("方案.docx", try PlanFiles.document(PlanFiles.table())),
            ("方案.xlsx", try PlanFiles.workbook()),
        ]
        for (name, whole) in files {
            for seed in 0..<40 {
                var bytes = whole
                bytes[(seed &* 7919 &+ 31) % bytes.count] ^= UInt8(
                    truncatingIfNeeded: 1 << (seed % 8))
                _ = try faults(bytes, named: name)
            }
        }
    }

    /// Lines lost, doubled and out of order: a plan, or words.
    @Test func shuffledText() throws {
        var lines = ["某区方案（2024-2026年）", "一、任务", "（一）甲", "牵头单位：区气象局", "2025年，举办活动。"]
        lines += ["任务名称", "建设内容", "完成", "时限", "牵头单位"]
        for group in PlanFiles.groups {
            lines.append(group[0].group)
            lines += group.map { "（\($0.number)）\($0.text)" } + [group[0].due] + group[0].bureaus
        }
        for seed in 0..<60 {
            var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
            var text = lines
            for _ in 0..<12 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let at = Int(state >> 33) % text.count
                switch (state >> 20) % 3 {
                case 0: text.remove(at: at)
                case 1: text.insert(text[at], at: Int(state >> 40) % text.count)
                default: text.swapAt(at, Int(state >> 40) % text.count)
                }
            }
            _ = try faults(text.joined(separator: "\n"))
        }
    }

    @Test func missingColumnsAndCells() throws {
        let plan = try readPlan(
            """
            任务名称,建设内容,牵头单位
            1.甲,（1）开展监测。,区气象局
            1.甲,（1）建成站点。,区气象局
            3.丙,（2）举办活动。,
            合计,,
            """, named: "方案.csv")
        #expect(plan.first("plan.columnsMissing")?.parameters["columns"] == "完成时限")
        #expect(plan.all("plan.taskWithoutDue").count == 3)
        #expect(plan.all("plan.taskWithoutBureau").map { $0.parameters["number"] } == ["2"])
        #expect(plan.first("tasks.numberDoubled")?.location?.description == "方案.csv:3:2")
        #expect(plan.first("plan.groupsMissing")?.parameters["number"] == "2")
        #expect(plan.first("plan.textUnread")?.parameters["text"] == "合计")
    }

    @Test func plainTextWithoutTimeOrUnits() throws {
        let plan = try readPlan(
            """
            某区工作方案（2024-2026年）
            一、任务
            （一）甲
            建成2个站点。
            牵头单位：区气象局
            任务名称
            建设内容
            完成时限
            牵头单位
            （一）甲行动
            1.甲
            （1）建成3个
            站点。
            区气象局
            区水务局
            2.乙
            （2）举办活动。
            2028年底前
            备注：以上任务按年度考核。
            """)
        #expect(plan.tasks.map(\.text) == ["建成3个站点。", "举办活动。"])
        #expect(plan.tasks.map(\.due) == ["", "2028年底前"])
        #expect(plan.tasks.map(\.bureaus) == [["区气象局", "区水务局"], []])
        #expect(plan.first("plan.dueOutside")?.parameters["number"] == "2")
        #expect(plan.first("plan.textUnread")?.parameters["text"] == "备注：以上任务按年度考核。")
        #expect(plan.first("plan.bureausMore")?.parameters["added"] == "区水务局")
        #expect(plan.titles.map(\.text) == ["某区工作方案（2024-2026年）"])
    }

    /// Long lines without a pause cost no more than their length.
    @Test(.timeLimit(.minutes(1)))
    func hugeLines() throws {
        let head = "任务名称\n建设内容\n完成时限\n牵头单位\n1.甲\n（1）"
        for piece in ["1 ", "（2", "，", "[a:]", "“", "甲、", "持续\n"] {
            _ = try faults(head + String(repeating: piece, count: 30_000) + "\n2026年\n区气象局\n")
        }
    }

    @Test func numbersThatBodyAndTableHaveOtherwise() throws {
        let plan = try readPlan(
            """
            某区工作方案
            一、任务
            （一）甲
            城镇污水处理率达到95%以上。到2025年，举办周年庆祝活动。
            2025年，举办周年庆祝活动。
            任务名称
            建设内容
            完成时限
            牵头单位
            1.甲
            （1）城镇污水处理率达到94%以上。
            （2）举办品牌周年庆祝活动。
            2026年
            区水务局
            """)
        #expect(plan.first("plan.numbersDiffer")?.parameters["body"] == "城镇污水处理率达到95%以上")
        #expect(plan.first("plan.dueDiffers")?.parameters["year"] == "2025")
    }
}
