import Glibc
import Testing
import Values

@testable import Gathering

/// The same table in every format that is read.
@Suite struct PlanFormatsTests {
    @Test func workbook() throws {
        let plan = try readPlan(PlanFiles.workbook(), named: "方案.xlsx")
        SeedPlan.expectTasks(plan.tasks)
        #expect(plan.groups.count == 14)
        #expect(plan.titles.map(\.role) == [.table])
        #expect(plan.years == 2024...2026)
        #expect(plan.tasks.first?.location.description == "方案.xlsx[任务分解表]!B4")
        // The first cell of a merged range stands for all of it.
        #expect(plan.tasks[4].location.description == "方案.xlsx[任务分解表]!B8")
        #expect(plan.first("tasks.numbersMissing")?.parameters["numbers"] == "16")
    }

    /// The title is line 1, the headings take two lines, the action is line 4.
    @Test func csvWithBlankCellsBelowEachGroup() throws {
        let plan = try readPlan(csv, named: "方案.csv")
        SeedPlan.expectTasks(plan.tasks)
        #expect(plan.tasks.first?.location == SourceLocation(file: "方案.csv", line: 5, column: 2))
        #expect(plan.first("plan.taskWithoutDue") == nil)
    }

    @Test func csvInGB18030() throws {
        let plan = try readPlan(gb18030(csv.replacing("³", with: "3")), named: "方案.csv")
        #expect(plan.file.encoding == "GB18030")
        #expect(plan.items.count == 39)
        #expect(plan.tasks.last?.bureaus == ["区文化和旅游局", "区气象局"])
    }

    private var csv: String {
        func quoted(_ text: String) -> String { "\"\(text)\"" }
        var lines = ["某区三年实施方案任务分解表,,,", "任务名称,建设内容,\"完成\n时限\",牵头单位"]
        for group in PlanFiles.groups {
            guard let first = group.first else { continue }
            if SeedPlan.firstGroups.contains(first.group) {
                lines.append("\(SeedPlan.action(of: first)),,,")
            }
            for (index, row) in group.enumerated() {
                let isFirst = index == 0
                lines.append(
                    [
                        isFirst ? row.group : "", quoted("（\(row.number)）\(row.text)"),
                        isFirst ? row.due : "",
                        isFirst ? quoted(row.bureaus.joined(separator: "\n")) : "",
                    ].joined(separator: ","))
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    @Test func document() throws {
        let body =
            PlanFiles.paragraph("某区品牌创建\n三年实施方案（2024-2026年）") + PlanFiles.paragraph("（征求意见稿）")
            + PlanFiles.paragraph("一、重点任务") + PlanFiles.paragraph("（一）筑牢生态底色")
            + PlanFiles.paragraph("加强保护。") + PlanFiles.paragraph("牵头单位：区林业局、区气象局")
            + PlanFiles.paragraph("2025年，完成中期评估。") + PlanFiles.paragraph("") + PlanFiles.table()
        let plan = try readPlan(PlanFiles.document(body), named: "方案.docx")
        SeedPlan.expectTasks(plan.tasks)
        #expect(plan.file.format == "DOCX")
        #expect(plan.titles.map(\.text) == ["某区品牌创建三年实施方案（2024-2026年）"])
        #expect(plan.edition?.text == "征求意见稿")
        #expect(plan.edition?.location.description == "方案.docx:¶2")
        let section = try #require(plan.sections.first { $0.number == 1 })
        #expect(section.units(.lead) == ["区林业局", "区气象局"])
        #expect(section.units.first?.location.place == .paragraph(6))
        #expect(plan.milestones.map(\.year) == [2025])
        #expect(
            plan.tasks.first?.location.place == .tableCell(table: 1, row: 3, column: 2))
        #expect(plan.tasks.first?.location.description == "方案.docx[#1]!B3")
    }

    /// Deleted words are none, inserted ones are; numbers that the word processor makes count.
    @Test func documentWithChangesAndAutomaticNumbers() throws {
        let list = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"7\"/></w:numPr>"
        let content =
            PlanFiles.paragraph("完成报告。", list)
            + "<w:p><w:pPr>\(list)</w:pPr><w:r><w:t>建成</w:t></w:r>"
            + "<w:del><w:r><w:delText>三个</w:delText></w:r></w:del>"
            + "<w:ins><w:r><w:t>至少2个</w:t></w:r></w:ins><w:r><w:t>站点。</w:t></w:r></w:p>"
        let table =
            "<w:tbl>"
            + PlanFiles.row(["任务名称", "建设内容", "完成时限", "牵头单位"].map { PlanFiles.cell($0) })
            + PlanFiles.row([
                PlanFiles.cell("1.监测"), "<w:tc>\(content)</w:tc>", PlanFiles.cell("2026年"),
                PlanFiles.cell("区气象局"),
            ]) + "</w:tbl>"
        let numbering =
            "<w:abstractNum w:abstractNumId=\"3\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
            + "<w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"（%1）\"/></w:lvl></w:abstractNum>"
            + "<w:num w:numId=\"7\"><w:abstractNumId w:val=\"3\"/></w:num>"
        let plan = try readPlan(
            PlanFiles.document(table, numbering: numbering), named: "方案.docx")
        #expect(plan.tasks.map(\.number) == ["1", "2"])
        #expect(plan.tasks.map(\.text) == ["完成报告。", "建成至少2个站点。"])
        #expect(plan.items.last?.checks.first?.threshold == DecimalValue(2))
    }

    /// The register of an area folder is a plan's table too.
    @Test func registerOfAnAreaFolder() throws {
        let plan = try readPlan(
            """
            行动,任务名称,序号,建设内容,完成时限,牵头单位,状态,进展情况
            （一）甲行动,1.甲,1,开展监测。,2026年,区气象局,进行中,已开工
            （一）甲行动,1.甲,2,（2）建成2个站点。,2025年,区水务局,完成,
            （二）乙行动,2.乙,3,举办活动。,2026年,区气象局,,
            """, named: "tasks.csv")
        #expect(plan.tasks.map(\.number) == ["1", "2", "3"])
        #expect(plan.tasks.map(\.text) == ["开展监测。", "建成2个站点。", "举办活动。"])
        #expect(plan.tasks.map(\.state) == [.inProgress, .done, nil])
        #expect(plan.tasks.first?.progress == "已开工")
        #expect(plan.actions.count == 2)
        #expect(plan.groups.map(\.bureaus) == [["区气象局", "区水务局"], ["区气象局"]])
    }

    @Test(.enabled(if: isThere(SeedPlan.path), "the seed plan is not here"))
    func theSeedAsDocumentSaysTheSame() throws {
        let text = try PlanReader.read(
            path: SeedPlan.path, named: "方案.docx", templates: templates)
        let lines = try PlanOpener.open(path: SeedPlan.path, named: "方案").lines.map(\.text)
        let body = lines[..<60].map { PlanFiles.paragraph($0) }.joined()
        let document = try readPlan(
            PlanFiles.document(body + PlanFiles.table()), named: "方案.docx")
        #expect(document.sections.map(\.title) == text.sections.map(\.title))
        #expect(
            document.sections.map { $0.units.map(\.names) }
                == text.sections.map { $0.units.map(\.names) })
        #expect(document.titles.map(\.text) == text.titles.map(\.text))
        let places: Set = ["at", "atEnglish"]
        func said(_ plan: Plan) -> [String] {
            plan.diagnostics.map { diagnostic in
                let own = diagnostic.parameters.filter { !places.contains($0.key) }
                return diagnostic.kind.id
                    + own.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined()
            }.sorted()
        }
        #expect(said(document) == said(text))
    }

    @Test(.enabled(if: isThere(SeedPlan.path), "the seed plan is not here"))
    func theSeedInGB18030AndWithCarriageReturns() throws {
        let utf8 = try PlanReader.read(
            path: SeedPlan.path, named: "方案.txt", templates: templates)
        let lines = try PlanOpener.open(path: SeedPlan.path, named: "方案").lines.map(\.text)
        let plan = try readPlan(gb18030(lines.joined(separator: "\r\n")), named: "方案.txt")
        #expect(plan.file.encoding == "GB18030")
        #expect(plan.items == utf8.items)
        #expect(plan.diagnostics == utf8.diagnostics)
    }

    private func gb18030(_ text: String) throws -> [UInt8] {
        let converter = try #require(iconv_open("GB18030", "UTF-8"))
        defer { iconv_close(converter) }
        var input = Array(text.utf8).map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: input.count * 2 + 8)
        var left = input.count
        var room = output.count
        let size = room
        input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                var from = source.baseAddress
                var to = target.baseAddress
                _ = iconv(converter, &from, &left, &to, &room)
            }
        }
        #expect(left == 0)
        return output[..<(size - room)].map { UInt8(bitPattern: $0) }
    }
}
