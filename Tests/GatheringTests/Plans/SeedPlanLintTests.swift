import Testing
import Values

@testable import Gathering

/// Every contradiction of the seed plan that is known, found from its text by general rules.
@Suite(.enabled(if: isThere(SeedPlan.path), "the seed plan is not here"))
struct SeedPlanLintTests {
    private let plan: Plan

    init() throws {
        plan = try PlanReader.read(
            path: SeedPlan.path, named: "方案.txt", templates: templates)
    }

    private func line(_ id: String) -> Int? {
        guard case .line(let line, nil)? = plan.first(id)?.location?.place else { return nil }
        return line
    }

    @Test func numbers() {
        #expect(plan.first("tasks.numbersMissing")?.parameters["numbers"] == "16")
        #expect(line("tasks.numbersMissing") == 112)
        #expect(plan.first("tasks.groupDoubled")?.parameters["names"] == "4.土壤污染治理、4.加强生态系统监测")
        #expect(line("tasks.groupDoubled") == 104)
        #expect(plan.first("plan.markStyle")?.parameters["mark"] == "（2）")
        #expect(plan.first("plan.markStyle")?.parameters["meant"] == "（二）")
        #expect(line("plan.markStyle") == 53)
        #expect(plan.first("tasks.numberDoubled") == nil)
    }

    @Test func titlesDraftAndBaseline() {
        #expect(line("plan.titlesDiffer") == 59)
        #expect(plan.first("plan.draft")?.parameters["edition"] == "征求意见稿")
        let baseline = plan.all("plan.baselineUncertain")
        #expect(baseline.first?.parameters["words"]?.contains("力争在2024年成功创建") == true)
        #expect(baseline.first?.parameters["tasks"] == "8、18、23")
        #expect(line("plan.baselineUncertain") == 15)
    }

    /// Leads of the body that a group lacks, and the reverse, group by group.
    @Test func leads() {
        struct Difference: Hashable {
            var numbers: String
            var added: String
            var lacking: String
        }
        let found = plan.diagnostics.filter { $0.kind.id.hasPrefix("plan.bureaus") }.map {
            Difference(
                numbers: $0.parameters["numbers"] ?? "", added: $0.parameters["added"] ?? "",
                lacking: $0.parameters["lacking"] ?? "")
        }
        let ecology = "区园林绿化局、区规自分局、区水务局、区农业农村局、区气象局"
        let expected = [
            // （一）: the body names six together.
            Difference(numbers: "1、2、3、4、5", added: "", lacking: "区规自分局、区气象局"),
            Difference(numbers: "6、7、8", added: "", lacking: ecology),
            Difference(numbers: "9、10、11", added: "", lacking: ecology),
            Difference(numbers: "12", added: "", lacking: ecology),
            Difference(
                numbers: "13、14、15", added: "", lacking: "区园林绿化局、区生态环境局、区规自分局、区水务局、区农业农村局"),
            Difference(numbers: "17、18", added: "", lacking: "区生态环境局、区规自分局、区水务局、区农业农村局、区气象局"),
            // （二）: 文旅 alone leads.
            Difference(numbers: "19、20、21、22、23", added: "区气象局", lacking: ""),
            Difference(numbers: "24、25、26", added: "", lacking: "区农业农村局、区园林绿化局"),
            Difference(numbers: "27、28", added: "", lacking: "区文化和旅游局、区气象局"),
            // （四）: the body adds 气象.
            Difference(numbers: "29、30、31", added: "", lacking: "区气象局"),
            Difference(numbers: "32、33", added: "区园林绿化局", lacking: "区规自分局"),
            // （六）: the body has 区委宣传部.
            Difference(numbers: "39、40", added: "区文化和旅游局、区气象局", lacking: "区委宣传部"),
        ]
        #expect(Set(found) == Set(expected))
        #expect(found.count == expected.count)
        // 规自 leads no row of （一）, and nobody else is without one.
        #expect(plan.all("plan.leadWithoutTask").map { $0.parameters["name"] } == ["区规自分局"])
        #expect(line("plan.leadWithoutTask") == 20)
        #expect(
            plan.all("plan.sectionWithoutAction").map { $0.parameters["section"] } == [
                "（七）强化顶层设计，推动氧吧融入政府规划"
            ])
        #expect(
            plan.all("plan.unitSpelling").map { $0.parameters["short"] } == [
                "北京市房山地质公园管理处", "区文旅局",
            ])
    }

    @Test func deadlines() {
        let found = plan.all("plan.dueDiffers").map {
            [$0.parameters["number"], $0.parameters["due"], $0.parameters["year"]]
        }
        #expect(found == [["36", "持续开展", "2025"], ["38", "持续开展", "2025"]])
        let words = plan.first("plan.dueSynonyms")?.parameters["words"] ?? ""
        #expect(words.contains("持续推进") && words.contains("持续开展"))
        for id in [
            "plan.taskWithoutDue", "plan.taskWithoutBureau", "plan.dueOutside", "plan.dueUnclear",
        ] {
            #expect(plan.first(id) == nil)
        }
    }

    @Test func wordsWithoutNumbers() {
        func numbers(_ id: String) -> [String?] { plan.all(id).map { $0.parameters["number"] } }
        #expect(numbers("plan.unnumbered") == ["19", "29", "31"])
        #expect(numbers("plan.totalOrEach") == ["21", "32"])
        #expect(plan.first("plan.totalOrEach")?.parameters["names"] == "氧吧小镇、氧吧村、氧吧沟域")
        #expect(plan.first("plan.totalOrEach")?.parameters["count"] == "1个")
        #expect(numbers("plan.setElsewhere") == ["6", "7"])
        #expect(numbers("plan.baselineWord") == ["8", "18", "23"])
        #expect(numbers("plan.aspiration") == ["25"])
        let degrees = plan.all("plan.degree")
        #expect(
            degrees.contains { $0.parameters["number"] == "18" && $0.parameters["word"] == "明显" })
        #expect(
            degrees.contains { $0.parameters["number"] == "7" && $0.parameters["word"] == "基本" })
    }

    @Test func marksListsAndLeftovers() {
        #expect(plan.first("plan.unitTyped")?.parameters["typed"] == "个/cm3")
        #expect(plan.first("plan.unitTyped")?.parameters["meant"] == "个/cm³")
        #expect(plan.all("plan.listsDiffer").map { $0.parameters["number"] } == ["35"])
        #expect(plan.first("plan.listsDiffer")?.parameters["body"] == "房山国际体育文化节")
        #expect(plan.first("plan.listsDiffer")?.parameters["at"] == "第35行")
        #expect(plan.first("plan.artefact")?.parameters["text"] == "[bookmark: _GoBack]")
        #expect(line("plan.artefact") == 8)
        #expect(plan.first("plan.fullStops")?.parameters["numbers"] == "11、32、35、37、38")
        // Its numbers agree: 94%, 75%, 95%, one 体验区.
        #expect(plan.first("plan.numbersDiffer") == nil)
    }

    /// Both languages fill every parameter, and each says what to do.
    @Test func everyMessageIsWhole() {
        for diagnostic in plan.diagnostics {
            for language in Language.allCases {
                #expect(!diagnostic.message(in: language).contains("{"))
                #expect(!diagnostic.advice(in: language).isEmpty, "\(diagnostic.kind.id)")
            }
            #expect(diagnostic.location != nil, "\(diagnostic.kind.id)")
            #expect(diagnostic.kind.severity >= .warning, "\(diagnostic.kind.id)")
        }
    }
}
