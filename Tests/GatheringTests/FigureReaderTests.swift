import Testing
import Values

@testable import Gathering

@Suite struct FigureReaderTests {
    func read(_ text: String, attributes: String = "") throws -> Dataset {
        let area = try TemporaryArea("<figures files=\"f.csv\" \(attributes)/>")
        try area.write("f.csv", text)
        return try area.gather()
    }

    func lines(_ data: Dataset) -> [String] {
        data.figures.map { "\($0.indicator) \($0.year) \($0.value) \($0.printed) \($0.location)" }
    }

    @Test func readsLongTables() throws {
        let data = try read(
            """
            2024年统计,,,,
            指标,年份,数值,单位,填报单位,口径
            旅游收入,2024年,"123,456.5",万元,文旅局,综合收入
            森林覆盖率,2024,37.02,%,园林局,
            驴友人数,2024,1,人,,
            """)
        #expect(
            lines(data) == [
                "tourism.income 2024 12.34565 123,456.5万元 f.csv:3:3",
                "forest.cover 2024 37.02 37.02% f.csv:4:3",
            ])
        #expect(data.figures.first?.bureau == "文旅局")
        #expect(data.figures.first?.basis == "综合收入")
        #expect(data.first("figures.unmatched")?.parameters["headings"] == "驴友人数")
    }

    @Test func readsYearsAcrossAndDown() throws {
        let across = try read("指标,单位,2024年,2025年\n森林覆盖率,%,37,38\n旅游人数（万人次）,,3000.5,/\n")
        #expect(
            lines(across) == [
                "forest.cover 2024 37 37% f.csv:2:3", "forest.cover 2025 38 38% f.csv:2:4",
                "tourism.visitors 2024 3000.5 3000.5万人次 f.csv:3:3",
            ])
        let down = try read("年份,旅游人数(万人次),旅游收入(亿元)\n2024,3000.5,98.7\n2025年,3100,一百\n")
        #expect(down.figures.count == 3)
        #expect(down.first("value.unreadable")?.location?.description == "f.csv:3:3")
    }

    @Test func asksForTheUnitAndTheYear() throws {
        let data = try read("指标,数值,单位\n旅游收入,98.7,\n森林覆盖率,37,%\n")
        #expect(data.figures.isEmpty)
        #expect(data.ids(.error) == ["figures.yearMissing", "figures.yearMissing"])
        let dated = try read("指标,数值,单位\n旅游收入,98.7,\n森林覆盖率,0.37,%\n", attributes: "year=\"2024\"")
        #expect(dated.ids(.error) == ["figures.unitMissing"])
        #expect(dated.ids(.warning) == ["figures.percentAsFraction"])
    }
}
