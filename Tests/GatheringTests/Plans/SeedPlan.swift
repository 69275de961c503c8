import Testing
import Values

@testable import Gathering

/// The 任务分解表 of the seed plan as the facts about it have it: written from them, not read from
/// the plan. (16) is not there, and `4.` stands twice, as printed.
enum SeedPlan {
    static let path = packageRoot + "/../shared/seed/房山三年实施方案-征求意见稿.txt"

    struct Row {
        var number: String
        var group: String
        var text: String
        var due: String
        var bureaus: [String]
        /// A letter a check: **A**bsolute, **R**elative, **T**rend, e**X**ternal, **C**ount, count a
        /// **Y**ear, **Z**ero, **E**vidence. Of TREND/EVID the one that says more stands.
        var kinds: String
    }

    static let rows: [Row] = table.split(separator: "\n").map { line in
        let cells = line.split(separator: "|").map { CellText.trimmed(String($0)) }
        return Row(
            number: cells[0], group: cells[1], text: cells[2], due: cells[3],
            bureaus: cells[4].split(separator: "、").map(String.init), kinds: cells[5])
    }

    static let actions = [
        "（一）筑牢生态底色行动", "（二）赋能全域旅游行动", "（三）助力乡村振兴行动", "（四）探索康养新模式",
        "（五）打造氧吧文体活动", "（六）打造“氧吧”生态品牌",
    ]
    /// The first group of each action.
    static let firstGroups = [
        "1.守住生态保护底线", "6.打造氧吧旅游新业态", "7.打造氧吧特色产业", "9.打造“氧吧+”康养产业模式",
        "11.打造氧吧文体活动", "12.强化品牌宣传",
    ]

    static func action(of row: Row) -> String {
        var action = ""
        for other in rows {
            if let index = firstGroups.firstIndex(of: other.group) { action = actions[index] }
            if other.number == row.number { break }
        }
        return action
    }

    /// Holds a plan's tasks, each field, against the table.
    static func expectTasks(_ tasks: [PlanTask], withActions: Bool = true) {
        #expect(tasks.map(\.number) == rows.map(\.number))
        for (task, row) in zip(tasks, rows) {
            #expect(task.text == row.text)
            #expect(task.group == row.group, "\(task.number)")
            #expect(task.due == row.due, "\(task.number)")
            #expect(task.bureaus == row.bureaus, "\(task.number)")
            if withActions { #expect(task.action == action(of: row), "\(task.number)") }
        }
    }

    private static let table = """
        1|1.守住生态保护底线|结合山水林田湖草系统治理，探索生态产品价值实现机制。|持续推进|区园林绿化局、区生态环境局、区水务局、区农业农村局|E
        2|1.守住生态保护底线|加强水系绿色廊道建设，形成完整连续、蓝绿交织的水系岸线景观。|持续推进|区园林绿化局、区生态环境局、区水务局、区农业农村局|E
        3|1.守住生态保护底线|注重发挥耕地和永久基本农田的规模生态效益，不断提高耕地的生态功能。|持续推进|区园林绿化局、区生态环境局、区水务局、区农业农村局|T
        4|1.守住生态保护底线|加强野生动植物与自然保护地保护，生物多样性明显提升。|持续推进|区园林绿化局、区生态环境局、区水务局、区农业农村局|T
        5|1.守住生态保护底线|杜绝发生生态文明建设负面重大事件。|持续推进|区园林绿化局、区生态环境局、区水务局、区农业农村局|Z
        6|2.加强大气污染防治|碳排放率先达峰后稳中有降，碳排放总量和万元GDP二氧化碳排放强度下降幅度达到北京市要求。|2026年|区生态环境局|TXX
        7|2.加强大气污染防治|大气环境质量持续改善，PM2.5年均浓度达到北京市要求，基本消除重污染天气。|2026年|区生态环境局|TXZ
        8|2.加强大气污染防治|空气优良天数占全年比重较创建时有所提升。|2026年|区生态环境局|R
        9|3.加强水环境治理|完善水质监测站网建设，地表水考核断面水质持续改善。|2026年|区生态环境局|ET
        10|3.加强水环境治理|城镇污水处理率达到94%以上。|2026年|区生态环境局|A
        11|3.加强水环境治理|山区生态清洁小流域达标率75%以上|2026年|区生态环境局|A
        12|4.土壤污染治理|受污染耕地和污染地块安全利用率达到95%以上。|2026年|区生态环境局|AA
        13|4.加强生态系统监测|完善负氧离子监测站网建设，完成至少1个站点优化。|2026年|区气象局|EC
        14|4.加强生态系统监测|区域内年均负（氧）离子浓度≥3000个/cm3。|2026年|区气象局|A
        15|4.加强生态系统监测|持续开展负（氧）离子监测，观测数据稳定连续，设备运行正常。|2026年|区气象局|E
        17|5.持续厚植生态本底|完成霞云岭国家森林公园建设。|2026年|区园林绿化局|E
        18|5.持续厚植生态本底|森林覆盖率较创建时明显提升。|2026年|区园林绿化局|R
        19|6.打造氧吧旅游新业态|深挖气象景观资源，打造云居寺赏雪、琉璃河万亩梨园、坡峰岭红叶、长阳银杏叶、百花山朝霞云海、金水湖冰瀑、大安山雾凇等一批网红打卡地。|2026年|区文化和旅游局、区气象局|C
        20|6.打造氧吧旅游新业态|研发气象景观预报产品，面向公众发布。|2026年|区文化和旅游局、区气象局|E
        21|6.打造氧吧旅游新业态|开发至少1个“氧吧小院”精品民宿，打造至少1个“氧吧”小镇、“氧吧”村、“氧吧”沟域等新产业热点。|2026年|区文化和旅游局、区气象局|CC
        22|6.打造氧吧旅游新业态|依托氧吧资源，打造至少1个特色“氧吧”旅游线路和1个集森林康养、户外探险、地质观光、文化体验、休闲度假为一体的氧吧旅游示范区。每年至少策划开展1次多元化旅游活动，丰富“氧吧+文旅”内涵。|2026年|区文化和旅游局、区气象局|CCY
        23|6.打造氧吧旅游新业态|氧吧地区旅游人数、旅游收入较创建时有所增加。|2026年|区文化和旅游局、区气象局|RR
        24|7.打造氧吧特色产业|深入开展葡萄酒产区小气候监测评估和葡萄酒气候品质认证，形成评估报告。|2025年|区文化和旅游局、区气象局|E
        25|7.打造氧吧特色产业|完成酿酒葡萄“黄金气候带”和“中国气候好产品”创建申报，力争获评。|2025年|区文化和旅游局、区气象局|EE
        26|7.打造氧吧特色产业|将“氧吧”概念融入酒庄游、国际葡萄酒小镇建设之中，提升房山葡萄酒国际影响力。|2025年|区文化和旅游局、区气象局|E
        27|8.争创氧吧优质产品|推出“氧吧优品”系列农产品，进一步提升产品知名度和优质度。|2026年|区农业农村局、区园林绿化局|E
        28|8.争创氧吧优质产品|建设至少1个“中国天然氧吧”体验区，打造至少1个集景观农业、农事体验、休闲采摘、生态康养于一体的农业休闲示范区。|2026年|区农业农村局、区园林绿化局|CC
        29|9.打造“氧吧+”康养产业模式|结合气候环境，规划布局一批照料中心、养老机构、养老驿站，完成气候可行性论证工作。|持续推进|区民政局、区规自分局|CE
        30|9.打造“氧吧+”康养产业模式|持续完善三级养老服务体系建设，实现综合服务功能镇街全覆盖。|持续推进|区民政局、区规自分局|A
        31|9.打造“氧吧+”康养产业模式|规划打造一批森林康氧、气候康氧、蜂疗康养等氧吧特色康养基地。|持续推进|区民政局、区规自分局|C
        32|10.丰富康养服务产品|推出至少1项心脑血管健康指数、森林体验指数等服务产品|2026年|区气象局、区园林绿化局、区民政局|C
        33|10.丰富康养服务产品|将氧吧概念融入健康社区建设，提升“氧吧+健康”养老宜居环境。|2026年|区气象局、区园林绿化局、区民政局|E
        34|11.打造氧吧文体活动|将“中国天然氧吧”与露营拓展、户外运动、体育健身相结合，打造有氧运动胜地。|2026年|区体育局|E
        35|11.打造氧吧文体活动|在北京国际长走大会、半程马拉松、北京西山民俗文化节、房山长阳冰雪文化节等文体活动中加入“氧吧”元素，打造“负氧跑”、“氧心之旅”等运动理念|2026年|区体育局|E
        36|12.强化品牌宣传|打造特色宣传口号，设立专属宣传形象。|持续开展|区委宣传部|EE
        37|12.强化品牌宣传|对接主流媒体、新媒体，持续宣传房山氧吧品牌效益|持续开展|区委宣传部|E
        38|12.强化品牌宣传|举办“中国天然氧吧”周年庆祝活动|持续开展|区委宣传部|E
        39|13.提升“氧吧”影响力|通过科普讲堂、专家讲座、摄影赛展等形式，加大公众参与力度和“氧吧”认知度。|2026年|区文化和旅游局、区气象局|E
        40|13.提升“氧吧”影响力|积极参加全国性展会展览和中国天然氧吧品牌推广活动，提升房山“氧吧”影响力。|2026年|区文化和旅游局、区气象局|E
        """
}

/// Makes a file for a test and reads it as a plan.
func readPlan(_ bytes: [UInt8], named name: String) throws -> Plan {
    let folder = try TemporaryArea("")
    try folder.write(name, bytes)
    return try withExtendedLifetime(folder) {
        try PlanReader.read(path: folder.path + "/" + name, named: name, templates: templates)
    }
}

func readPlan(_ text: String, named name: String = "方案.txt") throws -> Plan {
    try readPlan(Array(text.utf8), named: name)
}

extension Plan {
    func first(_ id: String) -> Diagnostic? { diagnostics.first { $0.kind.id == id } }
    func all(_ id: String) -> [Diagnostic] { diagnostics.filter { $0.kind.id == id } }
}
