import Assessment
import Gathering
import Testing
import Values

@testable import Dossiers

/// The annex of numbered slips, in the shipped template.
@Suite struct EvidenceAnnexTests {
    private static func item(_ number: Int) -> EvidenceItem {
        EvidenceItem(
            id: "E\(number)", clauses: ["1", "某条"], title: "材料\(number)", issuer: "区园林绿化局",
            date: CalendarDay(year: 2026, month: 7, day: 1), years: [],
            period: DayPeriod(from: .first(of: 2026), to: CalendarDay(number: 20_634)),
            pages: [3...5, 8...8], pageCount: 12, file: "evidence/\(number).pdf",
            sha256: String(repeating: "0123456789abcdef", count: 4), extent: .pages(7),
            location: SourceLocation(file: "evidence.csv", line: number + 1))
    }

    private static func tables(_ items: [EvidenceItem]) throws -> [Table] {
        var evaluation = Synthetic.evaluation()
        evaluation.evidence = items
        let template = try TemplateLoader.checked(
            .dossier, "dossier", templates: Places.templates)
        let document = try DossierBuilder.document(
            evaluation: evaluation, template: template, language: .chinese, date: nil)
        return document.blocks.compactMap {
            if case .table(let table) = $0 { table } else { nil }
        }
    }

    private static func words(_ row: Table.Row) -> [String] {
        row.cells.map { Interpreter.plain($0.inlines) }
    }

    @Test func oneSlip() throws {
        let slips = try #require(
            try Self.tables([Self.item(1)]).first { $0.id == "evidence-slips" })
        let rows = slips.rows.map(Self.words)
        #expect(rows[0] == ["附证1：材料1"])
        #expect(
            rows[1] == ["证明", "（1）结合山水林田湖草系统治理，探索生态产品价值实现机制；某条", "出具单位", "区园林绿化局"])
        // 20634 days after 1970-01-01.
        #expect(rows[2] == ["覆盖期", "2026-01-01至2026-06-30", "日期", "2026-07-01"])
        #expect(
            rows[3] == ["文件", "evidence/1.pdf", "篇幅", "第3—5页、第8页，共7页，登记共12页"])
        #expect(
            rows[4] == [
                "指纹", "0123456789abcdef 0123456789abcdef 0123456789abcdef 0123456789abcdef", "缺什么",
                "所指的页不在文件内",
            ])
        #expect(slips.rows.map(\.keepsWithNext) == [false, true, true, true, false])
        #expect(slips.rows[0].id == "evidence-evidence.csv:2")
    }

    @Test func none() throws {
        let tables = try Self.tables([])
        #expect(!tables.contains { $0.id.hasPrefix("evidence") })
    }

    /// As many as the plan has items: each once in the list and once as a slip, and it can be set.
    @Test func thirtyNine() throws {
        let items = (1...39).map(Self.item)
        let tables = try Self.tables(items)
        #expect(tables.first { $0.id == "evidence-table" }?.rows.count == 39)
        #expect(tables.first { $0.id == "evidence-slips" }?.rows.count == 39 * 5)
        var evaluation = Synthetic.evaluation()
        evaluation.evidence = items
        let pdf = try DossierBuilder.build(
            evaluation: evaluation, templates: Places.templates, date: nil)
        #expect(pdf.starts(with: Array("%PDF-1.7".utf8)))
        if let folder = Places.environment("DOSSIER_OUT") {
            Places.write(pdf, to: folder + "/evidence.pdf")
        }
    }
}
