import Packaging

@testable import Gathering

/// The table of ``SeedPlan`` as the files that offices have it in, made of XML by hand.
enum PlanFiles {
    /// Groups with their rows, in order.
    static let groups: [[SeedPlan.Row]] = SeedPlan.rows.reduce(into: []) { groups, row in
        if groups.last?.first?.group == row.group {
            groups[groups.count - 1].append(row)
        } else {
            groups.append([row])
        }
    }

    static func escaped(_ text: String) -> String {
        text.map { ["&": "&amp;", "<": "&lt;", "\"": "&quot;"][$0] ?? String($0) }.joined()
    }

    // MARK: Workbook

    /// A row an item; action, name, time and units in merged cells.
    static func workbook(sheetName: String = "任务分解表") throws -> [UInt8] {
        var rows: [[String]] = [
            ["某区三年实施方案（2024-2026年）任务分解表"], ["任务名称", "建设内容", "完成\n时限", "牵头单位"],
        ]
        var merges = ["A1:D1"]
        for group in groups {
            guard let first = group.first else { continue }
            if SeedPlan.firstGroups.contains(first.group) {
                rows.append([SeedPlan.action(of: first)])
                merges.append("A\(rows.count):D\(rows.count)")
            }
            let start = rows.count + 1
            for (index, row) in group.enumerated() {
                let isFirst = index == 0
                rows.append([
                    isFirst ? row.group : "", "（\(row.number)）\(row.text)",
                    isFirst ? row.due : "", isFirst ? row.bureaus.joined(separator: "\n") : "",
                ])
            }
            if group.count > 1 {
                merges += ["A", "C", "D"].map { "\($0)\(start):\($0)\(rows.count)" }
            }
        }
        return try workbook(rows, merges: merges, sheetName: sheetName)
    }

    static func workbook(
        _ rows: [[String]], merges: [String] = [], sheetName: String = "表"
    ) throws -> [UInt8] {
        let cells = rows.enumerated().map { number, row in
            let cells = row.enumerated().filter { !$0.element.isEmpty }.map { column, text in
                "<c r=\"\(["A", "B", "C", "D", "E", "F", "G", "H"][column])\(number + 1)\" t=\"inlineStr\">"
                    + "<is><t xml:space=\"preserve\">\(escaped(text))</t></is></c>"
            }
            return "<row r=\"\(number + 1)\">\(cells.joined())</row>"
        }
        let merged = merges.map { "<mergeCell ref=\"\($0)\"/>" }.joined()
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        return try container([
            (
                "_rels/.rels",
                relationships([("rId1", "\(office)/officeDocument", "xl/workbook.xml")])
            ),
            (
                "xl/workbook.xml",
                "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets><sheet name=\"\(sheetName)\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                relationships([("rId1", "\(office)/worksheet", "worksheets/sheet1.xml")])
            ),
            (
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"\(main)\"><sheetData>\(cells.joined())</sheetData><mergeCells>\(merged)</mergeCells></worksheet>"
            ),
        ])
    }

    // MARK: Document

    /// A row a group with all its items in one cell, but that the first group of each action has a
    /// row an item with `vMerge`; actions span the table.
    static func table() -> String {
        var rows = [row(["任务名称", "建设内容", "完成\n时限", "牵头单位"].map { cell($0) })]
        for group in groups {
            guard let first = group.first else { continue }
            let start = SeedPlan.firstGroups.contains(first.group)
            if start {
                rows.append(
                    row([
                        "<w:tc><w:tcPr><w:gridSpan w:val=\"4\"/></w:tcPr>\(paragraph(SeedPlan.action(of: first)))</w:tc>"
                    ]))
            }
            let names = first.bureaus.joined(separator: "\n")
            guard start, group.count > 1 else {
                let items = group.map { paragraph("（\($0.number)）\($0.text)") }.joined()
                rows.append(
                    row([
                        cell(first.group), "<w:tc><w:tcPr/>\(items)</w:tc>", cell(first.due),
                        cell(names),
                    ]))
                continue
            }
            for (index, item) in group.enumerated() {
                let merge = index == 0 ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>"
                let isFirst = index == 0
                rows.append(
                    row([
                        cell(isFirst ? item.group : "", merge),
                        cell("（\(item.number)）\(item.text)"),
                        cell(isFirst ? item.due : "", merge), cell(isFirst ? names : "", merge),
                    ]))
            }
        }
        return "<w:tbl><w:tblPr/><w:tblGrid/>\(rows.joined())</w:tbl>"
    }

    static func row(_ cells: [String]) -> String { "<w:tr><w:trPr/>\(cells.joined())</w:tr>" }

    static func cell(_ text: String, _ properties: String = "") -> String {
        "<w:tc><w:tcPr>\(properties)</w:tcPr>\(paragraph(text))</w:tc>"
    }

    /// Runs that part the text in the middle of its words; a line break is `w:br`.
    static func paragraph(_ text: String, _ properties: String = "") -> String {
        let letters = Array(text)
        var runs = ""
        for start in stride(from: 0, to: letters.count, by: 3) {
            let piece = String(letters[start..<min(start + 3, letters.count)])
            let lines = piece.split(separator: "\n", omittingEmptySubsequences: false).map {
                "<w:t xml:space=\"preserve\">\(escaped(String($0)))</w:t>"
            }
            runs += "<w:r><w:rPr><w:b/></w:rPr>\(lines.joined(separator: "<w:br/>"))</w:r>"
        }
        return
            "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"1\"/></w:tabs>\(properties)</w:pPr>\(runs)</w:p>"
    }

    static func document(_ body: String, numbering: String? = nil) throws -> [UInt8] {
        let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        var parts = [
            (
                "_rels/.rels",
                relationships([("rId1", "\(office)/officeDocument", "word/document.xml")])
            ),
            (
                "word/document.xml",
                "<w:document xmlns:w=\"\(main)\"><w:body>\(body)<w:sectPr/></w:body></w:document>"
            ),
        ]
        if let numbering {
            parts.append(
                (
                    "word/_rels/document.xml.rels",
                    relationships([("rId1", "\(office)/numbering", "numbering.xml")])
                ))
            parts.append(
                (
                    "word/numbering.xml",
                    "<w:numbering xmlns:w=\"\(main)\">\(numbering)</w:numbering>"
                ))
        }
        return try container(parts)
    }

    private static func relationships(_ entries: [(String, String, String)]) -> String {
        let list = entries.map {
            "<Relationship Id=\"\($0.0)\" Type=\"\($0.1)\" Target=\"\($0.2)\"/>"
        }
        return
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(list.joined())</Relationships>"
    }

    private static func container(_ parts: [(String, String)]) throws -> [UInt8] {
        try ZipContainer.bytes(
            of: [ZipContainer.Part(path: "[Content_Types].xml", bytes: Array("<Types/>".utf8))]
                + parts.map { ZipContainer.Part(path: $0.0, bytes: Array($0.1.utf8)) })
    }
}
