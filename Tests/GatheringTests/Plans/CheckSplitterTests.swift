import Testing
import Values

@testable import Gathering

@Suite struct CheckSplitterTests {
    /// The types that were given to the seed's tasks by hand are the yardstick.
    @Test(arguments: SeedPlan.rows.map { [$0.number, $0.text, $0.kinds] })
    func kindsOfTheSeed(_ row: [String]) {
        let letters = CheckSplitter.checks(of: row[1]).map { letter($0.kind) }
        #expect(letters.sorted() == row[2].map(String.init).sorted(), "(\(row[0]))")
    }

    private func letter(_ kind: PlanCheck.Kind) -> String {
        switch kind {
        case .absolute: "A"
        case .relative: "R"
        case .trend: "T"
        case .external: "X"
        case .count: "C"
        case .countPerYear: "Y"
        case .zero: "Z"
        case .evidence: "E"
        }
    }

    private func checks(_ number: String) -> [PlanCheck] {
        SeedPlan.rows.first { $0.number == number }.map { CheckSplitter.checks(of: $0.text) } ?? []
    }

    @Test func thresholdsOfTheSeed() {
        func limits(_ number: String) -> [String] {
            checks(number).map { check in
                "\(check.bound?.rawValue ?? "-") \(check.threshold?.description ?? "-")\(check.unit)"
            }
        }
        #expect(limits("5") == ["exactly 0"])
        #expect(limits("10") == ["atLeast 94%"])
        #expect(limits("11") == ["atLeast 75%"])
        #expect(limits("12") == ["atLeast 95%", "atLeast 95%"])
        #expect(limits("13") == ["- -", "atLeast 1个"])
        #expect(limits("14") == ["atLeast 3000个/cm³"])
        #expect(limits("19") == ["- -"])
        #expect(limits("21") == ["atLeast 1个", "atLeast 1个"])
        #expect(limits("22") == ["atLeast 1个", "exactly 1个", "atLeast 1次"])
        #expect(limits("28") == ["atLeast 1个", "atLeast 1个"])
        #expect(limits("30") == ["atLeast 100%"])
        #expect(limits("32") == ["atLeast 1项"])
    }

    @Test func subjectsOfTheSeed() {
        #expect(checks("12").map(\.subject) == ["受污染耕地", "污染地块安全利用率"])
        #expect(checks("23").map(\.subject) == ["氧吧地区旅游人数", "旅游收入"])
        #expect(checks("23").allSatisfy { $0.baseline == "创建时" && $0.direction == .up })
        #expect(checks("14").map(\.subject) == ["区域内年均负（氧）离子浓度"])
        #expect(checks("22").first?.subject == "特色“氧吧”旅游线路")
        #expect(checks("19").first?.named.count == 7)
        #expect(checks("19").first?.named.first == "云居寺赏雪")
        #expect(checks("35").first?.named.count == 4)
        #expect(checks("38").map(\.isYearly) == [true])
        #expect(checks("21").last?.ambiguities == [.totalOrEach(["氧吧小镇", "氧吧村", "氧吧沟域"])])
        #expect(checks("28").allSatisfy { $0.ambiguities.isEmpty })
        #expect(checks("8").first?.ambiguities == [.baseline("创建时"), .degree("有所")])
    }

    /// Other plans' words.
    @Test(arguments: [
        ("PM2.5年均浓度控制在32.5微克/立方米以内。", "absolute atMost 32.5μg/m³"),
        ("绿化覆盖率不低于48.50%", "absolute atLeast 48.50%"),
        ("接待游客突破１２０万人次", "absolute moreThan 120万人次"),
        ("培育不少于3家星级民宿。", "count atLeast 3家"),
        ("建成两处负氧离子监测站", "count exactly 2处"),
        ("每年举办不少于2场推介活动", "countPerYear atLeast 2场"),
        ("森林蓄积量较2023年增长5%以上", "relative atLeast 5%"),
        ("水质达标率保持在100%", "absolute atLeast 100%"),
        ("严禁新增规模化养殖场", "zero exactly 0"),
        ("噪声符合国家标准", "external - -"),
        ("游客满意度稳步提升", "trend - -"),
        ("印发工作方案", "evidence - -"),
        ("在2026年召开总结会", "evidence - -"),
    ])
    func otherWords(_ text: String, _ expected: String) {
        let found = CheckSplitter.checks(of: text).map { check in
            "\(check.kind.rawValue) \(check.bound?.rawValue ?? "-") "
                + (check.threshold?.description ?? "-") + check.unit
        }
        #expect(found == [expected])
    }

    @Test func nothingAsksNothing() {
        #expect(CheckSplitter.checks(of: "").isEmpty)
        #expect(CheckSplitter.checks(of: "。").isEmpty)
        #expect(CheckSplitter.checks(of: "（“（“").count == 1)
    }

    /// A number in a name, a year or quotation marks is no amount.
    @Test func numbersThatMeasureNothing() {
        for text in ["实施“2024行动”方案", "持续监测PM2.5、CO2", "落实《2030年规划》", "2026年前建成步道"] {
            #expect(Amount.all(in: text).isEmpty, "\(text)")
        }
    }

    @Test func aYearNamedAsBaselineIsClear() {
        let check = CheckSplitter.checks(of: "旅游收入较2023年增长10%").first
        #expect(check?.baseline == "2023年")
        #expect(check?.ambiguities == [])
    }
}
